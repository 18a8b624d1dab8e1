import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Core } from '#shared/part-requests/model'

type Creditors = { readonly manufacturerId: Id | null; readonly supplierId: Id | null }

/** Who stands behind the card that the repair was judged by last, and whom the part comes from. */
export async function findCreditors(
  trx: Knex,
  { repairId, partId }: { readonly repairId: Id; readonly partId: Id },
): Promise<Creditors> {
  const [row] = await trx.raw(
    `select (select policies.manufacturer_id from repair_verdicts as verdicts
        join warranty_cards as cards on cards.id = verdicts.card_id
        join warranty_policies as policies on policies.id = cards.policy_id
        where verdicts.seq = (select max(seq) from repair_verdicts where repair_id = ?)) as manufacturerId,
      (select supplier_id from supplier_parts where part_id = ? and is_preferred = 1) as supplierId`,
    [repairId, partId],
  )
  return row
}

type NewCore = Creditors &
  Pick<Core, 'id' | 'quantity' | 'serialNo' | 'at'> & {
    readonly useId: Id
    readonly repairId: Id
    readonly partId: Id
    readonly technicianId: Id
  }

export async function insertCore(trx: Knex, core: NewCore): Promise<void> {
  await trx('cores').insert({
    id: core.id,
    use_id: core.useId,
    repair_id: core.repairId,
    part_id: core.partId,
    quantity: core.quantity,
    serial_no: core.serialNo,
    state: 'with_technician',
    technician_id: core.technicianId,
    manufacturer_id: core.manufacturerId,
    supplier_id: core.supplierId,
    end_kind: null,
    amount: 0,
    reason: '',
    at: core.at,
  })
}

export type CoreFacts = Pick<Core, 'id' | 'state'> & { readonly isOwed: boolean }

export async function findCoreOf(trx: Knex, useId: Id): Promise<CoreFacts | undefined> {
  return toFacts(await trx('cores').where({ use_id: useId }).first(factColumns))
}

export async function findCoreFacts(trx: Knex, ids: readonly Id[]): Promise<readonly CoreFacts[]> {
  const rows = await trx('cores').whereIn('id', ids).select(factColumns)
  return rows.flatMap(row => toFacts(row) ?? [])
}

const factColumns = ['id', 'state', 'manufacturer_id', 'supplier_id'] as const

function toFacts(
  row:
    | (Pick<Core, 'id' | 'state'> & { readonly manufacturer_id: Id | null; readonly supplier_id: Id | null })
    | undefined,
): CoreFacts | undefined {
  if (!row) return undefined
  return { id: row.id, state: row.state, isOwed: row.manufacturer_id !== null || row.supplier_id !== null }
}

/** One whose part came out of the device again. */
export async function deleteCore(trx: Knex, id: Id): Promise<void> {
  await trx('cores').where({ id }).delete()
}

type Act = { readonly at: string; readonly staffId: Id }

export async function receiveCoresIn(trx: Knex, ids: readonly Id[], { at, staffId }: Act): Promise<void> {
  await trx('cores').whereIn('id', ids).update({ state: 'in_shop', received_at: at, received_by: staffId })
}

type Ending = Act & Pick<Core, 'id' | 'amount' | 'reason'> & { readonly end: NonNullable<Core['end']> }

export async function endCore(trx: Knex, { id, end, amount, reason, at, staffId }: Ending): Promise<void> {
  const closed = { state: 'closed', end_kind: end, amount, reason, closed_at: at, closed_by: staffId }
  await trx('cores').where({ id }).update(closed)
}
