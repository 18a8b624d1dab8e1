import type { Knex } from 'knex'
import type { Handover } from '#shared/handover/model'
import type { Id } from '#shared/kernel/ids'
import { findLastHandover } from './repository'

/** The hand-over by which the device left; undefined while it is in the shop, also after one that was taken back. */
export async function standingHandover(db: Knex, repairId: Id): Promise<Handover | undefined> {
  const handover = await findLastHandover(db, repairId)
  return handover?.reversal ? undefined : handover
}
