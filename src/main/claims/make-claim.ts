import type { Claim } from '#shared/claims/model'
import type { ClaimAmounts, ClaimKind } from '#shared/claims/states'
import { claimed } from '#shared/claims/states'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import { drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import type { JudgedCard } from './card-repository'
import { findClaim, insertClaim, insertClaimEvents, type NewClaim } from './repository'

type Making = {
  /** The procedure that acts, for the audit. */
  readonly action: string
  readonly kind: ClaimKind
  readonly repairId: Id
  readonly card: JudgedCard
  readonly amounts: ClaimAmounts
  readonly reason: string
  /** The shop's day on which the device went back to its owner; null while it is here. */
  readonly closedOn: Day | null
} & Partial<Pick<NewClaim, 'newDeviceId' | 'newCardId' | 'approvedBy' | 'refundMethod' | 'refundReference'>>

/** Writes the claim of a repair with its number, first event and audit; the shop bears it where no manufacturer pays. */
export async function makeClaim(work: Work, { action, card, ...making }: Making): Promise<Claim> {
  const { number } = await drawNumber(work, 'claim')
  const claim: NewClaim = {
    newDeviceId: null,
    newCardId: null,
    approvedBy: null,
    refundMethod: null,
    refundReference: null,
    ...making,
    id: work.newId(),
    number,
    state: card.manufacturerId === null ? 'own' : 'open',
    cardId: card.id,
    manufacturerId: card.manufacturerId,
    createdAt: work.now,
    staffId: work.actor.id,
  }
  await insertClaim(work.trx, claim)
  await insertClaimEvents(work.trx, [
    {
      id: work.newId(),
      claimId: claim.id,
      from: null,
      to: claim.state,
      statementId: null,
      amount: claimed(claim.amounts),
      reason: claim.reason,
      at: work.now,
      staffId: work.actor.id,
    },
  ])
  await record(work, { action, entity: 'claim', entityId: claim.id, after: claim })
  return (await findClaim(work.trx, claim.id)) ?? refuse('NOT_FOUND')
}
