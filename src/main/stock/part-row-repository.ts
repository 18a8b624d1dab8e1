import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PartFilter, PartRow } from '#shared/stock/part'
import type { PartUnit } from '#shared/stock/units'
import { type Hits, partHits } from '../db/search-hits'
import { onOrderOf } from './on-order'
import type { PartQuery } from './part-query'
import { stockOf } from './part-repository'

type Row = {
  readonly seq: number
  readonly id: string
  readonly number: string
  readonly names: string
  readonly brand: string
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly is_active: number
  readonly price: number | null
  readonly home_id: string | null
  readonly home_name: string | null
  readonly on_hand: number
  readonly in_stores: number
  readonly reserved: number
  readonly on_order: number
}

/** A row with the keys that pages are cut by; `place` is 0 for the one part whose number or barcode was asked for. */
export type FoundPart = {
  readonly place: number
  readonly seq: number
  readonly row: PartRow
}

export type AskedParts = Omit<PartFilter, 'text'>

/** In the order of their numbers, those after that of a row. */
export async function findPartsByNumber(
  db: Knex,
  asked: AskedParts,
  { after, limit }: { readonly after: number | undefined; readonly limit: number },
): Promise<readonly FoundPart[]> {
  const filter = filterOf(asked)
  const rows: Row[] = await db.raw(
    `select ${columns} from ${tables}
     where ${filter.sql} ${after === undefined ? '' : afterPart}
     order by part.number_key limit ${limit}`,
    [...filter.bindings, ...(after === undefined ? [] : [after])],
  )
  return rows.map(row => toFound(row))
}

type ByText = { readonly after: readonly [number, number] | undefined; readonly limit: number }

/** The part whose number or barcode it is, then the newest that it may name. */
export async function findPartsByText(
  db: Knex,
  query: PartQuery,
  { asked, after, limit }: ByText & { readonly asked: AskedParts },
): Promise<readonly FoundPart[]> {
  const filter = filterOf(asked)
  const [place, below] = after ?? [0, undefined]
  const others: Hits = { ...filter, sql: `part.seq not in (select seq from exact) and ${filter.sql}` }
  const hits = partHits(query, { filter: others, below: place === 1 ? below : undefined, limit })
  const rows: (Row & { place: number })[] = await db.raw(
    `with exact as materialized (
       select part.seq from parts as part where part.id in (
         select id from parts where number_key = ? union all
         select part_id from part_barcodes where code_key = ?) and ${filter.sql}),
     found as materialized (
       select 0 as place, seq from exact ${hits ? `union all select 1, seq from (${hits.sql})` : ''})
     select found.place, ${columns} from found cross join ${tables} where part.seq = found.seq
       ${after ? 'and (found.place, -found.seq) > (?, ?)' : ''}
     order by found.place, found.seq desc limit ${limit}`,
    [
      query.key,
      query.key,
      ...filter.bindings,
      ...(hits?.bindings ?? []),
      ...(after ? [after[0], -after[1]] : []),
    ],
  )
  return rows.map(row => toFound(row, row.place))
}

/** What lies in a place, in the order of numbers, with how much of it. */
export async function findPartsIn(
  db: Knex,
  placeId: Id,
  { after, limit }: { readonly after: number | undefined; readonly limit: number },
): Promise<readonly (FoundPart & { readonly here: number })[]> {
  const rows: (Row & { here: number })[] = await db.raw(
    `select balance.on_hand as here, ${columns}
     from stock_balances as balance cross join ${tables}
     where balance.place_id = ? and balance.on_hand > 0 and part.id = balance.part_id
       ${after === undefined ? '' : afterPart}
     order by part.number_key limit ${limit}`,
    [placeId, ...(after === undefined ? [] : [after])],
  )
  return rows.map(row => ({ ...toFound(row), here: row.here }))
}

/** In no order. */
export async function findPartsByIds(db: Knex, ids: readonly Id[]): Promise<readonly PartRow[]> {
  const rows: Row[] = await db.raw(
    `select ${columns} from ${tables} where part.id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  )
  return rows.map(row => toFound(row).row)
}

/** A number may be longer in folded form than a cursor, so a page is cut by the row that has it. */
const afterPart = 'and part.number_key > (select number_key from parts where seq = ?)'

const columns = `part.seq, part.id, part.number, part.names, part.brand, part.unit, part.is_serialised,
  part.is_active, part.prices->>'retail' as price, home.id as home_id, home.name as home_name,
  coalesce(total.on_hand, 0) as on_hand, coalesce(total.in_stores, 0) as in_stores,
  coalesce(total.reserved, 0) as reserved, ${onOrderOf('part.id')} as on_order`

const tables = `parts as part
  left join stock_totals as total on total.part_id = part.id
  left join stock_places as home on home.id = part.home_place_id`

/** A condition on `part` alone, so that it can stand where the search goes through its hits. */
function filterOf({ placeId, isOut, withInactive }: AskedParts): Hits {
  const conditions = [
    ...(withInactive ? [] : ['part.is_active = 1']),
    ...(isOut
      ? [
          `not exists (select 1 from stock_totals as figures
             where figures.part_id = part.id and figures.in_stores > figures.reserved)`,
        ]
      : []),
    ...(placeId === undefined ? [] : [`part.id in (${lyingBelow})`]),
  ]
  return { sql: conditions.join(' and ') || 'true', bindings: placeId === undefined ? [] : [placeId] }
}

/** A union, not all of it: a ring of places would never end. */
const lyingBelow = `with recursive below (id) as (
    values (?) union select place.id from stock_places as place join below on place.parent_id = below.id)
  select balance.part_id from below cross join stock_balances as balance
  where balance.place_id = below.id and balance.on_hand > 0`

function toFound(row: Row, place = 1): FoundPart {
  const { seq, id, number, brand, unit, price } = row
  return {
    place,
    seq,
    row: {
      id,
      number,
      // JSON of the part repository's writing, from input of the contract's schema.
      names: JSON.parse(row.names),
      brand,
      unit,
      isSerialised: row.is_serialised === 1,
      isActive: row.is_active === 1,
      stock: stockOf(row),
      homePlace: row.home_id === null ? null : { id: row.home_id, name: row.home_name ?? '' },
      price,
    },
  }
}
