import type { Knex } from 'knex'
import type { DeviceIdentity } from '#shared/devices/identity'
import type { Device } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'

/** A device with what only main needs of it: its key, and what equality of serials means. */
export type StoredDevice = {
  readonly seq: number
  readonly device: Device
  readonly serialKey: string | null
}

type Row = {
  readonly seq: number
  readonly id: string
  readonly type_id: string
  readonly brand: string
  readonly model: string
  readonly serial_no: string | null
  readonly serial_key: string | null
  readonly imei: string | null
  readonly imei_reason: string
  readonly identity: Device['identity']
  readonly identity_reason: string
  readonly color: string
  readonly note: string
  readonly owner_id: string | null
  readonly owner_name: string | null
  readonly created_at: string
  readonly version: number
}

const columns = [
  'devices.seq',
  'devices.id',
  'devices.type_id',
  'devices.brand',
  'devices.model',
  'devices.serial_no',
  'devices.serial_key',
  'devices.imei',
  'devices.imei_reason',
  'devices.identity',
  'devices.identity_reason',
  'devices.color',
  'devices.note',
  'devices.owner_id',
  'owner.name as owner_name',
  'devices.created_at',
  'devices.version',
]

export async function findDevice(db: Knex, id: Id): Promise<StoredDevice | undefined> {
  const row: Row | undefined = await devicesWithOwner(db).where('devices.id', id).first(columns)
  return row && toStored(row)
}

/** What an identity is looked up by. */
export function identityKeys({ serialKey, imei }: Pick<DeviceIdentity, 'serialKey' | 'imei'>): string[] {
  return [serialKey, imei].flatMap(key => (key ? [key] : []))
}

/** Devices that any of these serial keys or IMEIs belongs to, in either column: scanners do not say which they read. */
export async function findDevicesByIdentity(
  db: Knex,
  keys: readonly string[],
): Promise<readonly StoredDevice[]> {
  if (keys.length === 0) return []
  const rows: Row[] = await devicesWithOwner(db)
    .whereIn('devices.serial_key', [...keys])
    .orWhereIn('devices.imei', [...keys])
    .select(columns)
  return rows.map(toStored)
}

const mostOfCustomer = 50

/** Devices that are a customer's, then others that came with one of their repairs; each newest first. */
export async function findDevicesOfCustomer(db: Knex, customerId: Id): Promise<readonly Device[]> {
  const brought = db('repairs').where({ customer_id: customerId }).select('device_id')
  const rows: Row[] = await devicesWithOwner(db)
    .where('devices.owner_id', customerId)
    .orWhereIn('devices.id', brought)
    .orderByRaw('devices.owner_id is ? desc, devices.seq desc', [customerId])
    .limit(mostOfCustomer)
    .select(columns)
  return rows.map(row => toStored(row).device)
}

/** Writes a new device and gives its key; undefined, and nothing is written, where there is no such type. */
export async function insertDevice(
  trx: Knex,
  stored: Omit<StoredDevice, 'seq'>,
): Promise<number | undefined> {
  const { id, typeId, createdAt } = stored.device
  const row = { id, created_at: createdAt, ...toColumns(stored) }
  const places = Object.keys(row).map(() => '?')
  const [inserted] = await trx.raw(
    `insert into devices (${Object.keys(row).join(', ')}) select ${places.join(', ')}
     where exists (select 1 from device_types where id = ?) returning seq`,
    [...Object.values(row), typeId],
  )
  return inserted?.seq
}

export async function updateDevice(trx: Knex, stored: Omit<StoredDevice, 'seq'>): Promise<void> {
  await trx('devices').where({ id: stored.device.id }).update(toColumns(stored))
}

export async function hasDeviceType(db: Knex, id: Id): Promise<boolean> {
  return (await db('device_types').where({ id }).first('id')) !== undefined
}

function devicesWithOwner(db: Knex) {
  return db('devices').leftJoin('customers as owner', 'owner.id', 'devices.owner_id')
}

function toColumns({ device, serialKey }: Omit<StoredDevice, 'seq'>) {
  return {
    type_id: device.typeId,
    brand: device.brand,
    model: device.model,
    serial_no: device.serialNo,
    serial_key: serialKey,
    imei: device.imei,
    imei_reason: device.imeiReason,
    identity: device.identity,
    identity_reason: device.identityReason,
    color: device.color,
    note: device.note,
    owner_id: device.owner?.id ?? null,
    version: device.version,
  }
}

function toStored(row: Row): StoredDevice {
  const device: Device = {
    id: row.id,
    typeId: row.type_id,
    brand: row.brand,
    model: row.model,
    serialNo: row.serial_no,
    imei: row.imei,
    imeiReason: row.imei_reason,
    identity: row.identity,
    identityReason: row.identity_reason,
    color: row.color,
    note: row.note,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    createdAt: row.created_at,
    version: row.version,
  }
  return { seq: row.seq, device, serialKey: row.serial_key }
}
