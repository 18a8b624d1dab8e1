import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

export type NewRepair = {
  readonly id: Id
  readonly number: string
  readonly numberValue: number
  readonly receiptCode: string
  readonly customerId: Id
  readonly deviceId: Id
  readonly fault: string
  readonly condition: readonly string[]
  readonly conditionNote: string
  readonly accessories: readonly string[]
  readonly promisedOn: string
  readonly promiseReason: string
  readonly estimate: number | null
  readonly technicianId: Id | null
  readonly taxRateBp: number
  readonly roundingStep: number
  readonly receivedAt: string
  readonly receivedBy: Id
  readonly reworkOfId: Id | null
}

type Inserted = { readonly seq: number; readonly statusId: Id; readonly termsVersion: number | null }

/**
 * Writes a received repair with the kind's default status and the terms in force (rule C4), both looked up by the same
 * statement. Gives undefined, and writes nothing, where the device has an open repair already (rule A6).
 */
export async function insertRepair(db: Knex, repair: NewRepair): Promise<Inserted | undefined> {
  const [row] = await db('repairs')
    .insert({
      ...received,
      id: repair.id,
      number: repair.number,
      number_value: repair.numberValue,
      receipt_code: repair.receiptCode,
      customer_id: repair.customerId,
      device_id: repair.deviceId,
      status_id: db('statuses').where({ kind: received.kind }).whereRaw('is_default = 1').select('id'),
      fault: repair.fault,
      condition: JSON.stringify(repair.condition),
      condition_note: repair.conditionNote,
      accessories: JSON.stringify(repair.accessories),
      promised_on: repair.promisedOn,
      promise_reason: repair.promiseReason,
      estimate: repair.estimate,
      terms_version: db('terms_versions').max('version'),
      technician_id: repair.technicianId,
      tax_rate_bp: repair.taxRateBp,
      rounding_step: repair.roundingStep,
      received_at: repair.receivedAt,
      received_by: repair.receivedBy,
      status_since: repair.receivedAt,
      rework_of_id: repair.reworkOfId,
    })
    .onConflict(db.raw('(device_id) where is_open = 1'))
    .ignore()
    .returning(['seq', 'status_id', 'terms_version'])
  return row && { seq: row.seq, statusId: row.status_id, termsVersion: row.terms_version }
}

const received = { kind: 'received', is_open: 1, found_fault: '', work_done: '', version: 1 } as const
