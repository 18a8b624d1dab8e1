import type { z } from 'zod'
import { type Page, toPage } from '#shared/kernel/paging'
import type { stockContract } from '#shared/stock/contract'
import type { Entry } from '#shared/stock/document'
import { isOnHand } from '#shared/stock/place'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { findKardex, type KardexEntry } from './kardex-repository'

type Asked = z.infer<NonNullable<(typeof stockContract)['kardex']['~orpc']['inputSchema']>>

/**
 * The ledger of a part, newest first, with what was on hand after each entry. The first page starts from what is there
 * now and each further one from what its cursor carries, so that no page sums up the ledger.
 */
export async function readKardex(context: Context, asked: Asked): Promise<Page<Entry>> {
  const { partId, placeId, cursor, limit } = asked
  const [below, carried] = readCursor(cursor, ['number', 'number']) ?? []
  const { now, entries } = await findKardex(context.db.reader, { partId, placeId, below, limit: limit + 1 })
  const balanced = withBalances(entries, carried ?? now, placeId !== undefined)
  const seesCosts = may(context, 'stock.viewCosts')
  const page = toPage(balanced, limit, ({ entry, before }) => [entry.seq, before])
  return {
    next: page.next,
    rows: page.rows.map(({ entry, balance }) => ({
      ...entry,
      value: seesCosts ? entry.value : null,
      balance,
    })),
  }
}

type Balanced = {
  readonly entry: KardexEntry
  /** On hand after the entry, and before it. */
  readonly balance: number
  readonly before: number
}

function withBalances(
  entries: readonly KardexEntry[],
  newest: number,
  isOfOnePlace: boolean,
): readonly Balanced[] {
  const balanced: Balanced[] = []
  let balance = newest
  for (const entry of entries) {
    const counts = isOfOnePlace || isOnHand(entry.place.kind)
    const before = counts ? balance - entry.quantity : balance
    balanced.push({ entry, balance, before })
    balance = before
  }
  return balanced
}
