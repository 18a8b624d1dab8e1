import { z } from 'zod'
import { daySchema, line, note, requiredLine, requiredNote } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { lineKinds } from './line-kind'
import { longestTermMonths, policyVersionSchema } from './policy'

/**
 * issued: printed or imported, its device not yet with a customer. active: its term can be counted. The others end or
 * stop it; only a blocked card comes back.
 */
export const cardStatuses = ['issued', 'active', 'blocked', 'stolen', 'voided', 'replaced'] as const
export type CardStatus = (typeof cardStatuses)[number]

/** Statuses in which no other card may have the same serial (rule D10). */
export const liveStatuses = ['issued', 'active', 'blocked', 'stolen'] as const satisfies readonly CardStatus[]

/** Days that a policy may count from; each null until it is known. */
export const cardDatesSchema = z.object({
  producedOn: daySchema.nullable(),
  soldOn: daySchema.nullable(),
  installedOn: daySchema.nullable(),
  activatedOn: daySchema.nullable(),
})
export type CardDates = z.infer<typeof cardDatesSchema>

/** What an heir keeps of the card that it replaces (rule D8): the end of each kind of line, null where there was none. */
export const inheritanceSchema = z.object({
  fromNumber: z.string(),
  on: daySchema,
  ends: z.object({
    part: daySchema.nullable(),
    labour: daySchema.nullable(),
    travel: daySchema.nullable(),
  }),
  minimumEndsOn: daySchema,
})
export type Inheritance = z.infer<typeof inheritanceSchema>

/** A status with the shop's day on which it was reached. */
const statusSinceSchema = z.object({ status: z.enum(cardStatuses), on: daySchema, reason: z.string() })
export type StatusSince = z.infer<typeof statusSinceSchema>

/** All of a card that a verdict asks about, with the day of each fact, so that any day of intake can be judged. */
export const cardFactsSchema = cardDatesSchema.extend({
  id: idSchema,
  number: z.string(),
  serialKey: z.string().nullable(),
  status: z.enum(cardStatuses),
  /** The shop's day on which the status was reached, and the reason given for it. */
  statusOn: daySchema,
  statusReason: z.string(),
  /** Statuses before this one, oldest first: what the card was on an earlier day of intake. */
  earlierStatuses: z.array(statusSinceSchema).optional(),
  /** Months that were added, each with its day. */
  extensions: z.array(z.object({ on: daySchema, months: z.int() })),
  /** Registered owners in their order, the first owner first. */
  owners: z.array(z.object({ customerId: idSchema, from: daySchema })),
  inherited: inheritanceSchema.nullable(),
})
export type CardFacts = z.infer<typeof cardFactsSchema>

const personSchema = z.object({ id: idSchema, name: z.string() })

export const cardRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  serialNo: z.string().nullable(),
  brand: z.string(),
  model: z.string(),
  status: z.enum(cardStatuses),
  policyName: z.string(),
  activatedOn: daySchema.nullable(),
  owner: personSchema.nullable(),
})
export type CardRow = z.infer<typeof cardRowSchema>

/** The last day of cover of each kind of line as of today's facts; null where it cannot be said or there is none. */
export const cardEndsSchema = z.object({
  part: daySchema.nullable(),
  labour: daySchema.nullable(),
  travel: daySchema.nullable(),
})

export const cardSchema = cardRowSchema.extend({
  facts: cardFactsSchema,
  policy: policyVersionSchema.extend({ policyId: idSchema, name: z.string() }),
  manufacturer: personSchema.nullable(),
  batchId: idSchema.nullable(),
  invoiceNo: z.string(),
  note: z.string(),
  /** The device of the shop's own records that this card belongs to. */
  deviceId: idSchema.nullable(),
  ends: cardEndsSchema,
  predecessor: z.object({ id: idSchema, number: z.string() }).nullable(),
  heir: z.object({ id: idSchema, number: z.string() }).nullable(),
  createdAt: z.string(),
  version: z.int(),
})
export type Card = z.infer<typeof cardSchema>

