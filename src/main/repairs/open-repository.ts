import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import { openKinds, type StatusKind, workableKinds } from '#shared/repairs/status'
import { mergedKeys } from './merged-keys'
import { type FoundRepair, findRowsOf } from './repair-rows'

const byPromise = ['repairs.promised_on', 'repairs.seq'] as const
const byPromiseInText = byPromise.join(', ')

/** Open repairs by promised day; the condition is that of the partial indexes, word for word, or they are not used. */
function openKeys(db: Knex, limit: number): Knex.QueryBuilder {
  return db('repairs')
    .whereRaw('repairs.is_open = 1')
    .orderBy([...byPromise])
    .limit(limit)
    .select('repairs.seq', 'repairs.promised_on as place')
}

type AskedQueue = {
  /** This person's work and nobody's; everyone's without it. */
  readonly technicianId: Id | undefined
  readonly after: readonly [Day, number] | undefined
  readonly limit: number
}

/** Work to be done, by promised day. */
export async function findQueue(
  db: Knex,
  { technicianId, after, limit }: AskedQueue,
): Promise<readonly FoundRepair[]> {
  const branches = workableKinds.flatMap(kind => {
    const keys = () => {
      const query = openKeys(db, limit).where('repairs.kind', kind)
      return after ? query.whereRaw('(repairs.promised_on, repairs.seq) > (?, ?)', after) : query
    }
    if (technicianId === undefined) return [keys()]
    return [keys().where('repairs.technician_id', technicianId), keys().whereNull('repairs.technician_id')]
  })
  return findRowsOf(db, mergedKeys(db, branches, { order: 'asc', limit }), byPromiseInText)
}

type AskedBoard = { readonly technicianId: Id | undefined; readonly limit: number }

/** The first rows of each open kind, by promised day. */
export async function findBoardRows(
  db: Knex,
  { technicianId, limit }: AskedBoard,
): Promise<readonly FoundRepair[]> {
  const branches = openKinds.map(kind => {
    const query = openKeys(db, limit).where('repairs.kind', kind)
    return technicianId === undefined ? query : query.where('repairs.technician_id', technicianId)
  })
  return findRowsOf(db, mergedKeys(db, branches), byPromiseInText)
}

/** How many open repairs each kind has; kinds without any are missing. */
export async function countOpen(
  db: Knex,
  technicianId: Id | undefined,
): Promise<ReadonlyMap<StatusKind, number>> {
  const query = db('repairs')
    .whereRaw('is_open = 1')
    .groupBy('kind')
    .select('kind', db.raw('count(*) as count'))
  if (technicianId !== undefined) query.where('technician_id', technicianId)
  const rows: { kind: StatusKind; count: number }[] = await query
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]))
}
