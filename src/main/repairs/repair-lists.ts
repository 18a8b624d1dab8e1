import { endOfDay, startOfDay } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { RepairFilter, RepairRow } from '#shared/repairs/model'
import { openKinds, type StatusKind } from '#shared/repairs/status'
import type { Context } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { findRepairs } from './list-repository'
import { countOpen, findBoardRows, findQueue } from './open-repository'
import { shownTo } from './shown-to'

type Paging = { readonly cursor?: string | undefined; readonly limit: number }

/** Work to be done in the order in which it should be done: by promised day, so the late ones come first. */
export async function queue(
  context: Context,
  { scope, cursor, limit }: Paging & { readonly scope: 'mine' | 'all' },
): Promise<Page<RepairRow>> {
  const rows = await findQueue(context.db.reader, {
    technicianId: scope === 'mine' ? context.actor.id : undefined,
    after: readCursor(cursor, ['string', 'number']),
    limit: limit + 1,
  })
  return rowsOnly(
    context,
    toPage(rows, limit, found => [found.row.promisedOn, found.seq]),
  )
}

type Column = { readonly kind: StatusKind; readonly count: number; readonly rows: RepairRow[] }

const rowsInColumn = 20

/** Every open kind with its count and its first rows by promised day. */
export async function board(
  context: Context,
  { technicianId }: { readonly technicianId?: Id | undefined },
): Promise<Column[]> {
  const [counts, rows] = await Promise.all([
    countOpen(context.db.reader, technicianId),
    findBoardRows(context.db.reader, { technicianId, limit: rowsInColumn }),
  ])
  return openKinds.map(kind => ({
    kind,
    count: counts.get(kind) ?? 0,
    rows: rows.map(({ row }) => shownTo(context, row)).filter(row => row.kind === kind),
  }))
}

/** Repairs newest first; days of intake are the shop's days (rule K1). */
export async function list(
  context: Context,
  { cursor, limit, ...filter }: RepairFilter & Paging,
): Promise<Page<RepairRow>> {
  const { db, shop, today } = context
  const { receivedFrom, receivedTo, ...rest } = filter
  const rows = await findRepairs(db.reader, {
    ...rest,
    lateBefore: filter.isLate ? today : undefined,
    from: receivedFrom && startOfDay(receivedFrom, shop.timeZone),
    until: receivedTo && endOfDay(receivedTo, shop.timeZone),
    before: readCursor(cursor, ['string', 'number']),
    limit: limit + 1,
  })
  return rowsOnly(
    context,
    toPage(rows, limit, found => [found.row.receivedAt, found.seq]),
  )
}

function rowsOnly(context: Context, page: Page<{ readonly row: RepairRow }>): Page<RepairRow> {
  return { rows: page.rows.map(({ row }) => shownTo(context, row)), next: page.next }
}
