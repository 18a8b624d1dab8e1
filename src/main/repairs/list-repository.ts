import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { RepairRow } from '#shared/repairs/model'
import { isOpenKind, type StatusKind, workableKinds } from '#shared/repairs/status'
import { repairRows, type StoredRepairRow, toRepairRow } from './repair-rows'

/** A row with the key that pages are cut by. */
export type FoundRepair = { readonly seq: number; readonly row: RepairRow }

type AskedQueue = {
  /** This person's work and nobody's; everyone's without it. */
  readonly technicianId: Id | undefined
  readonly after: readonly [Day, number] | undefined
  readonly limit: number
}

/** Work to be done by promised day, from the partial index of open repairs, which needs the same term here. */
export async function findQueue(
  db: Knex,
  { technicianId, after, limit }: AskedQueue,
): Promise<readonly FoundRepair[]> {
  const query = repairRows(db)
    .where('repairs.is_open', db.raw('1'))
    .whereIn('repairs.kind', workableKinds)
    .orderBy(['repairs.promised_on', 'repairs.seq'])
    .limit(limit)
  if (technicianId !== undefined) {
    query.where(either =>
      either.where('repairs.technician_id', technicianId).orWhereNull('repairs.technician_id'),
    )
  }
  if (after) query.whereRaw('(repairs.promised_on, repairs.seq) > (?, ?)', after)
  const rows: StoredRepairRow[] = await query
  return rows.map(toFound)
}

type AskedBoard = { readonly technicianId: Id | undefined; readonly limit: number }

export type BoardRow = FoundRepair & {
  /** How many open repairs are of this row's kind. */
  readonly count: number
}

/** The first rows of each open kind by promised day, each with the count of its kind, in one statement. */
export async function findBoardRows(
  db: Knex,
  { technicianId, limit }: AskedBoard,
): Promise<readonly BoardRow[]> {
  const places = db('repairs')
    .where('is_open', db.raw('1'))
    .select(
      'seq',
      db.raw('row_number() over (partition by kind order by promised_on, seq) as place'),
      db.raw('count(*) over (partition by kind) as count'),
    )
  if (technicianId !== undefined) places.where('technician_id', technicianId)
  const rows: (StoredRepairRow & { readonly count: number })[] = await repairRows(db)
    .join(places.as('places'), 'places.seq', 'repairs.seq')
    .where('places.place', '<=', limit)
    .orderBy(['repairs.kind', 'places.place'])
    .select('places.count')
  return rows.map(row => ({ ...toFound(row), count: row.count }))
}

type AskedRepairs = {
  readonly kinds: readonly StatusKind[]
  readonly technicianId?: Id | undefined
  readonly customerId?: Id | undefined
  readonly deviceId?: Id | undefined
  readonly typeId?: Id | undefined
  /** Only open repairs promised before this day. */
  readonly lateBefore: Day | undefined
  /** Instants of intake: from included, until excluded. */
  readonly from: string | undefined
  readonly until: string | undefined
  readonly before: readonly [string, number] | undefined
  readonly limit: number
}

/** Repairs newest first, by the instant of intake; indexes of customer, device, technician and kind end with it. */
export async function findRepairs(db: Knex, asked: AskedRepairs): Promise<readonly FoundRepair[]> {
  const { kinds, technicianId, customerId, deviceId, typeId, lateBefore, from, until, before, limit } = asked
  const query = repairRows(db)
    .orderBy([
      { column: 'repairs.received_at', order: 'desc' },
      { column: 'repairs.seq', order: 'desc' },
    ])
    .limit(limit)
  if (kinds.length > 0) query.whereIn('repairs.kind', kinds)
  if (lateBefore !== undefined) query.where('repairs.promised_on', '<', lateBefore)
  if (lateBefore !== undefined || (kinds.length > 0 && kinds.every(isOpenKind))) {
    query.where('repairs.is_open', db.raw('1'))
  }
  if (technicianId !== undefined) query.where('repairs.technician_id', technicianId)
  if (customerId !== undefined) query.where('repairs.customer_id', customerId)
  if (deviceId !== undefined) query.where('repairs.device_id', deviceId)
  if (typeId !== undefined) query.where('devices.type_id', typeId)
  if (from !== undefined) query.where('repairs.received_at', '>=', from)
  if (until !== undefined) query.where('repairs.received_at', '<', until)
  if (before) query.whereRaw('(repairs.received_at, repairs.seq) < (?, ?)', before)
  const rows: StoredRepairRow[] = await query
  return rows.map(toFound)
}

function toFound(row: StoredRepairRow): FoundRepair {
  return { seq: row.seq, row: toRepairRow(row) }
}
