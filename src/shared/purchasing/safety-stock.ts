import { negativeBinomialQuantile, poissonQuantile, type Spread } from './count-quantile'
import type { Forecast } from './forecast'
import { normalQuantile } from './normal-quantile'

/** What the supplier and the shop's habit of ordering make of a forecast. */
export type Supply = {
  /** From order to shelf, in days of the calendar. */
  readonly leadTimeDays: number
  /** Standard deviation of the lead time in days; 0 where it is always kept or nothing is known. */
  readonly leadTimeSpreadDays: number
  /** Days between two looks at the list of what to order; 0 where every use is looked at. */
  readonly reviewDays: number
}

export const coverDistributions = ['none', 'normal', 'poisson', 'negative_binomial'] as const

/** How demand until the next delivery is thought to be spread; `none` is no demand at all. */
export type CoverDistribution = (typeof coverDistributions)[number]

export type ReorderPoint = {
  /** Whole units: `expected` and `safetyStock` together. */
  readonly reorderPoint: number
  /** Demand from now until an order placed at the next look is on the shelf, in units; not rounded. */
  readonly expected: number
  /** Standard deviation of that demand, in units; not rounded. */
  readonly spread: number
  /** Units kept against demand above the expected, never below zero; not rounded. */
  readonly safetyStock: number
  readonly distribution: CoverDistribution
}

/** Service levels that make sense: below an even chance there is no safety, above this no shop has the past to tell. */
export const lowestServiceLevel = 0.5
export const highestServiceLevel = 0.9999

/** Counting up to more units than this takes longer than it is worth. */
const mostCounted = 100_000

const weekDays = 7

/**
 * Demand during lead time and review (Silver, Pyke and Thomas, “Inventory and Production Management in Supply Chains”:
 * mean = L·d, variance = L·σ² + d²·σ_L²), in units and units². Errors of different weeks are taken as independent.
 */
export function demandUntilDelivery(
  { perWeek, errorVariance }: Pick<Forecast, 'perWeek' | 'errorVariance'>,
  { leadTimeDays, leadTimeSpreadDays, reviewDays }: Supply,
): Spread {
  const weeks = (leadTimeDays + reviewDays) / weekDays
  return {
    mean: perWeek * weeks,
    variance: errorVariance * weeks + (perWeek * (leadTimeSpreadDays / weekDays)) ** 2,
  }
}

/**
 * The stock at which to order, so that demand until the delivery stays at or below it with the chance of the service
 * level (of all deliveries the share before which the part does not run out). Throws RangeError for a level out of range.
 *
 * Where demand spreads wider than its mean, as that of spare parts does, it is counted as negative binomial; where it
 * spreads just as wide, as Poisson (Syntetos and Boylan, “On the stock control performance of intermittent demand
 * estimators”, International Journal of Production Economics 103 (2006), 36–47). The normal, which allows demand below
 * zero and has too short a tail for them, is left for steadier demand and for counts too large to sum.
 */
export function reorderPointOf({ mean, variance }: Spread, serviceLevel: number): ReorderPoint {
  if (!(serviceLevel >= lowestServiceLevel && serviceLevel <= highestServiceLevel)) {
    throw new RangeError(`no service level: ${serviceLevel}`)
  }
  const spread = Math.sqrt(variance)
  if (mean <= 0) {
    return { reorderPoint: 0, expected: 0, spread, safetyStock: 0, distribution: 'none' }
  }
  const distribution = distributionOf({ mean, variance })
  const covered = quantileOf(distribution, { mean, variance }, serviceLevel)
  const reorderPoint = Math.max(wholeUp(covered), wholeUp(mean))
  return {
    reorderPoint,
    expected: mean,
    spread,
    safetyStock: Math.max(0, reorderPoint - mean),
    distribution,
  }
}

/** The next whole unit, without going up for what is only the rounding of a sum. */
export function wholeUp(quantity: number): number {
  const whole = Math.round(quantity)
  return Math.abs(quantity - whole) <= 1e-9 * Math.max(1, quantity) ? whole : Math.ceil(quantity)
}

function distributionOf({ mean, variance }: Spread): Exclude<CoverDistribution, 'none'> {
  if (mean + 10 * Math.sqrt(variance) > mostCounted) return 'normal'
  if (Math.abs(variance - mean) <= 1e-9 * mean) return 'poisson'
  return variance > mean ? 'negative_binomial' : 'normal'
}

function quantileOf(
  distribution: Exclude<CoverDistribution, 'none'>,
  { mean, variance }: Spread,
  chance: number,
): number {
  switch (distribution) {
    case 'normal':
      return mean + normalQuantile(chance) * Math.sqrt(variance)
    case 'poisson':
      return poissonQuantile(mean, chance)
    case 'negative_binomial':
      return negativeBinomialQuantile({ mean, variance }, chance)
  }
}
