import type { Id } from '#shared/kernel/ids'
import type { Place } from '#shared/stock/place'
import { codeKey } from '../code-key'

/** The place that a text names; that there is none, or several that are called so. */
export type FoundPlace = Place | 'unknown' | 'ambiguous'

/** Finds places by code, else by name, else by the way to them: «انبار مرکزی / قفسهٔ ۱». */
export function placeFinder(places: readonly Place[]): (text: string) => FoundPlace {
  const byCode = new Map(places.flatMap(place => (place.code === '' ? [] : [[codeKey(place.code), place]])))
  const byName = grouped(places, ({ name }) => name)
  const byPath = grouped(places, ({ id }) => placePath(places, id))
  return text => {
    const key = codeKey(text)
    const found = byCode.get(key) ?? onlyOf(byName.get(key)) ?? onlyOf(byPath.get(key))
    return found ?? (byName.has(key) || byPath.has(key) ? 'ambiguous' : 'unknown')
  }
}

/** What a file calls a place so that `placeFinder` finds it again. */
export function placeNamer(places: readonly Place[]): (id: Id) => string {
  const find = placeFinder(places)
  const known = new Map(places.map(place => [place.id, place]))
  return id => {
    const place = known.get(id)
    if (!place) return ''
    const names = [place.code, place.name, placePath(places, id)].filter(name => name !== '')
    return names.find(name => isSame(find(name), place)) ?? place.name
  }
}

function isSame(found: FoundPlace, { id }: Place): boolean {
  return typeof found === 'object' && found.id === id
}

function grouped(
  places: readonly Place[],
  textOf: (place: Place) => string,
): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, readonly Place[]>()
  for (const place of places) {
    const key = codeKey(textOf(place))
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return groups
}

/** Of several of one name the one that is used. */
function onlyOf(places: readonly Place[] = []): Place | undefined {
  const [only, another] = places
  if (another === undefined) return only
  const [active, second] = places.filter(({ isActive }) => isActive)
  return second === undefined ? active : undefined
}

function placePath(places: readonly Place[], id: Id): string {
  const place = places.find(one => one.id === id)
  if (!place) return ''
  return place.parentId === null ? place.name : `${placePath(places, place.parentId)} / ${place.name}`
}
