import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import { openKinds, type StatusKind, workableKinds } from '#shared/repairs/status'
import { type Keys, mergedKeys } from './merged-keys'
import { type FoundRepair, findRowsOf } from './repair-rows'

const byPromise = 'repairs.promised_on, repairs.seq'

type Condition = { readonly sql: string; readonly bindings: readonly (string | number)[] }

/** Open repairs by promised day; the condition is that of the partial indexes, word for word, or they are not used. */
function openKeys(kind: StatusKind, conditions: readonly Condition[], limit: number): Keys {
  const narrowed = conditions.map(({ sql }) => ` and ${sql}`).join('')
  return {
    sql: `select seq, promised_on as place from repairs where is_open = 1 and kind = ?${narrowed}
      order by promised_on, seq limit ${limit}`,
    bindings: [kind, ...conditions.flatMap(({ bindings }) => bindings)],
  }
}

function ofTechnician(id: Id): Condition {
  return { sql: 'technician_id = ?', bindings: [id] }
}

const ofNobody: Condition = { sql: 'technician_id is null', bindings: [] }

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
  const page: Condition[] = after ? [{ sql: '(promised_on, seq) > (?, ?)', bindings: after }] : []
  const shares =
    technicianId === undefined ? [page] : [ofTechnician(technicianId), ofNobody].map(of => [of, ...page])
  const branches = workableKinds.flatMap(kind => shares.map(share => openKeys(kind, share, limit)))
  return findRowsOf(db, mergedKeys(branches, { order: 'asc', limit }), byPromise)
}

type AskedBoard = { readonly technicianId: Id | undefined; readonly limit: number }

/** The first rows of each open kind, by promised day. */
export async function findBoardRows(
  db: Knex,
  { technicianId, limit }: AskedBoard,
): Promise<readonly FoundRepair[]> {
  const share = technicianId === undefined ? [] : [ofTechnician(technicianId)]
  const branches = openKinds.map(kind => openKeys(kind, share, limit))
  return findRowsOf(db, mergedKeys(branches), byPromise)
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
