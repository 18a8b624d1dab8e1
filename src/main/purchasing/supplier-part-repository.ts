import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { SupplierPart } from '#shared/purchasing/supplier'
import { type PartColumns, partColumns, toPartRef } from './part-columns'
import { leadTimeOf } from './supplier-repository'

/** Terms as they stand in their own row. */
export type KnownTerms = Omit<SupplierPart, 'measured'>

/** Terms with the key of their part, by which pages are cut. */
export type StoredTerms = { readonly seq: number; readonly terms: KnownTerms }

/** The terms on which a supplier sells a part, by ids. */
export type Terms = Omit<KnownTerms, 'supplier' | 'part'> & {
  readonly supplierId: Id
  readonly partId: Id
}

type Row = PartColumns & {
  readonly seq: number
  readonly supplier_id: Id
  readonly supplier_name: string
  readonly supplier_is_active: number
  readonly supplier_lead_time_days: number | null
  readonly code: string
  readonly price: number | null
  readonly pack_size: number
  readonly minimum_quantity: number
  readonly lead_time_days: number | null
  readonly is_preferred: number
  readonly version: number
}

const select = `select part.seq, ${partColumns}, supplier.id as supplier_id, supplier.name as supplier_name,
    supplier.is_active as supplier_is_active, ${leadTimeOf('supplier')} as supplier_lead_time_days, terms.code, terms.price, terms.pack_size, terms.minimum_quantity,
    terms.lead_time_days, terms.is_preferred, terms.version
  from supplier_parts as terms join parts as part on part.id = terms.part_id
  join suppliers as supplier on supplier.id = terms.supplier_id`

type Page = { readonly supplierId: Id; readonly after: number | undefined; readonly limit: number }

/** In the order of part numbers, those after that of a row. */
export async function findSupplierParts(
  db: Knex,
  { supplierId, after, limit }: Page,
): Promise<readonly StoredTerms[]> {
  const rows: Row[] = await db.raw(
    `${select} where terms.supplier_id = ?
       ${after === undefined ? '' : 'and part.number_key > (select number_key from parts where seq = ?)'}
     order by part.number_key limit ${limit}`,
    [supplierId, ...(after === undefined ? [] : [after])],
  )
  return rows.map(row => ({ seq: row.seq, terms: toTerms(row) }))
}

export async function findPartSuppliers(db: Knex, partId: Id): Promise<KnownTerms[]> {
  const rows: Row[] = await db.raw(
    `${select} where terms.part_id = ? order by terms.is_preferred desc, supplier.sort_key`,
    [partId],
  )
  return rows.map(toTerms)
}

type Pair = { readonly supplierId: Id; readonly partId: Id }

export async function findSupplierPart(
  db: Knex,
  { supplierId, partId }: Pair,
): Promise<KnownTerms | undefined> {
  const [row]: Row[] = await db.raw(`${select} where terms.supplier_id = ? and terms.part_id = ?`, [
    supplierId,
    partId,
  ])
  return row && toTerms(row)
}

/** The terms of a supplier for those of these parts that it sells, by part. */
export async function findTermsOf(
  db: Knex,
  supplierId: Id,
  partIds: readonly Id[],
): Promise<ReadonlyMap<Id, KnownTerms>> {
  const rows: Row[] = await db.raw(
    `${select} where terms.supplier_id = ? and terms.part_id in (select value from json_each(?))`,
    [supplierId, JSON.stringify(partIds)],
  )
  return new Map(rows.map(row => [row.id, toTerms(row)]))
}

/** Writes terms, new ones or in place of those that there were. */
export async function writeTerms(trx: Knex, all: readonly Terms[]): Promise<void> {
  await trx.raw(
    `insert into supplier_parts (supplier_id, part_id, code, price, pack_size, minimum_quantity, lead_time_days,
       is_preferred, version)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
       value ->> 8 from json_each(?) where true
     on conflict (supplier_id, part_id) do update set code = excluded.code, price = excluded.price,
       pack_size = excluded.pack_size, minimum_quantity = excluded.minimum_quantity,
       lead_time_days = excluded.lead_time_days, is_preferred = excluded.is_preferred, version = excluded.version`,
    [
      JSON.stringify(
        all.map(terms => [
          terms.supplierId,
          terms.partId,
          terms.code,
          terms.price,
          terms.packSize,
          terms.minimumQuantity,
          terms.leadTimeDays,
          Number(terms.isPreferred),
          terms.version,
        ]),
      ),
    ],
  )
}

/** Nobody is preferred for the part any more; who was is seen as changed. */
export async function dropPreferred(trx: Knex, partId: Id): Promise<void> {
  await trx('supplier_parts')
    .where({ part_id: partId, is_preferred: 1 })
    .update({ is_preferred: 0, version: trx.raw('version + 1') })
}

export async function deleteTerms(trx: Knex, { supplierId, partId }: Pair): Promise<void> {
  await trx('supplier_parts').where({ supplier_id: supplierId, part_id: partId }).delete()
}

function toTerms(row: Row): KnownTerms {
  return {
    supplier: {
      id: row.supplier_id,
      name: row.supplier_name,
      isActive: row.supplier_is_active === 1,
      leadTimeDays: row.supplier_lead_time_days,
    },
    part: toPartRef(row),
    code: row.code,
    price: row.price,
    packSize: row.pack_size,
    minimumQuantity: row.minimum_quantity,
    leadTimeDays: row.lead_time_days,
    isPreferred: row.is_preferred === 1,
    version: row.version,
  }
}
