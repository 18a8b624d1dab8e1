import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Lot, Trip } from '#shared/part-requests/origins'
import { heldSerials } from './held-serials-repository'

export type RequestTrip = Trip & { readonly requestId: Id }

/** What went out of the stores for these requests and came back, in its order. */
export async function findTrips(trx: Knex, requestIds: readonly Id[]): Promise<readonly RequestTrip[]> {
  const rows: readonly (Omit<RequestTrip, 'way'> & { readonly kind: 'issue' | 'return' })[] = await trx.raw(
    `select entries.request_id as requestId, entries.place_id as placeId, entries.kind, abs(entries.quantity) as quantity
     from json_each(?) as asked cross join stock_entries as entries on entries.request_id = asked.value
     where (entries.kind = 'issue' and entries.quantity < 0) or (entries.kind = 'return' and entries.quantity > 0)
     order by entries.seq`,
    [JSON.stringify(requestIds)],
  )
  return rows.map(({ kind, ...trip }) => ({ ...trip, way: kind === 'issue' ? 'out' : 'back' }))
}

/** Units that a request has in a bag and that were issued last from one place. */
export type HeldPieces = Lot & { readonly requestId: Id; readonly serialNos: readonly string[] }

/** What these requests have in bags by serial, without what never was in stores. */
export async function findHeldPieces(trx: Knex, requestIds: readonly Id[]): Promise<readonly HeldPieces[]> {
  const rows: readonly (Omit<HeldPieces, 'serialNos'> & { readonly serials: string })[] = await trx.raw(
    `select requests.id as requestId, entries.place_id as placeId, count(*) as quantity,
       json_group_array(held.value) as serials
     from part_requests as requests cross join json_each(${heldSerials('requests')}) as held
     join part_units as units on units.part_id = requests.part_id and units.serial_no = held.value
     join stock_entries as entries on entries.seq = (select max(seq) from stock_entries
       where unit_id = units.id and request_id = requests.id and kind = 'issue' and quantity < 0)
     where requests.id in (select value from json_each(?))
     group by requests.seq, entries.place_id`,
    [JSON.stringify(requestIds)],
  )
  return rows.map(({ serials, ...pieces }) => ({ ...pieces, serialNos: JSON.parse(serials) }))
}
