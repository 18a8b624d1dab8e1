import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** Everything here is append-only: what was charged, paid, handed over and printed stays as it was (rule G4). */
export const money: Migration = {
  name: '0004-money-and-handover',
  up: async trx => {
    await createTable(
      trx,
      'repair_charges',
      `${rowKey}, id text not null unique, repair_id text not null references repairs (id), kind text not null,
       description text not null, quantity integer not null, unit_price integer not null, amount integer not null,
       tax integer not null, warranty_days integer not null, reverses_id text unique references repair_charges (id),
       reason text not null, at text not null, staff_id text not null references staff (id)`,
    )
    await trx.raw('create index repair_charges_by_repair on repair_charges (repair_id, seq)')
    await createTable(
      trx,
      'payments',
      `${rowKey}, id text not null unique, number text not null unique, repair_id text not null references repairs (id),
       kind text not null, method text not null, amount integer not null check (amount > 0), reference text not null,
       reason text not null, at text not null, staff_id text not null references staff (id)`,
    )
    await trx.raw('create index payments_by_repair on payments (repair_id, seq)')
    await createTable(
      trx,
      'handovers',
      `${rowKey}, id text not null unique, repair_id text not null references repairs (id), at text not null,
       staff_id text not null references staff (id), receiver_name text not null, checked_by text not null,
       identity_reason text not null, accessories text not null, signature text not null, signature_reason text not null,
       total integer not null, balance integer not null, credit_reason text not null`,
    )
    await trx.raw('create index handovers_by_repair on handovers (repair_id, seq)')
    await createTable(
      trx,
      'handover_reversals',
      `id text primary key, handover_id text not null unique references handovers (id), at text not null,
       staff_id text not null references staff (id), reason text not null`,
    )
    await createTable(
      trx,
      'line_warranties',
      `id text primary key, handover_id text not null references handovers (id),
       charge_id text not null references repair_charges (id), days integer not null, starts_on text not null,
       ends_on text not null, unique (handover_id, charge_id)`,
    )
    await createTable(
      trx,
      'paper_prints',
      `${rowKey}, id text not null unique, repair_id text not null references repairs (id), kind text not null,
       document_id text not null, size text not null, medium text not null, copy_no integer not null,
       at text not null, staff_id text not null references staff (id), unique (document_id, kind, copy_no)`,
    )
    const tables = [
      'repair_charges',
      'payments',
      'handovers',
      'handover_reversals',
      'line_warranties',
      'paper_prints',
    ]
    for (const table of tables) await makeAppendOnly(trx, table)
  },
}
