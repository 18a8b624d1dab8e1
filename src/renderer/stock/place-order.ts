import type { Id } from '#shared/kernel/ids'
import { mayStandBelow, type Place, type PlaceKind } from '#shared/stock/place'
import { ownDirection } from '../ui/own-direction'

type Below = Pick<Place, 'id' | 'parentId'>

/** How many places a place hangs below; 0 for one that stands alone. */
export function depthOf(places: readonly Below[], { parentId }: Below): number {
  return above(places, parentId).length
}

/** What a place is called with everything that it hangs below, the outermost first. */
function pathOf(places: readonly (Below & Pick<Place, 'name'>)[], id: Id): readonly string[] {
  return above(places, id)
    .map(({ name }) => name)
    .toReversed()
}

/** The same as one text, each name in its own direction: another script turns none of the others around. */
export function wayTo(places: readonly (Below & Pick<Place, 'name'>)[], id: Id): string {
  const path = pathOf(places, id)
  return path.length === 1 ? path.join() : path.map(ownDirection).join(' / ')
}

/** Places that one of this kind may hang below: neither itself nor anything that hangs below it. */
export function possibleParents(
  places: readonly Place[],
  { id, kind }: { readonly id: Id | undefined; readonly kind: PlaceKind },
): readonly Place[] {
  return places.filter(
    place =>
      place.isActive &&
      mayStandBelow(kind, place.kind) &&
      !(id !== undefined && above(places, place.id).some(one => one.id === id)),
  )
}

/** The place itself and all above it, innermost first. */
function above<Row extends Below>(places: readonly Row[], id: Id | null): readonly Row[] {
  const place = places.find(one => one.id === id)
  return place ? [place, ...above(places, place.parentId)] : []
}
