import type { Knex } from 'knex'
import type { Handover } from '#shared/handover/model'
import type { Id } from '#shared/kernel/ids'

type LineWarranty = Handover['warranties'][number]

type NewHandover = Omit<Handover, 'staffName' | 'warranties' | 'reversal'> & {
  readonly staffId: Id
  /** What the account came to in rial when the device left. */
  readonly total: number
}

type NewReversal = {
  readonly id: Id
  readonly handoverId: Id
  readonly at: string
  readonly staffId: Id
  readonly reason: string
}

type StoredHandover = {
  readonly id: string
  readonly repair_id: string
  readonly at: string
  readonly staff_name: string
  readonly receiver_name: string
  readonly checked_by: Handover['checkedBy']
  readonly identity_reason: string
  readonly accessories: string
  readonly signature: Handover['signature']
  readonly signature_reason: string
  readonly balance: number
  readonly credit_reason: string
  readonly reversed_at: string | null
  readonly reversed_by: string | null
  readonly reversal_reason: string | null
}

/** The last hand-over of a repair, also one that was taken back; undefined before the first. */
export async function findLastHandover(db: Knex, repairId: Id): Promise<Handover | undefined> {
  const row: StoredHandover | undefined = await handovers(db)
    .where('handover.repair_id', repairId)
    .orderBy('handover.seq', 'desc')
    .first()
  return row && toHandover(row, await findLineWarranties(db, row.id))
}

export async function findHandover(db: Knex, id: Id): Promise<Handover | undefined> {
  const row: StoredHandover | undefined = await handovers(db).where('handover.id', id).first()
  return row && toHandover(row, await findLineWarranties(db, row.id))
}

function handovers(db: Knex): Knex.QueryBuilder {
  return db('handovers as handover')
    .join('staff', 'staff.id', 'handover.staff_id')
    .leftJoin('handover_reversals as reversal', 'reversal.handover_id', 'handover.id')
    .leftJoin('staff as reverser', 'reverser.id', 'reversal.staff_id')
    .select(
      'handover.id',
      'handover.repair_id',
      'handover.at',
      'staff.name as staff_name',
      'handover.receiver_name',
      'handover.checked_by',
      'handover.identity_reason',
      'handover.accessories',
      'handover.signature',
      'handover.signature_reason',
      'handover.balance',
      'handover.credit_reason',
      'reversal.at as reversed_at',
      'reverser.name as reversed_by',
      'reversal.reason as reversal_reason',
    )
}

async function findLineWarranties(db: Knex, handoverId: Id): Promise<LineWarranty[]> {
  return db('line_warranties as warranty')
    .join('repair_charges as charge', 'charge.id', 'warranty.charge_id')
    .where('warranty.handover_id', handoverId)
    .orderBy('charge.seq')
    .select(
      'warranty.charge_id as chargeId',
      'charge.description',
      'warranty.days',
      'warranty.starts_on as startsOn',
      'warranty.ends_on as endsOn',
    )
}

function toHandover(row: StoredHandover, warranties: LineWarranty[]): Handover {
  return {
    id: row.id,
    repairId: row.repair_id,
    at: row.at,
    staffName: row.staff_name,
    receiverName: row.receiver_name,
    checkedBy: row.checked_by,
    identityReason: row.identity_reason,
    accessories: JSON.parse(row.accessories),
    signature: row.signature,
    signatureReason: row.signature_reason,
    balance: row.balance,
    creditReason: row.credit_reason,
    warranties,
    reversal: toReversal(row),
  }
}

function toReversal(row: StoredHandover): Handover['reversal'] {
  if (row.reversed_at === null) return null
  return { at: row.reversed_at, staffName: row.reversed_by ?? '', reason: row.reversal_reason ?? '' }
}

export async function insertHandover(db: Knex, handover: NewHandover): Promise<void> {
  await db('handovers').insert({
    id: handover.id,
    repair_id: handover.repairId,
    at: handover.at,
    staff_id: handover.staffId,
    receiver_name: handover.receiverName,
    checked_by: handover.checkedBy,
    identity_reason: handover.identityReason,
    accessories: JSON.stringify(handover.accessories),
    signature: handover.signature,
    signature_reason: handover.signatureReason,
    total: handover.total,
    balance: handover.balance,
    credit_reason: handover.creditReason,
  })
}

type NewLineWarranty = Omit<LineWarranty, 'description'> & { readonly id: Id; readonly handoverId: Id }

export async function insertLineWarranties(db: Knex, warranties: readonly NewLineWarranty[]): Promise<void> {
  if (warranties.length === 0) return
  await db('line_warranties').insert(
    warranties.map(warranty => ({
      id: warranty.id,
      handover_id: warranty.handoverId,
      charge_id: warranty.chargeId,
      days: warranty.days,
      starts_on: warranty.startsOn,
      ends_on: warranty.endsOn,
    })),
  )
}

export async function insertReversal(db: Knex, reversal: NewReversal): Promise<void> {
  await db('handover_reversals').insert({
    id: reversal.id,
    handover_id: reversal.handoverId,
    at: reversal.at,
    staff_id: reversal.staffId,
    reason: reversal.reason,
  })
}

export async function findRepairIdOfReceipt(db: Knex, code: string): Promise<Id | undefined> {
  const row = await db('repairs').where({ receipt_code: code }).first('id')
  return row?.id
}
