import type { Knex } from 'knex'
import type { CustomerRow } from '#shared/customers/model'
import { decodeCursor, type Page, toPage } from '#shared/kernel/paging'
import { findRowsBelow } from './row-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/** All customers, newest first, one page. */
export async function listCustomers(db: Knex, { cursor, limit }: PageInput): Promise<Page<CustomerRow>> {
  const [below] = cursor === undefined ? [] : (decodeCursor(cursor, ['number']) ?? [])
  const found = await findRowsBelow(db, { below: below === undefined ? undefined : Number(below), limit })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ row }) => row), next }
}
