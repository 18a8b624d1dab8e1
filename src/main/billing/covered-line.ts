import type { Account, Charge, NewCharge } from '#shared/billing/model'
import { lineTax } from '#shared/billing/totals'
import { lineOfCharge } from '#shared/coverage/charge-line'
import type { Id } from '#shared/kernel/ids'
import { type StandingCoverage, standingCoverage } from '../coverage/standing-coverage'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'

type Cover = Pick<NewCharge, 'kind' | 'coverage'> & { readonly repairId: Id }

/** Whether a warranty pays for the line as it says, by what stands now (rules D7, D11). Refused with NOT_COVERED. */
export async function requireCover(work: Work, { repairId, kind, coverage }: Cover): Promise<void> {
  if (coverage.kind === 'none') return
  const standing = await standingCoverage(work.trx, repairId)
  const line = { kind, coveredById: coverage.kind === 'fitted' ? coverage.chargeId : null }
  if (!isCovered(line, standing)) refuse('NOT_COVERED', { field: 'coverage' })
}

/**
 * Whether warranties still pay for what they were said to pay: a finding or a decision may have come since. Refused with
 * NOT_COVERED; the line is taken off and written again, or decided upon.
 */
export async function requireStandingCover(work: Work, { repairId, charges }: Account): Promise<void> {
  const covered = charges.filter(isCoveredLine)
  if (covered.length === 0) return
  const standing = await standingCoverage(work.trx, repairId)
  const fallen = covered.find(charge => !isCovered(charge, standing))
  if (fallen) refuse('NOT_COVERED', { field: 'charges', values: { item: fallen.description } })
}

type CoveredLine = Pick<Charge, 'coveredById'> & { readonly kind: NewCharge['kind'] }

function isCoveredLine(charge: Charge): charge is Charge & CoveredLine {
  const { kind, coverage, isReversed, reversesId } = charge
  return kind !== 'discount' && coverage !== 'none' && !isReversed && reversesId === null
}

/** By the card, or by the earlier line that it names. */
function isCovered({ kind, coveredById }: CoveredLine, standing: StandingCoverage | undefined): boolean {
  if (!standing) return false
  return coveredById === null
    ? standing.lines[lineOfCharge(kind)] === 'covered'
    : standing.fitted.some(({ chargeId }) => chargeId === coveredById)
}

type Cost = Pick<Charge, 'amount' | 'tax' | 'coverage' | 'coveredAmount' | 'coveredById'>

/** What a line costs the customer and the warranty, in rial; what a warranty pays is not taxed here. */
export function costOf(price: number, coverage: NewCharge['coverage'], taxRateBp: number): Cost {
  if (coverage.kind === 'none') {
    const tax = lineTax(price, taxRateBp)
    return { amount: price, tax, coverage: 'none', coveredAmount: 0, coveredById: null }
  }
  const coveredById = coverage.kind === 'fitted' ? coverage.chargeId : null
  return { amount: 0, tax: 0, coverage: coverage.kind, coveredAmount: price, coveredById }
}
