export const demandPatterns = ['none', 'smooth', 'intermittent', 'erratic', 'lumpy'] as const

/**
 * How the demand of a part comes: often and alike (smooth), seldom and alike (intermittent), often and unlike (erratic),
 * seldom and unlike (lumpy).
 */
export type DemandPattern = (typeof demandPatterns)[number]

export type PatternOfDemand = {
  readonly pattern: DemandPattern
  /** ADI: weeks for each week with demand, at least 1; null without any demand. */
  readonly interval: number | null
  /** CV²: variance of the weeks with demand by their mean squared, which no unit changes; null without any demand. */
  readonly variation: number | null
}

/** Up to this interval demand comes often (Syntetos, Boylan and Croston 2005). */
const longestSteadyInterval = 1.32

/** Up to this variation demands are alike (Syntetos, Boylan and Croston 2005). */
const largestAlikeVariation = 0.49

/**
 * The category of a part's demand by Syntetos, Boylan and Croston, “On the categorization of demand patterns”, Journal of
 * the Operational Research Society 56 (2005), 495–503. It is told to the storekeeper; which method forecasts best is
 * not taken from it but tried on the part's own past.
 */
export function patternOf(quantities: readonly number[]): PatternOfDemand {
  const sizes = quantities.filter(quantity => quantity > 0)
  if (sizes.length === 0) return { pattern: 'none', interval: null, variation: null }
  const interval = quantities.length / sizes.length
  const variation = squaredVariation(sizes)
  const isAlike = variation <= largestAlikeVariation
  if (interval <= longestSteadyInterval) {
    return { pattern: isAlike ? 'smooth' : 'erratic', interval, variation }
  }
  return { pattern: isAlike ? 'intermittent' : 'lumpy', interval, variation }
}

/** Sample variance (n − 1) by the mean squared; one demand alone varies by nothing that is known. */
function squaredVariation(sizes: readonly number[]): number {
  if (sizes.length === 1) return 0
  const mean = sizes.reduce((total, size) => total + size, 0) / sizes.length
  const squares = sizes.reduce((total, size) => total + (size - mean) ** 2, 0)
  return squares / (sizes.length - 1) / mean ** 2
}
