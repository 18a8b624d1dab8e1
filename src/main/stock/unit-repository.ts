import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Unit } from '#shared/stock/document'
import type { PlaceKind } from '#shared/stock/place'

type Row = {
  readonly seq: number
  readonly id: string
  readonly serial_no: string
  readonly whereabouts: Unit['whereabouts']
  readonly cost: number
  readonly place_id: string | null
  readonly place_name: string | null
  readonly place_kind: PlaceKind | null
}

export type StoredUnit = { readonly seq: number; readonly unit: Unit }

type Asked = {
  readonly partId: Id
  /** Also those that have left. */
  readonly withGone: boolean
  readonly after: number | undefined
  readonly limit: number
}

/** Units of a serialised part in the order of their serials, those after that of a row. */
export async function findUnits(
  db: Knex,
  { partId, withGone, after, limit }: Asked,
): Promise<readonly StoredUnit[]> {
  const rows: Row[] = await db.raw(
    `select unit.seq, unit.id, unit.serial_no, unit.whereabouts, unit.cost, place.id as place_id,
       place.name as place_name, place.kind as place_kind
     from part_units as unit left join stock_places as place on place.id = unit.place_id
     where unit.part_id = ? ${withGone ? '' : "and unit.whereabouts = 'place'"}
       ${after === undefined ? '' : 'and unit.serial_key > (select serial_key from part_units where seq = ?)'}
     order by unit.serial_key limit ${limit}`,
    [partId, ...(after === undefined ? [] : [after])],
  )
  return rows.map(toStored)
}

function toStored({
  seq,
  id,
  serial_no,
  whereabouts,
  cost,
  place_id,
  place_name,
  place_kind,
}: Row): StoredUnit {
  const place = place_id && place_kind ? { id: place_id, name: place_name ?? '', kind: place_kind } : null
  return { seq, unit: { id, serialNo: serial_no, whereabouts, place, cost } }
}
