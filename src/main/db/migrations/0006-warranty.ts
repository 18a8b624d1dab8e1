import type { Knex } from 'knex'
import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** Warranty cards with their policies, what was judged of each repair, and what a warranty pays of its account. */
export const warranty: Migration = {
  name: '0006-warranty',
  up: async trx => {
    await createPolicies(trx)
    await createCards(trx)
    await createVerdicts(trx)
    await extendRepairs(trx)
    for (const [role, granted] of Object.entries(grants)) await grant(trx, role, granted)
  },
}

async function createPolicies(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'manufacturers',
    `id text primary key, name text not null, name_key text not null unique, contact text not null, note text not null,
     is_active integer not null, version integer not null`,
  )
  await createTable(
    trx,
    'warranty_policies',
    `id text primary key, name text not null, name_key text not null unique, scope text not null,
     manufacturer_id text references manufacturers (id), is_active integer not null, version integer not null`,
  )
  await createTable(
    trx,
    'warranty_policy_versions',
    `id text primary key, policy_id text not null references warranty_policies (id), version integer not null,
     rules text not null, created_at text not null, created_by text not null references staff (id),
     unique (policy_id, version)`,
  )
  await makeAppendOnly(trx, 'warranty_policy_versions')
}

async function createCards(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'warranty_batches',
    `${rowKey}, id text not null unique, kind text not null, policy_id text not null references warranty_policies (id),
     policy_version_id text not null references warranty_policy_versions (id), count integer not null,
     first_number text not null, last_number text not null, file_name text not null, file_hash text not null,
     note text not null, at text not null, staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'warranty_batches')
  await trx.raw('create index warranty_batches_by_policy on warranty_batches (policy_id, seq)')
  await createTable(
    trx,
    'warranty_cards',
    `${rowKey}, id text not null unique, number text not null, number_key text not null unique,
     batch_id text references warranty_batches (id), policy_id text not null references warranty_policies (id),
     policy_version_id text not null references warranty_policy_versions (id), serial_no text, serial_key text,
     device_id text references devices (id), brand text not null, model text not null, status text not null,
     status_on text not null, status_reason text not null, produced_on text, sold_on text, installed_on text,
     activated_on text, invoice_no text not null, note text not null, owner_id text references customers (id),
     inherited text, predecessor_id text unique references warranty_cards (id), created_at text not null,
     version integer not null`,
  )
  // A serial has at most one card that lives, whoever imports or activates at the same moment (rule D10).
  await trx.raw(
    `create unique index warranty_cards_one_of_serial on warranty_cards (serial_key)
     where serial_key is not null and status in ('issued', 'active', 'blocked', 'stolen')`,
  )
  await trx.raw(
    'create index warranty_cards_by_serial on warranty_cards (serial_key, seq) where serial_key is not null',
  )
  await trx.raw(
    'create index warranty_cards_by_device on warranty_cards (device_id, seq) where device_id is not null',
  )
  // With the status before the key: the few voided cards of a large policy are not looked for among all of them.
  await trx.raw('create index warranty_cards_by_policy on warranty_cards (policy_id, status, seq)')
  await trx.raw('create index warranty_cards_by_batch on warranty_cards (batch_id, status, seq)')
  await trx.raw('create index warranty_cards_alone on warranty_cards (policy_id) where batch_id is null')
  await trx.raw('create index warranty_cards_by_status on warranty_cards (status, seq)')
  await trx.raw(
    'create index warranty_cards_by_owner on warranty_cards (owner_id, seq) where owner_id is not null',
  )
  // What a batch did to its cards stands with the batch; here stands what happened to one card.
  await createTable(
    trx,
    'warranty_card_events',
    `${rowKey}, id text not null unique, card_id text not null references warranty_cards (id), event text not null,
     on_day text not null, facts text not null, reason text not null, at text not null,
     staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'warranty_card_events')
  await trx.raw('create index warranty_card_events_by_card on warranty_card_events (card_id, seq)')
}

async function createVerdicts(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'repair_verdicts',
    `${rowKey}, id text not null unique, repair_id text not null references repairs (id),
     card_id text references warranty_cards (id), inputs text not null, verdict text not null,
     is_covered integer not null, reason text not null, at text not null,
     staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'repair_verdicts')
  await trx.raw('create index repair_verdicts_by_repair on repair_verdicts (repair_id, seq)')
  await trx.raw(
    'create index repair_verdicts_by_card on repair_verdicts (card_id, seq) where card_id is not null',
  )
  await createTable(
    trx,
    'verdict_decisions',
    `${rowKey}, id text not null unique, repair_id text not null references repairs (id),
     verdict_id text not null references repair_verdicts (id), lines text not null, result text not null,
     judge text not null, reason text not null, at text not null, staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'verdict_decisions')
  await trx.raw('create index verdict_decisions_by_repair on verdict_decisions (repair_id, seq)')
  await createTable(
    trx,
    'repair_exclusions',
    `${rowKey}, id text not null unique, repair_id text not null references repairs (id), kind text not null,
     concerns text not null, evidence text not null, at text not null, staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'repair_exclusions')
  await trx.raw('create index repair_exclusions_by_repair on repair_exclusions (repair_id, seq)')
  await createTable(
    trx,
    'exclusion_withdrawals',
    `exclusion_id text primary key references repair_exclusions (id), reason text not null, at text not null,
     staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'exclusion_withdrawals')
}

/** A covered line costs the customer nothing; what it would have cost stands beside it. */
async function extendRepairs(trx: Knex): Promise<void> {
  await trx.raw(`alter table repair_charges add column coverage text not null default 'none'`)
  await trx.raw('alter table repair_charges add column covered_amount integer not null default 0')
  await trx.raw('alter table repair_charges add column covered_by_id text references repair_charges (id)')
  await trx.raw(`alter table repairs add column rework_cause text`)
  await trx.raw(`alter table repairs add column responsible_id text references staff (id)`)
}

const everything = [
  'warranty.view',
  'warranty.activate',
  'warranty.manage',
  'warranty.judge',
  'warranty.override',
]

const grants: Readonly<Record<string, readonly string[]>> = {
  counter: ['warranty.view', 'warranty.activate'],
  technician: ['warranty.view'],
  storekeeper: ['warranty.view'],
  manager: everything,
  administrator: everything,
}

/** The shop's own roles keep what they have; those that every shop starts with get what they would start with today. */
async function grant(trx: Knex, role: string, granted: readonly string[]): Promise<void> {
  for (const permission of granted) {
    await trx.raw(
      `update roles set permissions = json_insert(permissions, '$[#]', ?)
       where key = ? and not exists (select 1 from json_each(roles.permissions) where value = ?)`,
      [permission, role, permission],
    )
  }
}
