import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { HistoryEntry } from '#shared/repairs/model'

export type NewHistoryEntry = Omit<HistoryEntry, 'staff'> & {
  readonly repairId: Id
  readonly staffId: Id
  readonly fromStatusId: Id | null
}

type Asked = {
  readonly repairId: Id
  /** Events that are left out. */
  readonly without: readonly HistoryEntry['event'][]
  readonly before: number | undefined
  readonly limit: number
}

type FoundEntry = { readonly seq: number; readonly entry: HistoryEntry }

const columns = [
  'repair_history.seq',
  'repair_history.id',
  'repair_history.at',
  'repair_history.staff_id',
  'staff.name as staff_name',
  'repair_history.event',
  'repair_history.from_kind',
  'repair_history.to_kind',
  'repair_history.to_status_id',
  'repair_history.outcome',
  'repair_history.comment',
  'repair_history.facts',
] as const

/** Entries of a repair, newest first, older than the key `before`. */
export async function findHistory(
  db: Knex,
  { repairId, without, before, limit }: Asked,
): Promise<readonly FoundEntry[]> {
  const query = db('repair_history')
    .join('staff', 'staff.id', 'repair_history.staff_id')
    .where('repair_history.repair_id', repairId)
    .whereNotIn('repair_history.event', [...without])
    .orderBy('repair_history.seq', 'desc')
    .limit(limit)
  if (before !== undefined) query.where('repair_history.seq', '<', before)
  const rows = await query.select(columns)
  return rows.map(row => ({
    seq: row.seq,
    entry: {
      id: row.id,
      at: row.at,
      staff: { id: row.staff_id, name: row.staff_name },
      event: row.event,
      fromKind: row.from_kind,
      toKind: row.to_kind,
      toStatusId: row.to_status_id,
      outcome: row.outcome,
      comment: row.comment,
      values: JSON.parse(row.facts),
    },
  }))
}

export async function insertHistory(db: Knex, entries: readonly NewHistoryEntry[]): Promise<void> {
  await db.raw(
    `insert into repair_history (id, repair_id, at, staff_id, event, from_kind, to_kind, from_status_id, to_status_id,
       outcome, comment, facts)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
       value ->> 8, value ->> 9, value ->> 10, value ->> 11 from json_each(?) order by key`,
    [
      JSON.stringify(
        entries.map(entry => [
          entry.id,
          entry.repairId,
          entry.at,
          entry.staffId,
          entry.event,
          entry.fromKind,
          entry.toKind,
          entry.fromStatusId,
          entry.toStatusId,
          entry.outcome,
          entry.comment,
          JSON.stringify(entry.values),
        ]),
      ),
    ],
  )
}

/** The move into testing that began the last round of tests; undefined where the repair was never tested. */
export async function findLastRound(db: Knex, repairId: Id): Promise<Id | undefined> {
  const [row] = await db.raw(lastRoundOf('?'), [repairId])
  return row?.id
}

/** The select of the last round's id, to stand inside another statement; `repair` is an expression of the repair's id. */
export function lastRoundOf(repair: string): string {
  return `select id from repair_history where repair_id = ${repair}
    and event = 'moved' and to_kind = 'testing' and from_kind <> 'testing' order by seq desc limit 1`
}
