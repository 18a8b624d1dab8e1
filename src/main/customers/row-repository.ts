import type { Knex } from 'knex'
import type { CustomerRow } from '#shared/customers/model'
import type { Hits } from '../db/search-hits'
import { customersAmong } from './customers-among'

export type StoredCustomerRow = { readonly seq: number; readonly row: CustomerRow }

type Row = {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly repairs: number
  readonly open_repairs: number
}

/** Customers among the hits, those with open repairs first, then the newest. */
export async function findRowsAmong(db: Knex, hits: Hits, limit: number): Promise<CustomerRow[]> {
  const [row] = await db.raw(`select (${customersAmong(hits.sql, limit)}) as customers`, hits.bindings)
  return JSON.parse(row.customers)
}

/** All customers, newest first, from below a key; one more than a page. */
export async function findRowsBelow(
  db: Knex,
  page: { readonly below: number | undefined; readonly limit: number },
): Promise<readonly StoredCustomerRow[]> {
  const found = customerRows(db).orderBy('customers.seq', 'desc')
  if (page.below !== undefined) found.where('customers.seq', '<', page.below)
  const rows: Row[] = await found.limit(page.limit + 1)
  return rows.map(toStored)
}

/** Both counts are read from indexes, for the rows shown alone. */
function customerRows(db: Knex): Knex.QueryBuilder {
  const repairs = db('repairs').count().whereRaw('repairs.customer_id = customers.id')
  return db('customers').select(
    'customers.seq',
    'customers.id',
    'customers.name',
    'customers.phone',
    repairs.clone().as('repairs'),
    repairs.clone().where('repairs.is_open', db.raw('1')).as('open_repairs'),
  )
}

function toStored({ seq, id, name, phone, repairs, open_repairs }: Row): StoredCustomerRow {
  return { seq, row: { id, name, phone, openRepairs: open_repairs, repairs } }
}
