import type { Id } from '../kernel/ids'

/** How much of a part a request waits for, or gets by a line of an order; in steps of the part's unit. */
export type Need = { readonly requestId: Id; readonly quantity: number }

/** What a line of an order still brings, and for whom, the first in turn first. */
export type Bringing = { readonly left: number; readonly needs: readonly Need[] }

/** What of these needs a quantity is enough for: the first ones first, the last of them perhaps in part. */
export function needsWithin(quantity: number, needs: readonly Need[]): readonly Need[] {
  let left = quantity
  return needs.flatMap(({ requestId, quantity: wanted }) => {
    const given = Math.min(left, wanted)
    left -= given
    return given > 0 ? [{ requestId, quantity: given }] : []
  })
}

/** What of these needs no order brings yet; each keeps its turn. */
export function needsUncovered(waiting: readonly Need[], orders: readonly Bringing[]): readonly Need[] {
  const uncovered = new Map(waiting.map(({ requestId, quantity }) => [requestId, quantity]))
  for (const { left, needs } of orders) {
    // Who was served by other stock meanwhile leaves the share to those behind.
    const still = needs.map(({ requestId, quantity }) => ({
      requestId,
      quantity: Math.min(quantity, uncovered.get(requestId) ?? 0),
    }))
    for (const { requestId, quantity } of needsWithin(left, still)) {
      uncovered.set(requestId, (uncovered.get(requestId) ?? 0) - quantity)
    }
  }
  return waiting.flatMap(({ requestId }) => {
    const quantity = uncovered.get(requestId) ?? 0
    return quantity > 0 ? [{ requestId, quantity }] : []
  })
}
