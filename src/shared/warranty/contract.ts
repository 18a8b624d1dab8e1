import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { requiredLine } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import {
  activateSchema,
  batchSchema,
  cardFilterSchema,
  cardHistoryEntrySchema,
  cardRowSchema,
  cardSchema,
  changeCardStatusSchema,
  correctCardSchema,
  extendSchema,
  issueBatchSchema,
  transferSchema,
} from './card'
import {
  manufacturerEditSchema,
  manufacturerSchema,
  policyEditSchema,
  policySchema,
  policyVersionSchema,
} from './policy'

const byId = z.object({ id: idSchema })

export const warrantyContract = {
  manufacturers: query('warranty.view', 'warranty').input(z.object({})).output(z.array(manufacturerSchema)),
  /** Refused with MANUFACTURER_NAME_TAKEN, CHANGED_MEANWHILE. */
  saveManufacturer: command('warranty.manage', 'warranty')
    .input(manufacturerEditSchema)
    .output(manufacturerSchema),
  policies: query('warranty.view', 'warranty').input(z.object({})).output(z.array(policySchema)),
  policyVersions: query('warranty.view', 'warranty').input(byId).output(z.array(policyVersionSchema)),
  /** Refused with POLICY_NAME_TAKEN, CHANGED_MEANWHILE; changed rules write the next version, cards keep theirs. */
  savePolicy: command('warranty.manage', 'warranty').input(policyEditSchema).output(policySchema),
  /** Cards of a range of serials, or with generated codes. Refused with SERIAL_RANGE_WRONG, CARD_SERIAL_TAKEN, POLICY_INACTIVE. */
  issue: command('warranty.manage', 'warranty').input(issueBatchSchema).output(batchSchema),
  batches: query('warranty.view', 'warranty').input(z.object(pageInput)).output(pageOf(batchSchema)),
  /** Cards newest first, or in the order of number or serial where a text narrows them. */
  cards: query('warranty.view', 'warranty', 'customers')
    .input(cardFilterSchema.extend(pageInput))
    .output(pageOf(cardRowSchema)),
  byId: query('warranty.view', 'warranty', 'customers', 'repairs').input(byId).output(cardSchema),
  /** By the number of a card (as printed or scanned) or by the serial of its device; null where there is none. */
  find: query('warranty.view', 'warranty', 'customers', 'repairs')
    .input(z.object({ text: requiredLine(120) }))
    .output(cardSchema.nullable()),
  history: query('warranty.view', 'warranty', 'repairs')
    .input(z.object({ cardId: idSchema, ...pageInput }))
    .output(pageOf(cardHistoryEntrySchema)),
  /** Refused with CARD_NOT_ISSUED, CARD_SERIAL_MISSING, CARD_SERIAL_TAKEN, CARD_DATES_ORDER (values: later, earlier). */
  activate: command('warranty.activate', 'warranty').input(activateSchema).output(cardSchema),
  correct: command('warranty.manage', 'warranty').input(correctCardSchema).output(cardSchema),
  extend: command('warranty.manage', 'warranty').input(extendSchema).output(cardSchema),
  transfer: command('warranty.activate', 'warranty').input(transferSchema).output(cardSchema),
  /** Refused with CARD_ENDED where it is voided or replaced already. */
  changeStatus: command('warranty.manage', 'warranty').input(changeCardStatusSchema).output(cardSchema),
}
