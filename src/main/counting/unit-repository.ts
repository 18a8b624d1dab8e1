import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'
import { heldFor } from '../stock/held-for'

type SerialLine = { readonly id: Id; readonly countId: Id; readonly placeId: Id; readonly partId: Id }

/** Takes down the units that the ledger has at the place of the line now; none of them is counted yet. */
export async function keepUnitsHere(trx: Knex, lines: readonly SerialLine[]): Promise<void> {
  await trx.raw(
    `insert into stock_count_units (line_id, serial_key, serial_no, count_id, part_id, was_here, is_counted)
     select asked.value ->> 0, units.serial_key, units.serial_no, asked.value ->> 1, units.part_id, 1, 0
     from json_each(?) as asked
     join part_units as units on units.place_id = asked.value ->> 2 and units.part_id = asked.value ->> 3`,
    [JSON.stringify(lines.map(({ id, countId, placeId, partId }) => [id, countId, placeId, partId]))],
  )
}

export async function forgetUnits(trx: Knex, lineId: Id): Promise<void> {
  await trx('stock_count_units').where({ line_id: lineId }).delete()
}

export type Serial = { readonly serialNo: string; readonly serialKey: string }

/** Says that these serials lie there, whether the ledger has them there or not. */
export async function markCounted(
  trx: Knex,
  { id, countId, partId }: Omit<SerialLine, 'placeId'>,
  serials: readonly Serial[],
): Promise<void> {
  await trx.raw(
    `insert into stock_count_units (line_id, serial_key, serial_no, count_id, part_id, was_here, is_counted)
     select ?, value ->> 0, value ->> 1, ?, ?, 0, 1 from json_each(?) where true
     on conflict (line_id, serial_key) do update set is_counted = 1`,
    [id, countId, partId, JSON.stringify(serials.map(({ serialKey, serialNo }) => [serialKey, serialNo]))],
  )
}

type Asked = {
  readonly countId: Id
  readonly partId: Id
  readonly keys: readonly string[]
  /** A line whose own serials do not matter, as it is counted anew. */
  readonly exceptLineId: Id | null
}

/** The first of these serials that was counted already, and where. */
export async function findCountedSerial(
  trx: Knex,
  { countId, partId, keys, exceptLineId }: Asked,
): Promise<{ readonly serialNo: string; readonly place: string } | undefined> {
  const [row] = await trx.raw(
    `select units.serial_no as serialNo, places.name as place from stock_count_units as units
     join stock_count_lines as lines on lines.id = units.line_id
     join stock_places as places on places.id = lines.place_id
     where units.count_id = ? and units.part_id = ? and units.is_counted = 1 and units.line_id is not ?
       and units.serial_key in (select value from json_each(?)) limit 1`,
    [countId, partId, exceptLineId, JSON.stringify(keys)],
  )
  return row
}

/** A serial of a line with the unit that the ledger has under it now. */
export type CountedSerial = Serial & {
  readonly lineId: Id
  readonly wasHere: boolean
  readonly isCounted: boolean
  readonly unit: {
    readonly id: Id
    readonly cost: number
    readonly whereabouts: 'place' | 'out' | 'disposed'
    readonly place: { readonly id: Id; readonly name: string; readonly kind: PlaceKind } | null
    /** The last entry of the ledger that moved it. */
    readonly seq: number
    /** It lies in a bag for a repair that it was issued for. */
    readonly isHeld: boolean
  } | null
}

export async function findCountedSerials(db: Knex, countId: Id): Promise<readonly CountedSerial[]> {
  const rows: readonly Row[] = await db.raw(
    `select serials.line_id, serials.serial_no, serials.serial_key, serials.was_here, serials.is_counted,
       units.id as unit_id, units.cost, units.whereabouts, places.id as place_id, places.name as place_name,
       places.kind as place_kind,
       coalesce((select max(seq) from stock_entries where unit_id = units.id), 0) as unit_seq,
       ${heldFor('units')} is not null as is_held
     from stock_count_lines as lines
     join stock_count_units as serials on serials.line_id = lines.id
     left join part_units as units on units.part_id = serials.part_id and units.serial_key = serials.serial_key
     left join stock_places as places on places.id = units.place_id
     where lines.count_id = ? order by serials.serial_key`,
    [countId],
  )
  return rows.map(row => ({
    lineId: row.line_id,
    serialNo: row.serial_no,
    serialKey: row.serial_key,
    wasHere: row.was_here === 1,
    isCounted: row.is_counted === 1,
    unit: unitOf(row),
  }))
}

type Row = {
  readonly line_id: Id
  readonly serial_no: string
  readonly serial_key: string
  readonly was_here: number
  readonly is_counted: number
  readonly unit_id: Id | null
  readonly cost: number | null
  readonly whereabouts: 'place' | 'out' | 'disposed' | null
  readonly place_id: Id | null
  readonly place_name: string | null
  readonly place_kind: PlaceKind | null
  readonly unit_seq: number
  readonly is_held: number
}

function unitOf(row: Row): CountedSerial['unit'] {
  const { unit_id: id, cost, whereabouts, place_id, place_name, place_kind } = row
  if (id === null || cost === null || whereabouts === null) return null
  const place =
    place_id !== null && place_kind !== null
      ? { id: place_id, name: place_name ?? '', kind: place_kind }
      : null
  return { id, cost, whereabouts, place, seq: row.unit_seq, isHeld: row.is_held === 1 }
}
