import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

/** A step of a promise, in steps of the part's unit; below zero where it is given up or handed out (rules H1, H5). */
export type ReservationStep = {
  readonly requestId: Id
  readonly partId: Id
  readonly kind: 'reserve' | 'release' | 'issue'
  readonly quantity: number
}

export async function insertReservations(
  trx: Knex,
  steps: readonly ReservationStep[],
  { at, staffId }: { readonly at: string; readonly staffId: Id },
): Promise<void> {
  await trx.raw(
    `insert into stock_reservations (request_id, part_id, kind, quantity, at, staff_id)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?, ? from json_each(?) order by key`,
    [
      at,
      staffId,
      JSON.stringify(
        steps.map(({ requestId, partId, kind, quantity }) => [requestId, partId, kind, quantity]),
      ),
    ],
  )
}
