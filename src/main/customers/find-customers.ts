import type { Knex } from 'knex'
import type { CustomerRow } from '#shared/customers/model'
import type { SearchQuery } from '#shared/search/query'
import { customerHits } from '../db/search-hits'
import { findRowsAmong } from './row-repository'

const limit = 20

/** Customers by any part of phone or name, in any spelling: those with open repairs first, then the newest. */
export async function findCustomers(db: Knex, query: SearchQuery): Promise<CustomerRow[]> {
  const hits = customerHits(query, limit)
  return hits ? findRowsAmong(db, hits, limit) : []
}
