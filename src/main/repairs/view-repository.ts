import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { RecordedCheck } from '#shared/repairs/checklist'
import type { Repair } from '#shared/repairs/model'
import { lastRound } from './history-repository'
import { repairRows, toRepairRow } from './repair-rows'

/** A repair with its people and its device; what other rows add to it stands beside. */
export type RepairPage = Omit<Repair, 'checks' | 'reworks' | 'moves'> & {
  /** What the device's type asks to test. */
  readonly checklist: readonly string[]
}

const columns = [
  'repairs.condition',
  'repairs.condition_note',
  'repairs.accessories',
  'repairs.estimate',
  'repairs.promise_reason',
  'repairs.found_fault',
  'repairs.work_done',
  'repairs.terms_version',
  'repairs.received_by',
  'receivers.name as receiver_name',
  'repairs.ready_at',
  'repairs.delivered_at',
  'repairs.rework_of_id',
  'origins.number as rework_of_number',
  'repairs.version',
  'device_types.checklist',
] as const

export async function findRepairPage(db: Knex, id: Id): Promise<RepairPage | undefined> {
  const row = await repairRows(db)
    .join('device_types', 'device_types.id', 'devices.type_id')
    .join('staff as receivers', 'receivers.id', 'repairs.received_by')
    .leftJoin('repairs as origins', 'origins.id', 'repairs.rework_of_id')
    .where('repairs.id', id)
    .first(columns)
  return (
    row && {
      ...toRepairRow(row),
      condition: JSON.parse(row.condition),
      conditionNote: row.condition_note,
      accessories: JSON.parse(row.accessories),
      estimate: row.estimate,
      promiseReason: row.promise_reason,
      foundFault: row.found_fault,
      workDone: row.work_done,
      termsVersion: row.terms_version,
      receivedBy: { id: row.received_by, name: row.receiver_name },
      readyAt: row.ready_at,
      deliveredAt: row.delivered_at,
      reworkOf: row.rework_of_id && { id: row.rework_of_id, number: row.rework_of_number },
      version: row.version,
      checklist: JSON.parse(row.checklist),
    }
  )
}

/** The answers of the last round of tests, oldest first. */
export async function findRecordedChecks(db: Knex, repairId: Id): Promise<readonly RecordedCheck[]> {
  const rows = await db('repair_checks')
    .join('staff', 'staff.id', 'repair_checks.staff_id')
    .where('repair_checks.repair_id', repairId)
    .where('repair_checks.round_id', lastRound(db, repairId).select('id'))
    .orderBy('repair_checks.seq')
    .select(
      'repair_checks.item',
      'repair_checks.result',
      'repair_checks.note',
      'repair_checks.at',
      'staff.name as staff_name',
    )
  return rows.map(({ item, result, note, at, staff_name }) => ({
    item,
    result,
    note,
    at,
    staffName: staff_name,
  }))
}

/** Repairs that were opened to do this one again, oldest first (rule B10). */
export async function findReworks(
  db: Knex,
  repairId: Id,
): Promise<readonly { readonly id: Id; readonly number: string }[]> {
  return db('repairs').where({ rework_of_id: repairId }).orderBy('seq').select('id', 'number')
}

export async function findDeviceNameOf(
  db: Knex,
  repairId: Id,
): Promise<{ readonly brand: string; readonly model: string }> {
  return db('repairs')
    .join('devices', 'devices.id', 'repairs.device_id')
    .where('repairs.id', repairId)
    .first('devices.brand', 'devices.model')
}
