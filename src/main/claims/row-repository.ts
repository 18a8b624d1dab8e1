import type { Knex } from 'knex'
import type { Claim } from '#shared/claims/model'
import { claimed } from '#shared/claims/states'

const columns = [
  'claims.seq',
  'claims.id',
  'claims.number',
  'claims.kind',
  'claims.state',
  'claims.repair_id',
  'repairs.number as repair_number',
  'customers.name as customer_name',
  'repairs.device_id',
  'devices.brand',
  'devices.model',
  'devices.serial_no',
  'devices.imei',
  'claims.card_id',
  'cards.number as card_number',
  'claims.manufacturer_id',
  'manufacturers.name as manufacturer_name',
  'claims.part_amount',
  'claims.labour_amount',
  'claims.travel_amount',
  'claims.unit_amount',
  'claims.refund_amount',
  'claims.accepted_amount',
  'claims.reason',
  'claims.statement_id',
  'statements.number as statement_number',
  'claims.new_card_id',
  'heirs.number as new_card_number',
  'heirs.serial_no as new_serial_no',
  'claims.approved_by',
  'approvers.name as approver_name',
  'claims.closed_on',
  'claims.created_at',
  'claims.version',
] as const

/** Claims with their repair, device, card and people, ready for conditions on `claims.*`; each row is read by `toClaim`. */
export function claimRows(db: Knex): Knex.QueryBuilder {
  return db('claims')
    .join('repairs', 'repairs.id', 'claims.repair_id')
    .join('customers', 'customers.id', 'repairs.customer_id')
    .join('devices', 'devices.id', 'repairs.device_id')
    .join('warranty_cards as cards', 'cards.id', 'claims.card_id')
    .leftJoin('manufacturers', 'manufacturers.id', 'claims.manufacturer_id')
    .leftJoin('claim_statements as statements', 'statements.id', 'claims.statement_id')
    .leftJoin('warranty_cards as heirs', 'heirs.id', 'claims.new_card_id')
    .leftJoin('staff as approvers', 'approvers.id', 'claims.approved_by')
    .select(columns)
}

type Named<Key extends string> = { readonly [Each in Key]: string | null }

/** Kinds and states are written by this domain alone, so they are of their tuples. */
export type StoredClaim = Pick<Claim, 'id' | 'number' | 'kind' | 'state' | 'reason' | 'version'> &
  Named<
    'serial_no' | 'imei' | 'manufacturer_id' | 'manufacturer_name' | 'statement_id' | 'statement_number'
  > &
  Named<
    'new_card_id' | 'new_card_number' | 'new_serial_no' | 'approved_by' | 'approver_name' | 'closed_on'
  > & {
    readonly seq: number
    readonly repair_id: string
    readonly repair_number: string
    readonly customer_name: string
    readonly device_id: string
    readonly brand: string
    readonly model: string
    readonly card_id: string
    readonly card_number: string
    readonly part_amount: number
    readonly labour_amount: number
    readonly travel_amount: number
    readonly unit_amount: number
    readonly refund_amount: number
    readonly accepted_amount: number | null
    readonly created_at: string
  }

export function toClaim(row: StoredClaim): Claim {
  const amounts = {
    part: row.part_amount,
    labour: row.labour_amount,
    travel: row.travel_amount,
    unit: row.unit_amount,
    refund: row.refund_amount,
  }
  const device = { id: row.device_id, brand: row.brand, model: row.model }
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    repair: { id: row.repair_id, number: row.repair_number },
    customerName: row.customer_name,
    device: { ...device, serialNo: row.serial_no ?? row.imei },
    card: { id: row.card_id, number: row.card_number },
    manufacturer: named(row.manufacturer_id, row.manufacturer_name),
    amounts,
    amount: claimed(amounts),
    acceptedAmount: row.accepted_amount,
    reason: row.reason,
    statement: numbered(row.statement_id, row.statement_number),
    replacement: replacementOf(row),
    approvedBy: named(row.approved_by, row.approver_name),
    closedOn: row.closed_on,
    createdAt: row.created_at,
    version: row.version,
  }
}

function replacementOf(row: StoredClaim): Claim['replacement'] {
  const card = numbered(row.new_card_id, row.new_card_number)
  return card && { serialNo: row.new_serial_no, card }
}

function named(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? '' }
}

function numbered(id: string | null, number: string | null) {
  return id === null ? null : { id, number: number ?? '' }
}
