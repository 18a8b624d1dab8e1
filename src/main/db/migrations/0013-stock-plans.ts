import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** How stock is planned, and what each part came to when all were planned last. */
export const stockPlans: Migration = {
  name: '0013-stock-plans',
  up: async trx => {
    await createTable(
      trx,
      'stock_plan_settings',
      `id integer primary key check (id = 1), service_level_bp integer not null, review_days integer not null,
       lead_time_days integer not null, dead_after_days integer not null, slow_beyond_months integer not null`,
    )
    await createTable(
      trx,
      'stock_plan_runs',
      `${rowKey}, id text not null unique, started_at text not null, ended_at text not null, parts integer not null,
       due integer not null, staff_id text not null references staff (id)`,
    )
    await makeAppendOnly(trx, 'stock_plan_runs')
    await createTable(
      trx,
      'stock_plans',
      `part_id text primary key references parts (id), part_seq integer not null, run_id text not null,
       computed_at text not null, state text not null, cover_days integer not null,
       supplier_id text references suppliers (id), movement text not null, idle_days integer not null,
       value integer not null, last_used_on text, yearly_demand integer not null, foretold text not null`,
    )
    // Each list is read from its index, most urgent or most dear first.
    await trx.raw(
      "create index stock_plans_by_state on stock_plans (state, cover_days, part_seq) where state <> 'covered'",
    )
    await trx.raw(
      "create index stock_plans_by_supplier on stock_plans (state, supplier_id, cover_days, part_seq) where state <> 'covered'",
    )
    await trx.raw(
      "create index stock_plans_idle_by_value on stock_plans (value, part_seq, movement) where movement in ('slow', 'dead')",
    )
    await trx.raw(
      "create index stock_plans_idle_by_days on stock_plans (idle_days, part_seq, movement) where movement in ('slow', 'dead')",
    )
    // The demand of a part is read from it without its other entries.
    await trx.raw(
      "create index stock_entries_by_use on stock_entries (part_id, seq, quantity, document_id) where kind = 'use' and reverses_seq is null",
    )
  },
}
