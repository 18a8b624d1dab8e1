import type { Knex } from 'knex'
import type { Check, Checked } from './check'

type Fault = { readonly sql: string; readonly says: string }

const reversed = (documentId: string) =>
  `exists (select 1 from stock_documents as reversal where reversal.reverses_id = ${documentId})`

/** What came of orders is what goods receipts took in, and orders stand as their receipts allow (rule J1). */
export const orderCheck: Check = {
  name: 'purchase orders',
  run: db => checkAll(db, 'purchase_orders', 'order', orderFaults),
}

const orderFaults: readonly Fault[] = [
  {
    sql: `select distinct purchase.number from purchase_order_lines as line
      join purchase_orders as purchase on purchase.id = line.order_id
      where line.received <> (select coalesce(sum(came.quantity), 0) from purchase_receipts as came
        where came.order_line_id = line.id and not ${reversed('came.document_id')})`,
    says: 'counts as received what its receipts do not say',
  },
  {
    sql: `select distinct purchase.number from purchase_receipts as came
      join purchase_orders as purchase on purchase.id = came.order_id
      join stock_documents as document on document.id = came.document_id
      left join purchase_order_lines as line on line.id = came.order_line_id
      left join (select document_id, line, min(part_id) as part_id, sum(quantity) as quantity from stock_entries
        group by document_id, line) as taken on taken.document_id = came.document_id and taken.line = came.line
      where document.kind <> 'receipt' or taken.quantity is not came.quantity
        or (came.order_line_id is not null
          and (line.order_id is not came.order_id or line.part_id is not taken.part_id))`,
    says: 'has a receipt that took in something else',
  },
  {
    sql: `select purchase.number from purchase_orders as purchase where purchase.step in ('draft', 'cancelled')
      and exists (select 1 from purchase_receipts as came
        where came.order_id = purchase.id and not ${reversed('came.document_id')})`,
    says: 'was received though it is a draft or cancelled',
  },
  {
    sql: `select number from purchase_orders as purchase
      where step not in ('draft', 'ordered', 'closed', 'cancelled')
        or (step in ('closed', 'cancelled')) <> (reason <> '')
        or (step in ('ordered', 'closed') and (ordered_on is null or expected_on is null))
        or not exists (select 1 from purchase_order_lines as line where line.order_id = purchase.id)`,
    says: 'stands as no order can',
  },
  {
    sql: `select distinct purchase.number from purchase_order_lines as line
      join purchase_orders as purchase on purchase.id = line.order_id
      join (select order_line_id, sum(need.quantity) as quantity, min(request.part_id) as first_part,
          max(request.part_id) as last_part
        from purchase_order_needs as need join part_requests as request on request.id = need.request_id
        group by order_line_id) as needs on needs.order_line_id = line.id
      where needs.quantity > line.quantity or needs.first_part <> line.part_id or needs.last_part <> line.part_id`,
    says: 'is for requests that it cannot serve',
  },
]

/** What was sent back left the stock, and no more of it ended than was sent (rule J3). */
export const supplierReturnCheck: Check = {
  name: 'returns to suppliers',
  run: db => checkAll(db, 'supplier_returns', 'return', returnFaults),
}

const ofLine = `from supplier_returns as sent join supplier_return_lines as line on line.return_id = sent.id
  left join supplier_return_ends as ended on ended.return_line_id = line.id`

const returnFaults: readonly Fault[] = [
  {
    sql: `select sent.number from supplier_returns as sent join stock_documents as document on document.id = sent.document_id
      left join (select return_id, count(*) as lines, sum(quantity) as quantity, sum(value) as value
        from supplier_return_lines group by return_id) as lines on lines.return_id = sent.id
      where document.kind <> 'supplier_return'
        or (lines.lines, lines.quantity, lines.value) is not (select count(*), -sum(quantity), -sum(value)
          from stock_entries where document_id = sent.document_id)`,
    says: 'did not leave the stock as it says',
  },
  {
    sql: `select sent.number ${ofLine} and ended.taken_back_at is null group by line.id
      having coalesce(sum(ended.quantity), 0) > line.quantity or coalesce(sum(ended.value), 0) > line.value
        or (sum(ended.quantity) = line.quantity and sum(ended.value) <> line.value)
        or (max(ended.id) is not null and ${reversed('sent.document_id')})`,
    says: 'ended more or less than was sent',
  },
  {
    sql: `select sent.number ${ofLine} join stock_documents as document on document.id = ended.document_id
      where document.kind <> 'return_receipt' or (ended.taken_back_at is not null) <> ${reversed('document.id')}`,
    says: 'has an end that the stock does not know',
  },
  {
    sql: `select document.number from stock_documents as document where (document.kind = 'supplier_return'
        and not exists (select 1 from supplier_returns where document_id = document.id))
      or (document.kind = 'return_receipt'
        and (select sum(quantity) from supplier_return_ends where document_id = document.id)
          is not (select sum(quantity) from stock_entries where document_id = document.id))`,
    says: 'is no return, though its document in the stock is one',
  },
  {
    sql: `select unit.serial_no as number from part_units as unit
      join stock_entries as entry on entry.seq = (select max(seq) from stock_entries where unit_id = unit.id)
      where (unit.whereabouts = 'supplier') <>
        (entry.quantity < 0 and entry.kind in ('supplier_return', 'return_receipt'))`,
    says: 'is a serial that is with a supplier, or is not, against the ledger',
  },
]

async function checkAll(db: Knex, table: string, name: string, faults: readonly Fault[]): Promise<Checked> {
  const found: string[] = []
  for (const { sql, says } of faults) {
    const rows: readonly { readonly number: string }[] = await db.raw(sql)
    found.push(...rows.map(({ number }) => `${name} ${number} ${says}`))
  }
  const row = await db(table).count({ rows: '*' }).first()
  return { checked: Number(row?.rows ?? 0), faults: found }
}
