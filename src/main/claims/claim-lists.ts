import type { Knex } from 'knex'
import type { Claim, ClaimFilter } from '#shared/claims/model'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { Context } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { findClaimOf, findClaims } from './repository'

type Asked = ClaimFilter & { readonly cursor?: string | undefined; readonly limit: number }

export async function findClaimList(
  { db }: Context,
  { cursor, limit, ...filter }: Asked,
): Promise<Page<Claim>> {
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findClaims(db.reader, { filter, below, limit: limit + 1 })
  const page = toPage(found, limit, row => [row.seq])
  return { ...page, rows: page.rows.map(({ claim }) => claim) }
}

export async function findClaimsOfRepair({ db }: Context, repairId: Id): Promise<Claim[]> {
  const claim = await findClaimOf(db.reader, repairId)
  return claim ? [claim] : []
}

type Replacement = { readonly serialNo: string | null; readonly cardNumber: string }

/** The device that was given instead under warranty, and its card; null where none was. */
export async function findReplacement(db: Knex, repairId: Id): Promise<Replacement | null> {
  const claim = await findClaimOf(db, repairId)
  const given = claim?.replacement
  return given ? { serialNo: given.serialNo, cardNumber: given.card.number } : null
}
