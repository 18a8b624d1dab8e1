import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AccountLines,
  accountTotals,
  discountTax,
  lineAmount,
  lineTax,
  refundable,
} from '../../../src/shared/billing/totals'
import { moneyLimit } from '../../../src/shared/kernel/fields'
import { formatMoney, parseMoney } from '../../../src/shared/kernel/money'

type Line = AccountLines['charges'][number]

const rate = fc.integer({ min: 0, max: 10_000 })
const step = fc.oneof(fc.constant(1), fc.constant(1000), fc.integer({ min: 1, max: 1_000_000 }))
const rial = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: moneyLimit }))
const payments = fc.array(
  fc.record({
    kind: fc.constantFrom('deposit' as const, 'payment' as const, 'refund' as const),
    amount: fc.integer({ min: 1, max: moneyLimit }),
  }),
  { maxLength: 30 },
)

/** Lines as the account grows them: charges, and discounts that never take more than what stands. */
const charges = fc
  .tuple(rate, fc.array(fc.tuple(fc.boolean(), rial), { maxLength: 30 }))
  .map(([taxRateBp, acts]) => ({ taxRateBp, lines: acts.reduce(grow(taxRateBp), []) }))

function grow(taxRateBp: number) {
  return (lines: readonly Line[], [isDiscount, amount]: readonly [boolean, number]): readonly Line[] => {
    const standing = accountTotals({ charges: lines, payments: [], roundingStep: 1 })
    const off = Math.min(amount, standing.charges - standing.discount)
    const line: Line =
      isDiscount && off > 0
        ? { kind: 'discount', amount: -off, tax: discountTax(off, taxRateBp, standing) }
        : { kind: 'labour', amount, tax: lineTax(amount, taxRateBp) }
    return [...lines, line]
  }
}

function reversed(line: Line): Line {
  return { ...line, amount: -line.amount, tax: -line.tax }
}

const account = fc.tuple(charges, payments, step).map(([{ taxRateBp, lines }, paid, roundingStep]) => ({
  taxRateBp,
  charges: lines,
  payments: paid,
  roundingStep,
}))

