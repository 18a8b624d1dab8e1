import type { z } from 'zod'
import type { deviceTypeEditSchema, SeenDeviceType } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { refuseUnseen, withVersion } from '../kernel/seen-version'
import { findType, insertTypes, nextTypePosition, type PlacedType, updateType } from './type-repository'

/**
 * Makes a type, or changes one that is as the person saw it; a type is switched off, never deleted. Refused with
 * NOT_FOUND or CHANGED_MEANWHILE.
 */
export async function saveType(
  work: Work,
  { id, version, ...input }: z.infer<typeof deviceTypeEditSchema>,
): Promise<SeenDeviceType> {
  const saved = id === undefined ? await addType(work, input) : await changeType(work, { id, version }, input)
  return withVersion(saved)
}

type TypeFacts = Omit<z.infer<typeof deviceTypeEditSchema>, 'id' | 'version'>

type Seen = { readonly id: Id; readonly version: string | undefined }

async function addType(work: Work, input: TypeFacts): Promise<PlacedType> {
  const position = await nextTypePosition(work.trx)
  const type: PlacedType = { id: work.newId(), key: null, ...withDistinctItems(input), position }
  await insertTypes(work.trx, [type])
  await record(work, { action: 'catalogue.saveType', entity: 'device_type', entityId: type.id, after: type })
  return type
}

async function changeType(work: Work, { id, version }: Seen, input: TypeFacts): Promise<PlacedType> {
  const before = (await findType(work.trx, id)) ?? refuse('NOT_FOUND')
  refuseUnseen(before, version)
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
