import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { negativeBinomialQuantile, poissonQuantile } from '../../../src/shared/purchasing/count-quantile'
import { normalQuantile } from '../../../src/shared/purchasing/normal-quantile'
import { patience } from './any-series'

describe('normal quantiles', () => {
  // The first three are those that Wichura (1988) gives to check the algorithm by; the others stand in every table of
  // the normal distribution (here to 12 digits).
  test.each([
    [0.25, -0.67448975019608],
    [0.001, -3.0902323061678],
    [1e-20, -9.2623400897985],
    [0.5, 0],
    [0.9, 1.28155156554],
    [0.95, 1.64485362695],
    [0.975, 1.95996398454],
    [0.99, 2.32634787404],
    [0.995, 2.57582930355],
    [0.999, 3.09023230617],
    [0.9999, 3.71901648546],
  ])('of %d is %d', (chance, published) => {
    expect(Math.abs(normalQuantile(chance) - published)).toBeLessThanOrEqual(2e-7 * Math.abs(published))
  })

  test('are as far below the middle as above it and grow with the chance', () => {
    const anyChance = fc.double({ min: 0.0001, max: 0.9999, noNaN: true })
    fc.assert(
      fc.property(anyChance, anyChance, (one, other) => {
        expect(normalQuantile(1 - one)).toBeCloseTo(-normalQuantile(one), 9)
        if (one + 1e-6 < other) expect(normalQuantile(one)).toBeLessThan(normalQuantile(other))
      }),
    )
  })

  test.each([0, 1, -0.1, 1.1, Number.NaN])('there is none of %d', chance => {
    expect(() => normalQuantile(chance)).toThrow(RangeError)
  })
})

describe('Poisson quantiles', () => {
  // Cumulative chances of mean 2, as tables print them: 0.1353, 0.4060, 0.6767, 0.8571, 0.9473, 0.9834, 0.9955.
  test.each([
    [0.13, 0],
    [0.14, 1],
    [0.4, 1],
    [0.41, 2],
    [0.857, 3],
    [0.858, 4],
    [0.947, 4],
    [0.948, 5],
    [0.99, 6],
  ])('of mean 2 and chance %d is %i', (chance, count) => {
    expect(poissonQuantile(2, chance)).toBe(count)
  })

  // By scipy.stats.poisson.ppf 1.17.1.
  test.each([
    [0.1, 0.95, 1],
    [0.1, 0.9999, 3],
    [5, 0.95, 9],
    [10, 0.99, 18],
    [1000, 0.5, 1000],
    [1000, 0.99, 1074],
    [20_000, 0.95, 20_233],
    [20_000, 0.9999, 20_528],
  ])('of mean %d and chance %d is %i', (mean, chance, count) => {
    expect(poissonQuantile(mean, chance)).toBe(count)
  })
})

describe('negative binomial quantiles', () => {
  // Mean 2 and variance 4 are r = 2, p = 1/2: a count of k has the chance (k + 1) ÷ 2^(k + 2), together
  // 1/4, 1/2, 11/16, 13/16, 57/64, 15/16, 247/256.
  test.each([
    [0.5, 1],
    [11 / 16, 2],
    [0.69, 3],
    [13 / 16, 3],
    [0.9, 5],
    [15 / 16, 5],
    [0.94, 6],
    [247 / 256, 6],
    [0.97, 7],
  ])('of mean 2, variance 4 and chance %d is %i', (chance, count) => {
    expect(negativeBinomialQuantile({ mean: 2, variance: 4 }, chance)).toBe(count)
  })

  // Mean 3 and variance 12 are r = 1, p = 1/4, a geometric count: k or less has the chance 1 − (3/4)^(k + 1).
  test.each([0.5, 0.75, 0.9, 0.95, 0.99, 0.9999])(
    'of mean 3, variance 12 and chance %d is the geometric one',
    chance => {
      const exact = Math.ceil(Math.log(1 - chance) / Math.log(3 / 4)) - 1
      expect(negativeBinomialQuantile({ mean: 3, variance: 12 }, chance)).toBe(exact)
    },
  )

  test('take a count whose chance is met exactly', () => {
    // Mean m and variance m + m² are geometric: k or less has the chance 1 − (m ÷ (m + 1))^(k + 1).
    for (const mean of [1, 3, 9]) {
      for (let count = 0; count <= 20; count += 1) {
        const met = 1 - (mean / (mean + 1)) ** (count + 1)
        expect(negativeBinomialQuantile({ mean, variance: mean + mean ** 2 }, met)).toBe(count)
      }
    }
  })

  // By scipy.stats.nbinom.ppf 1.17.1 with r = mean² ÷ (variance − mean), p = mean ÷ variance.
  test.each([
    [0.3, 0.6, 0.99, 4],
    [0.02, 0.05, 0.9999, 7],
    [12.5, 80, 0.95, 30],
    [12.5, 80, 0.9999, 72],
    [1500, 250_000, 0.95, 2406],
    [1500, 250_000, 0.9999, 4097],
    [5000, 5001, 0.99, 5165],
    [5000, 40_000, 0.9999, 5776],
  ])('of mean %d, variance %d and chance %d is %i', (mean, variance, chance, count) => {
    expect(negativeBinomialQuantile({ mean, variance }, chance)).toBe(count)
  })

  test('come to the Poisson ones where the variance comes to the mean', () => {
    for (const mean of [0.2, 1.7, 30]) {
      const count = negativeBinomialQuantile({ mean, variance: mean * (1 + 1e-8) }, 0.95)
      expect(count).toBe(poissonQuantile(mean, 0.95))
    }
  })

  test('always end and grow with the chance', patience, () => {
    const anyMean = fc.double({ min: 1e-6, max: 2000, noNaN: true })
    const widening = fc.double({ min: 1e-6, max: 500, noNaN: true })
    fc.assert(
      fc.property(anyMean, widening, (mean, wider) => {
        const spread = { mean, variance: mean * (1 + wider) }
        const counts = [0.5, 0.9, 0.99, 0.9999].map(chance => negativeBinomialQuantile(spread, chance))
        expect(counts.every(Number.isSafeInteger)).toBe(true)
        expect(counts).toEqual(counts.toSorted((one, other) => one - other))
      }),
    )
  })
})
