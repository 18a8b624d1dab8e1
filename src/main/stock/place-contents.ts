import type { Id } from '#shared/kernel/ids'
import type { Place } from '#shared/stock/place'
import type { Context } from '../kernel/context'
import { findPlacesOfPart } from './place-contents-repository'
import { findPlaces } from './place-repository'
import { inWalkingOrder } from './walking-order'

/** Every place that people made, each after what it hangs below, in walking order. */
export async function listPlaces({ db }: Context): Promise<Place[]> {
  return inWalkingOrder(await findPlaces(db.reader))
}

type PartPlace = { readonly place: Pick<Place, 'id' | 'name' | 'kind'>; readonly onHand: number }

/** How much of a part lies where, in walking order; what is in transit or in scrap among it. */
export async function listPartPlaces({ db }: Context, partId: Id): Promise<PartPlace[]> {
  const places = await findPlacesOfPart(db.reader, partId)
  return inWalkingOrder(places).flatMap(({ id, name, kind, onHand }) =>
    onHand === null ? [] : [{ place: { id, name, kind }, onHand }],
  )
}
