import type { Knex } from 'knex'
import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** Who sells spare parts, what is ordered from them and what goes back. */
export const purchasing: Migration = {
  name: '0010-purchasing',
  up: async trx => {
    await createSuppliers(trx)
    await createOrders(trx)
    await createReturns(trx)
  },
}

async function createSuppliers(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'suppliers',
    `${rowKey}, id text not null unique, name text not null, name_key text not null unique, sort_key text not null, phone text not null,
     address text not null, note text not null, lead_time_days integer not null check (lead_time_days >= 0),
     lead_time_spread_days integer not null check (lead_time_spread_days >= 0),
     minimum_amount integer not null check (minimum_amount >= 0), is_active integer not null,
     created_at text not null, version integer not null`,
  )
  await createTable(
    trx,
    'supplier_parts',
    `supplier_id text not null references suppliers (id), part_id text not null references parts (id),
     code text not null, price integer check (price >= 0), pack_size integer not null check (pack_size > 0),
     minimum_quantity integer not null check (minimum_quantity >= 0), lead_time_days integer check (lead_time_days >= 0),
     is_preferred integer not null, version integer not null, primary key (supplier_id, part_id)`,
  )
  await trx.raw('create index supplier_parts_by_part on supplier_parts (part_id)')
  await trx.raw(
    'create unique index supplier_parts_preferred on supplier_parts (part_id) where is_preferred = 1',
  )
}

async function createOrders(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'purchase_orders',
    `${rowKey}, id text not null unique, number text not null unique,
     supplier_id text not null references suppliers (id), step text not null, note text not null, reason text not null,
     ordered_on text, expected_on text, at text not null, staff_id text not null references staff (id),
     version integer not null, check (step in ('draft', 'cancelled') or ordered_on is not null),
     check (step <> 'draft' or ordered_on is null)`,
  )
  await trx.raw('create index purchase_orders_by_step on purchase_orders (step, seq)')
  await trx.raw('create index purchase_orders_by_supplier on purchase_orders (supplier_id, seq)')
  await createTable(
    trx,
    'purchase_order_lines',
    `${rowKey}, id text not null unique, order_id text not null references purchase_orders (id),
     position integer not null, part_id text not null references parts (id),
     quantity integer not null check (quantity > 0), received integer not null default 0 check (received >= 0),
     unit_price integer check (unit_price >= 0), note text not null, repair_id text references repairs (id),
     request_id text references part_requests (id)`,
  )
  await trx.raw('create index purchase_order_lines_by_order on purchase_order_lines (order_id, position)')
  await trx.raw('create index purchase_order_lines_by_part on purchase_order_lines (part_id, order_id)')
  // What is on order is summed for every part that a list shows, years of received orders notwithstanding.
  await trx.raw(
    `create index purchase_order_lines_open on purchase_order_lines (part_id, order_id, quantity, received)
     where received < quantity`,
  )
  await trx.raw(
    'create index purchase_order_lines_open_of_order on purchase_order_lines (order_id) where received < quantity',
  )
  await trx.raw(
    'create index purchase_order_lines_by_repair on purchase_order_lines (repair_id) where repair_id is not null',
  )
  await trx.raw(
    'create index purchase_order_lines_by_request on purchase_order_lines (request_id) where request_id is not null',
  )
  // Which line of a goods receipt came by which line of an order; by none where the part was not ordered.
  await createTable(
    trx,
    'purchase_receipts',
    `document_id text not null references stock_documents (id), line integer not null,
     order_id text not null references purchase_orders (id),
     order_line_id text references purchase_order_lines (id), quantity integer not null check (quantity > 0),
     primary key (document_id, line)`,
  )
  await makeAppendOnly(trx, 'purchase_receipts')
  await trx.raw('create index purchase_receipts_by_order on purchase_receipts (order_id)')
  await trx.raw(
    `create index purchase_receipts_by_line on purchase_receipts (order_line_id, document_id, quantity)
     where order_line_id is not null`,
  )
  await keepReceived(trx)
}

/** What has come of a line follows its receipts by itself, whoever writes or reverses them (rule J1). */
async function keepReceived(trx: Knex): Promise<void> {
  await trx.raw(
    `create trigger purchase_receipts_come after insert on purchase_receipts begin
       update purchase_order_lines set received = received + new.quantity where id = new.order_line_id; end`,
  )
  await trx.raw(
    `create trigger purchase_receipts_go after insert on stock_documents when new.reverses_id is not null begin
       update purchase_order_lines set received = received - (
         select sum(quantity) from purchase_receipts as came
         where came.document_id = new.reverses_id and came.order_line_id = purchase_order_lines.id)
       where id in (select order_line_id from purchase_receipts where document_id = new.reverses_id); end`,
  )
}

async function createReturns(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'supplier_returns',
    `${rowKey}, id text not null unique, number text not null unique,
     supplier_id text not null references suppliers (id), order_id text references purchase_orders (id),
     document_id text not null unique references stock_documents (id)`,
  )
  await makeAppendOnly(trx, 'supplier_returns')
  await trx.raw('create index supplier_returns_by_supplier on supplier_returns (supplier_id, seq)')
  await createTable(
    trx,
    'supplier_return_lines',
    `${rowKey}, id text not null unique, return_id text not null references supplier_returns (id),
     position integer not null, part_id text not null references parts (id), unit_id text references part_units (id),
     quantity integer not null check (quantity > 0), value integer not null check (value >= 0), note text not null`,
  )
  await makeAppendOnly(trx, 'supplier_return_lines')
  await trx.raw('create index supplier_return_lines_by_return on supplier_return_lines (return_id, position)')
  await trx.raw('create index supplier_return_lines_by_part on supplier_return_lines (part_id)')
  await createTable(
    trx,
    'supplier_return_ends',
    `${rowKey}, id text not null unique, return_line_id text not null references supplier_return_lines (id),
     outcome text not null, quantity integer not null check (quantity > 0),
     document_id text references stock_documents (id), unit_id text references part_units (id),
     value integer not null check (value >= 0), amount integer check (amount >= 0), note text not null,
     at text not null, staff_id text not null references staff (id), taken_back_at text,
     taken_back_by text references staff (id), check ((document_id is null) = (outcome = 'credited')),
     check ((amount is not null) = (outcome = 'credited')),
     check ((taken_back_at is null) = (taken_back_by is null))`,
  )
  await trx.raw('create index supplier_return_ends_by_line on supplier_return_ends (return_line_id, seq)')
  await trx.raw(
    'create index supplier_return_ends_by_document on supplier_return_ends (document_id) where document_id is not null',
  )
}