export const cardEvents = [
  'issued',
  'imported',
  'inherited',
  'activated',
  'corrected',
  'bound',
  'extended',
  'transferred',
  'voided',
  'stolen',
  'blocked',
  'unblocked',
  'replaced',
  'printed',
] as const
export type CardEvent = (typeof cardEvents)[number]

export const cardHistoryEntrySchema = z.object({
  id: idSchema,
  at: z.string(),
  staff: personSchema,
  event: z.enum(cardEvents),
  reason: z.string(),
  /** Facts of the event for its sentence: days as ISO, months and counts as numbers, names and numbers as text. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type CardHistoryEntry = z.infer<typeof cardHistoryEntrySchema>

/** Every change of a card says which state of it the person saw. */
const change = { commandId: commandIdSchema, cardId: idSchema, version: z.int() }

/** Activation binds the card to its device and says from when; days that are not known yet stay as they are. */
export const activateSchema = z.object({
  ...change,
  /** Required where the card has no serial yet. */
  serialNo: line(60).default(''),
  brand: line(60).default(''),
  model: line().default(''),
  activatedOn: daySchema,
  soldOn: daySchema.nullable().default(null),
  installedOn: daySchema.nullable().default(null),
  invoiceNo: line(60).default(''),
  ownerId: idSchema.nullable().default(null),
})
export type Activate = z.infer<typeof activateSchema>

/** Mends what was written wrong on a card: its serial, model and days; with a reason. */
export const correctCardSchema = z.object({
  ...change,
  ...cardDatesSchema.shape,
  serialNo: line(60).default(''),
  brand: line(60).default(''),
  model: line().default(''),
  invoiceNo: line(60).default(''),
  reason: requiredNote(400),
})
export type CorrectCard = z.infer<typeof correctCardSchema>

export const extendSchema = z.object({
  ...change,
  months: z.int().min(1).max(longestTermMonths),
  reason: requiredNote(400),
})
export type Extend = z.infer<typeof extendSchema>

export const transferSchema = z.object({ ...change, ownerId: idSchema, reason: note(400).default('') })
export type Transfer = z.infer<typeof transferSchema>

export const changeCardStatusSchema = z.object({
  ...change,
  to: z.enum(['voided', 'stolen', 'blocked', 'unblocked']),
  reason: requiredNote(400),
})
export type ChangeCardStatus = z.infer<typeof changeCardStatusSchema>

/** The most cards of one batch: a sheet for each three is a cupboard full of paper. */
export const largestBatch = 10_000

const batchOf = {
  commandId: commandIdSchema,
  policyId: idSchema,
  brand: line(60).default(''),
  model: line().default(''),
  producedOn: daySchema.nullable().default(null),
  note: note(400).default(''),
}

export const issueBatchSchema = z.discriminatedUnion('kind', [
  /** One card for each serial of a range: same length, counting in its last digits. */
  z.object({
    ...batchOf,
    kind: z.literal('range'),
    firstSerial: requiredLine(60),
    lastSerial: requiredLine(60),
  }),
  /** So many cards with codes of their own; the serial is bound when the card is activated. */
  z.object({ ...batchOf, kind: z.literal('codes'), count: z.int().min(1).max(largestBatch) }),
])
export type IssueBatch = z.infer<typeof issueBatchSchema>

export const batchKinds = ['range', 'codes', 'import'] as const

export const batchSchema = z.object({
  id: idSchema,
  kind: z.enum(batchKinds),
  policyName: z.string(),
  policyVersion: z.int(),
  count: z.int(),
  firstNumber: z.string(),
  lastNumber: z.string(),
  fileName: z.string(),
  note: z.string(),
  at: z.string(),
  staffName: z.string(),
})
export type Batch = z.infer<typeof batchSchema>

export const cardFilterSchema = z.object({
  /** The start of a card's number or serial, in any spelling. */
  text: line(60).default(''),
  status: z.enum(cardStatuses).optional(),
  policyId: idSchema.optional(),
  batchId: idSchema.optional(),
  ownerId: idSchema.optional(),
})
export type CardFilter = z.infer<typeof cardFilterSchema>

export const lineKindSchema = z.enum(lineKinds)
