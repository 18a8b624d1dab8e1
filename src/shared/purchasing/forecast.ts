import { type ForecastMethod, forecastsBy } from './forecast-method'

/** How far a method was off in the weeks it was tried on, one week ahead. */
export type MethodError = {
  readonly method: ForecastMethod
  /** Units² a week; its root is about how many units a week the method is off by. */
  readonly meanSquaredError: number
  /** Forecast less demand in units a week: above zero the method orders too much. */
  readonly bias: number
}

export type Forecast = {
  readonly method: ForecastMethod
  /** Why this method: it did best on the part's own past, or the past is too short to try any and the plain mean is used. */
  readonly chosenBy: 'own_past' | 'too_little_past'
  /** Units a week, of every week to come; not rounded. */
  readonly perWeek: number
  /** Variance of the error of one week's forecast, in units². */
  readonly errorVariance: number
  /** Of every method that was tried, simplest first; empty with too little past. */
  readonly errors: readonly MethodError[]
  /** Whole weeks of the series, those with demand among them, and those that the methods were tried on. */
  readonly weeks: number
  readonly weeksWithDemand: number
  readonly weeksTried: number
}

/** A method is tried from the week after these, when it knows a quarter of a year. */
const warmUpWeeks = 13

/** With less past than this a method that fits better does so by chance. */
const leastWeeks = 26
const leastWeeksWithDemand = 5

/** Older errors say little about which method fits now. */
const longestTrial = 104

const yearWeeks = 52

/** Croston's own and later studies keep α between 0.05 and 0.2; these four are those of Syntetos and Boylan (2005). */
const alphas = [0.05, 0.1, 0.15, 0.2]

/** Simplest first: of methods that are equally far off, the first is taken. */
const candidates: readonly ForecastMethod[] = [
  { kind: 'mean' },
  ...[52, 26, 13].map(weeks => ({ kind: 'moving_average', weeks }) as const),
  ...alphas.map(alpha => ({ kind: 'sba', alpha }) as const),
  ...alphas.map(alpha => ({ kind: 'croston', alpha }) as const),
]

/**
 * The rate of demand of a part by whichever method foretold its own past best, or by the plain mean where that past is
 * too short to tell.
 *
 * Methods are compared by their mean squared error one week ahead, each forecast knowing the weeks before it alone
 * (rolling origin). Absolute errors, scaled or not, are smallest for the median, which is 0 for a part used in fewer than
 * every other week: they would praise whoever orders nothing. Squared errors are smallest for the mean, which is what a
 * stock has to cover (Gneiting, “Making and evaluating point forecasts”, JASA 106 (2011), 746–762; for the same reason
 * the M5 competition ranked by squared errors: Makridakis, Spiliotis and Assimakopoulos, International Journal of
 * Forecasting 38 (2022), 1346–1364). They are not scaled, as all methods are compared on one and the same part.
 */
export function forecastDemand(quantities: readonly number[]): Forecast {
  const weeksWithDemand = quantities.filter(quantity => quantity > 0).length
  if (quantities.length < leastWeeks || weeksWithDemand < leastWeeksWithDemand) {
    return plainMean(quantities, weeksWithDemand)
  }
  const firstTried = Math.max(warmUpWeeks, quantities.length - longestTrial)
  const trials = candidates.map(method => trialOf(method, quantities, firstTried))
  const best = trials.filter(trial => isBelievable(trial, quantities)).reduce(better)
  return {
    method: best.error.method,
    chosenBy: 'own_past',
    perWeek: best.perWeek,
    errorVariance: best.error.meanSquaredError,
    errors: trials.map(({ error }) => error),
    weeks: quantities.length,
    weeksWithDemand,
    weeksTried: quantities.length - firstTried,
  }
}

type Trial = { readonly error: MethodError; readonly perWeek: number }

function trialOf(method: ForecastMethod, quantities: readonly number[], firstTried: number): Trial {
  const forecasts = forecastsBy(method, quantities)
  const errors = quantities.slice(firstTried).map((quantity, tried) => {
    return (forecasts[firstTried + tried] ?? 0) - quantity
  })
  const bias = meanOf(errors)
  const meanSquaredError = meanOf(errors.map(error => error ** 2))
  return { error: { method, meanSquaredError, bias }, perWeek: forecasts.at(-1) ?? 0 }
}

/** A quarter of a year without demand is nothing strange for a spare part: none is foretold only after a whole year. */
function isBelievable({ perWeek }: Trial, quantities: readonly number[]): boolean {
  return perWeek > 0 || quantities.slice(-yearWeeks).every(quantity => quantity === 0)
}

function better(best: Trial, next: Trial): Trial {
  // Methods that say the same differ in the last digits, and are equally good.
  const rounding = 1 - 1e-9
  return next.error.meanSquaredError < best.error.meanSquaredError * rounding ? next : best
}

/** Few weeks show less spread than there is, so that of chance arrivals (Poisson: variance = mean) is the least assumed. */
function plainMean(quantities: readonly number[], weeksWithDemand: number): Forecast {
  const perWeek = meanOf(quantities)
  const squares = quantities.reduce((total, quantity) => total + (quantity - perWeek) ** 2, 0)
  const variance = squares / Math.max(1, quantities.length - 1)
  return {
    method: { kind: 'mean' },
    chosenBy: 'too_little_past',
    perWeek,
    errorVariance: Math.max(variance, perWeek),
    errors: [],
    weeks: quantities.length,
    weeksWithDemand,
    weeksTried: 0,
  }
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length
}
