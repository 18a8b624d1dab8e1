/** Rial and toman are ten apart; what is nearly so is a slip as well, and no supplier's price moves as much at once. */
const unusualTimes = 8

/**
 * Whether a cost is so far from the last one, both rial for one unit, that rial and toman may have been mixed up; there
 * is nothing to compare with where the last one is null or 0.
 */
export function costIsUnusual(cost: number, last: number | null): boolean {
  if (last === null || last <= 0) return false
  return cost >= unusualTimes * last || unusualTimes * cost <= last
}
