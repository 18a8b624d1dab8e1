import type { Knex } from 'knex'
import type { Account, Charge, Payment } from '#shared/billing/model'
import { accountTotals, coveredTotal } from '#shared/billing/totals'
import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireRepair } from '../repairs/find-repair'
import { findCharges, findPayments } from './repository'

/** What a repair gives to its account; tax rate and rounding were frozen when it was taken in (rule G3). */
export type AccountTerms = {
  readonly id: Id
  readonly taxRateBp: number
  readonly roundingStep: number
}

/** The account of a repair, amounts in rial. Refused with NOT_FOUND for an unknown repair. */
export async function accountOf(db: Knex, repairId: Id): Promise<Account> {
  return accountFor(db, await requireRepair(db, repairId))
}

/** Like `accountOf`, for a repair that was read already. */
export async function accountFor(db: Knex, { id, taxRateBp, roundingStep }: AccountTerms): Promise<Account> {
  const [charges, payments] = await Promise.all([findCharges(db, id), findPayments(db, id)])
  return account({ repairId: id, taxRateBp, roundingStep, charges: [...charges], payments: [...payments] })
}

/**
 * The account of a repair whose device is still in the shop. Lines and deposits end with the hand-over: what was
 * handed over keeps its total. Refused with REPAIR_CLOSED.
 */
export async function openAccountOf(work: Work, repairId: Id): Promise<Account> {
  const repair = await requireRepair(work.trx, repairId)
  if (!repair.isOpen) refuse('REPAIR_CLOSED', { values: { number: repair.number } })
  return accountFor(work.trx, repair)
}

/** The account as it stands once a line was written, its totals computed again. */
export function withCharge(before: Account, charge: Charge): Account {
  const charges = before.charges.map(line =>
    line.id === charge.reversesId ? { ...line, isReversed: true } : line,
  )
  return account({ ...before, charges: [...charges, charge] })
}

export function withPayment(before: Account, payment: Payment): Account {
  return account({ ...before, payments: [...before.payments, payment] })
}

function account(facts: Omit<Account, 'totals' | 'covered'>): Account {
  return { ...facts, totals: accountTotals(facts), covered: coveredTotal(facts.charges) }
}
