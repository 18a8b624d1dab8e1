import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { Order, OrderFilter, OrderRow } from '#shared/purchasing/order'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { findOrderLines, findOrderReceipts } from './order-line-repository'
import { findOrder, findOrders, type StoredOrder } from './order-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/** Orders, newest first, one page. */
export async function listOrders(
  context: Context,
  { cursor, limit, ...filter }: OrderFilter & PageInput,
): Promise<Page<OrderRow>> {
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findOrders(context.db.reader, { ...filter, below, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(order => toRow(context, order)), next }
}

/** An order with its lines; what it costs is for those alone who may see costs (rule M2). Refused with NOT_FOUND. */
export async function readOrder(context: Context, db: Knex, id: Id): Promise<Order> {
  const order = (await findOrder(db, id)) ?? refuse('NOT_FOUND')
  const items = await findOrderLines(db, id)
  const receipts = await findOrderReceipts(db, id)
  const seesCosts = may(context, 'stock.viewCosts')
  const { seq: _, step: _step, ...head } = order
  return {
    ...head,
    total: seesCosts ? head.total : null,
    items: seesCosts ? items : items.map(line => ({ ...line, unitPrice: null })),
    receipts,
  }
}

function toRow(context: Context, order: StoredOrder): OrderRow {
  const { id, number, supplier, state, note, lines, total, orderedOn, expectedOn, at } = order
  return {
    id,
    number,
    supplier: { id: supplier.id, name: supplier.name },
    state,
    note,
    lines,
    total: may(context, 'stock.viewCosts') ? total : null,
    orderedOn,
    expectedOn,
    at,
  }
}
