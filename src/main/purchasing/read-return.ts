import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { ReturnFilter, ReturnLine, ReturnRow, SupplierReturn } from '#shared/purchasing/supplier-return'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { findReturnLines, type StoredReturnLine } from './return-line-repository'
import { findReturn, findReturns, type StoredReturn } from './return-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/** Returns, newest first, one page. */
export async function listReturns(
  context: Context,
  { cursor, limit, ...filter }: ReturnFilter & PageInput,
): Promise<Page<ReturnRow>> {
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findReturns(context.db.reader, { ...filter, below, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(sent => toRow(context, sent)), next }
}

/** A return with its lines; what it is worth is for those alone who may see costs (rule M2). Refused with NOT_FOUND. */
export async function readReturn(context: Context, db: Knex, id: Id): Promise<SupplierReturn> {
  const sent = (await findReturn(db, id)) ?? refuse('NOT_FOUND')
  const isTakenBack = sent.state === 'taken_back'
  const lines = await findReturnLines(db, id)
  const { order, document, staffName } = sent
  const items = lines.map(line => toItem(context, line, isTakenBack))
  return { ...toRow(context, sent), order, document, staffName, items }
}

function toRow(context: Context, sent: StoredReturn): ReturnRow {
  const { seq: _, order: _order, document: _document, staffName: _staff, ...row } = sent
  return { ...row, openValue: may(context, 'stock.viewCosts') ? row.openValue : null }
}

function toItem(
  context: Context,
  { openValue: _, ...line }: StoredReturnLine,
  isTakenBack: boolean,
): ReturnLine {
  const shown = { ...line, open: isTakenBack ? 0 : line.open }
  if (may(context, 'stock.viewCosts')) return shown
  return { ...shown, value: null, ends: line.ends.map(end => ({ ...end, amount: null })) }
}
