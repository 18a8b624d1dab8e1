import type { Claim, RefundClaim } from '#shared/claims/model'
import { noAmounts } from '#shared/claims/states'
import type { Work } from '../kernel/context'
import { endRepair } from '../repairs/end-repair'
import { changeCardStatus } from '../warranty/card-status'
import { requireClaimable } from './claimable'
import { makeClaim } from './make-claim'

/**
 * Gives the money of a device back under warranty: its card ends, the repair is ready with outcome refunded, and its
 * claim keeps the amount, how it was paid, and who approved it. Refused with CLAIM_EXISTS, NOT_COVERED, CARD_ENDED,
 * TRANSITION_NOT_LISTED, CHANGED_MEANWHILE.
 */
export async function refund(
  work: Work,
  { commandId, amount, method, reference, reason, ...seen }: RefundClaim,
): Promise<Claim> {
  const { card } = await requireClaimable(work, seen.repairId)
  const action = 'claims.refund'
  const repair = await endRepair(work, { ...seen, action, outcome: 'refunded', reason })
  await changeCardStatus(work, { commandId, cardId: card.id, version: card.version, to: 'voided', reason })
  return makeClaim(work, {
    action,
    kind: 'refund',
    repairId: repair.id,
    card,
    amounts: { ...noAmounts, refund: amount },
    reason,
    closedOn: null,
    approvedBy: work.actor.id,
    refundMethod: method,
    refundReference: reference,
  })
}
