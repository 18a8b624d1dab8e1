/** What was ordered and has not come; a line keeps what was received of it by receipts that stand. */
const expected = `purchase_order_lines as wanted join purchase_orders as purchase on purchase.id = wanted.order_id
    where wanted.received < wanted.quantity and purchase.step = 'ordered'`

/**
 * SQL of a part's quantity that was ordered and has not come, in steps of its unit (rule H4); `partId` is an expression
 * for the part's id. What was received over is no less, and a receipt that was taken back is none.
 */
export function onOrderOf(partId: string): string {
  return `(select coalesce(sum(wanted.quantity - wanted.received), 0) from ${expected} and wanted.part_id = ${partId})`
}

/** SQL of the day on which the first of a part that is on order is expected; null where nobody said one. */
export function expectedOnOf(partId: string): string {
  return `(select min(purchase.expected_on) from ${expected} and wanted.part_id = ${partId})`
}
