import { type CellDay, readCellDay } from '../imports/cell-day'
import { cellFinder, checkedText, hasLostDigits, reason } from '../imports/cell-text'
import type { RejectReason } from '../imports/model'
import { type Cell, type TableRow, textOf } from '../imports/table'
import type { CalendarKind } from '../kernel/calendar'
import type { Day } from '../kernel/day'
import { toAsciiDigits } from '../kernel/digits'
import { normalizeSerial } from '../kernel/imei'
import type { CardDates } from './card'
import { datesContradiction } from './card-dates'
import { readCardNumber } from './card-number'
import { type CardColumn, type CardColumns, dateColumns } from './import-columns'

/** A card as a row of a file says it; an empty number is made when it is written. */
export type ImportedCard = CardDates & {
  readonly number: string
  readonly numberKey: string
  readonly serialNo: string | null
  readonly serialKey: string | null
  readonly brand: string
  readonly model: string
  readonly invoiceNo: string
  readonly note: string
}

export type CardRowVerdict =
  | { readonly ok: true; readonly card: ImportedCard }
  | { readonly ok: false; readonly reasons: readonly RejectReason[] }

type File = {
  readonly columns: CardColumns
  readonly calendar: CalendarKind
  /** The shop's day; nothing has happened after it. */
  readonly today: Day
}

const limits = { number: 60, serial: 60, brand: 60, model: 120, invoiceNo: 60, note: 400 } as const
type TextColumn = keyof typeof limits

/** No device under warranty is older; what is, is another calendar's year. */
const earliestDay = '1900-01-01'

/** Files repeat the same days in thousands of rows; reading one costs more than all the rest of a row. */
const keptDays = 20_000

/** Gives what reads the rows of one file: each becomes a card, or every reason why it cannot. */
export function cardRowReader({ columns, calendar, today }: File): (row: TableRow) => CardRowVerdict {
  const days = new Map<string, CellDay>()
  const dayIn = (cell: Cell | undefined): CellDay => {
    if (typeof cell === 'object') return readCellDay(cell, calendar)
    const text = textOf(cell)
    const kept = days.get(text)
    if (kept) return kept
    const read = readCellDay(text, calendar)
    if (days.size < keptDays) days.set(text, read)
    return read
  }
  return ({ cells }) => {
    const reasons: RejectReason[] = []
    const cellOf = cellFinder<CardColumn>(columns, cells, reasons)
    const text = (column: TextColumn): string => readText(textOf(cellOf(column)), column, reasons)
    const day = (column: CardColumn): Day | null => {
      const read = dayIn(cellOf(column))
      if (!read.ok) reasons.push(reason(read.reason, column))
      return read.ok ? read.day : null
    }
    const number = code(text('number'), 'number', reasons)
    const serial = code(text('serial'), 'serial', reasons)
    const card: ImportedCard = {
      number: number?.shown ?? '',
      numberKey: number?.key ?? '',
      serialNo: serial?.shown ?? null,
      serialKey: serial?.key ?? null,
      brand: text('brand'),
      model: text('model'),
      producedOn: day('producedOn'),
      soldOn: day('soldOn'),
      installedOn: day('installedOn'),
      activatedOn: day('activatedOn'),
      invoiceNo: text('invoiceNo'),
      note: text('note'),
    }
    if (reasons.length === 0) reasons.push(...contradictions(card, today))
    return reasons.length === 0 ? { ok: true, card } : { ok: false, reasons }
  }
}

function readText(written: string, column: TextColumn, reasons: RejectReason[]): string {
  const read = checkedText(written, column, { limit: limits[column] })
  reasons.push(...read.reasons)
  return read.text
}

type Code = { readonly shown: string; readonly key: string }

function code(written: string, column: 'number' | 'serial', reasons: RejectReason[]): Code | undefined {
  if (written === '') return undefined
  if (hasLostDigits(written)) {
    reasons.push(reason('lost_digits', column))
    return undefined
  }
  const shown = toAsciiDigits(written.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
  const key = normalizeSerial(shown)
  if (key !== '') return { shown, key }
  reasons.push(reason('no_letter_or_digit', column))
  return undefined
}

function contradictions(card: ImportedCard, today: Day): readonly RejectReason[] {
  if (card.numberKey === '' && card.serialKey === null) return [reason('no_identity', 'serial')]
  if (card.activatedOn !== null && card.serialKey === null) return [reason('no_serial', 'serial')]
  if (readCardNumber(card.number).kind === 'wrong') return [reason('number_wrong', 'number')]
  const early = dateColumns.find(column => (card[column] ?? earliestDay) < earliestDay)
  if (early) return [reason('too_long_ago', early)]
  const contradiction = datesContradiction(card, today)
  if (!contradiction) return []
  const { field } = contradiction
  return [reason((card[field] ?? today) > today ? 'in_future' : 'before_earlier', field)]
}
