import type { Knex } from 'knex'
import type { Count, CountedPart, Uncounted } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'
import type { PartUnit } from '#shared/stock/units'

/** A place that a count may be about. */
export type CountablePlace = {
  readonly id: Id
  readonly parentId: Id | null
  readonly kind: PlaceKind
  readonly name: string
  readonly walkOrder: number
}

/** A place and, where asked, all that hang below it and are used; empty where there is no such place. */
export async function findPlacesToCount(
  trx: Knex,
  { placeId, withBelow }: { readonly placeId: Id; readonly withBelow: boolean },
): Promise<readonly CountablePlace[]> {
  return trx.raw(
    `with recursive below (id) as (
       values (?) union select child.id from stock_places as child join below on child.parent_id = below.id
       where ? and child.is_active = 1)
     select places.id, places.parent_id as parentId, places.kind, places.name, places.walk_order as walkOrder
     from below join stock_places as places on places.id = below.id`,
    [placeId, Number(withBelow)],
  )
}

export async function countKnownParts(trx: Knex, ids: readonly Id[]): Promise<number> {
  const row = await trx('parts').whereIn('id', ids).count({ known: '*' }).first()
  return Number(row?.known ?? 0)
}

/** The places of a count in walking order, with how many parts have been counted there, and how many have not. */
export async function findCountPlaces(db: Knex, countId: Id): Promise<Count['places']> {
  return db.raw(
    `select places.id, places.name, places.kind, places.code,
       (select count(*) from stock_count_lines as lines
        where lines.count_id = scope.count_id and lines.place_id = scope.place_id) as counted,
       (select count(*) from stock_balances as balances
        where balances.place_id = scope.place_id and ${isUncounted}) as uncounted
     from stock_count_places as scope join stock_places as places on places.id = scope.place_id
     where scope.count_id = ? order by scope.position`,
    [countId],
  )
}

/** A balance of a part that belongs to the count and has no line there; `scope` is the place. */
const isUncounted = `balances.on_hand > 0
  and (not exists (select 1 from stock_count_parts where count_id = scope.count_id)
    or exists (select 1 from stock_count_parts where count_id = scope.count_id and part_id = balances.part_id))
  and not exists (select 1 from stock_count_lines as lines where lines.count_id = scope.count_id
    and lines.place_id = scope.place_id and lines.part_id = balances.part_id)`

export const partColumns = `parts.id as part_id, parts.number as part_number, parts.names as part_names,
  parts.unit as part_unit, parts.is_serialised as part_is_serialised`

/** Units are written by the stock alone, so they are of their tuple; names are its JSON. */
export type PartColumns = {
  readonly part_id: Id
  readonly part_number: string
  readonly part_names: string
  readonly part_unit: PartUnit
  readonly part_is_serialised: number
}

export function toPart(row: PartColumns): CountedPart {
  return {
    id: row.part_id,
    number: row.part_number,
    names: JSON.parse(row.part_names),
    unit: row.part_unit,
    isSerialised: row.part_is_serialised === 1,
  }
}

/** The parts that a count was limited to, by number. */
export async function findChosenParts(db: Knex, countId: Id): Promise<CountedPart[]> {
  const rows: readonly PartColumns[] = await db.raw(
    `select ${partColumns} from stock_count_parts as chosen join parts on parts.id = chosen.part_id
     where chosen.count_id = ? order by parts.number_key`,
    [countId],
  )
  return rows.map(toPart)
}

export async function countUncounted(db: Knex, countId: Id): Promise<number> {
  const [row] = await db.raw(
    `select count(*) as uncounted from stock_count_places as scope
     join stock_balances as balances on balances.place_id = scope.place_id
     where scope.count_id = ? and ${isUncounted}`,
    [countId],
  )
  return row.uncounted
}

type UncountedRow = PartColumns & {
  readonly position: number
  readonly part_seq: number
  readonly place_id: Id
  readonly place_name: string
  readonly place_kind: PlaceKind
  readonly on_hand: number
}

export type StoredUncounted = {
  readonly position: number
  readonly partSeq: number
  readonly uncounted: Uncounted & { readonly system: number }
}

type Asked = {
  readonly countId: Id
  readonly placeId: Id | undefined
  readonly after: readonly [number, number] | undefined
  readonly limit: number
}

/** By place in walking order, then by part number, those after that of a row. */
export async function findUncounted(
  db: Knex,
  { countId, placeId, after, limit }: Asked,
): Promise<readonly StoredUncounted[]> {
  const rows: readonly UncountedRow[] = await db.raw(
    `select scope.position, parts.seq as part_seq, places.id as place_id, places.name as place_name,
       places.kind as place_kind, balances.on_hand, ${partColumns}
     from stock_count_places as scope
     join stock_places as places on places.id = scope.place_id
     join stock_balances as balances on balances.place_id = scope.place_id
     join parts on parts.id = balances.part_id
     where scope.count_id = ? and ${isUncounted} ${placeId === undefined ? '' : 'and scope.place_id = ?'}
       ${after ? 'and (scope.position, parts.number_key) > (?, (select number_key from parts where seq = ?))' : ''}
     order by scope.position, parts.number_key limit ${limit}`,
    [countId, ...(placeId === undefined ? [] : [placeId]), ...(after ?? [])],
  )
  return rows.map(row => ({
    position: row.position,
    partSeq: row.part_seq,
    uncounted: {
      place: { id: row.place_id, name: row.place_name, kind: row.place_kind },
      part: toPart(row),
      system: row.on_hand,
    },
  }))
}
