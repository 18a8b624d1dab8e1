import type { Knex } from 'knex'
import type { Count, CountLine, CountRow, Tally, Uncounted } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { findCount, findCounts } from './count-repository'
import { findLine, findLines, type StoredLine } from './line-repository'
import { findChosenParts, findCountPlaces, findUncounted } from './scope-repository'
import { findTallies } from './tally-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }
type OfCount = PageInput & { readonly countId: Id; readonly placeId?: Id | undefined }

/**
 * Whether the person is told what the ledger says: never while a blind count is counted, then those who judge it, and
 * everybody once it is entered (rule H9).
 */
export function seesSystem(
  context: Context,
  { isBlind, state }: Pick<CountRow, 'isBlind' | 'state'>,
): boolean {
  if (!isBlind || state === 'approved') return true
  return state !== 'counting' && may(context, 'counting.approve')
}

/** Refused with NOT_FOUND. */
export async function requireCount(db: Knex, id: Id): Promise<CountRow> {
  return (await findCount(db, id)) ?? refuse('NOT_FOUND', { field: 'countId' })
}

/** A count with what it is about and how far it came. Refused with NOT_FOUND. */
export async function readCount(context: Context, db: Knex, id: Id): Promise<Count> {
  const count = await requireCount(db, id)
  const places = await findCountPlaces(db, id)
  const parts = count.chosenParts === 0 ? [] : await findChosenParts(db, id)
  return { ...count, places, parts, seesSystem: seesSystem(context, count) }
}

type Listed = PageInput & { readonly isOpen: boolean }

/** Counts, newest first, one page. */
export async function listCounts(
  { db }: Context,
  { isOpen, cursor, limit }: Listed,
): Promise<Page<CountRow>> {
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findCounts(db.reader, { isOpen, below, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ count }) => count), next }
}

/** What was counted, the latest line first, one page. Refused with NOT_FOUND. */
export async function listLines(context: Context, asked: OfCount): Promise<Page<CountLine>> {
  const { countId, placeId, cursor, limit } = asked
  const { reader } = context.db
  const count = await requireCount(reader, countId)
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findLines(reader, { countId, placeId, below, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(line => lineShown(line, seesSystem(context, count))), next }
}

/** A line as the person may see it. */
export function lineShown(line: StoredLine, isSystemShown: boolean): CountLine {
  const { seq, countId, ledgerSeq, confirmedSeq, isPlaceActive, system, ...shown } = line
  return isSystemShown
    ? { ...shown, system, difference: line.counted - system }
    : { ...shown, system: null, difference: null }
}

/** What the ledger has there and nobody has counted, one page. Refused with NOT_FOUND. */
export async function listUncounted(context: Context, asked: OfCount): Promise<Page<Uncounted>> {
  const { countId, placeId, cursor, limit } = asked
  const { reader } = context.db
  const count = await requireCount(reader, countId)
  const after = readCursor(cursor, ['number', 'number'])
  const found = await findUncounted(reader, { countId, placeId, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ position, partSeq }) => [position, partSeq])
  const isShown = seesSystem(context, count)
  return {
    rows: rows.map(({ uncounted }) => (isShown ? uncounted : { ...uncounted, system: null })),
    next,
  }
}

/** How a line came about, the latest first, one page. Refused with NOT_FOUND. */
export async function listHistory(
  { db }: Context,
  { lineId, cursor, limit }: PageInput & { readonly lineId: Id },
): Promise<Page<Tally>> {
  if (!(await findLine(db.reader, lineId))) refuse('NOT_FOUND', { field: 'lineId' })
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findTallies(db.reader, { lineId, below, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ tally }) => tally), next }
}
