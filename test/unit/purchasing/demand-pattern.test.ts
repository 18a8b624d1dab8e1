import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DemandPattern, patternOf } from '../../../src/shared/purchasing/demand-pattern'
import { anySeries } from './any-series'

describe('patterns of demand (Syntetos, Boylan and Croston 2005: ADI 1.32, CV² 0.49)', () => {
  // CV² of 2 and 4: mean 3, variance ((−1)² + 1²) ÷ 1 = 2, 2 ÷ 9 = 0.2222.
  // CV² of 1 and 5: mean 3, variance ((−2)² + 2²) ÷ 1 = 8, 8 ÷ 9 = 0.8889.
  test.each<readonly [DemandPattern, quantities: readonly number[], interval: number, variation: number]>([
    ['smooth', [2, 4], 2 / 2, 2 / 9],
    ['erratic', [1, 5], 2 / 2, 8 / 9],
    ['intermittent', [2, 0, 0, 4], 4 / 2, 2 / 9],
    ['lumpy', [0, 1, 0, 5], 4 / 2, 8 / 9],
    ['smooth', [7], 1, 0],
    ['intermittent', [7, 0, 0, 0, 0], 5, 0],
  ])('%s: %j', (pattern, quantities, interval, variation) => {
    const found = patternOf(quantities)
    expect(found.pattern).toBe(pattern)
    expect(found.interval).toBe(interval)
    expect(found.variation).toBeCloseTo(variation, 12)
  })

  test('weeks of quiet after the last demand count, so that a part that lies still is not smooth', () => {
    expect(patternOf([1, 1, 1, 1]).pattern).toBe('smooth')
    expect(patternOf([1, 1, 1, 1, 0, 0]).pattern).toBe('intermittent')
  })

  test('an interval of 1.32 is still steady', () => {
    const weeks = (quiet: number) => [...Array(25).fill(1), ...Array(quiet).fill(0)]
    expect(patternOf(weeks(8))).toMatchObject({ interval: 33 / 25, pattern: 'smooth' })
    expect(patternOf(weeks(9))).toMatchObject({ interval: 34 / 25, pattern: 'intermittent' })
  })

  // Variance 49 ÷ 50 of the squared mean: 3 and 17 have mean 10 and variance (49 + 49) ÷ 1 = 98, CV² 0.98;
  // three times 10 beside them leave 98 ÷ 4 = 24.5, CV² 0.245; one more beside them 98 ÷ 2 = 49, CV² 0.49.
  test('a variation of 0.49 is still alike', () => {
    expect(patternOf([3, 10, 17])).toEqual({ pattern: 'smooth', interval: 1, variation: 0.49 })
    expect(patternOf([2, 10, 18]).pattern).toBe('erratic')
  })

  test.each([[[]], [[0]], [[0, 0, 0]]])('%j is no demand', quantities => {
    expect(patternOf(quantities)).toEqual({ pattern: 'none', interval: null, variation: null })
  })

  test('is the same in any unit', () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom(2, 4, 1024), (quantities, unit) => {
        expect(patternOf(quantities.map(quantity => quantity * unit))).toEqual(patternOf(quantities))
      }),
    )
  })
})
