import type { Id } from '../kernel/ids'

/** Steps of a part's unit that left a place of the stores. */
export type Lot = { readonly placeId: Id; readonly quantity: number }

/** A step of a request between the stores and a bag. */
export type Trip = Lot & { readonly way: 'out' | 'back' }

/**
 * The places that what lies in a bag was issued from, the earliest issue first (rule B9); `trips` are all of the request
 * in their order. Pieces that look alike are told apart so: what came back is of the last issue from the place that it
 * came back to, or of the first one where none was from there, and what was used is of the first one. They add up to less
 * than is held where some of it never was in stores.
 */
export function originsOf(trips: readonly Trip[], held: number): readonly Lot[] {
  let issued: readonly Lot[] = []
  for (const { way, ...lot } of trips) issued = way === 'out' ? issued.concat(lot) : returned(issued, lot)
  const total = issued.reduce((sum, { quantity }) => sum + quantity, 0)
  const left = taken(issued, Math.max(0, total - held), [...issued.keys()])
  return [...new Set(left.map(({ placeId }) => placeId))]
    .map(placeId => ({ placeId, quantity: quantityFrom(left, placeId) }))
    .filter(({ quantity }) => quantity > 0)
}

function returned(lots: readonly Lot[], { placeId, quantity }: Lot): readonly Lot[] {
  const order = [...lots.keys()]
  const fromThere = order.filter(index => lots[index]?.placeId === placeId)
  const others = order.filter(index => lots[index]?.placeId !== placeId)
  return taken(lots, quantity, [...fromThere.toReversed(), ...others])
}

/** The lots without a quantity of them, taken in the order of these indexes. */
function taken(lots: readonly Lot[], quantity: number, order: readonly number[]): readonly Lot[] {
  const left = [...lots]
  let asked = quantity
  for (const index of order) {
    const lot = left[index]
    if (lot === undefined) continue
    const share = Math.min(asked, lot.quantity)
    left[index] = { ...lot, quantity: lot.quantity - share }
    asked -= share
  }
  return left
}

function quantityFrom(lots: readonly Lot[], placeId: Id): number {
  return lots.reduce((sum, lot) => (lot.placeId === placeId ? sum + lot.quantity : sum), 0)
}
