import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Part } from '#shared/stock/part'
import type { PartUnit } from '#shared/stock/units'
import { jsonRows } from '../db/dialect'
import { codeKey } from './code-key'
import { onOrderOf } from './on-order'

/** A part with the key that full-text rows point to. */
export type StoredPart = {
  readonly seq: number
  readonly part: Part
  /** Quantities of it stand in its unit: in the ledger, in what repairs wait for, on orders, in a supplier's terms. */
  readonly isSettled: boolean
}

/** What of a part stands in its own row. */
export type PartFacts = Omit<
  Part,
  'barcodes' | 'fits' | 'substitutes' | 'homePlace' | 'stock' | 'value' | 'lastCost' | 'isInLedger'
> & { readonly homePlaceId: Id | null }

type Row = {
  readonly seq: number
  readonly id: string
  readonly number: string
  readonly names: string
  readonly brand: string
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly tax_class: Part['taxClass']
  readonly warranty_days: number
  readonly prices: string
  readonly note: string
  readonly reorder_point: number | null
  readonly max_stock: number | null
  readonly is_active: number
  readonly version: number
  readonly barcodes: string
  readonly fits: string
  readonly substitutes: string
  readonly is_in_ledger: number
  readonly is_settled: number
  readonly home_id: string | null
  readonly home_name: string | null
  readonly on_hand: number
  readonly in_stores: number
  readonly reserved: number
  readonly on_order: number
  readonly value: number
  readonly last_cost: number | null
}

export function findPart(db: Knex, id: Id): Promise<StoredPart | undefined> {
  return findBy(db, '?', [id])
}

/** The part that has this barcode, else the one of this number; both as keys. */
export function findPartByKey(db: Knex, key: string): Promise<StoredPart | undefined> {
  const byKey = `coalesce((select part_id from part_barcodes where code_key = ?),
    (select id from parts where number_key = ?))`
  return findBy(db, byKey, [key, key])
}

/** Writes a new part and gives its key. */
export async function insertPart(trx: Knex, part: PartFacts, createdAt: string): Promise<number> {
  const [row] = await trx('parts')
    .insert({ id: part.id, ...toColumns(part), created_at: createdAt })
    .returning('seq')
  return row.seq
}

export async function updatePart(trx: Knex, part: PartFacts): Promise<void> {
  await trx('parts').where({ id: part.id }).update(toColumns(part))
}

/** Marks parts as changed for who has them on the screen. */
export async function raiseVersions(trx: Knex, ids: readonly Id[]): Promise<void> {
  await trx('parts').whereIn('id', ids).increment('version', 1)
}

/** The parts of these ids in their order, those alone that are there. */
export async function findParts(db: Knex, ids: readonly Id[]): Promise<readonly StoredPart[]> {
  const rows: Row[] = await db.raw(
    `select ${columns} from json_each(?) as asked cross join ${tables} where part.id = asked.value order by asked.key`,
    [JSON.stringify(ids)],
  )
  return rows.map(toStored)
}

async function findBy(db: Knex, id: string, bindings: readonly string[]): Promise<StoredPart | undefined> {
  const [row]: Row[] = await db.raw(`select ${columns} from ${tables} where part.id = ${id}`, bindings)
  return row && toStored(row)
}

function toStored(row: Row): StoredPart {
  return { seq: row.seq, part: toPart(row), isSettled: row.is_settled === 1 }
}

const isInLedger = 'exists (select 1 from stock_entries where part_id = part.id)'

const isSettled = `(${isInLedger}
    or exists (select 1 from part_requests where part_id = part.id and waiting > 0)
    or exists (select 1 from purchase_order_lines where part_id = part.id)
    or exists (select 1 from supplier_parts where part_id = part.id)
    or exists (select 1 from stock_counts as count
      cross join stock_count_lines as line on line.part_id = part.id and line.count_id = count.id
      where count.state in ('counting', 'review')))`

const substitutes = { id: 'other.id', number: 'other.number', names: 'json(other.names)' }

const columns = `part.seq, part.id, part.number, part.names, part.brand, part.unit, part.is_serialised, part.tax_class,
  part.warranty_days, part.prices, part.note, part.reorder_point, part.max_stock, part.is_active, part.version,
  (select json_group_array(code order by position) from part_barcodes where part_id = part.id) as barcodes,
  (select ${jsonRows({ brand: 'brand', model: 'model' }, 'position')} from part_fits
    where part_id = part.id) as fits,
  (select ${jsonRows(substitutes, 'link.position, other.number_key')} from part_substitutes as link
    join parts as other on other.id = link.substitute_id where link.part_id = part.id) as substitutes,
  ${isInLedger} as is_in_ledger, ${isSettled} as is_settled,
  home.id as home_id, home.name as home_name, coalesce(total.on_hand, 0) as on_hand,
  coalesce(total.in_stores, 0) as in_stores, coalesce(total.reserved, 0) as reserved,
  ${onOrderOf('part.id')} as on_order, coalesce(total.value, 0) as value, total.last_cost`

const tables = `parts as part
  left join stock_places as home on home.id = part.home_place_id
  left join stock_totals as total on total.part_id = part.id`

/** What of a part stands in its own row, in the table's columns. */
export function toColumns(part: PartFacts) {
  return {
    number: part.number,
    number_key: codeKey(part.number),
    names: JSON.stringify(part.names),
    brand: part.brand,
    unit: part.unit,
    is_serialised: Number(part.isSerialised),
    tax_class: part.taxClass,
    warranty_days: part.warrantyDays,
    prices: JSON.stringify(part.prices),
    note: part.note,
    reorder_point: part.reorderPoint,
    max_stock: part.maxStock,
    home_place_id: part.homePlaceId,
    is_active: Number(part.isActive),
    version: part.version,
  }
}

function toPart(row: Row): Part {
  const { id, number, brand, unit, note, version, value } = row
  return {
    id,
    number,
    // JSON of this repository's own writing, from input of the contract's schema.
    names: JSON.parse(row.names),
    brand,
    unit,
    isSerialised: row.is_serialised === 1,
    taxClass: row.tax_class,
    warrantyDays: row.warranty_days,
    prices: JSON.parse(row.prices),
    note,
    reorderPoint: row.reorder_point,
    maxStock: row.max_stock,
    isActive: row.is_active === 1,
    barcodes: JSON.parse(row.barcodes),
    fits: JSON.parse(row.fits),
    substitutes: JSON.parse(row.substitutes),
    homePlace: row.home_id === null ? null : { id: row.home_id, name: row.home_name ?? '' },
    stock: stockOf(row),
    value,
    lastCost: row.last_cost,
    isInLedger: row.is_in_ledger === 1,
    version,
  }
}

/** What is there of a part, from the figures of its total (rule H4). */
export function stockOf({
  on_hand,
  in_stores,
  reserved,
  on_order,
}: Pick<Row, 'on_hand' | 'in_stores' | 'reserved' | 'on_order'>): Part['stock'] {
  return {
    onHand: on_hand,
    inStores: in_stores,
    reserved,
    available: in_stores - reserved,
    onOrder: on_order,
  }
}
