import { type CalendarKind, fromCalendarParts } from '../kernel/calendar'
import { addDays, type Day, isDay } from '../kernel/day'
import { parseDay } from '../kernel/day-parse'
import { toAsciiDigits } from '../kernel/digits'
import { type Cell, textOf } from './table'

export type CellDay =
  | { readonly ok: true; readonly day: Day | null }
  | { readonly ok: false; readonly reason: 'date_format' | 'no_such_day' }

/** Numbers that spreadsheets write for days from 1954 to 2119; what lies outside is no date of a device. */
const serialDays = { first: 20_000, last: 80_000 } as const

/**
 * The day in a cell, null where it is empty: a date of the spreadsheet itself, its bare number of days, or text in the
 * file's calendar as 1403/8/14, 14/8/1403 (day first) or 14030814, in three digit sets. ISO text with a Gregorian year
 * is Gregorian in every file.
 */
export function readCellDay(cell: Cell | undefined, calendar: CalendarKind): CellDay {
  if (typeof cell === 'object' && cell.day !== undefined) return { ok: true, day: cell.day }
  const text = withoutTime(plain(textOf(cell)))
  if (text === '') return { ok: true, day: null }
  if (/^(1[89]|2\d)\d\d-\d\d-\d\d$/.test(text)) return isDay(text) ? found(text) : noSuchDay
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : undefined
  if (serial !== undefined) return found(serial)
  const dayFirst = /^(\d{1,2})\s*[/.\s\p{Pd}؍]\s*(\d{1,2})\s*[/.\s\p{Pd}؍]\s*(\d{4})$/u.exec(text)
  if (dayFirst) {
    const [, day, month, year] = dayFirst.map(Number)
    const parts = { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
    const typed = fromCalendarParts(parts, calendar)
    return typed === undefined ? noSuchDay : found(typed)
  }
  const typed = parseDay(text, calendar)
  if (typed.ok) return found(typed.day)
  return typed.reason === 'no_such_day' ? noSuchDay : { ok: false, reason: 'date_format' }
}

/**
 * The day that a spreadsheet means by a number of days; parts of a day are its hours. Undefined before 1900-03-01, where
 * spreadsheets count a day that never was, and beyond what a device can have.
 */
export function dayOfSerial(serial: number, epoch: 1900 | 1904 = 1900): Day | undefined {
  const whole = Math.floor(serial)
  const days = epoch === 1904 ? whole + 1462 : whole
  if (!(days >= serialDays.first && days <= serialDays.last)) return undefined
  return addDays('1899-12-30', days)
}

const noSuchDay = { ok: false, reason: 'no_such_day' } as const

function found(day: Day): CellDay {
  return { ok: true, day }
}

function plain(text: string): string {
  return toAsciiDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
}

/** Programs that export a date often put midnight behind it. */
function withoutTime(text: string): string {
  return text.replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[AP]M)?$/i, '')
}
