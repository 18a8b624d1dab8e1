import type { Knex } from 'knex'
import type { Charge, Payment } from '#shared/billing/model'
import type { Id } from '#shared/kernel/ids'

/** A line about to be written; its staff is who writes it. */
type NewCharge = Omit<Charge, 'isReversed' | 'staffName'> & {
  readonly repairId: Id
  readonly staffId: Id
}

type NewPayment = Omit<Payment, 'staffName'> & { readonly repairId: Id; readonly staffId: Id }

type StoredCharge = {
  readonly id: string
  readonly kind: Charge['kind']
  readonly description: string
  readonly quantity: number
  readonly unit_price: number
  readonly amount: number
  readonly tax: number
  readonly coverage: Charge['coverage']
  readonly covered_amount: number
  readonly covered_by_id: string | null
  readonly warranty_days: number
  readonly reverses_id: string | null
  readonly reason: string
  readonly at: string
  readonly staff_name: string
}

/** The lines of a repair's account in the order in which they were written. */
export async function findCharges(db: Knex, repairId: Id): Promise<readonly Charge[]> {
  const rows: StoredCharge[] = await db('repair_charges as charge')
    .join('staff', 'staff.id', 'charge.staff_id')
    .where('charge.repair_id', repairId)
    .orderBy('charge.seq')
    .select(
      'charge.id',
      'charge.kind',
      'charge.description',
      'charge.quantity',
      'charge.unit_price',
      'charge.amount',
      'charge.tax',
      'charge.coverage',
      'charge.covered_amount',
      'charge.covered_by_id',
      'charge.warranty_days',
      'charge.reverses_id',
      'charge.reason',
      'charge.at',
      'staff.name as staff_name',
    )
  const reversed = new Set(rows.map(row => row.reverses_id))
  return rows.map(row => toCharge(row, reversed.has(row.id)))
}

function toCharge(row: StoredCharge, isReversed: boolean): Charge {
  return {
    id: row.id,
    kind: row.kind,
    description: row.description,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    amount: row.amount,
    tax: row.tax,
    coverage: row.coverage,
    coveredAmount: row.covered_amount,
    coveredById: row.covered_by_id,
    warrantyDays: row.warranty_days,
    reversesId: row.reverses_id,
    isReversed,
    reason: row.reason,
    at: row.at,
    staffName: row.staff_name,
  }
}

/** The payments of a repair's account in the order in which they were taken. */
export async function findPayments(db: Knex, repairId: Id): Promise<readonly Payment[]> {
  return db('payments as payment')
    .join('staff', 'staff.id', 'payment.staff_id')
    .where('payment.repair_id', repairId)
    .orderBy('payment.seq')
    .select(
      'payment.id',
      'payment.number',
      'payment.kind',
      'payment.method',
      'payment.amount',
      'payment.reference',
      'payment.reason',
      'payment.at',
      'staff.name as staffName',
    )
}

/** Whether a line, not taken off yet, is that of a part from the stock. */
export async function isOfFittedPart(db: Knex, chargeId: Id): Promise<boolean> {
  const row = await db('part_uses')
    .where({ charge_id: chargeId })
    .whereNotExists(db('repair_charges').where({ reverses_id: chargeId }).select('seq'))
    .first('seq')
  return row !== undefined
}

export async function insertCharge(db: Knex, charge: NewCharge): Promise<void> {
  await db('repair_charges').insert({
    id: charge.id,
    repair_id: charge.repairId,
    kind: charge.kind,
    description: charge.description,
    quantity: charge.quantity,
    unit_price: charge.unitPrice,
    amount: charge.amount,
    tax: charge.tax,
    coverage: charge.coverage,
    covered_amount: charge.coveredAmount,
    covered_by_id: charge.coveredById,
    warranty_days: charge.warrantyDays,
    reverses_id: charge.reversesId,
    reason: charge.reason,
    at: charge.at,
    staff_id: charge.staffId,
  })
}

export async function insertPayment(db: Knex, payment: NewPayment): Promise<void> {
  await db('payments').insert({
    id: payment.id,
    number: payment.number,
    repair_id: payment.repairId,
    kind: payment.kind,
    method: payment.method,
    amount: payment.amount,
    reference: payment.reference,
    reason: payment.reason,
    at: payment.at,
    staff_id: payment.staffId,
  })
}
