import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { foldText } from '#shared/kernel/text'
import type { Manufacturer } from '#shared/warranty/policy'

type Row = {
  readonly id: string
  readonly name: string
  readonly contact: string
  readonly note: string
  readonly is_active: number
  readonly version: number
}

const columns = ['id', 'name', 'contact', 'note', 'is_active', 'version']

/** In the order of their names. */
export async function findManufacturers(db: Knex): Promise<Manufacturer[]> {
  const rows: Row[] = await db('manufacturers').orderBy('name_key').select(columns)
  return rows.map(toManufacturer)
}

export async function findManufacturer(db: Knex, id: Id): Promise<Manufacturer | undefined> {
  const row: Row | undefined = await db('manufacturers').where({ id }).first(columns)
  return row && toManufacturer(row)
}

/** Whose name reads the same in any spelling. */
export async function findManufacturerIdByName(db: Knex, name: string): Promise<Id | undefined> {
  const row = await db('manufacturers')
    .where({ name_key: foldText(name) })
    .first('id')
  return row?.id
}

export async function insertManufacturer(trx: Knex, manufacturer: Manufacturer): Promise<void> {
  await trx('manufacturers').insert({ id: manufacturer.id, ...toColumns(manufacturer) })
}

export async function updateManufacturer(trx: Knex, manufacturer: Manufacturer): Promise<void> {
  await trx('manufacturers').where({ id: manufacturer.id }).update(toColumns(manufacturer))
}

function toColumns({ name, contact, note, isActive, version }: Manufacturer) {
  return { name, name_key: foldText(name), contact, note, is_active: Number(isActive), version }
}

function toManufacturer({ is_active, ...row }: Row): Manufacturer {
  return { ...row, isActive: is_active === 1 }
}
