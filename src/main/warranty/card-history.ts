import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { CardHistoryEntry } from '#shared/warranty/card'
import type { Context } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { findHistory } from './history-repository'

type Asked = { readonly cardId: Id; readonly cursor?: string | undefined; readonly limit: number }

/** Everything that happened to a card, newest first; the last entry is how its batch brought it. */
export async function cardHistory({ db }: Context, asked: Asked): Promise<Page<CardHistoryEntry>> {
  const { cardId, cursor, limit } = asked
  const [before] = readCursor(cursor, ['number']) ?? []
  const { rows, next } = toPage(
    await findHistory(db.reader, { cardId, before, limit: limit + 1 }),
    limit,
    row => [row.seq],
  )
  return { rows: rows.map(({ entry }) => entry), next }
}
