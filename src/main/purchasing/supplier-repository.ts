import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { sortKey } from '#shared/kernel/sort-key'
import { foldText } from '#shared/kernel/text'
import type { Supplier } from '#shared/purchasing/supplier'
import { isReversed, openOf } from './return-sums'

/** A supplier with the key that pages are cut by. */
export type StoredSupplier = { readonly seq: number; readonly supplier: Supplier }

/** What of a supplier stands in its own row. */
export type SupplierFacts = Omit<Supplier, 'openOrders' | 'openReturns'>

type Row = {
  readonly seq: number
  readonly id: Id
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly note: string
  readonly lead_time_days: number | null
  readonly lead_time_spread_days: number
  readonly minimum_amount: number
  readonly is_active: number
  readonly open_orders: number
  readonly open_returns: number
  readonly version: number
}

/** SQL of the days that somebody said a supplier takes, else null; `supplier` is an alias of `suppliers`. */
export function leadTimeOf(supplier: string): string {
  return `case when ${supplier}.has_lead_time = 1 then ${supplier}.lead_time_days end`
}

const columns = `supplier.seq, supplier.id, supplier.name, supplier.phone, supplier.address, supplier.note,
  ${leadTimeOf('supplier')} as lead_time_days, supplier.lead_time_spread_days, supplier.minimum_amount, supplier.is_active,
  supplier.version,
  (select count(*) from purchase_orders as purchase where purchase.supplier_id = supplier.id
    and purchase.step = 'ordered' and exists (select 1 from purchase_order_lines as line
      where line.order_id = purchase.id and line.received < line.quantity)) as open_orders,
  (select count(*) from supplier_returns as sent where sent.supplier_id = supplier.id
    and not ${isReversed('sent.document_id')} and exists (select 1 from supplier_return_lines as line
      where line.return_id = sent.id and ${openOf('line')} > 0)) as open_returns`

type Page = {
  readonly text: string
  readonly withInactive: boolean
  readonly after: number | undefined
  readonly limit: number
}

/** In the order of their names, those after that of a row. */
export async function findSuppliers(
  db: Knex,
  { text, withInactive, after, limit }: Page,
): Promise<readonly StoredSupplier[]> {
  const rows: Row[] = await db.raw(
    `select ${columns} from suppliers as supplier
     where ${withInactive ? 'true' : 'supplier.is_active = 1'} and instr(supplier.name_key, ?) > 0
       ${after === undefined ? '' : afterSupplier}
     order by supplier.sort_key, supplier.seq limit ${limit}`,
    [foldText(text), ...(after === undefined ? [] : [after])],
  )
  return rows.map(toStored)
}

/** A name may be longer as a key than a cursor, so a page is cut by the row that has it. */
const afterSupplier =
  'and (supplier.sort_key, supplier.seq) > (select sort_key, seq from suppliers where seq = ?)'

export async function findSupplier(db: Knex, id: Id): Promise<Supplier | undefined> {
  const [row]: Row[] = await db.raw(`select ${columns} from suppliers as supplier where supplier.id = ?`, [
    id,
  ])
  return row && toStored(row).supplier
}

/** Whose name reads the same in any spelling (rule N5). */
export async function findSupplierIdByName(db: Knex, name: string): Promise<Id | undefined> {
  const row = await db('suppliers')
    .where({ name_key: foldText(name) })
    .first('id')
  return row?.id
}

export async function insertSupplier(trx: Knex, supplier: SupplierFacts, at: string): Promise<void> {
  await trx('suppliers').insert({ id: supplier.id, ...toColumns(supplier), created_at: at })
}

export async function updateSupplier(trx: Knex, supplier: SupplierFacts): Promise<void> {
  await trx('suppliers').where({ id: supplier.id }).update(toColumns(supplier))
}

function toColumns(supplier: SupplierFacts) {
  return {
    name: supplier.name,
    name_key: foldText(supplier.name),
    sort_key: sortKey(supplier.name),
    phone: supplier.phone,
    address: supplier.address,
    note: supplier.note,
    lead_time_days: supplier.leadTimeDays ?? 0,
    has_lead_time: Number(supplier.leadTimeDays !== null),
    lead_time_spread_days: supplier.leadTimeSpreadDays,
    minimum_amount: supplier.minimumAmount,
    is_active: Number(supplier.isActive),
    version: supplier.version,
  }
}

function toStored({ seq, ...row }: Row): StoredSupplier {
  const { id, name, phone, address, note, version } = row
  return {
    seq,
    supplier: {
      id,
      name,
      phone,
      address,
      note,
      leadTimeDays: row.lead_time_days,
      leadTimeSpreadDays: row.lead_time_spread_days,
      minimumAmount: row.minimum_amount,
      isActive: row.is_active === 1,
      openOrders: row.open_orders,
      openReturns: row.open_returns,
      version,
    },
  }
}
