import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findOpenRepairOf } from './repository'

/** Refuses with REPAIR_ALREADY_OPEN, naming the open repair, where the device has one (rule A6). */
export async function refuseSecondOpenRepair(work: Work, deviceId: Id): Promise<void> {
  const open = await findOpenRepairOf(work.trx, deviceId)
  if (open) refuse('REPAIR_ALREADY_OPEN', { values: { number: open.number, repairId: open.id } })
}
