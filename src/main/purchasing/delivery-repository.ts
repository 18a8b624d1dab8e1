import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Delivery } from '#shared/purchasing/lead-time'
import { isReversed } from './return-sums'

export type Sold = { readonly supplierId: Id; readonly partId: Id }

/** The last deliveries of a supplier, or of a part by a supplier. */
export type Deliveries = {
  readonly supplierId: Id
  /** Null for whatever the supplier delivered. */
  readonly partId: Id | null
  readonly deliveries: readonly Delivery[]
}

type Asked = { readonly supplierIds: readonly Id[]; readonly sold: readonly Sold[] }

/**
 * The last deliveries of these suppliers, and of these parts by their suppliers. A receipt that was taken back was none,
 * and what came without being ordered took no time.
 */
export async function findDeliveries(db: Knex, { supplierIds, sold }: Asked): Promise<readonly Deliveries[]> {
  const rows: readonly (Omit<Deliveries, 'deliveries'> & { readonly deliveries: string })[] = await db.raw(
    `select value as supplierId, null as partId, ${lastOf(ofSupplier)} as deliveries from json_each(?) as asked
     union all
     select value ->> 0, value ->> 1, ${lastOf(ofPart)} from json_each(?) as asked`,
    [JSON.stringify(supplierIds), JSON.stringify(sold.map(({ supplierId, partId }) => [supplierId, partId]))],
  )
  // JSON of the query above.
  return rows.map(row => ({ ...row, deliveries: JSON.parse(row.deliveries) as readonly Delivery[] }))
}

/**
 * Receipts of the orders placed last, each with the day of its order; the limits keep a long past from being read, and
 * the joins are crossed so that no plan begins with all documents of the stock.
 */
const ofSupplier = `select distinct bought.ordered_on, came.on_day, came.seq
  from (select id, ordered_on from purchase_orders
    where supplier_id = asked.value and ordered_on is not null order by seq desc limit 60) as bought
  cross join purchase_receipts as receipt on receipt.order_id = bought.id and receipt.order_line_id is not null
  cross join stock_documents as came on came.id = receipt.document_id`

const ofPart = `select distinct bought.ordered_on, came.on_day, came.seq
  from (select line.id, purchase.ordered_on from purchase_order_lines as line
    join purchase_orders as purchase on purchase.id = line.order_id
    where line.part_id = asked.value ->> 1 and purchase.supplier_id = asked.value ->> 0
      and purchase.ordered_on is not null order by line.seq desc limit 60) as bought
  cross join purchase_receipts as receipt on receipt.order_line_id = bought.id
  cross join stock_documents as came on came.id = receipt.document_id`

/** The last twelve: what a supplier did years ago says little. */
function lastOf(receipts: string): string {
  return `(select json_group_array(json_object('orderedOn', ordered_on, 'receivedOn', on_day)) from (
    ${receipts} where not ${isReversed('came.id')} order by came.seq desc limit 12))`
}
