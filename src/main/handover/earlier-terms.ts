import type { Knex } from 'knex'
import type { Account } from '#shared/billing/model'
import { goesOn, lineWarranties } from '#shared/handover/line-warranty'
import type { Handover } from '#shared/handover/model'
import type { Day } from '#shared/kernel/day'
import { findEarlierTerms } from './earlier-term-repository'

/**
 * The warranties that start if the device leaves today (rules E1–E3). Earlier terms are asked for only where a line may go on
 * with one.
 */
export async function startingWarranties(
  { db, today }: { readonly db: Knex; readonly today: Day },
  { repairId, charges }: Pick<Account, 'repairId' | 'charges'>,
): Promise<Handover['warranties']> {
  const before = charges.some(goesOn)
    ? await findEarlierTerms(db, repairId)
    : { isRework: false, earlier: [] }
  return [...lineWarranties(charges, { deliveredOn: today, ...before })]
}
