import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'

/** A place on the way to where a part lies; `onHand` is null where none of it lies there itself. */
export type LyingPlace = {
  readonly id: Id
  readonly parentId: Id | null
  readonly kind: PlaceKind
  readonly name: string
  readonly walkOrder: number
  readonly onHand: number | null
}

/** Where a part lies, with every place above. */
export async function findPlacesOfPart(db: Knex, partId: Id): Promise<readonly LyingPlace[]> {
  return db.raw(
    `with recursive above (id) as (
       select place_id from stock_balances where part_id = ? and on_hand > 0
       union select parent_id from stock_places as place join above on place.id = above.id
         where parent_id is not null)
     select place.id, place.parent_id as parentId, place.kind, place.name, place.walk_order as walkOrder,
       (select on_hand from stock_balances as balance
         where balance.part_id = ? and balance.place_id = place.id and balance.on_hand > 0) as onHand
     from above cross join stock_places as place where place.id = above.id`,
    [partId, partId],
  )
}
