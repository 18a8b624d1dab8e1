import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ForecastMethod, forecastBy, forecastsBy } from '../../../src/shared/purchasing/forecast-method'
import { anyAlpha, anyMethod, anySeries, patience } from './any-series'
import { lubricant, prescriptions } from './published-series'

const croston = (alpha: number): ForecastMethod => ({ kind: 'croston', alpha })
const sba = (alpha: number): ForecastMethod => ({ kind: 'sba', alpha })
const over = (weeks: number): ForecastMethod => ({ kind: 'moving_average', weeks })

describe('Croston’s method', () => {
  // Results of croston() of the R package forecast (Hyndman), as the tests of sktime print them for this series.
  test.each([
    [0.05, 1.405808],
    [0.1, 0.8688921],
    [0.5, 0.6754646],
  ])('with α = %d foretells what the R package forecast does', (alpha, published) => {
    expect(forecastBy(croston(alpha), prescriptions)).toBeCloseTo(published, 5)
  })

  test('smooths the sizes and intervals that the textbook prints for its lubricant', () => {
    const smoothed = ([first = 0, ...later]: readonly number[]) =>
      later.reduce((level, value) => 0.9 * level + 0.1 * value, first)
    expect(lubricant.quantities.filter(quantity => quantity > 0)).toEqual(lubricant.sizes)
    expect(forecastBy(croston(0.1), lubricant.quantities)).toBeCloseTo(
      smoothed(lubricant.sizes) / smoothed(lubricant.intervals),
      12,
    )
  })

  test('worked out by hand', () => {
    // Sizes 5, 3, 7, 4 after 3, 3, 4 and 3 weeks, α = 0.1:
    // size 5 → 5 − 0.2 = 4.8 → 4.8 + 0.22 = 5.02 → 5.02 − 0.102 = 4.918
    // interval 3 → 3 → 3 + 0.1 = 3.1 → 3.1 − 0.01 = 3.09
    const quantities = [0, 0, 5, 0, 0, 3, 0, 0, 0, 7, 0, 0, 4, 0, 0]
    const rates = forecastsBy(croston(0.1), quantities)
    const weeks = [0, 0, 0, 5 / 3, 5 / 3, 5 / 3, 4.8 / 3, 4.8 / 3, 4.8 / 3, 4.8 / 3]
    expect(rates.slice(0, 10)).toEqual(weeks.map(rate => expect.closeTo(rate, 12)))
    expect(rates[10]).toBeCloseTo(5.02 / 3.1, 12)
    expect(rates.slice(13)).toEqual(
      [4.918 / 3.09, 4.918 / 3.09, 4.918 / 3.09].map(r => expect.closeTo(r, 12)),
    )
  })

  test('keeps its rate where demand of one size comes at one interval (Croston 1972)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        anyAlpha,
        (size, every, alpha) => {
          const quantities = Array.from({ length: every * 8 }, (_, week) =>
            (week + 1) % every === 0 ? size : 0,
          )
          for (const rate of forecastsBy(croston(alpha), quantities).slice(every)) {
            expect(rate).toBeCloseTo(size / every, 9)
          }
        },
      ),
    )
  })

  test('with α = 1 is the last size by the last interval', () => {
    expect(forecastBy(croston(1), [4, 0, 0, 9, 0])).toBe(9 / 3)
  })
})

describe('the approximation of Syntetos and Boylan (2005)', () => {
  test('takes α/2 off Croston’s rate', () => {
    expect(forecastBy(sba(0.2), [0, 6, 0, 6])).toBeCloseTo((6 / 2) * 0.9, 12)
    fc.assert(
      fc.property(anySeries, anyAlpha, (quantities, alpha) => {
        const rate = forecastBy(croston(alpha), quantities)
        expect(forecastBy(sba(alpha), quantities)).toBe(rate * (1 - alpha / 2))
      }),
    )
  })
})

describe('simple means', () => {
  test('of all weeks and of the last ones', () => {
    const quantities = [4, 0, 2, 0, 0, 6]
    expect(forecastsBy({ kind: 'mean' }, quantities)).toEqual([0, 4, 2, 2, 6 / 4, 6 / 5, 12 / 6])
    expect(forecastsBy(over(3), quantities)).toEqual([0, 4, 2, 2, 2 / 3, 2 / 3, 2])
    expect(forecastsBy(over(1), quantities)).toEqual([0, ...quantities])
  })

  test('over more weeks than there are is the mean of all', () => {
    expect(forecastsBy(over(52), [4, 0, 2])).toEqual(forecastsBy({ kind: 'mean' }, [4, 0, 2]))
  })
})

describe('every method', () => {
  test.each<ForecastMethod>([{ kind: 'mean' }, over(13), croston(0.1), sba(0.1)])(
    '%j foretells nothing of nothing',
    method => {
      expect(forecastBy(method, [])).toBe(0)
      expect(forecastBy(method, [0, 0, 0])).toBe(0)
    },
  )

  test('foretells a constant demand as it is, but for what the approximation takes off', () => {
    fc.assert(
      fc.property(
        anyMethod,
        fc.nat({ max: 1_000_000 }),
        fc.integer({ min: 1, max: 99 }),
        (method, size, weeks) => {
          const rate = forecastBy(method, Array(weeks).fill(size))
          expect(rate).toBeCloseTo(method.kind === 'sba' ? size * (1 - method.alpha / 2) : size, 6)
        },
      ),
    )
  })

  test('foretells a number, never below zero nor above the largest demand', patience, () => {
    fc.assert(
      fc.property(anyMethod, anySeries, (method, quantities) => {
        const most = Math.max(0, ...quantities) * (1 + 1e-9)
        for (const rate of forecastsBy(method, quantities)) {
          expect(rate).toBeGreaterThanOrEqual(0)
          expect(rate).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  test('foretells twice as much of twice the demand', () => {
    fc.assert(
      fc.property(anyMethod, anySeries, (method, quantities) => {
        const twice = quantities.map(quantity => quantity * 2)
        expect(forecastBy(method, twice)).toBe(2 * forecastBy(method, quantities))
      }),
    )
  })

  test('knows no week that is still to come', patience, () => {
    fc.assert(
      fc.property(anyMethod, anySeries, (method, quantities) => {
        const forecasts = forecastsBy(method, quantities)
        expect(forecasts.length).toBe(quantities.length + 1)
        forecasts.forEach((forecast, week) => {
          expect(forecast).toBe(forecastBy(method, quantities.slice(0, week)))
        })
      }),
    )
  })
})
