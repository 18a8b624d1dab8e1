import type { Knex } from 'knex'
import { createTable, makeAppendOnly, rowKey } from '../dialect'
import type { Migration } from '../migrate'

/** Counts of the stock: what was to be counted, what was, and how each figure came about. */
export const counting: Migration = {
  name: '0011-counting',
  up: async trx => {
    await createCounts(trx)
    await createLines(trx)
  },
}

async function createCounts(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'stock_counts',
    `${rowKey}, id text not null unique, number text not null unique, place_id text not null references stock_places (id),
     with_below integer not null, is_blind integer not null, state text not null, note text not null,
     started_at text not null, started_by text not null references staff (id), ended_at text,
     ended_by text references staff (id), end_reason text not null,
     document_id text unique references stock_documents (id), version integer not null,
     check ((ended_at is not null) = (state in ('approved', 'cancelled'))),
     check ((ended_at is null) = (ended_by is null)), check (document_id is null or state = 'approved')`,
  )
  await trx.raw(`create index stock_counts_open on stock_counts (seq) where state in ('counting', 'review')`)
  // What is counted is settled when a count starts: a place that is made later is not of it.
  await createTable(
    trx,
    'stock_count_places',
    `count_id text not null references stock_counts (id), place_id text not null references stock_places (id),
     position integer not null, primary key (count_id, place_id)`,
  )
  await createTable(
    trx,
    'stock_count_parts',
    `count_id text not null references stock_counts (id), part_id text not null references parts (id),
     primary key (count_id, part_id)`,
  )
}

async function createLines(trx: Knex): Promise<void> {
  await createTable(
    trx,
    'stock_count_lines',
    `${rowKey}, id text not null unique, count_id text not null references stock_counts (id),
     place_id text not null references stock_places (id), part_id text not null references parts (id),
     counted integer not null check (counted >= 0), system_quantity integer not null check (system_quantity >= 0),
     ledger_seq integer not null, confirmed_seq integer not null, posted integer, counted_at text not null,
     counted_by text not null references staff (id), recounts integer not null, version integer not null,
     unique (count_id, place_id, part_id)`,
  )
  await trx.raw('create index stock_count_lines_by_count on stock_count_lines (count_id, seq)')
  // A serial that the ledger had at the place, or that was found there, or both.
  await createTable(
    trx,
    'stock_count_units',
    `line_id text not null references stock_count_lines (id), serial_key text not null, serial_no text not null,
     count_id text not null references stock_counts (id), part_id text not null references parts (id), was_here integer not null, is_counted integer not null,
     primary key (line_id, serial_key), check (was_here = 1 or is_counted = 1)`,
  )
  // No piece lies in two places (rule H11).
  await trx.raw(
    `create unique index stock_count_units_counted on stock_count_units (count_id, part_id, serial_key)
     where is_counted = 1`,
  )
  await createTable(
    trx,
    'stock_count_tallies',
    `${rowKey}, id text not null unique, line_id text not null references stock_count_lines (id), act text not null,
     quantity integer not null check (quantity >= 0), counted integer not null check (counted >= 0),
     serial_nos text not null, at text not null, staff_id text not null references staff (id)`,
  )
  await makeAppendOnly(trx, 'stock_count_tallies')
  await trx.raw('create index stock_count_tallies_by_line on stock_count_tallies (line_id, seq)')
}
