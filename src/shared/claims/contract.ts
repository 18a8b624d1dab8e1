import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { calendarKinds } from '../kernel/calendar'
import { daySchema } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { locales } from '../kernel/locale'
import { pageInput, pageOf } from '../kernel/paging'
import { postingTopics } from '../stock/topics'
import {
  answerSchema,
  claimFilterSchema,
  claimSchema,
  giveUpClaimSchema,
  owedSchema,
  prepareSchema,
  refundClaimSchema,
  replaceSchema,
  sendSchema,
  settleSchema,
  statementRowSchema,
  statementSchema,
  turnClaimSchema,
  warrantyCostSchema,
  writeOffSchema,
} from './model'

const statementTopics = ['claims'] as const

export const claimsContract = {
  /** Newest first. */
  list: query('claims.view', 'claims', 'repairs', 'warranty')
    .input(claimFilterSchema.extend(pageInput))
    .output(pageOf(claimSchema)),
  ofRepair: query('claims.view', 'claims', 'repairs', 'warranty')
    .input(z.object({ repairId: idSchema }))
    .output(z.array(claimSchema)),
  /**
   * Another device instead: the old card ends, its heir is issued, the repair is ready with outcome replaced (rule D8).
   * Refused with NOT_COVERED, CARD_SERIAL_TAKEN, DEVICE_IDENTITY_TAKEN, CLAIM_EXISTS, CHANGED_MEANWHILE.
   */
  replace: command('claims.make', 'claims', 'warranty', 'devices', 'customers', ...postingTopics)
    .input(replaceSchema)
    .output(claimSchema),
  /** The money back: the card ends, the repair is ready with outcome refunded; who may do this approves it. */
  refund: command('claims.approve', 'claims', 'warranty', ...postingTopics)
    .input(refundClaimSchema)
    .output(claimSchema),
  /** What each manufacturer owes, by name. */
  owed: query('claims.view', 'claims', 'warranty').input(z.object({})).output(z.array(owedSchema)),
  statements: query('claims.view', 'claims', 'warranty')
    .input(z.object({ manufacturerId: idSchema.optional(), ...pageInput }))
    .output(pageOf(statementRowSchema)),
  statement: query('claims.view', 'claims', 'warranty', 'repairs')
    .input(z.object({ id: idSchema }))
    .output(statementSchema),
  /**
   * Asks for a place and writes the statement as CSV in a language and calendar; null where the person closed the dialog.
   * Refused with FILE_NOT_WRITABLE.
   */
  saveCsv: command('claims.view')
    .input(z.object({ id: idSchema, locale: z.enum(locales), calendar: z.enum(calendarKinds) }))
    .output(z.object({ path: z.string() }).nullable()),
  /** Gathers every open claim of the period into a statement. Refused with NOTHING_TO_CLAIM. */
  prepare: command('claims.manage', ...statementTopics)
    .input(prepareSchema)
    .output(statementSchema),
  /** Takes a claim out of a statement that is not sent. */
  takeOut: command('claims.manage', ...statementTopics)
    .input(turnClaimSchema)
    .output(claimSchema),
  send: command('claims.manage', ...statementTopics)
    .input(sendSchema)
    .output(statementSchema),
  /** Refused with STATEMENT_NOT_SENT, CLAIM_ANSWER_TOO_LARGE (values: amount), CLAIM_STATE. */
  answer: command('claims.manage', ...statementTopics)
    .input(answerSchema)
    .output(statementSchema),
  /** Money from the manufacturer; refused with SETTLEMENT_TOO_LARGE (values: remaining in rial). */
  settle: command('claims.manage', ...statementTopics)
    .input(settleSchema)
    .output(statementSchema),
  /** Gives up what is still owed of a statement, with a reason. */
  writeOff: command('claims.manage', ...statementTopics)
    .input(writeOffSchema)
    .output(statementSchema),
  /** A rejected claim goes into the next statement once more. */
  claimAgain: command('claims.manage', ...statementTopics)
    .input(turnClaimSchema)
    .output(claimSchema),
  /** A rejected claim is borne by the shop. */
  giveUp: command('claims.manage', ...statementTopics)
    .input(giveUpClaimSchema)
    .output(claimSchema),
  /** Days of delivery, both ends included (rule K6). */
  costs: query('claims.view', 'claims', 'repairs', 'billing', 'warranty')
    .input(z.object({ from: daySchema, to: daySchema }))
    .output(warrantyCostSchema),
}
