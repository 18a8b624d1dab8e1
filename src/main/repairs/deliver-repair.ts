import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { enterKind } from './enter-kind'
import { requireRepair, requireSeenRepair } from './find-repair'
import { findLaterRepair } from './repository'
import { refuseSecondOpenRepair } from './second-repair'

type Delivery = { readonly repairId: Id; readonly version: number; readonly comment: string }

/**
 * Dates the delivery of a ready repair and closes it (rule B8); whether it may leave is judged by the hand-over.
 * Refused with NOT_READY, CHANGED_MEANWHILE.
 */
export async function markDelivered(work: Work, { repairId, version, comment }: Delivery): Promise<void> {
  const repair = await requireSeenRepair(work, { repairId, version })
  if (repair.kind !== 'ready') refuse('NOT_READY')
  await enterKind(work, repair, {
    action: 'handover.deliver',
    to: 'delivered',
    event: 'handed_over',
    comment,
  })
}

type Undoing = { readonly repairId: Id; readonly reason: string }

/**
 * Makes a repair ready again whose hand-over was a mistake (rule B10); it keeps the day on which the work was done.
 * Refused with REPAIR_ALREADY_OPEN where the device has come back as another repair, and with DEVICE_CAME_BACK where
 * that one has left again: the customer did have the device.
 */
export async function markUndelivered(work: Work, { repairId, reason }: Undoing): Promise<void> {
  const repair = await requireRepair(work.trx, repairId)
  if (repair.kind !== 'delivered') refuse('TRANSITION_NOT_LISTED')
  await refuseSecondOpenRepair(work, repair.deviceId)
  const later = await findLaterRepair(work.trx, repair)
  if (later) refuse('DEVICE_CAME_BACK', { values: { number: later.number, repairId: later.id } })
  await enterKind(work, repair, {
    action: 'handover.reverse',
    to: 'ready',
    event: 'handover_reversed',
    comment: reason,
  })
}
