import { createTable, makeAppendOnly } from '../dialect'
import type { Migration } from '../migrate'

/** Settings, staff, and what every command leaves behind. */
export const people: Migration = {
  name: '0001-people',
  up: async trx => {
    await createTable(trx, 'settings', 'key text primary key, value text not null, updated_at text not null')
    await createTable(
      trx,
      'roles',
      'id text primary key, key text unique, name text, permissions text not null, created_at text not null',
    )
    await createTable(
      trx,
      'staff',
      `id text primary key, login text not null, login_key text not null unique, name text not null,
       role_id text not null references roles (id), password_hash text not null,
       is_active integer not null, created_at text not null, deactivated_at text`,
    )
    await createTable(
      trx,
      'sign_in_guards',
      'login_key text primary key, failures integer not null, last_failed_at text not null, locked_ms integer not null',
    )
    await createTable(
      trx,
      'terms_versions',
      `id text primary key, version integer not null unique, body text not null, created_at text not null,
       created_by text not null references staff (id)`,
    )
    await makeAppendOnly(trx, 'terms_versions')
    await createTable(
      trx,
      'command_log',
      `id text primary key, name text not null, input_hash text not null,
       staff_id text not null references staff (id), result text not null, at text not null`,
    )
    await createTable(
      trx,
      'audit_log',
      `seq integer primary key, at text not null, staff_id text references staff (id), action text not null,
       entity text not null, entity_id text not null, before text, after text,
       prev_hash text not null unique, hash text not null unique`,
    )
    await makeAppendOnly(trx, 'audit_log')
    await createTable(
      trx,
      'sequences',
      'kind text not null, period text not null, next_value integer not null, primary key (kind, period)',
    )
    await createTable(
      trx,
      'drafts',
      `staff_id text not null references staff (id), form text not null, body text not null, saved_at text not null,
       primary key (staff_id, form)`,
    )
  },
}
