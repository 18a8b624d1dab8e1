import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { PartRequest, RepairParts } from '#shared/part-requests/model'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { requireRepair } from '../repairs/find-repair'
import { wherePartsLie } from '../stock/where-parts-lie'
import { type FoundRequest, findOpenRows, findRowsOfRepair } from './row-repository'
import { findUsesOf } from './use-repository'

/**
 * What a repair asked for and what was fitted; what it cost is for those alone who may see costs (rule M2). Refused with
 * NOT_FOUND.
 */
export async function partsOfRepair(context: Context, db: Knex, repairId: Id): Promise<RepairParts> {
  const found = await findRowsOfRepair(db, repairId)
  if (found.length === 0) {
    await requireRepair(db, repairId)
    return { requests: [], uses: [] }
  }
  // Nothing is used that nobody ever had.
  const uses = found.some(({ row }) => row.holder !== null) ? await findUsesOf(db, repairId) : []
  const seesCosts = may(context, 'stock.viewCosts')
  return {
    requests: await withBins(db, found),
    uses: uses.map(use => (seesCosts ? use : { ...use, cost: null })),
  }
}

type Asked = {
  readonly state: 'waiting' | 'reserved' | 'issued'
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Open requests of all repairs, oldest first, one page. */
export async function openRequests(
  { db }: Context,
  { state, cursor, limit }: Asked,
): Promise<Page<PartRequest>> {
  const [after] = readCursor(cursor, ['number']) ?? []
  const found = await findOpenRows(db.reader, { state, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: await withBins(db.reader, rows), next }
}

/** Each with the first place on a picker's way where its part lies. */
async function withBins(db: Knex, found: readonly FoundRequest[]): Promise<PartRequest[]> {
  const open = found.filter(({ row }) => row.waiting + row.reserved > 0)
  const lying =
    open.length === 0
      ? new Map()
      : await wherePartsLie(
          db,
          open.map(({ row }) => row.part.id),
        )
  return found.map(({ row }) => ({ ...row, bin: lying.get(row.part.id)?.[0]?.place ?? null }))
}
