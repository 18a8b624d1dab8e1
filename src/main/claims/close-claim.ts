import type { Claim } from '#shared/claims/model'
import { type ClaimAmounts, claimed, followsAccount, noAmounts } from '#shared/claims/states'
import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findJudgedCard } from './card-repository'
import { findCoveredAmounts } from './evidence-repository'
import { makeClaim } from './make-claim'
import { findClaimOf, updateClaim } from './repository'
import { turnClaim } from './turn-claim'

/**
 * A device goes back to its owner: what the warranty pays of the repair becomes its claim, or joins the claim that a
 * replacement or a refund has made. A repair of which a warranty pays nothing makes none.
 */
export async function closeClaim(work: Work, repairId: Id): Promise<void> {
  if (!(await work.usesWarranty())) return
  const covered = { ...noAmounts, ...(await findCoveredAmounts(work.trx, repairId)) }
  const claim = await findClaimOf(work.trx, repairId)
  if (!claim) {
    if (claimed(covered) > 0) await claimRepair(work, repairId, covered)
    return
  }
  if (claim.state === 'withdrawn') return renew(work, claim, covered)
  // A statement that has the claim already was told these amounts; it stays as it was sent.
  if (followsAccount(claim.state)) await follow(work, claim, covered)
}

/** The hand-over was taken back: the claim waits for the next one, unless a statement has it already. */
export async function openClaimAgain(work: Work, repairId: Id): Promise<void> {
  if (!(await work.usesWarranty())) return
  const claim = await findClaimOf(work.trx, repairId)
  if (!claim || !followsAccount(claim.state)) return
  const isWritten = await updateClaim(work.trx, claim, { closedOn: null })
  if (!isWritten) refuse('CHANGED_MEANWHILE')
}

async function claimRepair(work: Work, repairId: Id, amounts: ClaimAmounts): Promise<void> {
  const card = await findJudgedCard(work.trx, repairId)
  if (!card) throw new Error('a line is covered by a card, but the repair was judged by none')
  await makeClaim(work, {
    action: 'handover.deliver',
    kind: 'repair',
    repairId,
    card,
    amounts,
    reason: '',
    closedOn: work.today,
  })
}

/** The value of a replacement and what was refunded stand; the lines of the account may have changed. */
async function follow(work: Work, claim: Claim, covered: ClaimAmounts): Promise<void> {
  const { unit, refund } = claim.amounts
  const amounts = { ...covered, unit, refund }
  if (claim.kind === 'repair' && claimed(amounts) === 0) {
    await turnClaim(work, claim, { action: 'handover.deliver', to: 'withdrawn', amounts, closedOn: null })
    return
  }
  const changes = { amounts, closedOn: work.today }
  const isWritten = await updateClaim(work.trx, claim, changes)
  if (!isWritten) refuse('CHANGED_MEANWHILE')
  await record(work, {
    action: 'handover.deliver',
    entity: 'claim',
    entityId: claim.id,
    before: { amounts: claim.amounts, closedOn: claim.closedOn },
    after: changes,
  })
}

async function renew(work: Work, claim: Claim, covered: ClaimAmounts): Promise<void> {
  if (claimed(covered) === 0) return
  await turnClaim(work, claim, {
    action: 'handover.deliver',
    to: claim.manufacturer ? 'open' : 'own',
    amounts: { ...claim.amounts, ...covered, unit: claim.amounts.unit, refund: claim.amounts.refund },
    closedOn: work.today,
  })
}
