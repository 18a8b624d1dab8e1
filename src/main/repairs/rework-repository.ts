import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { ReworkCause } from '#shared/repairs/rework'

type Person = { readonly id: Id; readonly name: string }

/** A delivered repair, as a rework of it sees it. */
export type DeliveredVisit = {
  readonly id: Id
  readonly number: string
  readonly fault: string
  readonly foundFault: string
  readonly deliveredAt: string
  readonly technician: Person | null
  /** Of what was done and fitted then, the latest; null where nothing was warranted or the hand-over was taken back. */
  readonly warrantyEndsOn: Day | null
}

export type StoredRework = {
  readonly originId: Id
  readonly cause: ReworkCause | null
  readonly responsible: Person | null
}

/** The device's delivered repairs, newest first. */
export function findDeliveredVisits(db: Knex, deviceId: Id, limit: number): Promise<DeliveredVisit[]> {
  return visits(db, { device_id: deviceId }, limit)
}

export async function findDeliveredVisit(db: Knex, repairId: Id): Promise<DeliveredVisit | undefined> {
  const [visit] = await visits(db, { id: repairId }, 1)
  return visit
}

async function visits(
  db: Knex,
  of: { readonly device_id: Id } | { readonly id: Id },
  limit: number,
): Promise<DeliveredVisit[]> {
  const [[column, value] = ['id', '']] = Object.entries(of)
  const warrantyEndsOn = db('line_warranties')
    .join('handovers', 'handovers.id', 'line_warranties.handover_id')
    .leftJoin('handover_reversals', 'handover_reversals.handover_id', 'handovers.id')
    .whereRaw('handovers.repair_id = repairs.id')
    .whereNull('handover_reversals.id')
    .max('line_warranties.ends_on')
    .as('warranty_ends_on')
  const rows = await db('repairs')
    .leftJoin('staff', 'staff.id', 'repairs.technician_id')
    .where(`repairs.${column}`, value)
    .whereNotNull('repairs.delivered_at')
    .orderBy('repairs.seq', 'desc')
    .limit(limit)
    .select(
      'repairs.id',
      'repairs.number',
      'repairs.fault',
      'repairs.found_fault',
      'repairs.delivered_at',
      'repairs.technician_id',
      'staff.name as technician_name',
      warrantyEndsOn,
    )
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    fault: row.fault,
    foundFault: row.found_fault,
    deliveredAt: row.delivered_at,
    technician: row.technician_id && { id: row.technician_id, name: row.technician_name },
    warrantyEndsOn: row.warranty_ends_on,
  }))
}

/** What a rework does again and why; undefined for any other repair. */
export async function findStoredRework(db: Knex, repairId: Id): Promise<StoredRework | undefined> {
  const row = await db('repairs')
    .leftJoin('staff', 'staff.id', 'repairs.responsible_id')
    .where('repairs.id', repairId)
    .whereNotNull('repairs.rework_of_id')
    .first('repairs.rework_of_id', 'repairs.rework_cause', 'repairs.responsible_id', 'staff.name')
  return (
    row && {
      originId: row.rework_of_id,
      cause: row.rework_cause,
      responsible: row.responsible_id && { id: row.responsible_id, name: row.name },
    }
  )
}
