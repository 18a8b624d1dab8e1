/** How a rate of demand is foretold; two of one kind differ by their window or their smoothing constant. */
export type ForecastMethod =
  | { readonly kind: 'mean' }
  | { readonly kind: 'moving_average'; readonly weeks: number }
  | { readonly kind: 'croston' | 'sba'; readonly alpha: number }

/** The rate that a method foretells for each week to come, in units a week, from all that is given. */
export function forecastBy(method: ForecastMethod, quantities: readonly number[]): number {
  return forecastsBy(method, quantities).at(-1) ?? 0
}

/**
 * What a method would have foretold one week ahead, week by week: the forecast at place t knows the weeks before t alone,
 * and the last one is for the week after the series. It has one more element than the series and is 0 until the first
 * demand.
 */
export function forecastsBy(method: ForecastMethod, quantities: readonly number[]): readonly number[] {
  switch (method.kind) {
    case 'mean':
      return movingAverages(quantities, quantities.length)
    case 'moving_average':
      return movingAverages(quantities, method.weeks)
    case 'croston':
      return crostonRates(quantities, method.alpha)
    case 'sba':
      return crostonRates(quantities, method.alpha).map(rate => rate * (1 - method.alpha / 2))
  }
}

/** The mean of the last `window` weeks, or of all where there are fewer. */
function movingAverages(quantities: readonly number[], window: number): readonly number[] {
  const averages = [0]
  let total = 0
  quantities.forEach((quantity, week) => {
    total += quantity - (week >= window ? (quantities[week - window] ?? 0) : 0)
    averages.push(total / Math.min(week + 1, window))
  })
  return averages
}

/**
 * Croston, “Forecasting and stock control for intermittent demands”, Operational Research Quarterly 23 (1972), 289–303:
 * the size of a demand and the interval between demands are smoothed apart, in weeks with demand alone, and the rate is
 * size by interval. Both begin with what was seen first; the first interval is counted from the start of the series.
 *
 * The rate is too high by about α/2, which Syntetos and Boylan, “The accuracy of intermittent demand estimates”,
 * International Journal of Forecasting 21 (2005), 303–314, take off by the factor 1 − α/2 (SBA above).
 */
function crostonRates(quantities: readonly number[], alpha: number): readonly number[] {
  const rates = [0]
  let [size, interval, since, rate] = [0, 0, 0, 0]
  for (const quantity of quantities) {
    since += 1
    if (quantity > 0) {
      const isFirst = interval === 0
      size = isFirst ? quantity : size + alpha * (quantity - size)
      interval = isFirst ? since : interval + alpha * (since - interval)
      rate = size / interval
      since = 0
    }
    rates.push(rate)
  }
  return rates
}
