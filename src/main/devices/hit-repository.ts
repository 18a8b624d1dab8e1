import type { Knex } from 'knex'
import type { Hits } from '../db/search-hits'
import type { DeviceHit } from './find-devices'

type Row = {
  readonly id: string
  readonly brand: string
  readonly model: string
  readonly serial_no: string | null
  readonly imei: string | null
  readonly open_repair_id: string | null
}

/** Devices among the hits with the open repair of each, newest first. */
export async function findHitsAmong(db: Knex, hits: Hits, limit: number): Promise<readonly DeviceHit[]> {
  const rows: Row[] = await db('devices')
    .leftJoin('repairs as open', function () {
      this.on('open.device_id', 'devices.id').andOn('open.is_open', db.raw('1'))
    })
    .whereRaw('devices.seq in (?)', [hits])
    .orderBy('devices.seq', 'desc')
    .limit(limit)
    .select(
      'devices.id',
      'devices.brand',
      'devices.model',
      'devices.serial_no',
      'devices.imei',
      'open.id as open_repair_id',
    )
  return rows.map(({ id, brand, model, serial_no, imei, open_repair_id }) => ({
    id,
    brand,
    model,
    serialNo: serial_no,
    imei,
    openRepairId: open_repair_id,
  }))
}
