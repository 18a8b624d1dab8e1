import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Bringing, Need } from '#shared/purchasing/order-needs'
import { jsonRows } from '../db/dialect'

type OfPart = { readonly partId: Id }

/** What requests wait for of these parts, the oldest first. */
export async function findWaitingNeeds(
  db: Knex,
  partIds: readonly Id[],
): Promise<readonly (Need & OfPart)[]> {
  return db.raw(
    `select request.part_id as partId, request.id as requestId, request.waiting as quantity
     from json_each(?) as asked
     cross join part_requests as request on request.part_id = asked.value and request.waiting > 0
     order by request.seq`,
    [JSON.stringify(partIds)],
  )
}

/** Lines of orders, drafts as well, that still bring something of these parts to requests. */
export async function findBringing(
  db: Knex,
  partIds: readonly Id[],
): Promise<readonly (Bringing & OfPart)[]> {
  const rows: readonly (Omit<Bringing & OfPart, 'needs'> & { readonly needs: string })[] = await db.raw(
    `select line.part_id as partId, line.quantity - line.received as left,
       ${jsonRows({ requestId: 'need.request_id', quantity: 'need.quantity' }, 'need.position')} as needs
     from json_each(?) as asked
     cross join purchase_order_lines as line on line.part_id = asked.value and line.received < line.quantity
     join purchase_orders as purchase on purchase.id = line.order_id and purchase.step in ('draft', 'ordered')
     join purchase_order_needs as need on need.order_line_id = line.id
     group by line.seq order by line.seq`,
    [JSON.stringify(partIds)],
  )
  // JSON of the query above.
  return rows.map(({ needs, ...line }) => ({ ...line, needs: JSON.parse(needs) as readonly Need[] }))
}

type LineNeeds = { readonly id: Id; readonly needs: readonly Need[] }

/** What lines of an order are for; they had nothing before. */
export async function insertNeeds(trx: Knex, lines: readonly LineNeeds[]): Promise<void> {
  const rows = lines.flatMap(({ id, needs }) =>
    needs.map(({ requestId, quantity }, position) => [id, position, requestId, quantity]),
  )
  if (rows.length === 0) return
  await trx.raw(
    `insert into purchase_order_needs (order_line_id, position, request_id, quantity)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?) order by key`,
    [JSON.stringify(rows)],
  )
}

export async function deleteNeeds(trx: Knex, orderId: Id): Promise<void> {
  await trx.raw(
    `delete from purchase_order_needs
     where order_line_id in (select id from purchase_order_lines where order_id = ?)`,
    [orderId],
  )
}
