import type { Knex } from 'knex'
import type { z } from 'zod'
import type { deviceHitSchema } from '#shared/search/contract'
import type { SearchQuery } from '#shared/search/query'
import { deviceHits } from '../db/search-hits'
import { findHitsAmong } from './hit-repository'

export type DeviceHit = z.infer<typeof deviceHitSchema>

const limit = 20

/** Devices by any part of serial or IMEI: those in the shop first, then the newest. */
export async function findDevices(db: Knex, query: SearchQuery): Promise<DeviceHit[]> {
  const hits = deviceHits(db, query, limit)
  if (!hits) return []
  const found = await findHitsAmong(db, hits, limit)
  return [...found.filter(hit => hit.openRepairId), ...found.filter(hit => !hit.openRepairId)]
}
