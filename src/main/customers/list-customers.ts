import type { Knex } from 'knex'
import type { CustomerRow } from '#shared/customers/model'
import { type Page, toPage } from '#shared/kernel/paging'
import { readCursor } from '../kernel/cursor'
import { findRowsBelow } from './row-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/** All customers, newest first, one page. */
export async function listCustomers(db: Knex, { cursor, limit }: PageInput): Promise<Page<CustomerRow>> {
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findRowsBelow(db, { below, limit })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ row }) => row), next }
}
