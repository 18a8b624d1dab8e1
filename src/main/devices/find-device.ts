import type { Knex } from 'knex'
import type { Device } from '#shared/devices/model'
import { normalizeSerial } from '#shared/kernel/imei'
import { findDevicesByIdentity } from './repository'

/** The device with exactly this serial or IMEI in any spelling; one whose IMEI it is comes before a serial of the same digits. */
export async function findDeviceByIdentity(db: Knex, text: string): Promise<Device | undefined> {
  const key = normalizeSerial(text)
  if (key === '') return undefined
  const found = await findDevicesByIdentity(db, [key])
  const byImei = found.find(({ device }) => device.imei === key)
  return (byImei ?? found[0])?.device
}