describe('account totals', () => {
  it('G3 total = Σ lines − discount + tax + rounding, to the rial', () => {
    fc.assert(
      fc.property(account, lines => {
        const totals = accountTotals(lines)
        const exact = lines.charges.reduce((sum, line) => sum + BigInt(line.amount) + BigInt(line.tax), 0n)
        expect(BigInt(totals.charges) - BigInt(totals.discount) + BigInt(totals.tax)).toBe(exact)
        expect(BigInt(totals.total)).toBe(exact + BigInt(totals.rounding))
        expect(totals.discount).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('G3 a whole account of known figures', () => {
    const totals = accountTotals({
      charges: [
        { kind: 'labour', amount: 1_250_000, tax: lineTax(1_250_000, 1000) },
        { kind: 'other', amount: 333_335, tax: lineTax(333_335, 1000) },
        { kind: 'discount', amount: -100_000, tax: -10_000 },
      ],
      payments: [
        { kind: 'deposit', amount: 500_000 },
        { kind: 'payment', amount: 300_000 },
        { kind: 'refund', amount: 100_000 },
      ],
      roundingStep: 1000,
    })
    expect(totals).toEqual({
      charges: 1_583_335,
      discount: 100_000,
      tax: 148_334,
      rounding: 331,
      total: 1_632_000,
      paid: 800_000,
      refunded: 100_000,
      balance: 932_000,
    })
    expect(refundable(totals)).toBe(700_000)
  })

  it('G4 balance = total − paid + refunded, to the rial', () => {
    fc.assert(
      fc.property(account, lines => {
        const { total, paid, refunded, balance } = accountTotals(lines)
        const signed = lines.payments.map(({ kind, amount }) => BigInt(kind === 'refund' ? amount : -amount))
        expect(BigInt(balance)).toBe(signed.reduce((sum, amount) => sum + amount, BigInt(total)))
        expect(balance).toBe(total - paid + refunded)
      }),
    )
  })

  it('G2 rounding brings the total to the step and stays within half of it', () => {
    fc.assert(
      fc.property(account, lines => {
        const { total, rounding } = accountTotals(lines)
        expect(Math.abs(total % lines.roundingStep)).toBe(0)
        expect(Math.abs(rounding) * 2).toBeLessThanOrEqual(lines.roundingStep)
      }),
    )
  })

  it('G2 a step of one rial rounds nothing', () => {
    fc.assert(
      fc.property(account, lines => {
        expect(accountTotals({ ...lines, roundingStep: 1 }).rounding).toBe(0)
      }),
    )
  })

  it('the order of lines and payments does not matter', () => {
    const shuffled = account.chain(lines =>
      fc.record({
        lines: fc.constant(lines),
        charges: fc.shuffledSubarray([...lines.charges], { minLength: lines.charges.length }),
        payments: fc.shuffledSubarray([...lines.payments], { minLength: lines.payments.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ lines, ...mixed }) => {
        expect(accountTotals({ ...lines, ...mixed })).toEqual(accountTotals(lines))
      }),
    )
  })

  it('reversing every line leaves nothing', () => {
    fc.assert(
      fc.property(account, lines => {
        const both = [...lines.charges, ...lines.charges.map(reversed)]
        expect(accountTotals({ ...lines, charges: both, payments: [] })).toEqual({
          charges: 0,
          discount: 0,
          tax: 0,
          rounding: 0,
          total: 0,
          paid: 0,
          refunded: 0,
          balance: 0,
        })
      }),
    )
  })

  it('a line and its reversal change no figure', () => {
    fc.assert(
      fc.property(account, rial, (lines, amount) => {
        const line: Line = { kind: 'other', amount, tax: lineTax(amount, lines.taxRateBp) }
        const withBoth = { ...lines, charges: [...lines.charges, line, reversed(line)] }
        expect(accountTotals(withBoth)).toEqual(accountTotals(lines))
      }),
    )
  })
})

describe('tax', () => {
  it('G2 is half-up once a line', () => {
    expect(lineTax(5, 1000)).toBe(1)
    expect(lineTax(4, 1000)).toBe(0)
    expect(lineTax(-5, 1000)).toBe(-1)
    expect(lineTax(1_000_000, 900)).toBe(90_000)
    expect(lineTax(999_999_999_999, 1)).toBe(100_000_000)
  })

  it('G2 is never off by more than the rounding of each line', () => {
    fc.assert(
      fc.property(charges, ({ lines, taxRateBp }) => {
        const {
          charges: charged,
          discount,
          tax,
        } = accountTotals({ charges: lines, payments: [], roundingStep: 1 })
        const exactTimes10000 = BigInt(charged - discount) * BigInt(taxRateBp)
        const off = BigInt(tax) * 10_000n - exactTimes10000
        expect(off < 0n ? -off : off).toBeLessThanOrEqual(5000n * BigInt(lines.length))
      }),
    )
  })

  it('a discount takes back no more tax than stands, so no account falls below zero', () => {
    fc.assert(
      fc.property(charges, ({ lines }) => {
        const { tax, total } = accountTotals({ charges: lines, payments: [], roundingStep: 1 })
        expect(tax).toBeGreaterThanOrEqual(0)
        expect(total).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('a discount of everything takes back all tax', () => {
    fc.assert(
      fc.property(charges, ({ lines, taxRateBp }) => {
        const standing = accountTotals({ charges: lines, payments: [], roundingStep: 1 })
        const all = standing.charges - standing.discount
        const line: Line = { kind: 'discount', amount: -all, tax: discountTax(all, taxRateBp, standing) }
        expect(accountTotals({ charges: [...lines, line], payments: [], roundingStep: 1 }).total).toBe(0)
      }),
    )
  })
})

describe('amounts', () => {
  it('a line is quantity × unit price', () => {
    expect(lineAmount({ quantity: 3, unitPrice: 333_333 })).toBe(999_999)
    expect(lineAmount({ quantity: 10_000, unitPrice: moneyLimit })).toBeGreaterThan(moneyLimit)
  })

  it('G1 the toman shown of any total is exactly its rial', () => {
    fc.assert(
      fc.property(account, fc.constantFrom('fa' as const, 'ar' as const, 'en' as const), (lines, locale) => {
        const { total } = accountTotals(lines)
        const shown = formatMoney(total, { unit: 'toman', locale, currencyName: false })
        expect(parseMoney(shown, 'toman')).toEqual({ ok: true, rial: total })
      }),
    )
  })
})
