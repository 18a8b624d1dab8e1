import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PartUnit } from '#shared/stock/units'

export type OrderedPart = {
  readonly id: Id
  readonly number: string
  readonly unit: PartUnit
  readonly isActive: boolean
}

/** The parts of these ids, by id. */
export async function findOrderedParts(db: Knex, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrderedPart>> {
  const rows: readonly (Omit<OrderedPart, 'isActive'> & { readonly is_active: number })[] = await db.raw(
    'select id, number, unit, is_active from parts where id in (select value from json_each(?))',
    [JSON.stringify(ids)],
  )
  return new Map(
    rows.map(({ id, number, unit, is_active }) => [id, { id, number, unit, isActive: is_active === 1 }]),
  )
}

/** A request as an order needs to know it; what it waits for is in steps. */
export type AskedFor = { readonly repairId: Id; readonly partId: Id; readonly waiting: number }

/** What parts are ordered for. */
export type Purposes = {
  readonly repairIds: ReadonlySet<Id>
  readonly requests: ReadonlyMap<Id, AskedFor>
}

type PurposeRow =
  | { readonly kind: 'repair'; readonly id: Id }
  | (AskedFor & { readonly kind: 'request'; readonly id: Id })

/** Those of these repairs and requests that there are. */
export async function findPurposes(
  db: Knex,
  repairIds: readonly Id[],
  requestIds: readonly Id[],
): Promise<Purposes> {
  const rows: readonly PurposeRow[] = await db.raw(
    `select 'repair' as kind, id, id as repairId, '' as partId, 0 as waiting from repairs
     where id in (select value from json_each(?))
     union all
     select 'request', id, repair_id, part_id, waiting from part_requests
     where id in (select value from json_each(?))`,
    [JSON.stringify(repairIds), JSON.stringify(requestIds)],
  )
  return {
    repairIds: new Set(rows.flatMap(({ kind, id }) => (kind === 'repair' ? id : []))),
    requests: new Map(rows.flatMap(row => (row.kind === 'request' ? [[row.id, row] as const] : []))),
  }
}

/** Whether anything was ever received for an order, and whether some of it stands. */
export async function findReceived(
  db: Knex,
  orderId: Id,
): Promise<{ readonly hasReceipts: boolean; readonly hasStanding: boolean }> {
  const [row] = await db.raw(
    `select count(*) as receipts, count(*) filter (where not exists (
       select 1 from stock_documents as reversal where reversal.reverses_id = came.document_id)) as standing
     from purchase_receipts as came where came.order_id = ?`,
    [orderId],
  )
  return { hasReceipts: row.receipts > 0, hasStanding: row.standing > 0 }
}
