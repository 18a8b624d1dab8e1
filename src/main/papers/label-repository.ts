import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PartRow } from '#shared/stock/part'
import { decimalsOf, type PartUnit } from '#shared/stock/units'

/** A part as its label tells it; the code is its first barcode, else its number. */
export type PartLabel = {
  readonly kind: 'part'
  readonly id: Id
  readonly number: string
  readonly names: PartRow['names']
  readonly code: string
  /** Rial for one unit at the counter. */
  readonly price: number | null
}

export type PlaceLabel = {
  readonly kind: 'place'
  readonly id: Id
  readonly name: string
  readonly code: string
}

export type Label = PartLabel | PlaceLabel

/** A label and how many of it. */
export type Labels = { readonly label: Label; readonly copies: number }

type PartColumns = {
  readonly id: Id
  readonly number: string
  readonly names: string
  readonly price: number | null
  readonly code: string | null
}

const partColumns = `parts.id, parts.number, parts.names, parts.prices ->> 'retail' as price,
  (select code from part_barcodes where part_id = parts.id order by position limit 1) as code`

/** In the order that was asked for. */
export async function findPartLabels(
  db: Knex,
  ids: readonly Id[],
  copies: number,
): Promise<readonly Labels[]> {
  const rows: PartColumns[] = await db.raw(
    `select ${partColumns} from json_each(?) as asked cross join parts
     where parts.id = asked.value order by asked.key`,
    [JSON.stringify(ids)],
  )
  return rows.map(row => ({ label: toPartLabel(row), copies }))
}

/** What a receipt brought, in its order; what is measured has one label a line. */
export async function findReceiptLabels(db: Knex, documentId: Id): Promise<readonly Labels[]> {
  const rows: (PartColumns & { readonly quantity: number; readonly unit: PartUnit })[] = await db.raw(
    `select ${partColumns}, parts.unit, came.quantity from (
       select min(entries.seq) as seq, entries.part_id, sum(entries.quantity) as quantity
       from stock_entries as entries join stock_documents as document on document.id = entries.document_id
       where entries.document_id = ? and document.kind = 'receipt'
       group by entries.line, entries.part_id) as came
     cross join parts where parts.id = came.part_id order by came.seq`,
    [documentId],
  )
  return rows.map(({ quantity, unit, ...row }) => ({
    label: toPartLabel(row),
    copies: decimalsOf(unit) === 0 ? quantity : 1,
  }))
}

type AskedPlaces = { readonly ids: readonly Id[]; readonly withBelow: boolean; readonly copies: number }

/** Places that have a code, as one walks by them: after what they hang below. */
export async function findPlaceLabels(
  db: Knex,
  { ids, withBelow, copies }: AskedPlaces,
): Promise<readonly Labels[]> {
  // A union, not all of it: a ring of places would never end.
  const below = `with recursive asked (id) as (
      select value from json_each(?)
      union select child.id from stock_places as child join asked on child.parent_id = asked.id where ?)
    select place.id, place.name, place.code from asked cross join stock_places as place
    where place.id = asked.id and place.code <> '' and (place.is_active = 1 or not ?)
    order by place.walk_order, place.name`
  const rows: Omit<PlaceLabel, 'kind'>[] = await db.raw(below, [
    JSON.stringify(ids),
    Number(withBelow),
    Number(withBelow),
  ])
  return rows.map(place => ({ label: { kind: 'place', ...place }, copies }))
}

function toPartLabel({ id, number, names, code, price }: PartColumns): PartLabel {
  // JSON of the part repository's writing, from input of the contract's schema.
  return { kind: 'part', id, number, names: JSON.parse(names), code: code ?? number, price }
}
