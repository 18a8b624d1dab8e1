import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Fit } from '#shared/stock/part'
import { codeKey } from '../code-key'
import { findParts, type PartFacts, type StoredPart, toColumns } from '../part-repository'

export type Keys = { readonly numbers: readonly string[]; readonly barcodes: readonly string[] }

export type KnownParts = {
  /** By the key of the number. */
  readonly byNumber: ReadonlyMap<string, StoredPart>
  /** Whose barcode it is, by the barcode's key. */
  readonly ownerOf: ReadonlyMap<string, { readonly id: Id; readonly number: string }>
}

/** What the shop has of these numbers and barcodes. Each is looked up in its index. */
export async function findKnownParts(db: Knex, { numbers, barcodes }: Keys): Promise<KnownParts> {
  const found: { readonly id: Id }[] = await db.raw(
    `select parts.id from json_each(?) as asked cross join parts on parts.number_key = asked.value`,
    [JSON.stringify(numbers)],
  )
  const parts = await findParts(
    db,
    found.map(({ id }) => id),
  )
  const owners: { readonly key: string; readonly id: Id; readonly number: string }[] = await db.raw(
    `select asked.value as key, owner.id, owner.number from json_each(?) as asked
     cross join part_barcodes as barcode on barcode.code_key = asked.value
     cross join parts as owner on owner.id = barcode.part_id`,
    [JSON.stringify(barcodes)],
  )
  return {
    byNumber: new Map(parts.map(stored => [codeKey(stored.part.number), stored])),
    ownerOf: new Map(owners.map(({ key, ...owner }) => [key, owner])),
  }
}

/** Writes new parts and gives their keys by their ids. */
export async function insertParts(
  trx: Knex,
  parts: readonly PartFacts[],
  createdAt: string,
): Promise<ReadonlyMap<Id, number>> {
  if (parts.length === 0) return new Map()
  const { names, values } = rowsOf(parts)
  const rows: { readonly id: Id; readonly seq: number }[] = await trx.raw(
    `insert into parts (${names.join(', ')}, created_at)
     select ${places(names)}, ? from json_each(?) where true order by key returning id, seq`,
    [createdAt, values],
  )
  return new Map(rows.map(({ id, seq }) => [id, seq]))
}

export async function updateParts(trx: Knex, parts: readonly PartFacts[]): Promise<void> {
  if (parts.length === 0) return
  const { names, values } = rowsOf(parts)
  const set = names.map((name, place) => `${name} = given.value ->> ${place}`).slice(1)
  await trx.raw(
    `update parts set ${set.join(', ')} from json_each(?) as given where parts.id = given.value ->> 0`,
    [values],
  )
}

/** What a part gets in addition, behind what it has of it already. */
export type Added<Item> = { readonly partId: Id; readonly after: number; readonly items: readonly Item[] }

export async function addBarcodes(trx: Knex, added: readonly Added<string>[]): Promise<void> {
  const rows = added.flatMap(({ partId, after, items }) =>
    items.map((code, place) => [codeKey(code), code, partId, after + place]),
  )
  await trx.raw(
    `insert into part_barcodes (code_key, code, part_id, position)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?) where true order by key`,
    [JSON.stringify(rows)],
  )
}

export async function addFits(trx: Knex, added: readonly Added<Fit>[]): Promise<void> {
  const rows = added.flatMap(({ partId, after, items }) =>
    items.map(({ brand, model }, place) => [
      partId,
      after + place,
      brand,
      codeKey(brand),
      model,
      codeKey(model),
    ]),
  )
  await trx.raw(
    `insert into part_fits (part_id, position, brand, brand_key, model, model_key)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
     from json_each(?) where true order by key`,
    [JSON.stringify(rows)],
  )
}

/** The number that people know a document of the stock by. */
export async function findDocumentNumber(trx: Knex, id: Id): Promise<string> {
  const row: { readonly number: string } = await trx('stock_documents').where({ id }).first('number')
  return row.number
}

/** The parts as JSON, the id before all columns. */
function rowsOf(parts: readonly PartFacts[]): { readonly names: readonly string[]; readonly values: string } {
  const rows = parts.map(part => ({ id: part.id, ...toColumns(part) }))
  const names = Object.keys(rows[0] ?? {})
  return { names, values: JSON.stringify(rows.map(row => Object.values(row))) }
}

function places(names: readonly string[]): string {
  return names.map((_, place) => `value ->> ${place}`).join(', ')
}
