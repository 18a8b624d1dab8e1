import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { RecordedCheck } from '#shared/repairs/checklist'
import type { Repair } from '#shared/repairs/model'
import { jsonRows } from '../db/dialect'
import { lastRoundOf } from './history-repository'
import { repairRowColumns, repairRowJoins, type StoredRepairRow, toRepairRow } from './repair-rows'

/** A repair with its people, its device, and what its tests are made from. */
export type RepairPage = Omit<Repair, 'checks' | 'moves'> & {
  /** What the device's type asks to test. */
  readonly checklist: readonly string[]
  /** The answers of the last round of tests, oldest first. */
  readonly recorded: readonly RecordedCheck[]
}

/** How a person calls a repair: its shown number in several forms, or the number's value alone. */
export type TypedNumber = { readonly shown: readonly [string, string, string]; readonly value: number | null }

const checks = jsonRows(
  {
    item: 'repair_checks.item',
    result: 'repair_checks.result',
    note: 'repair_checks.note',
    at: 'repair_checks.at',
    staffName: 'staff.name',
  },
  'repair_checks.seq',
)

const reworks = jsonRows({ id: 'rework.id', number: 'rework.number' }, 'rework.seq')

function selectChecksOf(repair: string): string {
  return `select ${checks} as checks from repair_checks join staff on staff.id = repair_checks.staff_id
    where repair_checks.repair_id = ${repair} and repair_checks.round_id = (${lastRoundOf(repair)})`
}

/** One statement for the whole page: each more would cost as much again. Reworks are repairs that do this one again (rule B10). */
const selectPage = `select ${repairRowColumns}, repairs.condition, repairs.condition_note, repairs.accessories,
    repairs.estimate, repairs.promise_reason, repairs.found_fault, repairs.work_done, repairs.terms_version,
    repairs.received_by, receivers.name as receiver_name, repairs.ready_at, repairs.delivered_at, repairs.rework_of_id,
    origins.number as rework_of_number, repairs.version, device_types.checklist,
    (${selectChecksOf('repairs.id')}) as recorded,
    (select ${reworks} from repairs as rework where rework.rework_of_id = repairs.id) as reworks
  from ${repairRowJoins}
  join device_types on device_types.id = devices.type_id
  join staff as receivers on receivers.id = repairs.received_by
  left join repairs as origins on origins.id = repairs.rework_of_id`

/** The newest of those that the number may mean. */
const seqOfNumber = `select max(seq) from (select seq from repairs where number in (?, ?, ?)
  union all select seq from repairs where number_value = ?)`

/** A row of `selectPage`; lists are JSON texts. */
type StoredPage = StoredRepairRow & {
  readonly condition: string
  readonly condition_note: string
  readonly accessories: string
  readonly estimate: number | null
  readonly promise_reason: string
  readonly found_fault: string
  readonly work_done: string
  readonly terms_version: number | null
  readonly received_by: string
  readonly receiver_name: string
  readonly ready_at: string | null
  readonly delivered_at: string | null
  readonly rework_of_id: string | null
  readonly rework_of_number: string | null
  readonly version: number
  readonly checklist: string
  readonly recorded: string
  readonly reworks: string
}

export async function findRepairPage(db: Knex, id: Id): Promise<RepairPage | undefined> {
  const [row]: StoredPage[] = await db.raw(`${selectPage} where repairs.id = ?`, [id])
  return row && toPage(row)
}

/** The newest repair with this shown number, or with this bare value of it. */
export async function findRepairPageByNumber(
  db: Knex,
  { shown, value }: TypedNumber,
): Promise<RepairPage | undefined> {
  const [row]: StoredPage[] = await db.raw(`${selectPage} where repairs.seq = (${seqOfNumber})`, [
    ...shown,
    value,
  ])
  return row && toPage(row)
}

/** The answers of the last round of tests, oldest first. */
export async function findRecordedChecks(db: Knex, repairId: Id): Promise<readonly RecordedCheck[]> {
  const [row] = await db.raw(selectChecksOf('?'), [repairId, repairId])
  return JSON.parse(row.checks)
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

function toPage(row: StoredPage): RepairPage {
  return {
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
    reworkOf: row.rework_of_id === null ? null : { id: row.rework_of_id, number: row.rework_of_number ?? '' },
    reworks: JSON.parse(row.reworks),
    version: row.version,
    checklist: JSON.parse(row.checklist),
    recorded: JSON.parse(row.recorded),
  }
}
