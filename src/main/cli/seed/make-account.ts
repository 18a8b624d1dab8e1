import type { Charge, Payment } from '#shared/billing/model'
import { accountTotals, discountTax, lineTax } from '#shared/billing/totals'
import type { Outcome } from '#shared/repairs/status'
import type { Random } from './random'
import { otherLines, type SampleFault } from './samples'

export type MadeLine = Pick<
  Charge,
  'id' | 'kind' | 'description' | 'quantity' | 'unitPrice' | 'amount' | 'tax' | 'warrantyDays' | 'reason'
>

type Terms = { readonly taxRateBp: number; readonly roundingStep: number; readonly warrantyDays: number }

type Asked = {
  readonly outcome: Outcome
  readonly fault: SampleFault
  readonly at: number
  readonly terms: Terms
}

/** The lines of a finished repair: its labour, perhaps something beside it, perhaps a discount. */
export function makeLines(random: Random, { outcome, fault, at, terms }: Asked): readonly MadeLine[] {
  const line = (description: string, unitPrice: number, warrantyDays: number): MadeLine => ({
    id: random.id(at),
    kind: 'labour',
    description,
    quantity: 1,
    unitPrice,
    amount: unitPrice,
    tax: lineTax(unitPrice, terms.taxRateBp),
    warrantyDays,
    reason: '',
  })
  if (outcome !== 'repaired') return [line('هزینهٔ کارشناسی', 1_500_000, 0)]
  const lines = [line(fault.work, fault.price + random.below(20) * 100_000, terms.warrantyDays)]
  if (random.chance(0.4)) {
    const other = random.pick(otherLines)
    lines.push({ ...line(other.description, other.price, 0), kind: 'other' })
  }
  return random.chance(0.08) ? [...lines, discountOf(random, lines, { at, terms })] : lines
}

function discountOf(
  random: Random,
  lines: readonly MadeLine[],
  { at, terms }: { at: number; terms: Terms },
): MadeLine {
  const amount = 500_000
  const standing = accountTotals({ charges: lines, payments: [], roundingStep: terms.roundingStep })
  return {
    id: random.id(at),
    kind: 'discount',
    description: '',
    quantity: 1,
    unitPrice: -amount,
    amount: -amount,
    tax: discountTax(amount, terms.taxRateBp, standing),
    warrantyDays: 0,
    reason: 'مشتری قدیمی',
  }
}

export type MadePayment = Pick<Payment, 'kind' | 'amount'>

/** Rial that the account comes to with these lines and payments. */
export function totalsOf(
  lines: readonly MadeLine[],
  payments: readonly MadePayment[],
  { roundingStep }: Terms,
) {
  return accountTotals({ charges: lines, payments, roundingStep })
}
