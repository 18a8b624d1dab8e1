import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Order, OrderLine } from '#shared/purchasing/order'
import type { Need } from '#shared/purchasing/order-needs'
import { jsonRows } from '../db/dialect'
import { deleteNeeds, insertNeeds } from './order-need-repository'
import { type PartColumns, partColumns, toPartRef } from './part-columns'
import { isReversed } from './return-sums'

type Row = PartColumns & {
  readonly line_id: Id
  readonly supplier_code: string
  readonly quantity: number
  readonly unit_price: number | null
  readonly note: string
  readonly repair_id: Id | null
  readonly repair_number: string | null
  readonly request_id: Id | null
  readonly needs: string
  readonly received: number
}

const needFields = {
  requestId: 'need.request_id',
  quantity: 'need.quantity',
  repair: `json_object('id', asking.id, 'number', asking.number)`,
}

/** The lines of an order as they were written. */
export async function findOrderLines(db: Knex, orderId: Id): Promise<OrderLine[]> {
  const rows: Row[] = await db.raw(
    `select line.id as line_id, ${partColumns}, coalesce(terms.code, '') as supplier_code, line.quantity,
       line.unit_price, line.note, repair.id as repair_id, repair.number as repair_number, line.request_id,
       line.received,
       (select ${jsonRows(needFields, 'need.position')} from purchase_order_needs as need
         join part_requests as request on request.id = need.request_id
         join repairs as asking on asking.id = request.repair_id where need.order_line_id = line.id) as needs
     from purchase_order_lines as line join purchase_orders as purchase on purchase.id = line.order_id
     join parts as part on part.id = line.part_id
     left join supplier_parts as terms on terms.supplier_id = purchase.supplier_id and terms.part_id = line.part_id
     left join repairs as repair on repair.id = line.repair_id
     where line.order_id = ? order by line.position`,
    [orderId],
  )
  return rows.map(toLine)
}

function toLine(row: Row): OrderLine {
  const { quantity, received, note } = row
  return {
    id: row.line_id,
    part: toPartRef(row),
    supplierCode: row.supplier_code,
    quantity,
    unitPrice: row.unit_price,
    note,
    repair:
      row.repair_id !== null && row.repair_number !== null
        ? { id: row.repair_id, number: row.repair_number }
        : null,
    requestId: row.request_id,
    // JSON of the query above.
    needs: JSON.parse(row.needs),
    received,
    left: Math.max(0, quantity - received),
  }
}

export type NewOrderLine = {
  readonly id: Id
  readonly partId: Id
  readonly quantity: number
  readonly unitPrice: number | null
  readonly note: string
  readonly repairId: Id | null
  readonly requestId: Id | null
  readonly needs: readonly Need[]
}

/** The lines of a draft, in place of those that it had. */
export async function replaceOrderLines(
  trx: Knex,
  orderId: Id,
  lines: readonly NewOrderLine[],
): Promise<void> {
  await deleteNeeds(trx, orderId)
  await trx('purchase_order_lines').where({ order_id: orderId }).delete()
  await trx.raw(
    `insert into purchase_order_lines
       (order_id, position, id, part_id, quantity, unit_price, note, repair_id, request_id)
     select ?, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
     from json_each(?) order by key`,
    [
      orderId,
      JSON.stringify(
        lines.map(line => [
          line.id,
          line.partId,
          line.quantity,
          line.unitPrice,
          line.note,
          line.repairId,
          line.requestId,
        ]),
      ),
    ],
  )
  await insertNeeds(trx, lines)
}

type ReceiptRow = {
  readonly id: Id
  readonly number: string
  readonly reference: string
  readonly at: string
  readonly staff_name: string
  readonly is_reversed: number
}

/** The goods receipts of an order, newest first. */
export async function findOrderReceipts(db: Knex, orderId: Id): Promise<Order['receipts']> {
  const rows: ReceiptRow[] = await db.raw(
    `select document.id, document.number, document.reference, document.at, staff.name as staff_name,
       ${isReversed('document.id')} as is_reversed
     from stock_documents as document join staff on staff.id = document.staff_id
     where document.id in (select document_id from purchase_receipts where order_id = ?)
     order by document.seq desc`,
    [orderId],
  )
  return rows.map(({ id, number, reference, at, staff_name, is_reversed }) => ({
    document: { id, number },
    reference,
    at,
    staffName: staff_name,
    isReversed: is_reversed === 1,
  }))
}

export type NewReceiptLine = {
  /** That of the goods receipt. */
  readonly line: number
  readonly orderLineId: Id | null
  readonly quantity: number
}

/** By which lines of an order the lines of a goods receipt came. */
export async function insertReceiptLines(
  trx: Knex,
  { documentId, orderId }: { readonly documentId: Id; readonly orderId: Id },
  lines: readonly NewReceiptLine[],
): Promise<void> {
  await trx.raw(
    `insert into purchase_receipts (document_id, order_id, line, order_line_id, quantity)
     select ?, ?, value ->> 0, value ->> 1, value ->> 2 from json_each(?) order by key`,
    [
      documentId,
      orderId,
      JSON.stringify(lines.map(({ line, orderLineId, quantity }) => [line, orderLineId, quantity])),
    ],
  )
}
