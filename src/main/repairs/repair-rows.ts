import type { Knex } from 'knex'
import type { RepairRow } from '#shared/repairs/model'
import type { Outcome, StatusKind } from '#shared/repairs/status'
import { jsonObject, jsonRows } from '../db/dialect'
import type { Keys } from './merged-keys'

/** A row of `repairRowColumns`; kinds and outcomes are written by this domain alone, so they are of their tuples. */
export type StoredRepairRow = {
  readonly seq: number
  readonly id: string
  readonly number: string
  readonly kind: StatusKind
  readonly status_id: string
  readonly outcome: Outcome | null
  readonly fault: string
  readonly promised_on: string
  readonly received_at: string
  readonly status_since: string
  readonly customer_id: string
  readonly customer_name: string
  readonly customer_phone: string | null
  readonly device_id: string
  readonly type_id: string
  readonly brand: string
  readonly model: string
  readonly serial_no: string | null
  readonly imei: string | null
  readonly technician_id: string | null
  readonly technician_name: string | null
}

const columns = [
  'repairs.seq',
  'repairs.id',
  'repairs.number',
  'repairs.kind',
  'repairs.status_id',
  'repairs.outcome',
  'repairs.fault',
  'repairs.promised_on',
  'repairs.received_at',
  'repairs.status_since',
  'repairs.customer_id',
  'customers.name as customer_name',
  'customers.phone as customer_phone',
  'repairs.device_id',
  'devices.type_id',
  'devices.brand',
  'devices.model',
  'devices.serial_no',
  'devices.imei',
  'repairs.technician_id',
  'technicians.name as technician_name',
] as const

/** The columns of a `StoredRepairRow`, and the joins that they and `repairRowFields` stand on. */
export const repairRowColumns = columns.join(', ')
export const repairRowJoins = `repairs join customers on customers.id = repairs.customer_id
  join devices on devices.id = repairs.device_id
  left join staff as technicians on technicians.id = repairs.technician_id`

/** The fields of a `RepairRow` over the same joins, for statements that answer in JSON. */
export const repairRowFields = {
  id: 'repairs.id',
  number: 'repairs.number',
  kind: 'repairs.kind',
  statusId: 'repairs.status_id',
  outcome: 'repairs.outcome',
  customer: jsonObject({ id: 'customers.id', name: 'customers.name', phone: 'customers.phone' }),
  device: jsonObject({
    id: 'devices.id',
    typeId: 'devices.type_id',
    brand: 'devices.brand',
    model: 'devices.model',
    serialNo: 'devices.serial_no',
    imei: 'devices.imei',
  }),
  fault: 'repairs.fault',
  promisedOn: 'repairs.promised_on',
  technician: `case when technicians.id is not null
    then ${jsonObject({ id: 'technicians.id', name: 'technicians.name' })} end`,
  receivedAt: 'repairs.received_at',
  statusSince: 'repairs.status_since',
} as const satisfies Record<keyof RepairRow, string>

export function toRepairRow(row: StoredRepairRow): RepairRow {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    statusId: row.status_id,
    outcome: row.outcome,
    customer: { id: row.customer_id, name: row.customer_name, phone: row.customer_phone },
    device: {
      id: row.device_id,
      typeId: row.type_id,
      brand: row.brand,
      model: row.model,
      serialNo: row.serial_no,
      imei: row.imei,
    },
    fault: row.fault,
    promisedOn: row.promised_on,
    technician: technicianOf(row),
    receivedAt: row.received_at,
    statusSince: row.status_since,
  }
}

function technicianOf(row: StoredRepairRow): RepairRow['technician'] {
  return row.technician_id === null ? null : { id: row.technician_id, name: row.technician_name ?? '' }
}

/** A row with the key that pages are cut by. */
export type FoundRepair = { readonly seq: number; readonly row: RepairRow }

/** The repairs of these keys in the given order; as JSON, which costs half of columns and rows. */
export async function findRowsOf(
  db: Knex,
  { sql, bindings }: Keys,
  order: string,
): Promise<readonly FoundRepair[]> {
  const found = jsonRows({ seq: 'repairs.seq', row: jsonObject(repairRowFields) }, order)
  const [answer] = await db.raw(
    `select ${found} as found from ${repairRowJoins} where repairs.seq in (${sql})`,
    [...bindings],
  )
  return JSON.parse(answer.found)
}
