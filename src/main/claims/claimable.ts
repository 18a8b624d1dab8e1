import type { Id } from '#shared/kernel/ids'
import { lineKinds } from '#shared/warranty/line-kind'
import { type StandingCoverage, standingCoverage } from '../coverage/standing-coverage'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findJudgedCard, type JudgedCard } from './card-repository'
import { findClaimOf } from './repository'

export type Claimable = { readonly card: JudgedCard; readonly coverage: StandingCoverage }

/** The card that pays for a repair that has no claim yet; refused with CLAIM_EXISTS (values: number), NOT_COVERED. */
export async function requireClaimable(work: Work, repairId: Id): Promise<Claimable> {
  const claim = await findClaimOf(work.trx, repairId)
  if (claim) refuse('CLAIM_EXISTS', { values: { number: claim.number, claimId: claim.id } })
  const coverage = await standingCoverage(work.trx, repairId)
  const card = await findJudgedCard(work.trx, repairId)
  const isCovered = coverage && lineKinds.some(line => coverage.lines[line] === 'covered')
  if (!card || !isCovered) return refuse('NOT_COVERED')
  return { card, coverage }
}
