import type { z } from 'zod'
import type { deviceHitSchema } from '#shared/search/contract'
import { jsonRows } from '../db/dialect'

export type DeviceHit = z.infer<typeof deviceHitSchema>

const fields = {
  id: 'found.id',
  brand: 'found.brand',
  model: 'found.model',
  serialNo: 'found.serial_no',
  imei: 'found.imei',
  openRepairId: 'open.id',
} as const satisfies Record<keyof DeviceHit, string>

/**
 * The select of `DeviceHit`s as one JSON text, of the newest of those that `hits`, a select of their `seq`, gives: those
 * in the shop first, then the newest.
 */
export function devicesAmong(hits: string, limit: number): string {
  return `select ${jsonRows(fields, 'open.id is not null desc, found.seq desc')}
    from (select * from devices where devices.seq in (${hits}) order by devices.seq desc limit ${limit}) as found
    left join repairs as open on open.device_id = found.id and open.is_open = 1`
}
