import type { Reading } from '#shared/imports/model'
import type { CalendarKind } from '#shared/kernel/calendar'
import type { Id } from '#shared/kernel/ids'
import type { CardColumns } from '#shared/warranty/import-columns'
import { keptChecks } from '../../imports/write-checked'
import type { Context } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import { findPolicy } from '../policy-repository'
import { type CheckedCards, judgeCards } from './judge-cards'

type CardFile = Reading & {
  readonly policyId: Id
  readonly calendar: CalendarKind
  readonly columns: CardColumns
}

export const checkedCards = keptChecks<CheckedCards>()

/**
 * Starts the dry run of a file of cards. Refused with IMPORT_UNKNOWN, IMPORT_COLUMN_MISSING, NOT_FOUND, POLICY_INACTIVE,
 * IMPORT_CHANGED, IMPORT_BUSY.
 */
export async function checkCards(context: Context, file: CardFile): Promise<void> {
  const running = context.imports.find(context, file.id)
  if (file.columns.serial === null && file.columns.number === null) refuse('IMPORT_COLUMN_MISSING')
  const policy = await findPolicy(context.db.reader, file.policyId)
  if (!policy) refuse('NOT_FOUND', { field: 'policyId' })
  if (!policy.isActive) refuse('POLICY_INACTIVE', { field: 'policyId' })
  const { judge, cards } = judgeCards(context, file)
  running.check({ reading: file, judge })
  checkedCards.keep(running, cards)
}
