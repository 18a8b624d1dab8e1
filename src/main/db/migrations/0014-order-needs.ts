import { createTable } from '../dialect'
import type { Migration } from '../migrate'

/** Which requests a line of an order is for, and whether somebody said how long a supplier takes. */
export const orderNeeds: Migration = {
  name: '0014-order-needs',
  up: async trx => {
    await createTable(
      trx,
      'purchase_order_needs',
      `order_line_id text not null references purchase_order_lines (id), position integer not null,
       request_id text not null references part_requests (id), quantity integer not null check (quantity > 0),
       primary key (order_line_id, request_id)`,
    )
    await trx.raw('create index purchase_order_needs_by_request on purchase_order_needs (request_id)')
    // Lines knew one request at most.
    await trx.raw(
      `insert into purchase_order_needs (order_line_id, position, request_id, quantity)
       select line.id, 0, line.request_id, min(line.quantity, request.quantity)
       from purchase_order_lines as line join part_requests as request on request.id = line.request_id`,
    )
    // Whatever stands there was typed, or left as the form proposed it.
    await trx.raw('alter table suppliers add column has_lead_time integer not null default 1')
  },
}
