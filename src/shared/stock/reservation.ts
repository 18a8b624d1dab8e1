import type { PartStock } from './ledger'

/** What of a part can be promised to a repair, in steps: it lies in stores, and for no other one (rule H4). */
export function availableOf({ inStores, reserved }: Pick<PartStock, 'inStores' | 'reserved'>): number {
  return inStores - reserved
}

/**
 * Promises some of what is available to a repair, or gives up a promise where the change is below zero (rule H4); throws
 * RangeError where 0 ≤ reserved ≤ in stores would not hold.
 */
export function reserve(stock: PartStock, change: number): PartStock {
  const reserved = stock.reserved + change
  if (!Number.isSafeInteger(change) || reserved < 0 || reserved > stock.inStores) {
    throw new RangeError(`impossible in the ledger: ${reserved} reserved of ${stock.inStores} (rule H4)`)
  }
  return { ...stock, reserved }
}
