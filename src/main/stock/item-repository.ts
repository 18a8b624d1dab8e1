import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { StockDocument } from '#shared/stock/document'

type Item = StockDocument['items'][number]

/** What an entry says of a line of its document. */
export type ItemEntry = Pick<Item, 'line' | 'part'> & {
  readonly place: NonNullable<Item['from']>
  readonly serialNo: string | null
  readonly quantity: number
  readonly value: number
}

/** The entries of a document in their order, with what people call part, place and unit. */
export async function findItemEntries(db: Knex, documentId: Id): Promise<readonly ItemEntry[]> {
  const rows: readonly StoredItem[] = await db.raw(
    `select entries.line, entries.quantity, entries.value, entries.part_id, parts.number, parts.names, parts.unit,
       entries.place_id, places.name as place_name, places.kind as place_kind, units.serial_no
     from stock_entries as entries
     join parts on parts.id = entries.part_id
     join stock_places as places on places.id = entries.place_id
     left join part_units as units on units.id = entries.unit_id
     where entries.document_id = ? order by entries.seq`,
    [documentId],
  )
  return rows.map(row => ({
    line: row.line,
    part: { id: row.part_id, number: row.number, names: JSON.parse(row.names), unit: row.unit },
    place: { id: row.place_id, name: row.place_name, kind: row.place_kind },
    serialNo: row.serial_no,
    quantity: row.quantity,
    value: row.value,
  }))
}

/** Units and kinds are written by this domain alone, so they are of their tuples. */
type StoredItem = {
  readonly line: number
  readonly quantity: number
  readonly value: number
  readonly part_id: Id
  readonly number: string
  readonly names: string
  readonly unit: Item['part']['unit']
  readonly place_id: Id
  readonly place_name: string
  readonly place_kind: NonNullable<Item['from']>['kind']
  readonly serial_no: string | null
}
