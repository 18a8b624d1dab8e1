import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Forecast, forecastDemand } from '../../../src/shared/purchasing/forecast'
import { forecastBy } from '../../../src/shared/purchasing/forecast-method'
import { anyLongSeries, anySeries, patience } from './any-series'
import { prescriptions } from './published-series'

const times = (weeks: number, quantity: number) => Array<number>(weeks).fill(quantity)
const every = (interval: number, size: number, count: number) =>
  Array.from({ length: interval * count }, (_, week) => ((week + 1) % interval === 0 ? size : 0))

const errorOf = ({ errors }: Forecast, kind: string, constant?: number) =>
  errors.find(({ method }) => {
    const own =
      method.kind === 'mean' ? undefined : method.kind === 'moving_average' ? method.weeks : method.alpha
    return method.kind === kind && own === constant
  })

describe('with too little past', () => {
  test.each<readonly [what: string, quantities: readonly number[], perWeek: number, variance: number]>([
    ['nothing', [], 0, 0],
    ['no demand', times(40, 0), 0, 0],
    // Mean 1/4; squares (3/4)² + 3 × (1/4)² = 0.75, by 3.
    ['one demand', [1, 0, 0, 0], 0.25, 0.25],
    // No spread is seen in two weeks: that of chance arrivals is assumed.
    ['two alike', [2, 2], 2, 2],
    // Mean 5; squares 25 + 25 = 50, by 1.
    ['two unlike', [10, 0], 5, 50],
    ['25 weeks', times(25, 3), 3, 3],
    // Mean 0.1; squares 4 × 0.9² + 36 × 0.1² = 3.6, by 39: less than the mean.
    ['four demands', every(10, 1, 4), 0.1, 0.1],
  ])('the plain mean is used and said: %s', (_, quantities, perWeek, variance) => {
    expect(forecastDemand(quantities)).toEqual({
      method: { kind: 'mean' },
      chosenBy: 'too_little_past',
      perWeek: expect.closeTo(perWeek, 12),
      errorVariance: expect.closeTo(variance, 12),
      errors: [],
      weeks: quantities.length,
      weeksWithDemand: quantities.filter(quantity => quantity > 0).length,
      weeksTried: 0,
    })
  })

  test('26 weeks with five demands are enough', () => {
    const quantities = [...every(5, 2, 5), 0]
    expect(forecastDemand(quantities)).toMatchObject({ chosenBy: 'own_past', weeks: 26, weeksWithDemand: 5 })
  })
})

describe('the method that fits the part’s own past', () => {
  test('is the plain mean where nothing foretells better', () => {
    const forecast = forecastDemand(times(26, 4))
    expect(forecast).toMatchObject({
      method: { kind: 'mean' },
      chosenBy: 'own_past',
      perWeek: 4,
      errorVariance: 0,
      weeks: 26,
      weeksWithDemand: 26,
      weeksTried: 13,
    })
    // Of a constant 4 the approximation foretells 4 × 0.95 = 3.8.
    expect(errorOf(forecast, 'sba', 0.1)?.meanSquaredError).toBeCloseTo(0.2 ** 2, 12)
    expect(errorOf(forecast, 'sba', 0.1)?.bias).toBeCloseTo(-0.2, 12)
  })

  test('is Croston’s where demand comes at one interval', () => {
    // Six every third week, 39 weeks, tried on the last 26: a rate of 2 is off by 2 in 17 weeks and by −4 in 9.
    const forecast = forecastDemand(every(3, 6, 13))
    expect(forecast.method).toEqual({ kind: 'croston', alpha: 0.05 })
    expect(forecast.perWeek).toBeCloseTo(2, 12)
    expect(forecast.errorVariance).toBeCloseTo((17 * 4 + 9 * 16) / 26, 9)
    expect(errorOf(forecast, 'croston', 0.05)?.bias).toBeCloseTo((17 * 2 - 9 * 4) / 26, 9)
    // The approximation's 1.95 is off by 1.95 and −4.05.
    expect(errorOf(forecast, 'sba', 0.05)?.meanSquaredError).toBeCloseTo(
      (17 * 1.95 ** 2 + 9 * 4.05 ** 2) / 26,
      9,
    )
  })

  test('is a short mean where demand has grown from one quarter to the next', () => {
    // Once a quarter, 2 and then 10: the mean of 13 weeks has left the 2 behind after one demand.
    const forecast = forecastDemand([...every(13, 2, 4), ...every(13, 10, 4)])
    expect(forecast.method).toEqual({ kind: 'moving_average', weeks: 13 })
    expect(forecast.perWeek).toBeCloseTo(10 / 13, 12)
  })

  test('is the approximation where Croston’s rate has come out too high', () => {
    // Every fourth week two pieces fewer, from 40 to 2: whatever smooths is behind, Croston's rate the most.
    const falling = Array.from({ length: 20 }, (_, times) => every(4, 40 - 2 * times, 1)).flat()
    const forecast = forecastDemand(falling)
    expect(forecast.method).toEqual({ kind: 'sba', alpha: 0.2 })
    const [croston, sba] = [errorOf(forecast, 'croston', 0.2), errorOf(forecast, 'sba', 0.2)]
    expect(sba?.bias).toBeGreaterThan(0)
    expect(croston?.bias).toBeGreaterThan(sba?.bias ?? 0)
  })

  test('is tried on the last two years alone', () => {
    expect(forecastDemand(prescriptions)).toMatchObject({ weeks: 204, weeksTried: 104 })
    // What happened before them, but for the 52 weeks that the longest mean of weeks knows, changes none of its errors.
    const before = forecastDemand([...times(44, 0), ...prescriptions])
    expect(errorOf(before, 'moving_average', 52)).toEqual(
      errorOf(forecastDemand(prescriptions), 'moving_average', 52),
    )
  })

  test('foretells nothing only after a whole year without demand', () => {
    const quietFor = (quiet: number) => forecastDemand([...times(20, 2), ...times(quiet, 0)])
    expect(errorOf(quietFor(30), 'moving_average', 13)?.meanSquaredError).toBeLessThan(
      quietFor(30).errorVariance,
    )
    expect(quietFor(30).perWeek).toBeGreaterThan(0)
    expect(quietFor(51).perWeek).toBeGreaterThan(0)
    expect(quietFor(52)).toMatchObject({ perWeek: 0, method: { kind: 'moving_average', weeks: 13 } })
  })

  test('does not praise whoever foretells nothing', () => {
    // One piece every fourth week: nothing at all has the smallest absolute error, 1/4 a week, but is not what is used.
    expect(forecastDemand(every(4, 1, 26)).perWeek).toBeCloseTo(1 / 4, 2)
  })
})

