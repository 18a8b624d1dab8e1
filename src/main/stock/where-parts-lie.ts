import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Place } from '#shared/stock/place'
import { findLyingInStores } from './lying-repository'
import { findPlaces } from './place-repository'
import { inWalkingOrder } from './walking-order'

/** How much of a part lies in a place of stores, and where that is on a picker's way. */
export type Lying = {
  readonly place: Pick<Place, 'id' | 'name' | 'kind' | 'code'>
  readonly quantity: number
  /** Counts up along the way. */
  readonly step: number
}

/** Where parts lie in stores, by part, each in the order in which a picker walks by; two statements. */
export async function wherePartsLie(
  db: Knex,
  partIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Lying[]>> {
  const lying = await findLyingInStores(db, [...new Set(partIds)])
  if (lying.length === 0) return new Map()
  const steps = new Map(
    inWalkingOrder(await findPlaces(db)).map((place, step) => [place.id, { place, step }]),
  )
  const byPart = new Map<Id, Lying[]>()
  for (const { partId, placeId, quantity } of lying) {
    const found = steps.get(placeId)
    if (!found) continue
    const { id, name, kind, code } = found.place
    const here = { place: { id, name, kind, code }, quantity, step: found.step }
    byPart.set(partId, [...(byPart.get(partId) ?? []), here])
  }
  return new Map([...byPart].map(([id, places]) => [id, places.toSorted((a, b) => a.step - b.step)]))
}
