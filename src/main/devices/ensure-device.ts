import type { DeviceIdentity } from '#shared/devices/identity'
import type { Device, NewDevice } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'
import type { CheckIn } from '#shared/repairs/model'
import { indexDevice, reindexDevice } from '../db/search'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireIdentity } from './device-identity'
import {
  findDevice,
  findDevicesByIdentity,
  identityKeys,
  insertDevice,
  type StoredDevice,
  updateDevice,
} from './repository'

type Owner = { readonly id: Id; readonly name: string }

/**
 * The device of a check-in: the existing one, the one that the shop knows by this serial or IMEI, or a new one; it
 * now belongs to `owner`, and its history stays with it (rule A4). Refused with NOT_FOUND, IMEI_LENGTH,
 * IMEI_MISSING_DIGIT, IMEI_CHECK_DIGIT, DEVICE_IDENTITY_MISSING, or DEVICE_IDENTITY_TAKEN where serial and IMEI
 * belong to two known devices; each names its field under `device.`.
 */
export async function ensureDevice(work: Work, device: CheckIn['device'], owner: Owner): Promise<Device> {
  if (device.kind === 'existing') {
    const found = await findDevice(work.trx, device.id)
    return giveTo(work, owner, found ?? refuse('NOT_FOUND', { field: 'device.id' }))
  }
  const identity = requireIdentity(device, 'device.')
  const known = await knownBy(work, identity)
  return known ? giveTo(work, owner, known, identity) : addDevice(work, device, { identity, owner })
}

async function knownBy(work: Work, identity: DeviceIdentity): Promise<StoredDevice | undefined> {
  const [known, another] = await findDevicesByIdentity(work.trx, identityKeys(identity))
  if (another) refuse('DEVICE_IDENTITY_TAKEN', { field: 'device.imei' })
  return known
}

/** A known device keeps what is known of it; only what was missing of its identity is filled in. */
async function giveTo(work: Work, owner: Owner, known: StoredDevice, seen?: DeviceIdentity): Promise<Device> {
  const { device } = known
  // An IMEI that was scanned into the serial's field is not a serial.
  const serial = known.serialKey || seen?.serialKey === device.imei ? undefined : seen?.serialKey
  const imei = device.imei ? undefined : seen?.imei
  if (device.owner?.id === owner.id && !serial && !imei) return device
  const after: StoredDevice = {
    ...known,
    device: {
      ...device,
      ...(seen && serial && { serialNo: seen.serialNo }),
      ...(seen && imei && { imei, imeiReason: seen.imeiReason }),
      owner: { id: owner.id, name: owner.name },
      version: device.version + 1,
    },
    ...(serial && { serialKey: serial }),
  }
  await updateDevice(work.trx, after)
  if (serial || imei) await reindexDevice(work.trx, { ...after, imei: after.device.imei })
  const isMoved = device.owner?.id !== owner.id
  await record(work, {
    action: isMoved ? 'devices.changeOwner' : 'devices.edit',
    entity: 'device',
    entityId: device.id,
    before: device,
    after: after.device,
  })
  return after.device
}

type Placing = { readonly identity: DeviceIdentity; readonly owner: Owner }

async function addDevice(work: Work, input: NewDevice, { identity, owner }: Placing): Promise<Device> {
  const { serialKey, ...shown } = identity
  const device: Device = {
    id: work.newId(),
    typeId: input.typeId,
    brand: input.brand,
    model: input.model,
    ...shown,
    color: input.color,
    note: input.note,
    owner: { id: owner.id, name: owner.name },
    createdAt: work.now,
    version: 1,
  }
  const seq = await insertDevice(work.trx, { device, serialKey })
  if (seq === undefined) refuse('NOT_FOUND', { field: 'device.typeId' })
  if (serialKey || device.imei) indexDevice(work, { seq, serialKey, imei: device.imei })
  await record(work, { action: 'devices.add', entity: 'device', entityId: device.id, after: device })
  return device
}