describe('any past', () => {
  test('gives numbers, never below zero', patience, () => {
    fc.assert(
      fc.property(anySeries, quantities => {
        const { perWeek, errorVariance, errors } = forecastDemand(quantities)
        for (const value of [perWeek, errorVariance, ...errors.map(error => error.meanSquaredError)]) {
          expect(Number.isFinite(value) && value >= 0).toBe(true)
        }
        expect(errors.every(({ bias }) => Number.isFinite(bias))).toBe(true)
      }),
    )
  })

  test('takes the method that it says, with no believed one less far off', patience, () => {
    fc.assert(
      fc.property(anyLongSeries, quantities => {
        const { method, chosenBy, perWeek, errorVariance, errors } = forecastDemand(quantities)
        expect(chosenBy).toBe('own_past')
        expect(perWeek).toBe(forecastBy(method, quantities))
        const isQuiet = quantities.slice(-52).every(quantity => quantity === 0)
        const least = errors
          .filter(error => isQuiet || forecastBy(error.method, quantities) > 0)
          .map(error => error.meanSquaredError)
        expect(errorVariance).toBeLessThanOrEqual(Math.min(...least) * (1 + 1e-6))
      }),
    )
  })

  test('measures the error that its forecasts made', patience, () => {
    fc.assert(
      fc.property(anyLongSeries, quantities => {
        const { errors, weeksTried } = forecastDemand(quantities)
        const tried = Array.from({ length: weeksTried }, (_, week) => quantities.length - weeksTried + week)
        expect(tried[0]).toBeGreaterThanOrEqual(13)
        for (const { method, meanSquaredError } of [errors[0], errors.at(-1)].filter(
          error => error !== undefined,
        )) {
          const squares = tried.map(
            week => (forecastBy(method, quantities.slice(0, week)) - (quantities[week] ?? 0)) ** 2,
          )
          const mean = squares.reduce((total, square) => total + square, 0) / weeksTried
          expect(Math.abs(meanSquaredError - mean)).toBeLessThanOrEqual(1e-9 * Math.max(1, mean))
        }
      }),
      { numRuns: 50 },
    )
  })

  test('of twice the demand foretells twice as much by the same method', patience, () => {
    fc.assert(
      fc.property(anyLongSeries, quantities => {
        const once = forecastDemand(quantities)
        const twice = forecastDemand(quantities.map(quantity => 2 * quantity))
        expect(twice.method).toEqual(once.method)
        expect(twice.perWeek).toBe(2 * once.perWeek)
        expect(twice.errorVariance).toBe(4 * once.errorVariance)
      }),
    )
  })
})
