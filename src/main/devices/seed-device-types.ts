import { startingTypes } from '#shared/devices/starting-types'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { insertTypes } from './type-repository'

/** Gives a new shop the types of devices that it starts with, each with conditions, accessories and tests. */
export async function seedDeviceTypes(work: Work): Promise<void> {
  const types = startingTypes.map(({ key, names, hasImei, ...lists }, index) => ({
    id: work.newId(),
    key,
    names,
    hasImei,
    conditions: [...lists.conditions],
    accessories: [...lists.accessories],
    checklist: [...lists.checklist],
    isActive: true,
    position: index + 1,
  }))
  await insertTypes(work.trx, types)
  await record(
    work,
    ...types.map(type => ({
      action: 'catalogue.seed',
      entity: 'device_type',
      entityId: type.id,
      after: type,
    })),
  )
}
