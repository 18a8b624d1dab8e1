import type { Account } from '#shared/billing/model'
import { goesOn, lineWarranties } from '#shared/handover/line-warranty'
import type { Handover } from '#shared/handover/model'
import type { Work } from '../kernel/context'
import { findEarlierTerms } from './earlier-term-repository'

/**
 * The warranties that start as the device leaves (rules E1–E3). Earlier terms are asked for only where a line may go on
 * with one.
 */
export async function startingWarranties(
  work: Work,
  { repairId, charges }: Pick<Account, 'repairId' | 'charges'>,
): Promise<Handover['warranties']> {
  const before = charges.some(goesOn)
    ? await findEarlierTerms(work.trx, repairId)
    : { isRework: false, earlier: [] }
  return [...lineWarranties(charges, { deliveredOn: work.today, ...before })]
}
