import { normalizeSerial } from '#shared/kernel/imei'
import { type Page, toPage } from '#shared/kernel/paging'
import type { Batch, CardFilter, CardRow } from '#shared/warranty/card'
import type { Context } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { findBatches } from './batch-repository'
import { findCardsByText, findNewestCards } from './card-list-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/** Cards newest first, or by the start of their number or serial in the order of those; one page. */
export async function listCards(
  { db }: Context,
  { text, cursor, limit, ...asked }: CardFilter & PageInput,
): Promise<Page<CardRow>> {
  const rowsOf = <T>({ rows, next }: Page<{ readonly row: T }>): Page<T> => ({
    rows: rows.map(({ row }) => row),
    next,
  })
  if (text === '') {
    const [below] = readCursor(cursor, ['number']) ?? []
    const found = await findNewestCards(db.reader, { ...asked, below, limit: limit + 1 })
    return rowsOf(toPage(found, limit, ({ seq }) => [seq]))
  }
  const start = normalizeSerial(text)
  const after = readCursor(cursor, ['string', 'number'])
  if (start === '') return { rows: [], next: null }
  const found = await findCardsByText(db.reader, { ...asked, start, after, limit: limit + 1 })
  return rowsOf(toPage(found, limit, ({ place, seq }) => [place, seq]))
}

/** Batches newest first, one page. */
export async function listBatches({ db }: Context, { cursor, limit }: PageInput): Promise<Page<Batch>> {
  const [below] = readCursor(cursor, ['number']) ?? []
  const { rows, next } = toPage(
    await findBatches(db.reader, { below, limit: limit + 1 }),
    limit,
    ({ seq }) => [seq],
  )
  return { rows: rows.map(({ batch }) => batch), next }
}
