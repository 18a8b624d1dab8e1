import type { Knex } from 'knex'
import type { CountedPart, CountRow } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'
import { type PartColumns, partColumns, toPart } from './scope-repository'

type Asked = {
  readonly countId: Id
  readonly key: string
  readonly serialKey: string
  readonly partId: Id | null
}

/** Whatever has this code: each of its kind alone, and whether the count is about it. */
export type Coded = {
  readonly place: { readonly place: CountRow['place']; readonly isOfCount: boolean } | undefined
  readonly part: { readonly part: CountedPart; readonly isOfCount: boolean } | undefined
  readonly unit: { readonly part: CountedPart; readonly serialNo: string } | undefined
}

export async function findCoded(db: Knex, asked: Asked): Promise<Coded> {
  return {
    place: await findPlace(db, asked),
    part: await findPart(db, asked),
    unit: asked.serialKey === '' ? undefined : await findUnit(db, asked),
  }
}

async function findPlace(db: Knex, { countId, key }: Asked): Promise<Coded['place']> {
  const [row]: readonly PlaceRow[] = await db.raw(
    `select id, name, kind, exists (select 1 from stock_count_places
       where count_id = ? and place_id = stock_places.id) as is_of_count
     from stock_places where code_key = ? and is_active = 1`,
    [countId, key],
  )
  if (!row) return undefined
  const { is_of_count, ...place } = row
  return { place, isOfCount: is_of_count === 1 }
}

type PlaceRow = CountRow['place'] & { readonly kind: PlaceKind; readonly is_of_count: number }

/** A barcode counts before a number. */
async function findPart(db: Knex, { countId, key }: Asked): Promise<Coded['part']> {
  const [row]: readonly (PartColumns & { readonly is_of_count: number })[] = await db.raw(
    `select ${partColumns}, ${isPartOfCount} as is_of_count from parts
     where parts.id = coalesce((select part_id from part_barcodes where code_key = ?),
       (select id from parts where number_key = ?))`,
    [countId, countId, key, key],
  )
  return row && { part: toPart(row), isOfCount: row.is_of_count === 1 }
}

const isPartOfCount = `(exists (select 1 from stock_count_parts where count_id = ? and part_id = parts.id)
  or not exists (select 1 from stock_count_parts where count_id = ?))`

/** Of several parts with such a serial the one that is being counted, else the one that the ledger has somewhere. */
async function findUnit(db: Knex, { countId, serialKey, partId }: Asked): Promise<Coded['unit']> {
  const [row]: readonly (PartColumns & { readonly serial_no: string })[] = await db.raw(
    `select ${partColumns}, units.serial_no from part_units as units join parts on parts.id = units.part_id
     where units.serial_key = ? and ${isPartOfCount}
     order by parts.id = ? desc, units.whereabouts = 'place' desc, units.seq limit 1`,
    [serialKey, countId, countId, partId],
  )
  return row && { part: toPart(row), serialNo: row.serial_no }
}
