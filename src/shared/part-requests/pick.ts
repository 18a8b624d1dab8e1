import type { Id } from '../kernel/ids'

type Wish = { readonly partId: Id; readonly reserved: number }
type Lying = { readonly place: { readonly id: Id }; readonly quantity: number }

export type Pick<Request, Place> = {
  readonly request: Request
  readonly lying: Place
  readonly quantity: number
}

/**
 * Shares what lies in stores among requests that it is reserved for: the first of them takes from the first place on the
 * way, and nothing is promised twice. `lying` gives the places of each part in walking order.
 */
export function allocate<Request extends Wish, Place extends Lying>(
  requests: readonly Request[],
  lying: ReadonlyMap<Id, readonly Place[]>,
): readonly Pick<Request, Place>[] {
  const left = new Map([...lying].map(([id, places]) => [id, places.map(({ quantity }) => quantity)]))
  return requests.flatMap(request => {
    const there = left.get(request.partId) ?? []
    let open = request.reserved
    return (lying.get(request.partId) ?? []).flatMap((place, index) => {
      const quantity = Math.min(open, there[index] ?? 0)
      if (quantity === 0) return []
      open -= quantity
      there[index] = (there[index] ?? 0) - quantity
      return [{ request, lying: place, quantity }]
    })
  })
}
