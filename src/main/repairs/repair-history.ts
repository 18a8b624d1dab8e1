import type { Id } from '#shared/kernel/ids'
import type { Page } from '#shared/kernel/paging'
import { toPage } from '#shared/kernel/paging'
import type { HistoryEntry } from '#shared/repairs/model'
import { type Context, may, type Work } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { findHistory, insertHistory, type NewHistoryEntry } from './history-repository'

/** One event of a repair; who and when are the act's own. */
export type HistoryFacts = Pick<NewHistoryEntry, 'repairId' | 'event'> &
  Partial<Omit<NewHistoryEntry, 'repairId' | 'event' | 'id' | 'at' | 'staffId'>>

/** Adds events to the history of repairs, in the order given; they can never be changed again (rule B4). */
export async function addHistory(work: Work, ...entries: readonly HistoryFacts[]): Promise<void> {
  const rows = entries.map(entry => ({
    fromKind: null,
    toKind: null,
    fromStatusId: null,
    toStatusId: null,
    outcome: null,
    comment: '',
    values: {},
    ...entry,
    id: work.newId(),
    at: work.now,
    staffId: work.actor.id,
  }))
  await insertHistory(work.trx, rows)
}

/** Events that tell amounts of money. */
const moneyEvents = [
  'charged',
  'charge_reversed',
  'paid',
  'refunded',
] as const satisfies readonly HistoryEntry['event'][]

type Asked = { readonly repairId: Id; readonly cursor?: string | undefined; readonly limit: number }

/** The history of a repair, newest first, paged by key; its money only for who may see the account (rule M2). */
export async function historyOf(
  context: Context,
  { repairId, cursor, limit }: Asked,
): Promise<Page<HistoryEntry>> {
  const [before] = readCursor(cursor, ['number']) ?? []
  const without = may(context, 'billing.view') ? [] : moneyEvents
  const rows = await findHistory(context.db.reader, { repairId, without, before, limit: limit + 1 })
  const page = toPage(rows, limit, row => [row.seq])
  return { ...page, rows: page.rows.map(row => row.entry) }
}
