import { roundToStep, shareOf } from '../kernel/money'
import type { Charge, Payment, Totals } from './model'

type Line = Pick<Charge, 'kind' | 'amount' | 'tax'>

/** What totals are made of; an account has all of it. */
export type AccountLines = {
  readonly charges: readonly Line[]
  readonly payments: readonly Pick<Payment, 'kind' | 'amount'>[]
  /** Rial to whose multiple the payable is rounded; 1 rounds nothing. */
  readonly roundingStep: number
}

/** Quantity × unit price in rial. The product of the largest inputs is no exact integer: compare it with `moneyLimit`. */
export function lineAmount({
  quantity,
  unitPrice,
}: {
  readonly quantity: number
  readonly unitPrice: number
}): number {
  return quantity * unitPrice
}

/** The tax of one line in rial, rounded half-up once for the line (rule G2); negative where the amount is. */
export function lineTax(amount: number, taxRateBp: number): number {
  return shareOf(amount, taxRateBp)
}

/**
 * The tax that a discount takes back in rial, never positive: its own share, but no more than the tax that stands,
 * and all of it where the discount takes off everything. Otherwise lines whose tax was rounded down would leave a
 * fully discounted account below zero.
 */
export function discountTax(amount: number, taxRateBp: number, standing: Totals): number {
  const isEverything = amount === standing.charges - standing.discount
  const takenBack = isEverything ? standing.tax : Math.min(lineTax(amount, taxRateBp), standing.tax)
  return takenBack === 0 ? 0 : -takenBack
}

/**
 * What the account comes to, in rial and exactly: total = charges − discount + tax + rounding, balance = total −
 * paid + refunded (rules G3, G4). A reversed line and the line that reverses it cancel in every sum.
 */
export function accountTotals({ charges, payments, roundingStep }: AccountLines): Totals {
  const discounted = sum(charges.filter(line => line.kind === 'discount'))
  const charged = sum(charges) - discounted
  const tax = charges.reduce((total, line) => total + line.tax, 0)
  const beforeRounding = charged + discounted + tax
  const rounding = roundToStep(beforeRounding, roundingStep)
  const total = beforeRounding + rounding
  const refunded = sum(payments.filter(payment => payment.kind === 'refund'))
  const paid = sum(payments) - refunded
  return {
    charges: charged,
    discount: discounted === 0 ? 0 : -discounted,
    tax,
    rounding,
    total,
    paid,
    refunded,
    balance: total - paid + refunded,
  }
}

/** What warranties pay of an account in rial; lines that were taken off cancel. */
export function coveredTotal(charges: readonly Pick<Charge, 'coveredAmount'>[]): number {
  return charges.reduce((total, { coveredAmount }) => total + coveredAmount, 0)
}

/** What can still be given back in rial: a refund never exceeds what was paid (rule G5). */
export function refundable({ paid, refunded }: Pick<Totals, 'paid' | 'refunded'>): number {
  return paid - refunded
}

function sum(entries: readonly { readonly amount: number }[]): number {
  return entries.reduce((total, { amount }) => total + amount, 0)
}
