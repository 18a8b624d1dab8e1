import type { Account, Payment, PaymentMethod } from '#shared/billing/model'
import { refundable } from '#shared/billing/totals'
import { moneyLimit } from '#shared/kernel/fields'
import type { Id } from '#shared/kernel/ids'
import { drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory } from '../repairs/repair-history'
import { accountOf, openAccountOf, withPayment } from './account'
import { insertPayment } from './repository'

type Money = { readonly amount: number; readonly method: PaymentMethod; readonly reference: string }

type Act = Money & { readonly repairId: Id }

/**
 * Takes money in advance, in rial, for a repair that this same act takes in: number, payment, history and audit.
 * Asks nothing of the account, which is empty; `deposit` is for a repair that stands already.
 */
export function takeDeposit(work: Work, { repairId, ...money }: Act): Promise<Payment> {
  return writePayment(work, { repairId, kind: 'deposit', money, reason: '' })
}

/** Takes money in advance, whatever the balance (rule G5). Refused with REPAIR_CLOSED, AMOUNT_TOO_LARGE. */
export async function deposit(work: Work, { repairId, ...money }: Act): Promise<Account> {
  const account = await openAccountOf(work, repairId)
  refuseTooMuch(account, money, 'amount')
  return withPayment(account, await writePayment(work, { repairId, kind: 'deposit', money, reason: '' }))
}

/** Takes money against the balance, also after a delivery on credit. Refused with PAYMENT_ABOVE_BALANCE. */
export async function pay(work: Work, { repairId, ...money }: Act): Promise<Account> {
  return payOn(work, await accountOf(work.trx, repairId), { money, field: 'amount' })
}

/** Like `pay`, on an account read in the same transaction; `field` is where the input carries the amount. */
export async function payOn(
  work: Work,
  account: Account,
  { money, field }: { readonly money: Money; readonly field: string },
): Promise<Account> {
  const balance = Math.max(account.totals.balance, 0)
  if (money.amount > balance) refuse('PAYMENT_ABOVE_BALANCE', { field, values: { balance } })
  refuseTooMuch(account, money, field)
  const { repairId } = account
  return withPayment(account, await writePayment(work, { repairId, kind: 'payment', money, reason: '' }))
}

/** Gives money back, at most what was paid and not given back yet (rule G5). Refused with REFUND_ABOVE_PAID. */
export async function refund(
  work: Work,
  { repairId, reason, ...money }: Act & { reason: string },
): Promise<Account> {
  const account = await accountOf(work.trx, repairId)
  const paid = refundable(account.totals)
  if (money.amount > paid) refuse('REFUND_ABOVE_PAID', { field: 'amount', values: { paid } })
  return withPayment(account, await writePayment(work, { repairId, kind: 'refund', money, reason }))
}

function refuseTooMuch({ totals }: Account, { amount }: Money, field: string): void {
  if (totals.paid + amount > moneyLimit) refuse('AMOUNT_TOO_LARGE', { field, values: { limit: moneyLimit } })
}

const actions = { deposit: 'billing.deposit', payment: 'billing.pay', refund: 'billing.refund' } as const

type NewPayment = {
  readonly repairId: Id
  readonly kind: Payment['kind']
  readonly money: Money
  readonly reason: string
}

async function writePayment(work: Work, { repairId, kind, money, reason }: NewPayment): Promise<Payment> {
  const { amount, method, reference } = money
  const { number } = await drawNumber(work, 'payment')
  const facts = { id: work.newId(), number, kind, method, amount, reference, reason, at: work.now }
  await insertPayment(work.trx, { ...facts, repairId, staffId: work.actor.id })
  await addHistory(work, {
    repairId,
    event: kind === 'refund' ? 'refunded' : 'paid',
    comment: reason,
    values: { kind, amount, method, number },
  })
  await record(work, {
    action: actions[kind],
    entity: 'payment',
    entityId: facts.id,
    after: { ...facts, repairId },
  })
  return { ...facts, staffName: work.actor.name }
}
