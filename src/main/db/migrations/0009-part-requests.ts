import type { Knex } from 'knex'
import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** What repairs ask for, get and use; the old parts that are owed for it; and what people are told of. */
export const partRequests: Migration = {
  name: '0009-part-requests',
  up: async trx => {
    await createRequests(trx)
    await createUses(trx)
    await createCores(trx)
    await createNotices(trx)
    for (const [role, granted] of Object.entries(grants)) await grant(trx, role, granted)
  },
}

async function createRequests(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'part_requests',
    `${rowKey}, id text not null unique, repair_id text not null references repairs (id),
     part_id text not null references parts (id), quantity integer not null check (quantity > 0),
     waiting integer not null check (waiting >= 0), reserved integer not null check (reserved >= 0),
     issued integer not null check (issued >= 0), used integer not null check (used >= 0),
     withdrawn integer not null check (withdrawn >= 0), holder_id text references staff (id), note text not null,
     is_from_bag integer not null default 0, at text not null, staff_id text not null references staff (id),
     check (waiting + reserved + issued + used + withdrawn = quantity), check (issued = 0 or holder_id is not null)`,
  )
  await trx.raw('create index part_requests_by_repair on part_requests (repair_id, seq)')
  await trx.raw(
    'create index part_requests_held on part_requests (part_id, holder_id, issued) where issued > 0',
  )
  await trx.raw('create index part_requests_waiting on part_requests (part_id, seq) where waiting > 0')
  await trx.raw('create index part_requests_of_state_waiting on part_requests (seq) where waiting > 0')
  await trx.raw('create index part_requests_reserved on part_requests (seq) where reserved > 0')
  await trx.raw('create index part_requests_issued on part_requests (seq) where issued > 0')
  // Each step of a reservation, so that what is reserved is a sum as well (rules H1, H5).
  await createTable(
    trx,
    'stock_reservations',
    `${rowKey}, request_id text not null references part_requests (id), part_id text not null references parts (id),
     kind text not null, quantity integer not null check (quantity <> 0), at text not null,
     staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'stock_reservations')
  await trx.raw('create index stock_reservations_by_part on stock_reservations (part_id, seq, quantity)')
  await trx.raw('create index stock_reservations_by_request on stock_reservations (request_id, seq)')
}

async function createUses(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'part_uses',
    `${rowKey}, id text not null unique, request_id text not null references part_requests (id),
     repair_id text not null references repairs (id), part_id text not null references parts (id),
     document_id text not null unique references stock_documents (id),
     charge_id text not null unique references repair_charges (id), quantity integer not null check (quantity > 0),
     cost integer not null check (cost >= 0), at text not null, staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'part_uses')
  await trx.raw('create index part_uses_by_repair on part_uses (repair_id, seq)')
  await trx.raw('create index part_uses_by_request on part_uses (request_id)')
}

async function createCores(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'cores',
    `${rowKey}, id text not null unique, use_id text not null references part_uses (id),
     repair_id text not null references repairs (id), part_id text not null references parts (id),
     quantity integer not null check (quantity > 0), serial_no text not null, state text not null,
     technician_id text not null references staff (id), manufacturer_id text references manufacturers (id),
     supplier_id text, end_kind text, amount integer not null check (amount >= 0), reason text not null,
     at text not null, received_at text, received_by text references staff (id), closed_at text,
     closed_by text references staff (id), check ((end_kind is not null) = (state = 'closed'))`,
  )
  await trx.raw('create index cores_by_state on cores (state, seq)')
  await trx.raw('create index cores_by_use on cores (use_id)')
}

async function createNotices(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'notices',
    `${rowKey}, id text not null unique, staff_id text not null references staff (id), kind text not null,
     repair_id text not null references repairs (id), at text not null, read_at text`,
  )
  await trx.raw('create index notices_by_staff on notices (staff_id, seq)')
  await trx.raw('create index notices_unread on notices (staff_id) where read_at is null')
}

const storekeeper = ['parts.ask', 'parts.use', 'purchasing.view', 'purchasing.order', 'counting.count']
const everything = [...storekeeper, 'purchasing.manage', 'counting.approve']

const grants = {
  counter: ['parts.ask'],
  technician: ['parts.ask', 'parts.use'],
  storekeeper,
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
