import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { locales } from '../../../src/shared/kernel/locale'
import { quantityLimit } from '../../../src/shared/stock/part'
import { formatQuantity, parseQuantity } from '../../../src/shared/stock/quantity'
import { decimalsOf, inUnits, type PartUnit, partUnits, stepsPerUnit } from '../../../src/shared/stock/units'

const anyUnit = fc.constantFrom(...partUnits)
const anyLocale = fc.constantFrom(...locales)
const anyDecimal = fc
  .tuple(fc.nat(quantityLimit), fc.stringMatching(/^\d{0,4}$/))
  .map(([whole, rest]) => (rest === '' ? String(whole) : `${whole}.${rest}`))

describe('units', () => {
  it('H10 only measured goods have decimals', () => {
    expect(Object.fromEntries(partUnits.map(unit => [unit, decimalsOf(unit)]))).toEqual({
      piece: 0,
      set: 0,
      pair: 0,
      pack: 0,
      metre: 2,
      gram: 1,
      kilogram: 3,
      litre: 3,
    })
  })

  it('H10 a unit is ten steps for each decimal', () => {
    for (const unit of partUnits) expect(Math.log10(stepsPerUnit(unit))).toBe(decimalsOf(unit))
    expect([inUnits(1250, 'metre'), inUnits(7, 'piece'), inUnits(1, 'litre')]).toEqual([12.5, 7, 0.001])
  })
})

describe('showing a quantity', () => {
  it.each([
    [1234567, 'piece', ['۱٬۲۳۴٬۵۶۷', '١٬٢٣٤٬٥٦٧', '1,234,567']],
    [123450, 'metre', ['۱٬۲۳۴٫۵', '١٬٢٣٤٫٥', '1,234.5']],
    [1, 'kilogram', ['۰٫۰۰۱', '٠٫٠٠١', '0.001']],
    [3000, 'litre', ['۳', '٣', '3']],
    [0, 'gram', ['۰', '٠', '0']],
    [-15, 'gram', ['\u200e−۱٫۵', '\u061c-١٫٥', '-1.5']],
  ] as const)('N2 %i steps of a %s', (quantity, unit, shown) => {
    expect(
      ['fa', 'ar', 'en'].map(locale => formatQuantity(quantity, { unit, locale: locale as 'fa' })),
    ).toEqual(shown)
  })

  it('H10 what is no whole number of steps is a bug', () => {
    for (const quantity of [0.5, Number.NaN, 2 ** 53]) {
      expect(() => formatQuantity(quantity, { unit: 'metre', locale: 'en' })).toThrow(RangeError)
    }
  })
})

describe('reading a quantity', () => {
  it.each([
    ['12', 'piece', 12],
    ['۱۲', 'piece', 12],
    ['١٢', 'set', 12],
    ['１２', 'pair', 12],
    ['1,200', 'pack', 1200],
    ['۱٬۲۰۰', 'piece', 1200],
    ['١،٢٠٠', 'piece', 1200],
    ['1 200', 'piece', 1200],
    ['12.0', 'piece', 12],
    ['1.5', 'metre', 150],
    ['۱٫۵', 'metre', 150],
    ['١٫٢٥', 'metre', 125],
    ['1.50', 'metre', 150],
    ['0.5', 'gram', 5],
    ['1.500', 'kilogram', 1500],
    ['۱٬۲۳۴٫۵۶۷', 'litre', 1_234_567],
    ['0.001', 'kilogram', 1],
    [' \u200f۰۰۷ ', 'piece', 7],
    ['0', 'piece', 0],
    ['-0', 'metre', 0],
    ['1000000000', 'piece', 1_000_000_000],
    ['1000000', 'kilogram', 1_000_000_000],
  ] as const)('N2 %j of a %s is %i steps', (text, unit, quantity) => {
    expect(parseQuantity(text, unit)).toEqual({ ok: true, quantity })
  })

  it.each([
    ['', 'piece', 'empty'],
    [' \u200f', 'metre', 'empty'],
    ['abc', 'piece', 'not_a_number'],
    ['2 m', 'metre', 'not_a_number'],
    ['1e3', 'piece', 'not_a_number'],
    ['5²', 'metre', 'not_a_number'],
    ['½', 'piece', 'not_a_number'],
    ['۲/۵', 'metre', 'not_a_number'],
    ['1,5', 'kilogram', 'not_a_number'],
    ['١،٥', 'kilogram', 'not_a_number'],
    ['1,2345', 'piece', 'not_a_number'],
    ['1,,200', 'piece', 'not_a_number'],
    ['1.200.000', 'piece', 'not_a_number'],
    ['12.', 'metre', 'not_a_number'],
    ['--5', 'piece', 'not_a_number'],
    ['-', 'piece', 'not_a_number'],
    ['0.5', 'piece', 'fraction'],
    ['۰٫۵', 'set', 'fraction'],
    ['1.5', 'pair', 'fraction'],
    ['2.000', 'piece', 'fraction'],
    ['2.500', 'metre', 'fraction'],
    ['1.005', 'metre', 'fraction'],
    ['1.05', 'gram', 'fraction'],
    ['0.0005', 'kilogram', 'fraction'],
    ['-5', 'piece', 'negative'],
    ['۵-', 'piece', 'negative'],
    ['\u200e−۱٫۵', 'metre', 'negative'],
    ['1000000001', 'piece', 'too_large'],
    ['1000000.001', 'kilogram', 'too_large'],
    ['9'.repeat(400), 'litre', 'too_large'],
  ] as const)('H10 refuses %j of a %s as %s', (text, unit, reason) => {
    expect(parseQuantity(text, unit)).toEqual({ ok: false, reason })
  })

  it('N2 what is shown reads back exactly, in each unit and script', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(10_000), fc.nat(quantityLimit)),
        anyUnit,
        anyLocale,
        (quantity, unit, locale) => {
          const shown = formatQuantity(quantity, { unit, locale })
          expect(parseQuantity(shown, unit)).toEqual({ ok: true, quantity })
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('H10 what is read is exactly what was typed, or refused', () => {
    const read = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(anyDecimal, anyUnit, anyLocale, (typed, unit: PartUnit, locale) => {
        const parsed = parseQuantity(localizeDigits(typed, locale), unit)
        if (!parsed.ok) {
          read.refused++
          expect(['fraction', 'too_large']).toContain(parsed.reason)
          return
        }
        read.taken++
        const [whole = '', rest = ''] = typed.split('.')
        const exact = BigInt(`${whole}${rest.padEnd(4, '0')}`)
        expect(BigInt(parsed.quantity) * 10_000n).toBe(exact * BigInt(stepsPerUnit(unit)))
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(read.taken, read.refused)).toBeGreaterThan(300)
  })
})
