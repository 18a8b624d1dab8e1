import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

type InStores = { readonly partId: Id; readonly placeId: Id; readonly quantity: number }

/** What lies in warehouses and bins. */
export async function findLyingInStores(db: Knex, partIds: readonly Id[]): Promise<readonly InStores[]> {
  return db.raw(
    `select balances.part_id as partId, balances.place_id as placeId, balances.on_hand as quantity
     from json_each(?) as asked
     cross join stock_balances as balances on balances.part_id = asked.value and balances.on_hand > 0
     join stock_places as places on places.id = balances.place_id and places.kind in ('warehouse', 'bin')`,
    [JSON.stringify(partIds)],
  )
}
