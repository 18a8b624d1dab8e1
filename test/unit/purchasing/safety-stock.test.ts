import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../../../src/shared/purchasing/normal-quantile'
import { demandUntilDelivery, reorderPointOf, wholeUp } from '../../../src/shared/purchasing/safety-stock'
import { patience } from './any-series'

const always = { leadTimeSpreadDays: 0, reviewDays: 0 }

describe('demand until the delivery', () => {
  test('of ten days at 30 a day (Russell and Taylor, Operations Management, reorder point with variable demand)', () => {
    // Super Shag carpet: 30 yards a day, standard deviation 5 a day, lead time 10 days: 300 and 5 × √10 = 15.81.
    const { mean, variance } = demandUntilDelivery(
      { perWeek: 7 * 30, errorVariance: 7 * 5 ** 2 },
      { ...always, leadTimeDays: 10 },
    )
    expect(mean).toBeCloseTo(300, 9)
    expect(Math.sqrt(variance)).toBeCloseTo(5 * Math.sqrt(10), 9)
  })

  test('spreads with the lead time too (Stevenson, Operations Management: σ² = LT·σ_d² + d²·σ_LT²)', () => {
    // 10 a day, standard deviation 4 a day, lead time 9 days, standard deviation 2 days: 9 × 16 + 100 × 4 = 544.
    const { mean, variance } = demandUntilDelivery(
      { perWeek: 70, errorVariance: 7 * 16 },
      { leadTimeDays: 9, leadTimeSpreadDays: 2, reviewDays: 0 },
    )
    expect(mean).toBeCloseTo(90, 9)
    expect(variance).toBeCloseTo(544, 9)
  })

  test('goes on until the next look at the list', () => {
    const forecast = { perWeek: 7, errorVariance: 14 }
    expect(demandUntilDelivery(forecast, { ...always, leadTimeDays: 5, reviewDays: 9 })).toEqual(
      demandUntilDelivery(forecast, { ...always, leadTimeDays: 14 }),
    )
  })
})

describe('the reorder point', () => {
  // Published with table values of z to two decimals, hence within 0.1 before it is rounded up.
  test.each([
    // Stevenson, Operations Management, chapter 12, example 8: sand, risk 3 %, z = 1.88, 9.40 and 59.40 tons.
    ['sand', { mean: 50, variance: 25 }, 0.97, 59.4],
    // Russell and Taylor: Super Shag carpet, 95 %, z = 1.65: 300 + 1.65 × 15.81 = 326.1 yards.
    ['carpet', { mean: 300, variance: 250 }, 0.95, 326.1],
    // Stevenson: 50 jars a week, standard deviation 3, two weeks, risk 10 %, z = 1.28: 100 + 1.28 × 4.2426 = 105.43.
    ['sauce', { mean: 100, variance: 18 }, 0.9, 105.43],
  ])('by the normal: %s', (_, spread, level, published) => {
    const point = reorderPointOf(spread, level)
    expect(point).toMatchObject({
      distribution: 'normal',
      expected: spread.mean,
      reorderPoint: Math.ceil(published + 0.1),
    })
    expect(point.safetyStock).toBe(point.reorderPoint - spread.mean)
    expect(point.spread).toBe(Math.sqrt(spread.variance))
    expect(Math.abs(point.expected + normalQuantile(level) * point.spread - published)).toBeLessThan(0.1)
  })

  test('counts where demand spreads wider than its mean, and says so', () => {
    // Mean 2, variance 4: up to 6 pieces have the chance 247/256, up to 5 only 240/256.
    expect(reorderPointOf({ mean: 2, variance: 4 }, 0.95)).toEqual({
      reorderPoint: 6,
      expected: 2,
      spread: 2,
      safetyStock: 4,
      distribution: 'negative_binomial',
    })
    // Poisson of mean 2: up to 5 have 0.9834, up to 4 only 0.9473.
    expect(reorderPointOf({ mean: 2, variance: 2 }, 0.95)).toMatchObject({
      reorderPoint: 5,
      distribution: 'poisson',
    })
  })

  test('keeps more of a lumpy part than the normal would', () => {
    // Mean 0.3, variance 0.6: the normal's 99 % is 0.3 + 2.326 × 0.775 = 2.1, 3 pieces; the count needs 4.
    expect(reorderPointOf({ mean: 0.3, variance: 0.6 }, 0.99).reorderPoint).toBe(4)
  })

  test('is never below the demand that is expected', () => {
    // Three times of four nothing at all is used: half of the deliveries need no stock.
    expect(reorderPointOf({ mean: 0.3, variance: 0.6 }, 0.5)).toMatchObject({
      reorderPoint: 1,
      safetyStock: 0.7,
    })
  })

  test('of steady demand is that demand', () => {
    expect(reorderPointOf({ mean: 12, variance: 0 }, 0.99)).toMatchObject({
      reorderPoint: 12,
      safetyStock: 0,
    })
  })

  test.each([0, 5])('without demand is 0 (variance %d)', variance => {
    expect(reorderPointOf({ mean: 0, variance }, 0.95)).toMatchObject({
      reorderPoint: 0,
      distribution: 'none',
    })
  })

  test('of counts too large to sum is the normal one', () => {
    const mean = 2_000_000_000
    expect(reorderPointOf({ mean, variance: 1e18 }, 0.95)).toMatchObject({
      distribution: 'normal',
      reorderPoint: expect.closeTo(mean + 1.644853627e9, -3),
    })
  })

  test.each([0.49, 1, 0.99995, Number.NaN])('there is none for the level %d', level => {
    expect(() => reorderPointOf({ mean: 2, variance: 4 }, level)).toThrow(RangeError)
  })

  test('is a whole number at or above the expected and never falls with the level', patience, () => {
    const anyMean = fc.double({ min: 0, max: 1e7, noNaN: true })
    const anyWidening = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 100, noNaN: true }))
    fc.assert(
      fc.property(anyMean, anyWidening, (mean, widening) => {
        const points = [0.5, 0.8, 0.95, 0.99, 0.9999].map(level =>
          reorderPointOf({ mean, variance: mean * widening }, level),
        )
        for (const { reorderPoint, safetyStock, expected } of points) {
          expect(Number.isSafeInteger(reorderPoint)).toBe(true)
          expect(safetyStock).toBeGreaterThanOrEqual(0)
          expect(expected + safetyStock - reorderPoint).toBeLessThan(1e-6 * Math.max(1, mean))
        }
        const whole = points.map(({ reorderPoint }) => reorderPoint)
        expect(whole).toEqual(whole.toSorted((one, other) => one - other))
      }),
    )
  })
})

describe('rounding up', () => {
  test.each([
    [0, 0],
    [0.2, 1],
    [3, 3],
    [0.1 * 30, 3],
    [3.01, 4],
  ])('%d is %i', (quantity, whole) => {
    expect(wholeUp(quantity)).toBe(whole)
  })
})
