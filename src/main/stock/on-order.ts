/**
 * SQL of a part's quantity that was ordered and has not come, in steps of its unit (rule H4); `partId` is an expression
 * for the part's id. What was received over is no less, and a receipt that was taken back is none.
 */
export function onOrderOf(partId: string): string {
  return `(select coalesce(sum(max(0, wanted.quantity - ${receivedOf('wanted.id')})), 0)
    from purchase_order_lines as wanted join purchase_orders as purchase on purchase.id = wanted.order_id
    where wanted.part_id = ${partId} and purchase.step = 'ordered')`
}

/** SQL of what has come of a line of an order, in steps; `lineId` is an expression for the line's id. */
export function receivedOf(lineId: string): string {
  return `(select coalesce(sum(came.quantity), 0) from purchase_receipts as came
    where came.order_line_id = ${lineId} and not exists (
      select 1 from stock_documents as reversal where reversal.reverses_id = came.document_id))`
}

/** SQL of the day on which the first of a part that is on order is expected; null where nobody said one. */
export function expectedOnOf(partId: string): string {
  return `(select min(purchase.expected_on)
    from purchase_order_lines as wanted join purchase_orders as purchase on purchase.id = wanted.order_id
    where wanted.part_id = ${partId} and purchase.step = 'ordered'
      and wanted.quantity > ${receivedOf('wanted.id')})`
}
