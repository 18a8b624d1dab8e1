import { dayOfSerial } from '#shared/imports/cell-day'
import { columnLimit } from '#shared/imports/limits'
import type { Cell, TableRow } from '#shared/imports/table'
import type { Pacer } from './pacer'
import type { TableBatch } from './read-csv'
import { openWorkbook, type Workbook } from './workbook'
import { unpackText, type XmlElement, xmlReader } from './xml-parts'
import { readZipEntries } from './zip-entries'

/** Reads the first sheet of a workbook as a table. Refused with IMPORT_UNREADABLE. */
export async function* readXlsx(content: Buffer, pacer: Pacer): AsyncGenerator<TableBatch> {
  const workbook = await openWorkbook(readZipEntries(content), pacer)
  const rows: TableRow[] = []
  const read = sheetReader(workbook, row => rows.push(row))
  for await (const { text, share, isLast } of unpackText(workbook.sheet)) {
    read(text, isLast)
    if (rows.length > 0 || isLast) yield { rows: rows.splice(0), share }
    if (pacer.isDue()) await pacer.rest()
  }
}

/** A cell while it is read. */
type OpenCell = { readonly type: string; readonly style: number; value: string; formula: string | undefined }

function sheetReader(
  workbook: Workbook,
  found: (row: TableRow) => void,
): (piece: string, isLast: boolean) => void {
  let row = 0
  let cells: Cell[] = []
  let column = -1
  let cell: OpenCell | undefined
  let into: 'value' | 'formula' | undefined
  let isPronunciation = false
  const open = ({ name, attributes }: XmlElement): void => {
    if (name === 'row') {
      row = Number(attributes.r) || row + 1
      cells = []
      column = -1
    } else if (name === 'c') {
      column = columnOf(attributes.r) ?? column + 1
      cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: undefined }
    } else if (name === 'f' && cell) {
      cell.formula = ''
      into = 'formula'
    } else if (name === 'rPh') {
      isPronunciation = true
    } else if ((name === 'v' || name === 't') && !isPronunciation) {
      into = 'value'
    }
  }
  const close = (name: string): void => {
    if (name === 'row') {
      found({ row, cells: Array.from(cells, read => read ?? '') })
    } else if (name === 'c' && cell) {
      if (column < columnLimit) cells[column] = cellOf(cell, workbook)
      cell = undefined
    } else if (name === 'rPh') {
      isPronunciation = false
    }
    into = undefined
  }
  const add = (text: string): void => {
    if (!cell || !into) return
    if (into === 'value') cell.value += text
    else cell.formula = `${cell.formula ?? ''}${text}`
  }
  return xmlReader({ opened: open, text: add, closed: close })
}

/** The place of a cell named like `AB12`, from 0. */
function columnOf(name: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** What a formula gave when the file was saved may be old or wrong: it is told apart, never taken silently. */
function cellOf({ type, style, value, formula }: OpenCell, workbook: Workbook): Cell {
  if (formula !== undefined) return { text: `=${formula}`, flaw: 'formula' }
  switch (type) {
    case 's':
      return workbook.texts[Number(value)] ?? ''
    case 'e':
      return { text: value, flaw: 'error_value' }
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return value === '' ? '' : numberCell(Number(value), style, workbook)
    default:
      return value
  }
}

/** Spreadsheets keep fifteen digits of a number. */
const exactNumbers = 1e15

function numberCell(value: number, style: number, { isDateStyle, epoch }: Workbook): Cell {
  if (isDateStyle(style)) {
    const day = dayOfSerial(value, epoch)
    return day === undefined ? String(value) : { text: day, day }
  }
  return Math.abs(value) < exactNumbers ? String(value) : value.toExponential()
}
