import type { Knex } from 'knex'
import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** What warranties gave to customers, and what manufacturers owe for it. */
export const claims: Migration = {
  name: '0007-claims',
  up: async trx => {
    await createStatements(trx)
    await createClaims(trx)
    await trx.raw(
      `create index repair_charges_covered on repair_charges (coverage, repair_id) where coverage <> 'none'`,
    )
    for (const role of ['manager', 'administrator']) await grant(trx, role)
  },
}

async function createStatements(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'claim_statements',
    `${rowKey}, id text not null unique, number text not null unique,
     manufacturer_id text not null references manufacturers (id), from_day text not null, to_day text not null,
     created_at text not null, staff_id text not null references staff (id), sent_at text,
     sent_by text references staff (id), version integer not null`,
  )
  await trx.raw('create index claim_statements_by_manufacturer on claim_statements (manufacturer_id, seq)')
  await createTable(
    trx,
    'statement_settlements',
    `${rowKey}, id text not null unique, statement_id text not null references claim_statements (id),
     kind text not null, amount integer not null check (amount > 0), on_day text not null, reference text not null,
     reason text not null, at text not null, staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'statement_settlements')
  await trx.raw(
    'create index statement_settlements_by_statement on statement_settlements (statement_id, seq)',
  )
  await trx.raw('create index statement_settlements_by_day on statement_settlements (on_day)')
}

async function createClaims(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'claims',
    `${rowKey}, id text not null unique, number text not null unique, kind text not null, state text not null,
     repair_id text not null unique references repairs (id), card_id text not null references warranty_cards (id),
     manufacturer_id text references manufacturers (id), part_amount integer not null, labour_amount integer not null,
     travel_amount integer not null, unit_amount integer not null, refund_amount integer not null,
     accepted_amount integer, reason text not null, statement_id text references claim_statements (id),
     new_device_id text references devices (id), new_card_id text references warranty_cards (id),
     approved_by text references staff (id), refund_method text, refund_reference text, closed_on text,
     created_at text not null, staff_id text not null references staff (id), version integer not null`,
  )
  await trx.raw('create index claims_by_manufacturer on claims (manufacturer_id, state, closed_on, seq)')
  await trx.raw(
    'create index claims_by_statement on claims (statement_id, seq) where statement_id is not null',
  )
  await trx.raw('create index claims_by_state on claims (state, seq)')
  await trx.raw('create index claims_by_card on claims (card_id, seq)')
  await trx.raw('create index claims_by_day on claims (closed_on, seq) where closed_on is not null')
  await createTable(
    trx,
    'claim_events',
    `${rowKey}, id text not null unique, claim_id text not null references claims (id), from_state text,
     to_state text not null, statement_id text references claim_statements (id), amount integer not null,
     reason text not null, at text not null, staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'claim_events')
  await trx.raw('create index claim_events_by_claim on claim_events (claim_id, seq)')
}

const granted = ['claims.view', 'claims.make', 'claims.approve', 'claims.manage']

/** The shop's own roles keep what they have; those that every shop starts with get what they would start with today. */
async function grant(trx: Knex, role: string): Promise<void> {
  for (const permission of granted) {
    await trx.raw(
      `update roles set permissions = json_insert(permissions, '$[#]', ?)
       where key = ? and not exists (select 1 from json_each(roles.permissions) where value = ?)`,
      [permission, role, permission],
    )
  }
}
