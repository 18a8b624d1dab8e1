import type { Claim } from '#shared/claims/model'
import { type ClaimState, canTurn } from '#shared/claims/states'
import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { type ClaimChanges, findClaim, insertClaimEvents, updateClaim } from './repository'

type Turn = Omit<ClaimChanges, 'state'> & {
  /** The procedure that acts, for the audit. */
  readonly action: string
  readonly to: ClaimState
}

/** Brings a claim into its next state, with its event and audit. Refused with CLAIM_STATE, CHANGED_MEANWHILE. */
export async function turnClaim(work: Work, claim: Claim, { action, to, ...changes }: Turn): Promise<void> {
  if (!canTurn(claim.state, to)) refuse('CLAIM_STATE', { values: { number: claim.number } })
  const isWritten = await updateClaim(work.trx, claim, { ...changes, state: to })
  if (!isWritten) refuse('CHANGED_MEANWHILE')
  await insertClaimEvents(work.trx, [
    {
      id: work.newId(),
      claimId: claim.id,
      from: claim.state,
      to,
      statementId: changes.statementId ?? claim.statement?.id ?? null,
      amount: changes.acceptedAmount ?? claim.amount,
      reason: changes.reason ?? '',
      at: work.now,
      staffId: work.actor.id,
    },
  ])
  await record(work, {
    action,
    entity: 'claim',
    entityId: claim.id,
    before: { state: claim.state, version: claim.version },
    after: { ...changes, state: to, version: claim.version + 1 },
  })
}

type Seen = { readonly claimId: Id; readonly version: number }

/** The claim as the person saw it; refused with NOT_FOUND, CHANGED_MEANWHILE. */
export async function requireSeenClaim(work: Work, { claimId, version }: Seen): Promise<Claim> {
  const claim = (await findClaim(work.trx, claimId)) ?? refuse('NOT_FOUND')
  if (claim.version !== version) refuse('CHANGED_MEANWHILE')
  return claim
}

type Asked = Seen & { readonly reason: string }

/** Out of a statement that is not sent yet, into the next one. */
export async function takeOut(work: Work, { reason, ...seen }: Asked): Promise<Claim> {
  const claim = await requireSeenClaim(work, seen)
  if (claim.state !== 'prepared') refuse('CLAIM_STATE', { values: { number: claim.number } })
  return reopen(work, claim, { action: 'claims.takeOut', reason })
}

/** A rejected claim is gathered once more. */
export async function claimAgain(work: Work, { reason, ...seen }: Asked): Promise<Claim> {
  const claim = await requireSeenClaim(work, seen)
  if (claim.state !== 'rejected') refuse('CLAIM_STATE', { values: { number: claim.number } })
  return reopen(work, claim, { action: 'claims.claimAgain', reason })
}

async function reopen(
  work: Work,
  claim: Claim,
  { action, reason }: { readonly action: string; readonly reason: string },
): Promise<Claim> {
  await turnClaim(work, claim, {
    action,
    to: 'open',
    statementId: null,
    acceptedAmount: null,
    ...(reason && { reason }),
  })
  return requireClaim(work, claim.id)
}

/** A rejected claim is borne by the shop. */
export async function giveUp(work: Work, { reason, ...seen }: Asked): Promise<Claim> {
  const claim = await requireSeenClaim(work, seen)
  if (claim.state !== 'rejected') refuse('CLAIM_STATE', { values: { number: claim.number } })
  await turnClaim(work, claim, { action: 'claims.giveUp', to: 'written_off', reason })
  return requireClaim(work, claim.id)
}

async function requireClaim(work: Work, id: Id): Promise<Claim> {
  return (await findClaim(work.trx, id)) ?? refuse('NOT_FOUND')
}
