import type { Handover } from '#shared/handover/model'
import type { Id } from '#shared/kernel/ids'
import { openClaimAgain } from '../claims/close-claim'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { markUndelivered } from '../repairs/deliver-repair'
import { isOfToday } from './open-handover'
import { findHandover, insertReversal } from './repository'

/**
 * Takes a mistaken hand-over back on the same day of the shop: the repair is ready again, the hand-over stays with
 * its reversal (rule B10). Money that was taken stays on the account. Its line warranties end with it, since the
 * device never left for good; the next hand-over starts new ones (rule E2). Refused with NOT_FOUND,
 * HANDOVER_ALREADY_REVERSED, HANDOVER_NOT_TODAY.
 */
export async function reverseHandover(
  work: Work,
  { handoverId, reason }: { readonly handoverId: Id; readonly reason: string },
): Promise<Handover> {
  const handover = await findHandover(work.trx, handoverId)
  if (!handover) refuse('NOT_FOUND', { field: 'handoverId' })
  if (handover.reversal) refuse('HANDOVER_ALREADY_REVERSED')
  if (!isOfToday(work, handover)) refuse('HANDOVER_NOT_TODAY')
  await insertReversal(work.trx, {
    id: work.newId(),
    handoverId,
    at: work.now,
    staffId: work.actor.id,
    reason,
  })
  await markUndelivered(work, { repairId: handover.repairId, reason })
  await openClaimAgain(work, handover.repairId)
  const reversal = { at: work.now, staffName: work.actor.name, reason }
  await record(work, {
    action: 'handover.reverse',
    entity: 'handover',
    entityId: handoverId,
    before: { reversal: null },
    after: { reversal },
  })
  return { ...handover, reversal }
}
