import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Entered } from '#shared/repairs/moves'

/** What work that begins again changes in a repair. */
export type Paused = Entered & {
  readonly id: Id
  readonly statusId: Id
  readonly statusSince: string
  readonly version: number
}

/** Those of the repairs that wait for parts, oldest first. */
export async function findAwaitingParts(trx: Knex, ids: readonly Id[]): Promise<readonly Paused[]> {
  const rows: readonly (Omit<Paused, 'isOpen'> & { readonly isOpen: number })[] = await trx.raw(
    `select repairs.id, repairs.kind, repairs.status_id as statusId, repairs.outcome, repairs.is_open as isOpen,
       repairs.status_since as statusSince, repairs.ready_at as readyAt, repairs.delivered_at as deliveredAt,
       repairs.version
     from json_each(?) as asked cross join repairs on repairs.id = asked.value
     where repairs.kind = 'awaiting_parts' order by repairs.seq`,
    [JSON.stringify(ids)],
  )
  return rows.map(row => ({ ...row, isOpen: row.isOpen === 1 }))
}

type Resumed = Entered & { readonly statusId: Id; readonly statusSince: string }

/** Writes the same facts into all of these, which were read in this transaction; their versions rise. */
export async function updateResumed(trx: Knex, ids: readonly Id[], resumed: Resumed): Promise<void> {
  await trx('repairs')
    .whereRaw('id in (select value from json_each(?))', [JSON.stringify(ids)])
    .increment('version', 1)
    .update({
      kind: resumed.kind,
      status_id: resumed.statusId,
      outcome: resumed.outcome,
      is_open: Number(resumed.isOpen),
      status_since: resumed.statusSince,
      ready_at: resumed.readyAt,
      delivered_at: resumed.deliveredAt,
    })
}
