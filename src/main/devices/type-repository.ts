import type { Knex } from 'knex'
import type { DeviceType } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'

/** A type with its place in the lists. */
export type PlacedType = DeviceType & { readonly position: number }

type Row = {
  readonly id: string
  readonly key: string | null
  readonly names: string
  readonly has_imei: number
  readonly conditions: string
  readonly accessories: string
  readonly checklist: string
  readonly is_active: number
  readonly position: number
}

const columns = [
  'id',
  'key',
  'names',
  'has_imei',
  'conditions',
  'accessories',
  'checklist',
  'is_active',
  'position',
]

export async function findTypes(db: Knex): Promise<readonly PlacedType[]> {
  const rows: Row[] = await db('device_types').orderBy('position').select(columns)
  return rows.map(toType)
}

export async function findType(db: Knex, id: Id): Promise<PlacedType | undefined> {
  const row: Row | undefined = await db('device_types').where({ id }).first(columns)
  return row && toType(row)
}

export async function nextTypePosition(db: Knex): Promise<number> {
  const row = await db('device_types').max({ last: 'position' }).first()
  return Number(row?.last ?? 0) + 1
}

export async function insertTypes(trx: Knex, types: readonly PlacedType[]): Promise<void> {
  await trx('device_types').insert(types.map(toColumns))
}

export async function updateType(trx: Knex, type: PlacedType): Promise<void> {
  await trx('device_types').where({ id: type.id }).update(toColumns(type))
}

/** The ids of the types that the program itself brought, by their keys. */
export async function findTypeIdsByKey(db: Knex): Promise<ReadonlyMap<string, Id>> {
  const rows: { id: string; key: string }[] = await db('device_types').whereNotNull('key').select('id', 'key')
  return new Map(rows.map(({ id, key }) => [key, id]))
}

function toColumns(type: PlacedType): Row {
  return {
    id: type.id,
    key: type.key,
    names: JSON.stringify(type.names),
    has_imei: Number(type.hasImei),
    conditions: JSON.stringify(type.conditions),
    accessories: JSON.stringify(type.accessories),
    checklist: JSON.stringify(type.checklist),
    is_active: Number(type.isActive),
    position: type.position,
  }
}

function toType(row: Row): PlacedType {
  return {
    id: row.id,
    key: row.key,
    // Written by toColumns alone, from input of the contract's schema.
    names: JSON.parse(row.names),
    hasImei: row.has_imei === 1,
    conditions: JSON.parse(row.conditions),
    accessories: JSON.parse(row.accessories),
    checklist: JSON.parse(row.checklist),
    isActive: row.is_active === 1,
    position: row.position,
  }
}
