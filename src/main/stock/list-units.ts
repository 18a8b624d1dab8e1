import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { Unit } from '#shared/stock/document'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { findUnits } from './unit-repository'

type Asked = {
  readonly partId: Id
  readonly withGone: boolean
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The units of a serialised part by serial, one page; what they cost is for those alone who may see costs (rule M2). */
export async function listUnits(
  context: Context,
  { partId, withGone, cursor, limit }: Asked,
): Promise<Page<Unit>> {
  const [after] = readCursor(cursor, ['number']) ?? []
  const found = await findUnits(context.db.reader, { partId, withGone, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  const seesCosts = may(context, 'stock.viewCosts')
  return { rows: rows.map(({ unit }) => (seesCosts ? unit : { ...unit, cost: null })), next }
}
