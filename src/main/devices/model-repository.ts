import type { Knex } from 'knex'
import type { DeviceModel } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'
import { compactText } from '#shared/kernel/text'
import { modelHits } from '../db/search-hits'

export type StoredModel = { readonly seq: number; readonly model: DeviceModel }

type Row = {
  readonly seq: number
  readonly id: string
  readonly type_id: string
  readonly brand: string
  readonly name: string
  readonly code: string
  readonly source: DeviceModel['source']
  readonly is_active: number
}

const columns = ['seq', 'id', 'type_id', 'brand', 'name', 'code', 'source', 'is_active']

/** What makes two entries the same model: brand, name and code, whatever their spelling. */
function identityKey({ brand, name, code }: Pick<DeviceModel, 'brand' | 'name' | 'code'>): string {
  return [brand, name, code].map(compactText).join('|')
}

export async function findModel(db: Knex, id: Id): Promise<StoredModel | undefined> {
  const row: Row | undefined = await db('device_models').where({ id }).first(columns)
  return row && toStored(row)
}

export async function findModelIdByIdentity(
  db: Knex,
  model: Pick<DeviceModel, 'brand' | 'name' | 'code'>,
): Promise<Id | undefined> {
  const row = await db('device_models')
    .where({ identity_key: identityKey(model) })
    .first('id')
  return row?.id
}

/** Writes the models that the catalogue does not have yet, and gives those with their keys. */
export async function insertNewModels(
  trx: Knex,
  models: readonly DeviceModel[],
): Promise<readonly StoredModel[]> {
  const rows: Row[] = await trx('device_models')
    .insert(models.map(toColumns))
    .onConflict('identity_key')
    .ignore()
    .returning(columns)
  return rows.map(toStored)
}

export async function updateModel(trx: Knex, model: DeviceModel): Promise<void> {
  await trx('device_models').where({ id: model.id }).update(toColumns(model))
}

/** The shop's own models, newest first, from below a key; one more than a page. */
export async function findOwnModels(
  db: Knex,
  page: { readonly below: number | undefined; readonly limit: number },
): Promise<readonly StoredModel[]> {
  const found = db('device_models').where({ source: 'shop' }).orderBy('seq', 'desc')
  if (page.below !== undefined) found.where('seq', '<', page.below)
  const rows: Row[] = await found.limit(page.limit + 1).select(columns)
  return rows.map(toStored)
}

export type ModelFilter = { readonly typeId: Id | undefined; readonly limit: number }

/** Active models whose words start with all of these: the shop's own first, then the newest. */
export async function findModelsByWords(
  db: Knex,
  words: readonly string[],
  { typeId, limit }: ModelFilter,
): Promise<readonly DeviceModel[]> {
  const hits = modelHits({ words, typeId }, limit)
  const rows: Row[] = await db('device_models')
    .where({ is_active: 1 })
    .whereRaw(`seq in (${hits.sql})`, hits.bindings)
    .orderByRaw("source = 'shop' desc, seq desc")
    .limit(limit)
    .select(columns)
  return rows.map(row => toStored(row).model)
}

/** Brands by the start of their name; those with the most models first. */
export async function findBrandsByStart(
  db: Knex,
  start: string,
  { typeId, limit }: ModelFilter,
): Promise<string[]> {
  const found = db('device_models')
    .where('brand_key', '>=', start)
    .where('brand_key', '<', `${start}\uffff`)
    .groupBy('brand_key', 'brand')
    .orderByRaw('count(*) desc, brand_key')
    .limit(limit)
  if (typeId !== undefined) found.where({ type_id: typeId })
  return found.pluck('brand')
}

function toColumns(model: DeviceModel) {
  return {
    id: model.id,
    type_id: model.typeId,
    brand: model.brand,
    brand_key: compactText(model.brand),
    name: model.name,
    code: model.code,
    identity_key: identityKey(model),
    source: model.source,
    is_active: Number(model.isActive),
  }
}

function toStored(row: Row): StoredModel {
  const { seq, id, brand, name, code, source } = row
  return { seq, model: { id, typeId: row.type_id, brand, name, code, source, isActive: row.is_active === 1 } }
}
