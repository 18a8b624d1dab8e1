import type { z } from 'zod'
import type { DeviceModel, modelEditSchema, SeenDeviceModel } from '#shared/devices/model'
import { indexModels } from '../db/search'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { refuseUnseen, withVersion } from '../kernel/seen-version'
import {
  findModel,
  findModelIdByIdentity,
  insertNewModels,
  type StoredModel,
  updateModel,
} from './model-repository'
import { hasDeviceType } from './repository'

/**
 * Adds a model of the shop's own, or changes one that is as the person saw it. Refused with CHANGED_MEANWHILE,
 * MODEL_EXISTS (values: modelId) where the catalogue has the same brand, name and code, and NOT_FOUND for a shipped
 * model: those are not the shop's to change.
 */
export async function saveModel(
  work: Work,
  { id, version, ...input }: z.infer<typeof modelEditSchema>,
): Promise<SeenDeviceModel> {
  const before = id === undefined ? undefined : await ownModel(work, id)
  if (before) refuseUnseen(before.model, version)
  if (!(await hasDeviceType(work.trx, input.typeId))) refuse('NOT_FOUND', { field: 'typeId' })
  const existing = await findModelIdByIdentity(work.trx, input)
  if (existing !== undefined && existing !== id) {
    refuse('MODEL_EXISTS', { field: 'name', values: { modelId: existing } })
  }
  const model: DeviceModel = { id: id ?? work.newId(), ...input, source: 'shop' }
  const seq = before ? await change(work, before, model) : await add(work, model)
  await indexModels(work.trx, [{ seq, ...model }])
  await record(work, {
    action: 'catalogue.saveModel',
    entity: 'device_model',
    entityId: model.id,
    ...(before && { before: before.model }),
    after: model,
  })
  return withVersion(model)
}

async function ownModel(work: Work, id: string): Promise<StoredModel> {
  const found = await findModel(work.trx, id)
  return found?.model.source === 'shop' ? found : refuse('NOT_FOUND')
}

async function add(work: Work, model: DeviceModel): Promise<number> {
  const [added] = await insertNewModels(work.trx, [model])
  if (!added) throw new Error('a model that nobody has was not added')
  return added.seq
}

async function change(work: Work, { seq }: StoredModel, model: DeviceModel): Promise<number> {
  await updateModel(work.trx, model)
  return seq
}
