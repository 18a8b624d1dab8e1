import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { ReturnFilter, ReturnState, SupplierReturn } from '#shared/purchasing/supplier-return'
import { isReversed, openOf, openValueOf } from './return-sums'

/** A return's head with the key that pages are cut by; values whoever asks. */
export type StoredReturn = Omit<SupplierReturn, 'items' | 'openValue'> & {
  readonly seq: number
  readonly openValue: number
}

type Row = {
  readonly seq: number
  readonly id: Id
  readonly number: string
  readonly supplier_id: Id
  readonly supplier_name: string
  readonly order_id: Id | null
  readonly order_number: string | null
  readonly document_id: Id
  readonly document_number: string
  readonly reason: string
  readonly reference: string
  readonly at: string
  readonly staff_name: string
  readonly is_reversed: number
  readonly lines: number
  readonly open_lines: number
  readonly open_value: number
}

const ofLines = (figure: string) =>
  `(select ${figure} from supplier_return_lines as line where line.return_id = sent.id)`

const columns = `sent.seq, sent.id, sent.number, supplier.id as supplier_id, supplier.name as supplier_name,
  purchase.id as order_id, purchase.number as order_number, document.id as document_id,
  document.number as document_number, document.reason, document.reference, document.at, staff.name as staff_name,
  ${isReversed('sent.document_id')} as is_reversed, ${ofLines('count(*)')} as lines,
  ${ofLines(`count(*) filter (where ${openOf('line')} > 0)`)} as open_lines,
  ${ofLines(`sum(${openValueOf('line')})`)} as open_value`

const tables = `supplier_returns as sent join suppliers as supplier on supplier.id = sent.supplier_id
  join stock_documents as document on document.id = sent.document_id
  join staff on staff.id = document.staff_id
  left join purchase_orders as purchase on purchase.id = sent.order_id`

export async function findReturn(db: Knex, id: Id): Promise<StoredReturn | undefined> {
  const [row]: Row[] = await db.raw(`select ${columns} from ${tables} where sent.id = ?`, [id])
  return row && toStored(row)
}

type Page = ReturnFilter & { readonly below: number | undefined; readonly limit: number }

/** Newest first, from below a key. */
export async function findReturns(db: Knex, page: Page): Promise<readonly StoredReturn[]> {
  const { sql, bindings } = conditionOf(page)
  const rows: Row[] = await db.raw(
    `with found as materialized (
       select sent.seq from supplier_returns as sent where ${sql} order by sent.seq desc limit ${page.limit})
     select ${columns} from found cross join ${tables} where sent.seq = found.seq order by sent.seq desc`,
    bindings,
  )
  return rows.map(toStored)
}

function conditionOf({ supplierId, partId, isOpen, below }: Page) {
  const conditions = ['true']
  const bindings: (string | number)[] = []
  const add = (sql: string, ...values: readonly (string | number)[]) => {
    conditions.push(sql)
    bindings.push(...values)
  }
  if (supplierId) add('sent.supplier_id = ?', supplierId)
  if (partId) add('sent.id in (select return_id from supplier_return_lines where part_id = ?)', partId)
  if (isOpen) {
    add(`not ${isReversed('sent.document_id')} and exists (select 1 from supplier_return_lines as line
      where line.return_id = sent.id and ${openOf('line')} > 0)`)
  }
  if (below !== undefined) add('sent.seq < ?', below)
  return { sql: conditions.join(' and '), bindings }
}

type NewReturn = {
  readonly id: Id
  readonly number: string
  readonly supplierId: Id
  readonly orderId: Id | null
  readonly documentId: Id
}

export async function insertReturn(trx: Knex, sent: NewReturn): Promise<void> {
  await trx('supplier_returns').insert({
    id: sent.id,
    number: sent.number,
    supplier_id: sent.supplierId,
    order_id: sent.orderId,
    document_id: sent.documentId,
  })
}

function toStored(row: Row): StoredReturn {
  const { seq, id, number, reason, reference, at, lines } = row
  const isTakenBack = row.is_reversed === 1
  return {
    seq,
    id,
    number,
    supplier: { id: row.supplier_id, name: row.supplier_name },
    order:
      row.order_id !== null && row.order_number !== null
        ? { id: row.order_id, number: row.order_number }
        : null,
    document: { id: row.document_id, number: row.document_number },
    state: stateOf(isTakenBack, row.open_lines),
    reason,
    reference,
    lines,
    openLines: isTakenBack ? 0 : row.open_lines,
    openValue: isTakenBack ? 0 : row.open_value,
    at,
    staffName: row.staff_name,
  }
}

function stateOf(isTakenBack: boolean, openLines: number): ReturnState {
  if (isTakenBack) return 'taken_back'
  return openLines > 0 ? 'open' : 'ended'
}
