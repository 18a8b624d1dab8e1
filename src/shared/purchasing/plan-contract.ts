import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import {
  dueOfSupplierSchema,
  orderSuggestionsSchema,
  partPlanSchema,
  planProgressSchema,
  slowKinds,
  slowRowSchema,
  slowTotalsSchema,
  suggestionFilterSchema,
  suggestionSchema,
} from './plan-model'
import { seenPlanSettingsSchema } from './plan-settings'

/** Facts that a plan is made of. */
const reads = ['purchasing', 'stock', 'partRequests'] as const

/** What to order and what lies idle: worked out for all parts now and then, shown with the figures of the moment. */
export const planContract = {
  settings: query('purchasing.view', 'purchasing').input(z.object({})).output(seenPlanSettingsSchema),
  /** Refused with CHANGED_MEANWHILE. Lists follow with the next run. */
  saveSettings: command('purchasing.manage', 'purchasing')
    .input(seenPlanSettingsSchema)
    .output(seenPlanSettingsSchema),
  /** Plans all parts anew; it goes on after the call. Refused with PLANNING_BUSY while it does. */
  start: command('purchasing.order', 'purchasing').input(z.object({})).output(z.object({})),
  progress: query('purchasing.view', 'purchasing').input(z.object({})).output(planProgressSchema),
  /** What is planned so far stands; nothing where none runs. */
  cancel: command('purchasing.order', 'purchasing').input(z.object({})).output(z.object({})),
  /** What to order, the most urgent first. */
  suggestions: query('purchasing.view', ...reads)
    .input(suggestionFilterSchema.extend(pageInput))
    .output(pageOf(suggestionSchema)),
  /** Suppliers of what is due, those with the most parts first. */
  dueSuppliers: query('purchasing.view', ...reads)
    .input(z.object({}))
    .output(z.array(dueOfSupplierSchema)),
  /** Refused with NOT_FOUND. */
  part: query('purchasing.view', ...reads)
    .input(z.object({ partId: idSchema }))
    .output(partPlanSchema),
  /** Stock that ties up money: the most of it first, or the longest idle first for who may not see costs. */
  slowStock: query('purchasing.view', ...reads)
    .input(z.object({ kind: z.enum(slowKinds).optional(), ...pageInput }))
    .output(pageOf(slowRowSchema)),
  slowTotals: query('purchasing.view', ...reads)
    .input(z.object({}))
    .output(slowTotalsSchema),
  /**
   * Makes draft orders, one for each supplier, all or none. Refused with SUGGESTION_COVERED where a part is not due any
   * more, unless the person is sure; SUPPLIER_INACTIVE, PART_INACTIVE, NOT_FOUND.
   */
  order: command('purchasing.order', 'purchasing')
    .input(orderSuggestionsSchema)
    .output(z.object({ orderIds: z.array(idSchema) })),
}
