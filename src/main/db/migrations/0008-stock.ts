import type { Knex } from 'knex'
import { createGramIndex, createTable, createWordIndex, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** Spare parts, where they lie, and the ledger that every figure of them is the sum of. */
export const stock: Migration = {
  name: '0008-stock',
  up: async trx => {
    await createPlaces(trx)
    await createParts(trx)
    await createLedger(trx)
    await createWordIndex(trx, 'search_part_words')
    await createGramIndex(trx, 'search_part_grams')
    for (const [role, granted] of Object.entries(grants)) await grant(trx, role, granted)
  },
}

async function createPlaces(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'stock_places',
    `${rowKey}, id text not null unique, parent_id text references stock_places (id), kind text not null,
     name text not null, code text not null, code_key text unique, walk_order integer not null,
     holder_id text unique references staff (id), is_active integer not null, created_at text not null,
     version integer not null`,
  )
  await trx.raw('create index stock_places_by_parent on stock_places (parent_id)')
}

async function createParts(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'parts',
    `${rowKey}, id text not null unique, number text not null, number_key text not null unique, names text not null,
     brand text not null, unit text not null, is_serialised integer not null, tax_class text not null,
     warranty_days integer not null, prices text not null, note text not null, reorder_point integer, max_stock integer,
     home_place_id text references stock_places (id), is_active integer not null, created_at text not null,
     version integer not null`,
  )
  await createTable(
    trx,
    'part_barcodes',
    `code_key text primary key, code text not null, part_id text not null references parts (id), position integer not null`,
  )
  await trx.raw('create index part_barcodes_by_part on part_barcodes (part_id, position)')
  await createTable(
    trx,
    'part_fits',
    `part_id text not null references parts (id), position integer not null, brand text not null, brand_key text not null,
     model text not null, model_key text not null, primary key (part_id, position)`,
  )
  await trx.raw('create index part_fits_by_model on part_fits (brand_key, model_key)')
  await createTable(
    trx,
    'part_substitutes',
    `part_id text not null references parts (id), position integer not null,
     substitute_id text not null references parts (id), primary key (part_id, substitute_id)`,
  )
  await createTable(
    trx,
    'part_units',
    `${rowKey}, id text not null unique, part_id text not null references parts (id), serial_no text not null,
     serial_key text not null, whereabouts text not null, place_id text references stock_places (id),
     cost integer not null check (cost >= 0), unique (part_id, serial_key),
     check ((place_id is not null) = (whereabouts = 'place'))`,
  )
  await trx.raw('create index part_units_by_serial on part_units (serial_key)')
  await trx.raw(
    'create index part_units_by_place on part_units (place_id, part_id) where place_id is not null',
  )
}

async function createLedger(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'stock_documents',
    `${rowKey}, id text not null unique, number text not null unique, kind text not null, reference text not null,
     reason text not null, reverses_id text unique references stock_documents (id),
     completes_id text references stock_documents (id), to_place_id text references stock_places (id),
     at text not null, on_day text not null, staff_id text not null references staff (id),
     check ((to_place_id is not null) = (kind = 'dispatch'))`,
  )
  await makeAppendOnly(trx, 'stock_documents')
  await trx.raw('create index stock_documents_by_kind on stock_documents (kind, seq)')
  await trx.raw(
    'create index stock_documents_by_completed on stock_documents (completes_id) where completes_id is not null',
  )
  await createTable(
    trx,
    'stock_entries',
    `${rowKey}, document_id text not null references stock_documents (id), line integer not null, kind text not null,
     part_id text not null references parts (id), place_id text not null references stock_places (id),
     unit_id text references part_units (id), quantity integer not null check (quantity <> 0), value integer not null,
     reverses_seq integer unique references stock_entries (seq), request_id text, at text not null,
     staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'stock_entries')
  // What sums of the ledger read stands in the index.
  await trx.raw(
    'create index stock_entries_by_part on stock_entries (part_id, seq, place_id, quantity, value)',
  )
  await trx.raw('create index stock_entries_by_place on stock_entries (place_id, part_id, seq, quantity)')
  await trx.raw('create index stock_entries_by_document on stock_entries (document_id, line)')
  await trx.raw(
    'create index stock_entries_by_request on stock_entries (request_id, seq) where request_id is not null',
  )
  await trx.raw(
    'create index stock_entries_by_unit on stock_entries (unit_id, seq) where unit_id is not null',
  )
  await createTable(
    trx,
    'stock_balances',
    `part_id text not null references parts (id), place_id text not null references stock_places (id),
     on_hand integer not null check (on_hand >= 0), primary key (part_id, place_id)`,
  )
  await trx.raw(
    'create index stock_balances_by_place on stock_balances (place_id, part_id) where on_hand > 0',
  )
  await createTable(
    trx,
    'stock_totals',
    `part_id text primary key references parts (id), on_hand integer not null check (on_hand >= 0),
     in_stores integer not null check (in_stores between 0 and on_hand), reserved integer not null
     check (reserved between 0 and in_stores), value integer not null check (value >= 0), last_cost integer,
     first_kept_on text not null, check (on_hand > 0 or value = 0)`,
  )
}

const everyone = ['stock.view']
const keeping = [...everyone, 'stock.keep', 'stock.editParts', 'stock.viewCosts']

const grants = {
  counter: everyone,
  technician: everyone,
  // Labels of bins and parts, and lists of them.
  storekeeper: [...keeping, 'papers.print'],
  manager: [...keeping, 'stock.adjust'],
  administrator: [...keeping, 'stock.adjust'],
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
