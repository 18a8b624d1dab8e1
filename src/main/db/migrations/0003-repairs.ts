import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

export const repairs: Migration = {
  name: '0003-repairs',
  up: async trx => {
    await createTable(
      trx,
      'statuses',
      `id text primary key, kind text not null, names text not null, color text not null, is_default integer not null,
       position integer not null`,
    )
    await trx.raw('create unique index statuses_one_default on statuses (kind) where is_default = 1')
    await createTable(
      trx,
      'repairs',
      `${rowKey}, id text not null unique, number text not null unique, number_value integer not null,
       receipt_code text not null unique, customer_id text not null references customers (id),
       device_id text not null references devices (id), kind text not null,
       status_id text not null references statuses (id), outcome text, is_open integer not null,
       fault text not null, condition text not null, condition_note text not null, accessories text not null,
       promised_on text not null, promise_reason text not null, estimate integer,
       terms_version integer references terms_versions (version), technician_id text references staff (id),
       found_fault text not null, work_done text not null, tax_rate_bp integer not null, rounding_step integer not null,
       received_at text not null, received_by text not null references staff (id), status_since text not null,
       ready_at text, delivered_at text, rework_of_id text references repairs (id), version integer not null`,
    )
    // A device has at most one open repair, whoever takes it in at the same moment (rule A6).
    await trx.raw('create unique index repairs_one_open on repairs (device_id) where is_open = 1')
    await trx.raw('create index repairs_by_device on repairs (device_id, seq)')
    await trx.raw('create index repairs_by_customer on repairs (customer_id, received_at, seq)')
    await trx.raw('create index repairs_by_number_value on repairs (number_value, seq)')
    await trx.raw('create index repairs_by_received on repairs (received_at, seq)')
    await trx.raw('create index repairs_by_kind on repairs (kind, received_at, seq)')
    await trx.raw('create index repairs_by_status on repairs (status_id)')
    await trx.raw('create index repairs_by_technician on repairs (technician_id, kind, received_at, seq)')
    await trx.raw('create index repairs_by_rework on repairs (rework_of_id) where rework_of_id is not null')
    await trx.raw('create index repairs_open_by_kind on repairs (kind, promised_on, seq) where is_open = 1')
    await trx.raw(
      'create index repairs_open_by_technician on repairs (technician_id, kind, promised_on, seq) where is_open = 1',
    )
    await createTable(
      trx,
      'repair_history',
      `${rowKey}, id text not null unique, repair_id text not null references repairs (id), at text not null,
       staff_id text not null references staff (id), event text not null, from_kind text, to_kind text,
       from_status_id text, to_status_id text, outcome text, comment text not null, facts text not null`,
    )
    await makeAppendOnly(trx, 'repair_history')
    await trx.raw('create index repair_history_by_repair on repair_history (repair_id, seq)')
    // A round of tests is the move into testing that began it.
    await createTable(
      trx,
      'repair_checks',
      `${rowKey}, id text not null unique, repair_id text not null references repairs (id),
       round_id text not null references repair_history (id), item text not null, result text not null,
       note text not null, at text not null, staff_id text not null references staff (id)`,
    )
    await makeAppendOnly(trx, 'repair_checks')
    await trx.raw('create index repair_checks_by_repair on repair_checks (repair_id, seq)')
  },
}
