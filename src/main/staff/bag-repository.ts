import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

/** How many different parts lie in the bag of each person who has some. */
export async function findPartsInBags(db: Knex): Promise<ReadonlyMap<Id, number>> {
  const rows: readonly { readonly holderId: Id; readonly parts: number }[] = await db.raw(
    `select bag.holder_id as holderId, count(*) as parts from stock_places as bag
     join stock_balances as balance on balance.place_id = bag.id and balance.on_hand > 0
     where bag.holder_id is not null group by bag.holder_id`,
  )
  return new Map(rows.map(({ holderId, parts }) => [holderId, parts]))
}
