import type { Id } from '#shared/kernel/ids'
import { sortKey } from '#shared/kernel/sort-key'

type Standing = {
  readonly id: Id
  readonly parentId: Id | null
  readonly name: string
  readonly walkOrder: number
}

/**
 * Places as somebody walks by them: each after what it hangs below, those side by side by their order, then by name
 * (rule N4). One whose parent is not among them stands at the top.
 */
export function inWalkingOrder<T extends Standing>(places: readonly T[]): T[] {
  const known = new Set(places.map(({ id }) => id))
  const below = new Map<Id | null, T[]>()
  for (const place of places) {
    const parent = place.parentId !== null && known.has(place.parentId) ? place.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), place])
  }
  const walk = (parent: Id | null): T[] =>
    sideBySide(below.get(parent) ?? []).flatMap(place => [place, ...walk(place.id)])
  return walk(null)
}

function sideBySide<T extends Standing>(places: readonly T[]): readonly T[] {
  return places
    .map(place => ({ place, key: sortKey(place.name) }))
    .sort((a, b) => a.place.walkOrder - b.place.walkOrder || compare(a.key, b.key))
    .map(({ place }) => place)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
