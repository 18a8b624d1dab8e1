import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { PartFilter, PartRow } from '#shared/stock/part'
import type { Context } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { readPartQuery } from './part-query'
import { findPartsByNumber, findPartsByText, findPartsIn } from './part-row-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/**
 * Parts by number, one page; with a text the one part whose number or barcode it is, then whatever it may name, the
 * newest first.
 */
export async function listParts(
  { db }: Context,
  { text, cursor, limit, ...asked }: PartFilter & PageInput,
): Promise<Page<PartRow>> {
  if (text === '') {
    const [after] = readCursor(cursor, ['number']) ?? []
    const found = await findPartsByNumber(db.reader, asked, { after, limit: limit + 1 })
    return rowsOf(toPage(found, limit, ({ seq }) => [seq]))
  }
  const after = readCursor(cursor, ['number', 'number'])
  const found = await findPartsByText(db.reader, readPartQuery(text), { asked, after, limit: limit + 1 })
  return rowsOf(toPage(found, limit, ({ place, seq }) => [place, seq]))
}

/** What lies in a place by number, one page; what lies below it is not of it. */
export async function listPlaceParts(
  { db }: Context,
  { placeId, cursor, limit }: PageInput & { readonly placeId: Id },
): Promise<Page<PartRow & { readonly here: number }>> {
  const [after] = readCursor(cursor, ['number']) ?? []
  const found = await findPartsIn(db.reader, placeId, { after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ row, here }) => ({ ...row, here })), next }
}

function rowsOf<T>({ rows, next }: Page<{ readonly row: T }>): Page<T> {
  return { rows: rows.map(({ row }) => row), next }
}
