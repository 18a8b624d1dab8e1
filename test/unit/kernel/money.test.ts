import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { locales } from '../../../src/shared/kernel/locale'
import {
  formatMoney,
  moneyUnits,
  parseMoney,
  roundHalfUp,
  roundToStep,
  shareOf,
} from '../../../src/shared/kernel/money'

const rials = fc.oneof(fc.nat(100_000), fc.maxSafeNat())
const signedRials = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.maxSafeInteger())

describe('showing money', () => {
  it('G1 groups, in the digits and with the unit of the locale', () => {
    expect(formatMoney(1234560, { unit: 'rial', locale: 'fa' })).toBe('۱٬۲۳۴٬۵۶۰\u00a0ریال')
    expect(formatMoney(1234560, { unit: 'toman', locale: 'fa' })).toBe('۱۲۳٬۴۵۶\u00a0تومان')
    expect(formatMoney(1234560, { unit: 'rial', locale: 'ar' })).toBe('١٬٢٣٤٬٥٦٠\u00a0ريال')
    expect(formatMoney(1234560, { unit: 'toman', locale: 'ar' })).toBe('١٢٣٬٤٥٦\u00a0تومان')
    expect(formatMoney(1234560, { unit: 'rial', locale: 'en' })).toBe('1,234,560\u00a0IRR')
    expect(formatMoney(1234560, { unit: 'toman', locale: 'en' })).toBe('123,456\u00a0toman')
    expect(formatMoney(1000, { unit: 'toman', locale: 'en', currencyName: false })).toBe('100')
  })

  it('G1 a rest of rial is not lost in toman', () => {
    expect(formatMoney(12345, { unit: 'toman', locale: 'fa', currencyName: false })).toBe('۱٬۲۳۴٫۵')
    expect(formatMoney(-5, { unit: 'toman', locale: 'en', currencyName: false })).toBe('-0.5')
  })

  it('N1 numbers and the place of the minus are those of Intl', () => {
    const tags = { fa: 'fa-u-nu-arabext', ar: 'ar-u-nu-arab', en: 'en-u-nu-latn' } as const
    fc.assert(
      fc.property(signedRials, fc.constantFrom(...locales), (rial, locale) => {
        fc.pre(!Object.is(rial, -0))
        const intl = new Intl.NumberFormat(tags[locale], { useGrouping: 'always' }).format(rial)
        expect(formatMoney(rial, { unit: 'rial', locale, currencyName: false })).toBe(intl)
      }),
    )
  })

  it('G1 refuses what is no whole rial', () => {
    for (const rial of [0.5, Number.NaN, 2 ** 53]) {
      expect(() => formatMoney(rial, { unit: 'rial', locale: 'en' })).toThrow(RangeError)
    }
  })
})

describe('reading money', () => {
  it('G1 what is shown reads back exactly, in each unit, locale and script', () => {
    fc.assert(
      fc.property(
        rials,
        fc.constantFrom(...moneyUnits),
        fc.constantFrom(...locales),
        (rial, unit, locale) => {
          expect(parseMoney(formatMoney(rial, { unit, locale, currencyName: false }), unit)).toEqual({
            ok: true,
            rial,
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    ['1500000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['۱٬۵۰۰٬۰۰۰', 1_500_000],
    ['١،٥٠٠،٠٠٠', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1 500 000', 1_500_000],
    [' \u200f۱۲٬۵۰۰۰ ', 125_000],
    ['12.0', 12],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
  ])('N2 %j is %i rial', (text, rial) => {
    expect(parseMoney(text, 'rial')).toEqual({ ok: true, rial })
  })

  it('G1 toman take one decimal, which is a rial', () => {
    expect(parseMoney('1234.5', 'toman')).toEqual({ ok: true, rial: 12345 })
    expect(parseMoney('۱٬۲۳۴٫۵۰', 'toman')).toEqual({ ok: true, rial: 12345 })
    expect(parseMoney('0.500', 'toman')).toEqual({ ok: true, rial: 5 })
    expect(parseMoney('1.500', 'toman')).toEqual({ ok: true, rial: 15000 })
    expect(parseMoney('1.55', 'toman')).toEqual({ ok: false, reason: 'fraction' })
  })

  it.each([
    ['', 'empty'],
    [' \u200f', 'empty'],
    ['abc', 'not_a_number'],
    ['12a', 'not_a_number'],
    ['1,,2', 'not_a_number'],
    ['12,', 'not_a_number'],
    ['1.234,5', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['-', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['-5', 'negative'],
    ['۵-', 'negative'],
    ['\u200e−۱٬۲۳۴', 'negative'],
    ['1.5', 'fraction'],
    ['9007199254740992', 'too_large'],
    ['9'.repeat(400), 'too_large'],
  ])('G1 refuses %j as %s', (text, reason) => {
    expect(parseMoney(text, 'rial')).toEqual({ ok: false, reason })
  })

  it('N2 reads the same in three digit sets', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,٬ -]{0,12}$/), fc.constantFrom(...locales), (text, locale) => {
        expect(parseMoney(localizeDigits(text, locale), 'toman')).toEqual(parseMoney(text, 'toman'))
      }),
    )
  })
})

describe('rounding', () => {
  it('G2 rounds halves away from zero', () => {
    const halves: readonly (readonly [number, number])[] = [
      [5, 3],
      [4, 2],
      [-5, -3],
      [-4, -2],
      [0, 0],
      [-1, 0],
    ]
    for (const [numerator, rounded] of halves)
      expect(roundHalfUp(numerator, numerator === -1 ? 3 : 2)).toBe(rounded)
    expect(roundHalfUp(7, 3)).toBe(2)
    expect(roundHalfUp(8, 3)).toBe(3)
  })

  it('G2 is exact beyond what floating point holds', () => {
    expect(roundHalfUp(9_007_199_254_740_993n * 3n, 9)).toBe(3_002_399_751_580_331)
    expect(shareOf(9_007_199_254_740_991, 10_000)).toBe(9_007_199_254_740_991)
    expect(() => roundHalfUp(2n ** 60n, 2)).toThrow(RangeError)
    expect(() => roundHalfUp(1, 0)).toThrow(RangeError)
  })

  it('G2 is never further than half from the exact quotient', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const distance = BigInt(roundHalfUp(numerator, denominator)) * BigInt(denominator) - BigInt(numerator)
        expect(2n * (distance < 0n ? -distance : distance) <= BigInt(denominator)).toBe(true)
        expect(roundHalfUp(-numerator, denominator) + roundHalfUp(numerator, denominator)).toBe(0)
      }),
    )
  })

  it('G3 a share of 900 basis points is nine percent', () => {
    expect(shareOf(1_000_000, 900)).toBe(90_000)
    expect(shareOf(50, 900)).toBe(5)
    expect(shareOf(-50, 900)).toBe(-5)
  })

  it('G2 rounding of the payable is the difference to the nearest step', () => {
    expect(roundToStep(1_234_499, 1000)).toBe(-499)
    expect(roundToStep(1_234_500, 1000)).toBe(500)
    expect(roundToStep(1_234_000, 1000)).toBe(0)
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.integer({ min: 1, max: 1_000_000 }), (rial, step) => {
        const difference = roundToStep(rial, step)
        expect((rial + difference) % step).toBe(0)
        expect(Math.abs(difference) * 2).toBeLessThanOrEqual(step)
      }),
    )
  })
})
