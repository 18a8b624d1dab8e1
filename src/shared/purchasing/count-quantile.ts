/** Mean and variance of a count; the variance in units². */
export type Spread = { readonly mean: number; readonly variance: number }

/** The smallest count that a Poisson count (variance = mean) stays at or below with this chance. */
export function poissonQuantile(mean: number, chance: number): number {
  return smallestReaching(chance, {
    logChanceOfNone: -mean,
    stepUp: count => mean / (count + 1),
    highest: highestCount({ mean, variance: mean }),
  })
}

/**
 * The smallest count that a negative binomial count of this mean and larger variance stays at or below with this chance.
 * Its parameters are those of the method of moments: r = mean² ÷ (variance − mean), p = mean ÷ variance.
 */
export function negativeBinomialQuantile({ mean, variance }: Spread, chance: number): number {
  const missed = (variance - mean) / variance
  const size = mean ** 2 / (variance - mean)
  return smallestReaching(chance, {
    logChanceOfNone: size * Math.log1p(-missed),
    stepUp: count => ((count + size) / (count + 1)) * missed,
    highest: highestCount({ mean, variance }),
  })
}

type Counts = {
  readonly logChanceOfNone: number
  /** The chance of the next count by that of this one. */
  readonly stepUp: (count: number) => number
  readonly highest: number
}

/** Sums chances in logarithms, as the chance of none is too small for a number where the mean is above 745. */
function smallestReaching(chance: number, { logChanceOfNone, stepUp, highest }: Counts): number {
  // A sum that should meet the chance exactly may end a last digit short of it.
  const enough = chance - 1e-12
  let logChance = logChanceOfNone
  let reached = Math.exp(logChance)
  let count = 0
  while (reached < enough && count < highest) {
    logChance += Math.log(stepUp(count))
    reached += Math.exp(logChance)
    count += 1
  }
  return count
}

/** By Cantelli's inequality any count stays below this with a chance of 0.9999, so that a sum of chances always ends. */
function highestCount({ mean, variance }: Spread): number {
  return Math.ceil(mean + 100 * Math.sqrt(variance))
}
