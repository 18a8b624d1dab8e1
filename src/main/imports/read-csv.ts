import Papa from 'papaparse'
import { columnLimit } from '#shared/imports/limits'
import type { FileEncoding } from '#shared/imports/model'
import type { Cell, TableRow } from '#shared/imports/table'
import { refuse } from '../kernel/refuse'
import type { Pacer } from './pacer'
import { readText } from './read-text'

/** Rows as they come, with how much of the file is read, from 0 to 1. */
export type TableBatch = { readonly rows: readonly TableRow[]; readonly share: number }

/** What spreadsheets separate cells with; the last one is the list separator of some Persian systems. */
const delimiters = [',', ';', '\t', '؛']

/** A row that is longer is a quotation mark that was never closed. */
const longestRow = 1024 * 1024

type Parsed = {
  readonly data: readonly string[][]
  readonly errors: readonly { readonly type: string; readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/** Reads a text file as a table. Refused with IMPORT_ENCODING, IMPORT_UNREADABLE. */
export async function* readCsv(
  content: Buffer,
  encoding: FileEncoding,
  pacer: Pacer,
): AsyncGenerator<TableBatch> {
  let delimiter: string | undefined
  let unread = ''
  let row = 0
  for (const { text, share } of readText(content, encoding)) {
    unread += text
    delimiter ??= guessDelimiter(unread)
    // The end of the last line begins no other one.
    if (share === 1 && unread.endsWith('\n')) unread = unread.slice(0, -1)
    const { data, errors, meta } = parse(unread, delimiter, share === 1)
    const flawed = new Set(errors.filter(({ type }) => type === 'Quotes').map(error => error.row))
    const rows = data.map((cells, index) => toRow(row + index + 1, cells, flawed.has(index)))
    row += rows.length
    unread = unread.slice(meta.cursor)
    if (unread.length > longestRow) refuse('IMPORT_UNREADABLE')
    yield { rows, share }
    if (pacer.isDue()) await pacer.rest()
  }
}

/** The sign that parts the cells of the first rows most evenly; a comma where nothing parts them. */
export function guessDelimiter(text: string): string {
  const { meta } = Papa.parse(text, {
    preview: 20,
    delimitersToGuess: delimiters,
    skipEmptyLines: true,
  })
  return delimiters.includes(meta.delimiter) ? meta.delimiter : ','
}

function parse(text: string, delimiter: string, isWhole: boolean): Parsed {
  // The class is typed without its answer.
  return new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !isWhole) as Parsed
}

function toRow(row: number, cells: readonly string[], isFlawed: boolean): TableRow {
  const read: readonly Cell[] = isFlawed ? cells.map(text => ({ text, flaw: 'quotes' }) as const) : cells
  return { row, cells: read.length > columnLimit ? read.slice(0, columnLimit) : read }
}
