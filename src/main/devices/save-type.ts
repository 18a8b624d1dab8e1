import type { z } from 'zod'
import type { DeviceType, deviceTypeEditSchema } from '#shared/devices/model'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findType, insertTypes, nextTypePosition, type PlacedType, updateType } from './type-repository'

/** Makes a type or changes one; a type is switched off, never deleted. Refused with NOT_FOUND. */
export async function saveType(
  work: Work,
  { id, ...input }: z.infer<typeof deviceTypeEditSchema>,
): Promise<DeviceType> {
  return id === undefined ? addType(work, input) : changeType(work, id, input)
}

type TypeFacts = Omit<z.infer<typeof deviceTypeEditSchema>, 'id'>

async function addType(work: Work, input: TypeFacts): Promise<DeviceType> {
  const position = await nextTypePosition(work.trx)
  const type: PlacedType = { id: work.newId(), key: null, ...withDistinctItems(input), position }
  await insertTypes(work.trx, [type])
  await record(work, { action: 'catalogue.saveType', entity: 'device_type', entityId: type.id, after: type })
  return type
}

async function changeType(work: Work, id: string, input: TypeFacts): Promise<DeviceType> {
  const before = (await findType(work.trx, id)) ?? refuse('NOT_FOUND')
  const after: PlacedType = { ...before, ...withDistinctItems(input) }
  await updateType(work.trx, after)
  await record(work, {
    action: 'catalogue.saveType',
    entity: 'device_type',
    entityId: id,
    before,
    after,
  })
  return after
}

/** An item that stands twice in a list could not be ticked apart. */
function withDistinctItems(input: TypeFacts): TypeFacts {
  return {
    ...input,
    conditions: [...new Set(input.conditions)],
    accessories: [...new Set(input.accessories)],
    checklist: [...new Set(input.checklist)],
  }
}
