import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PartUse } from '#shared/part-requests/model'
import type { PartUnit } from '#shared/stock/units'

export type NewUse = {
  readonly id: Id
  readonly requestId: Id
  readonly repairId: Id
  readonly partId: Id
  readonly documentId: Id
  readonly chargeId: Id
  readonly quantity: number
  /** Rial. */
  readonly cost: number
  readonly at: string
  readonly staffId: Id
}

export async function insertUse(trx: Knex, use: NewUse): Promise<void> {
  await trx('part_uses').insert({
    id: use.id,
    request_id: use.requestId,
    repair_id: use.repairId,
    part_id: use.partId,
    document_id: use.documentId,
    charge_id: use.chargeId,
    quantity: use.quantity,
    cost: use.cost,
    at: use.at,
    staff_id: use.staffId,
  })
}

/** A use with the bag that it came from. */
export type UseFacts = Omit<NewUse, 'at' | 'staffId'> & {
  readonly bagId: Id
  readonly holderId: Id | null
  readonly holderName: string | null
  /** Number of its document, and of the one that takes it back. */
  readonly document: string
  readonly reversedBy: string | null
}

export async function findUse(trx: Knex, id: Id): Promise<UseFacts | undefined> {
  const [row]: readonly UseFacts[] = await trx.raw(
    `select uses.id, uses.request_id as requestId, uses.repair_id as repairId, uses.part_id as partId,
       uses.document_id as documentId, uses.charge_id as chargeId, uses.quantity, uses.cost,
       document.number as document, reversal.number as reversedBy, bag.id as bagId, bag.holder_id as holderId, holder.name as holderName
     from part_uses as uses join stock_documents as document on document.id = uses.document_id
     left join stock_documents as reversal on reversal.reverses_id = uses.document_id
     join stock_places as bag on bag.id =
       (select place_id from stock_entries where document_id = uses.document_id limit 1)
     left join staff as holder on holder.id = bag.holder_id
     where uses.id = ?`,
    [id],
  )
  return row
}

/** What was fitted to the device of a repair, oldest first. */
export async function findUsesOf(db: Knex, repairId: Id): Promise<readonly PartUse[]> {
  const rows: readonly Row[] = await db.raw(
    `select uses.id, uses.request_id, uses.document_id, uses.charge_id, uses.quantity, uses.cost, uses.at,
       uses.part_id, parts.number, parts.names, parts.unit, parts.is_serialised, staff.name as staff_name,
       exists (select 1 from stock_documents where reverses_id = uses.document_id) as is_taken_back,
       (select json_group_array(units.serial_no) from stock_entries as entries
          join part_units as units on units.id = entries.unit_id
        where entries.document_id = uses.document_id) as serials
     from part_uses as uses join parts on parts.id = uses.part_id join staff on staff.id = uses.staff_id
     where uses.repair_id = ? order by uses.seq`,
    [repairId],
  )
  return rows.map(toUse)
}

type Row = {
  readonly id: Id
  readonly request_id: Id
  readonly document_id: Id
  readonly charge_id: Id
  readonly quantity: number
  readonly cost: number
  readonly at: string
  readonly part_id: Id
  readonly number: string
  readonly names: string
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly staff_name: string
  readonly is_taken_back: number
  readonly serials: string
}

function toUse(row: Row): PartUse {
  const { id, quantity, cost, at, number, unit } = row
  return {
    ...{ id, quantity, cost, at },
    requestId: row.request_id,
    part: {
      id: row.part_id,
      number,
      names: JSON.parse(row.names),
      unit,
      isSerialised: row.is_serialised === 1,
    },
    serialNos: JSON.parse(row.serials),
    documentId: row.document_id,
    chargeId: row.charge_id,
    staffName: row.staff_name,
    isTakenBack: row.is_taken_back === 1,
  }
}
