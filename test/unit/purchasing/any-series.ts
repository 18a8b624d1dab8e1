import fc from 'fast-check'
import type { ForecastMethod } from '../../../src/shared/purchasing/forecast-method'

const anyQuantity = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.nat({ max: 20 }) },
  { weight: 1, arbitrary: fc.nat({ max: 1_000_000_000 }) },
)

/** Weeks of up to three years, mostly without demand, sometimes with very much. */
export const anySeries = fc.array(anyQuantity, { maxLength: 160 })

/** Long enough for methods to be tried on it. */
export const anyLongSeries = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 20 })), { minLength: 26, maxLength: 160 })
  .filter(quantities => quantities.filter(quantity => quantity > 0).length >= 5)

export const anyAlpha = fc.constantFrom(0.05, 0.1, 0.15, 0.2, 0.5, 1)

export const anyMethod: fc.Arbitrary<ForecastMethod> = fc.oneof(
  fc.constant({ kind: 'mean' } as const),
  fc.integer({ min: 1, max: 60 }).map(weeks => ({ kind: 'moving_average', weeks }) as const),
  fc.record({ kind: fc.constantFrom('croston' as const, 'sba' as const), alpha: anyAlpha }),
)

/** Time for properties on a busy machine. */
export const patience = { timeout: 60_000 }
