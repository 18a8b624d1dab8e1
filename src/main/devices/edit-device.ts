import type { z } from 'zod'
import type { DeviceIdentity } from '#shared/devices/identity'
import type { Device, deviceEditSchema } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'
import { reindexDevice, reindexRepairsOfDevice } from '../db/search'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireIdentity } from './device-identity'
import {
  findDevice,
  findDevicesByIdentity,
  hasDeviceType,
  identityKeys,
  type StoredDevice,
  updateDevice,
} from './repository'

/**
 * Changes a device that is as the person saw it; its owner changes at check-in alone. Refused with NOT_FOUND,
 * CHANGED_MEANWHILE, DEVICE_IDENTITY_TAKEN, DEVICE_IDENTITY_MISSING and the refusals of a wrong IMEI (rule A5).
 */
export async function editDevice(
  work: Work,
  { id, version, ...input }: z.infer<typeof deviceEditSchema>,
): Promise<Device> {
  const before = (await findDevice(work.trx, id)) ?? refuse('NOT_FOUND')
  if (before.device.version !== version) refuse('CHANGED_MEANWHILE')
  const identity = requireIdentity(input, '')
  await refuseTakenIdentity(work, identity, id)
  if (!(await hasDeviceType(work.trx, input.typeId))) refuse('NOT_FOUND', { field: 'typeId' })
  const { serialKey, ...shown } = identity
  const { typeId, brand, model, color, note } = input
  const device: Device = {
    ...before.device,
    ...shown,
    typeId,
    brand,
    model,
    color,
    note,
    version: version + 1,
  }
  const after: StoredDevice = { seq: before.seq, device, serialKey }
  await updateDevice(work.trx, after)
  await reindex(work, before, after)
  await record(work, {
    action: 'devices.edit',
    entity: 'device',
    entityId: id,
    before: before.device,
    after: device,
  })
  return device
}

async function refuseTakenIdentity(work: Work, identity: DeviceIdentity, id: Id): Promise<void> {
  const owners = await findDevicesByIdentity(work.trx, identityKeys(identity))
  const other = owners.find(({ device }) => device.id !== id)
  if (!other) return
  const isImei = identity.imei !== null && [other.device.imei, other.serialKey].includes(identity.imei)
  refuse('DEVICE_IDENTITY_TAKEN', {
    field: isImei ? 'imei' : 'serialNo',
    values: { deviceId: other.device.id },
  })
}

async function reindex(work: Work, before: StoredDevice, after: StoredDevice): Promise<void> {
  const { seq, serialKey, device } = after
  await reindexDevice(work.trx, { seq, serialKey, imei: device.imei })
  const isRenamed = before.device.brand !== device.brand || before.device.model !== device.model
  if (isRenamed) await reindexRepairsOfDevice(work.trx, device)
}
