import type { Migration } from '../migrate'

/** Lines of orders are for requests of their own part alone, and what was counted of a part is found by it. */
export const needsOfThePart: Migration = {
  name: '0015-needs-of-the-part',
  deletesFrom: ['purchase_order_needs'],
  up: async trx => {
    await trx.raw(
      `delete from purchase_order_needs where exists (
         select 1 from purchase_order_lines as line join part_requests as request
         where line.id = purchase_order_needs.order_line_id and request.id = purchase_order_needs.request_id
           and request.part_id <> line.part_id)`,
    )
    await trx.raw('create index stock_count_lines_by_part on stock_count_lines (part_id, count_id)')
  },
}
