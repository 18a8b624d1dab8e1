import { z } from 'zod'
import { errorCodes } from '../kernel/errors'
import { daySchema, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { quantitySchema, quantitySumSchema, someQuantitySchema } from '../stock/part'
import { demandPatterns } from './demand-pattern'
import { leadTimeSources } from './lead-time'
import { stockMovements } from './movement'
import { beyondMaxCauses, noOrderReasons, orderReasons } from './reorder'
import { levelSources } from './reorder-levels'
import { coverDistributions } from './safety-stock'
import { partRefSchema, supplierRefSchema } from './supplier'

const methodSchema = z.union([
  z.object({ kind: z.literal('mean') }),
  z.object({ kind: z.literal('moving_average'), weeks: z.int() }),
  z.object({ kind: z.enum(['croston', 'sba']), alpha: z.number() }),
])

/** What the past of a part foretells, in steps of its unit; rates are not rounded. */
export const foretoldSchema = z.object({
  perWeek: z.number(),
  errorVariance: z.number(),
  method: methodSchema,
  chosenBy: z.enum(['own_past', 'too_little_past']),
  /** Whole weeks of the past, and those with demand among them. */
  weeks: z.int(),
  weeksWithDemand: z.int(),
  pattern: z.enum(demandPatterns),
})
export type Foretold = z.infer<typeof foretoldSchema>

/** The point by the forecast, in steps; see `ReorderPoint`. */
const pointSchema = z.object({
  reorderPoint: z.int(),
  expected: z.number(),
  spread: z.number(),
  safetyStock: z.number(),
  distribution: z.enum(coverDistributions),
})

/** What to do about a part today, and from which figures that follows (rule J2); see `ReorderAdvice`. */
const adviceSchema = z.object({
  isDue: z.boolean(),
  reason: z.enum([...orderReasons, ...noOrderReasons]),
  /** In stores less what is reserved or waited for, in steps; below zero where repairs wait for more than there is. */
  available: z.int(),
  /** Ordered and not received, and what stands in drafts of orders. */
  onOrder: quantitySumSchema,
  reorderPoint: z.int(),
  max: z.int(),
  reorderPointFrom: z.enum(levelSources),
  maxFrom: z.enum(levelSources),
  packSize: someQuantitySchema,
  minimumOrder: quantitySchema.nullable(),
  /** Steps to order, in whole packs; 0 where nothing is due. */
  quantity: z.int(),
  beyondMax: z.object({ quantity: z.int(), cause: z.enum(beyondMaxCauses) }).nullable(),
})
export type Advice = z.infer<typeof adviceSchema>

/** One part as it is planned: what there is, what is used, what to order and from whom. */
const plannedSchema = z.object({
  part: partRefSchema,
  supplier: supplierRefSchema.nullable(),
  /** Days from order to shelf and between two looks, together what the reorder point covers. */
  leadTimeDays: z.int(),
  leadTimeSpreadDays: z.int(),
  leadTimeFrom: z.enum(leadTimeSources),
  /** Receipts that it was measured from; null where it was not measured. */
  deliveries: z.int().nullable(),
  reviewDays: z.int(),
  serviceLevelBp: z.int(),
  /** Steps that repairs wait for, and that stand in drafts of orders; both are in the figures of the advice. */
  waiting: quantitySumSchema,
  drafted: quantitySumSchema,
  foretold: foretoldSchema,
  point: pointSchema,
  advice: adviceSchema,
  /** Rial for one unit as the supplier asks, or at the last receipt; null where none is known or may be seen. */
  price: rialSchema.nullable(),
})
export type Planned = z.infer<typeof plannedSchema>

/** A row of the list of what to order; it was found at `computedAt`, its figures are those of now. */
export const suggestionSchema = plannedSchema.extend({ computedAt: z.string() })
export type Suggestion = z.infer<typeof suggestionSchema>

/** `ordered` are those that would be due if nothing had been ordered (rule J2). */
export const suggestionKinds = ['due', 'ordered'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

export const suggestionFilterSchema = z.object({
  kind: z.enum(suggestionKinds).default('due'),
  /** Of this supplier alone; null is those that have none. */
  supplierId: idSchema.nullable().optional(),
})
export type SuggestionFilter = z.infer<typeof suggestionFilterSchema>

/** How many parts are due of whom. */
export const dueOfSupplierSchema = z.object({ supplier: supplierRefSchema.nullable(), parts: z.int() })

const movementFacts = {
  movement: z.enum(stockMovements),
  /** Days since the last use, or since it was first kept. */
  idleDays: z.int(),
  /** Months that the stock lasts at the rate of the last year; null where nothing was used in it. */
  lastsMonths: z.number().nullable(),
  lastUsedOn: daySchema.nullable(),
}

/** The past of a part and what it foretells, for its page. */
export const partPlanSchema = plannedSchema.extend({
  ...movementFacts,
  /** The first day of the first week shown; the last week is the one before the running one. */
  startsOn: daySchema,
  quantities: z.array(quantitySumSchema),
  running: quantitySumSchema,
  /** ADI and CV² of the whole past; null without demand. */
  interval: z.number().nullable(),
  variation: z.number().nullable(),
  weeksTried: z.int(),
  /** Steps used in the 365 days before today. */
  yearlyDemand: quantitySumSchema,
})
export type PartPlan = z.infer<typeof partPlanSchema>

export const slowKinds = ['slow', 'dead'] as const
export type SlowKind = (typeof slowKinds)[number]

export const slowRowSchema = z.object({
  part: partRefSchema,
  ...movementFacts,
  onHand: quantitySchema,
  /** Rial; null for who may not see costs. */
  value: rialSchema.nullable(),
})
export type SlowRow = z.infer<typeof slowRowSchema>

export const slowTotalsSchema = z.array(
  z.object({ kind: z.enum(slowKinds), parts: z.int(), value: z.int().nullable() }),
)

export const planPhases = ['idle', 'running', 'done', 'cancelled', 'failed'] as const

/** How far the planning of all parts is, and when it was last done whole. */
export const planProgressSchema = z.object({
  phase: z.enum(planPhases),
  /** From 0 to 1. */
  share: z.number(),
  parts: z.int(),
  failure: z
    .object({
      code: z.enum(errorCodes),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  last: z.object({ at: z.string(), parts: z.int(), due: z.int(), staffName: z.string() }).nullable(),
})
export type PlanProgress = z.infer<typeof planProgressSchema>

/** A page of what was chosen; more belongs into more orders. */
const mostOrdered = 500

export const orderSuggestionsSchema = z.object({
  commandId: commandIdSchema,
  lines: z
    .array(z.object({ partId: idSchema, supplierId: idSchema, quantity: someQuantitySchema }))
    .min(1)
    .max(mostOrdered),
  /** The person wants parts ordered that are covered meanwhile. */
  isSure: z.boolean().default(false),
})
export type OrderSuggestions = z.infer<typeof orderSuggestionsSchema>
