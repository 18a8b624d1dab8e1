import { byteOrderMark, csvLine, plainCell } from '#shared/imports/reject-file'
import { directionOf, type Locale } from '#shared/kernel/locale'
import type { ExportFormat } from '#shared/stock/import-contract'
import type { Part, PartFilter } from '#shared/stock/part'
import { createPacer } from '../../imports/pacer'
import { importTexts } from '../../imports/texts'
import { textSheet } from '../../imports/write-sheet'
import type { Context } from '../../kernel/context'
import { may } from '../../kernel/context'
import { writeWholeFile } from '../../kernel/whole-file'
import { listParts } from '../list-parts'
import { findParts } from '../part-repository'
import { findPlaces } from '../place-repository'
import { type ExportedCell, exportColumns } from './export-columns'
import { placeNamer } from './place-finder'

type Asked = PartFilter & { readonly locale: Locale; readonly format: ExportFormat }

/**
 * Writes the parts of the filter to a place that the person chooses; null where the choice was given up. What they are
 * worth stands in it for those alone who may see costs (rule M2). Refused with FILE_NOT_WRITABLE.
 */
export async function exportParts(
  context: Context,
  { locale, format, ...filter }: Asked,
): Promise<{ readonly path: string; readonly parts: number } | null> {
  const { partsFile } = importTexts(locale).exported
  const path = await context.printer.chooseFile(`${partsFile}.${format}`)
  if (path === undefined) return null
  const parts = await findExported(context, filter)
  const columns = exportColumns({
    locale,
    moneyUnit: context.shop.moneyUnit,
    withValue: may(context, 'stock.viewCosts'),
    placeName: placeNamer(await findPlaces(context.db.reader)),
  })
  const table = {
    name: partsFile,
    headings: columns.map(({ heading }) => heading),
    rows: rowsOf(parts, part => columns.map(({ cell }) => cell(part))),
    isRightToLeft: directionOf(locale) === 'rtl',
  }
  await writeWholeFile(
    path,
    format === 'csv' ? await csvOf(table) : await textSheet({ ...table, rows: plainRows(table) }),
  )
  return { path, parts: parts.length }
}

/** Parts that are read at once. */
const partsAtOnce = 500

/** In the order of the list that the person sees. */
async function findExported(context: Context, filter: PartFilter): Promise<readonly Part[]> {
  const parts: Part[] = []
  let cursor: string | undefined
  do {
    const { rows, next } = await listParts(context, {
      ...filter,
      limit: partsAtOnce,
      ...(cursor !== undefined && { cursor }),
    })
    const found = await findParts(
      context.db.reader,
      rows.map(({ id }) => id),
    )
    parts.push(...found.map(({ part }) => part))
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return parts
}

function* rowsOf(
  parts: readonly Part[],
  cellsOf: (part: Part) => readonly ExportedCell[],
): Generator<readonly ExportedCell[]> {
  for (const part of parts) yield cellsOf(part)
}

type Table = {
  readonly headings: readonly string[]
  readonly rows: Iterable<readonly ExportedCell[]>
}

function* plainRows({ rows }: Table): Generator<readonly ExportedCell[]> {
  for (const cells of rows) yield cells.map(cell => (typeof cell === 'string' ? plainCell(cell) : cell))
}

/** UTF-8 with its mark; what a spreadsheet would take for a formula is made harmless. */
async function csvOf({ headings, rows }: Table): Promise<Uint8Array> {
  const pacer = createPacer(new AbortController().signal)
  const lines = [`${byteOrderMark}${csvLine(headings, ',')}`]
  for (const cells of rows) {
    lines.push(csvLine(cells.map(String), ','))
    if (pacer.isDue()) await pacer.rest()
  }
  return Buffer.from(lines.join(''), 'utf8')
}
