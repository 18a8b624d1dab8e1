import type { Knex } from 'knex'
import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { stockContract } from '#shared/stock/contract'
import type { DocumentRow, StockDocument } from '#shared/stock/document'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { type DocumentRefs, findDocumentFacts, findDocuments } from './document-repository'
import { findItemEntries, type ItemEntry } from './item-repository'

type Listed = z.infer<NonNullable<(typeof stockContract)['documents']['~orpc']['inputSchema']>>

/** Documents, newest first, one page. */
export async function listDocuments({ db }: Context, asked: Listed): Promise<Page<DocumentRow>> {
  const { kinds, partId, isInTransit, cursor, limit } = asked
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findDocuments(db.reader, { kinds, partId, isInTransit, below, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(toRow), next }
}

/** A document with its lines; refused with NOT_FOUND. */
export async function readDocument(context: Context, db: Knex, id: Id): Promise<StockDocument> {
  const document = (await findDocumentFacts(db, id)) ?? refuse('NOT_FOUND')
  const entries = await findItemEntries(db, id)
  return {
    ...toRow(document),
    items: itemsOf(entries, document, may(context, 'stock.viewCosts')),
    reverses: document.reverses,
    counterpart: document.arrival ?? document.dispatch,
  }
}

function toRow({ seq, reverses, arrival, dispatch, boundFor, ...row }: DocumentRefs): DocumentRow {
  return { ...row, isInTransit: row.kind === 'dispatch' && !row.reversedBy && !arrival }
}

type Item = StockDocument['items'][number]

function itemsOf(entries: readonly ItemEntry[], { boundFor }: DocumentRefs, seesCosts: boolean): Item[] {
  const lines = new Map<number, ItemEntry[]>()
  for (const entry of entries) {
    const line = lines.get(entry.line)
    if (line) line.push(entry)
    else lines.set(entry.line, [entry])
  }
  return [...lines.values()].map(line => {
    const { value, to, ...item } = itemOf(line)
    // A dispatch says where it is bound for; that its parts are in transit says its kind.
    return { ...item, to: boundFor ?? to, value: seesCosts ? value : null }
  })
}

/** One line from its entries: a transfer has two for each piece, at both of its places. */
function itemOf(entries: readonly ItemEntry[]): Item & { readonly value: number } {
  const [first] = entries
  if (!first) throw new Error('a line without an entry')
  const leaving = entries.filter(({ quantity }) => quantity < 0)
  const coming = entries.filter(({ quantity }) => quantity > 0)
  const moved = coming.length > 0 ? coming : leaving
  return {
    line: first.line,
    part: first.part,
    from: leaving[0]?.place ?? null,
    to: coming[0]?.place ?? null,
    quantity: Math.abs(sumOf(moved, ({ quantity }) => quantity)),
    serialNos: moved.flatMap(({ serialNo }) => serialNo ?? []),
    value: Math.abs(sumOf(entries, ({ value }) => value)),
  }
}

function sumOf<T>(list: readonly T[], numberOf: (item: T) => number): number {
  return list.reduce((sum, item) => sum + numberOf(item), 0)
}
