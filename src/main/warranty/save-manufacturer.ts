import type { Manufacturer, ManufacturerEdit } from '#shared/warranty/policy'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import {
  findManufacturer,
  findManufacturerIdByName,
  insertManufacturer,
  updateManufacturer,
} from './manufacturer-repository'

/**
 * Adds who pays for warranty repairs, or changes one that is as the person saw it. Refused with NOT_FOUND,
 * CHANGED_MEANWHILE, MANUFACTURER_NAME_TAKEN.
 */
export async function saveManufacturer(
  work: Work,
  { id, version, name, contact, note, isActive }: Omit<ManufacturerEdit, 'commandId'>,
): Promise<Manufacturer> {
  const before =
    id === undefined ? undefined : ((await findManufacturer(work.trx, id)) ?? refuse('NOT_FOUND'))
  if ((before?.version ?? 0) !== version) refuse('CHANGED_MEANWHILE')
  const namesake = await findManufacturerIdByName(work.trx, name)
  if (namesake !== undefined && namesake !== id) refuse('MANUFACTURER_NAME_TAKEN', { field: 'name' })
  const after = { id: before?.id ?? work.newId(), name, contact, note, isActive, version: version + 1 }
  await (before ? updateManufacturer(work.trx, after) : insertManufacturer(work.trx, after))
  await record(work, {
    action: 'warranty.saveManufacturer',
    entity: 'manufacturer',
    entityId: after.id,
    ...(before && { before }),
    after,
  })
  return after
}
