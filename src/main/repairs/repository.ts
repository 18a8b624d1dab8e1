import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { ReworkCause } from '#shared/repairs/rework'
import type { Outcome, StatusKind } from '#shared/repairs/status'

/** What commands need to know of a repair: its own columns, no joins. */
export type RepairFacts = {
  readonly seq: number
  readonly id: Id
  readonly number: string
  readonly receiptCode: string
  readonly customerId: Id
  readonly deviceId: Id
  readonly kind: StatusKind
  readonly statusId: Id
  readonly outcome: Outcome | null
  readonly isOpen: boolean
  readonly fault: string
  readonly accessories: readonly string[]
  readonly promisedOn: string
  readonly technicianId: Id | null
  readonly foundFault: string
  readonly workDone: string
  /** Hundredths of a percent and rial, frozen when the repair was taken in (rule G3). */
  readonly taxRateBp: number
  readonly roundingStep: number
  readonly receivedAt: string
  readonly statusSince: string
  readonly readyAt: string | null
  readonly deliveredAt: string | null
  readonly version: number
}

/** What may change in a repair after it was taken in. */
export type RepairChanges = Partial<
  Pick<
    RepairFacts,
    | 'kind'
    | 'statusId'
    | 'outcome'
    | 'isOpen'
    | 'promisedOn'
    | 'technicianId'
    | 'foundFault'
    | 'workDone'
    | 'statusSince'
    | 'readyAt'
    | 'deliveredAt'
  >
> & {
  readonly promiseReason?: string
  readonly reworkCause?: ReworkCause
  readonly responsibleId?: Id | null
}

const columns = [
  'seq',
  'id',
  'number',
  'receipt_code',
  'customer_id',
  'device_id',
  'kind',
  'status_id',
  'outcome',
  'is_open',
  'fault',
  'accessories',
  'promised_on',
  'technician_id',
  'found_fault',
  'work_done',
  'tax_rate_bp',
  'rounding_step',
  'received_at',
  'status_since',
  'ready_at',
  'delivered_at',
  'version',
] as const

export async function findRepair(db: Knex, id: Id): Promise<RepairFacts | undefined> {
  const row = await db('repairs').where({ id }).first(columns)
  return (
    row && {
      seq: row.seq,
      id: row.id,
      number: row.number,
      receiptCode: row.receipt_code,
      customerId: row.customer_id,
      deviceId: row.device_id,
      kind: row.kind,
      statusId: row.status_id,
      outcome: row.outcome,
      isOpen: row.is_open === 1,
      fault: row.fault,
      accessories: JSON.parse(row.accessories),
      promisedOn: row.promised_on,
      technicianId: row.technician_id,
      foundFault: row.found_fault,
      workDone: row.work_done,
      taxRateBp: row.tax_rate_bp,
      roundingStep: row.rounding_step,
      receivedAt: row.received_at,
      statusSince: row.status_since,
      readyAt: row.ready_at,
      deliveredAt: row.delivered_at,
      version: row.version,
    }
  )
}

/** The open repair of a device, of which there is at most one (rule A6). */
export async function findOpenRepairOf(
  db: Knex,
  deviceId: Id,
): Promise<{ readonly id: Id; readonly number: string } | undefined> {
  return db('repairs').where({ device_id: deviceId }).whereRaw('is_open = 1').first('id', 'number')
}

/** The newest repair of the same device after this one. */
export async function findLaterRepair(
  db: Knex,
  { deviceId, seq }: Pick<RepairFacts, 'deviceId' | 'seq'>,
): Promise<{ readonly id: Id; readonly number: string } | undefined> {
  return db('repairs')
    .where({ device_id: deviceId })
    .where('seq', '>', seq)
    .orderBy('seq', 'desc')
    .first('id', 'number')
}

/** Writes the changes into exactly the version that was read; false where somebody was faster. */
export async function updateRepair(
  db: Knex,
  { id, version }: Pick<RepairFacts, 'id' | 'version'>,
  changes: RepairChanges,
): Promise<boolean> {
  const changed = await db('repairs')
    .where({ id, version })
    .update({ ...toColumns(changes), version: version + 1 })
  return changed === 1
}

function toColumns(changes: RepairChanges): Readonly<Record<string, unknown>> {
  const columnsOfChanges = {
    kind: changes.kind,
    status_id: changes.statusId,
    outcome: changes.outcome,
    is_open: changes.isOpen === undefined ? undefined : Number(changes.isOpen),
    promised_on: changes.promisedOn,
    promise_reason: changes.promiseReason,
    technician_id: changes.technicianId,
    found_fault: changes.foundFault,
    work_done: changes.workDone,
    status_since: changes.statusSince,
    ready_at: changes.readyAt,
    delivered_at: changes.deliveredAt,
    rework_cause: changes.reworkCause,
    responsible_id: changes.responsibleId,
  }
  return Object.fromEntries(Object.entries(columnsOfChanges).filter(([, value]) => value !== undefined))
}
