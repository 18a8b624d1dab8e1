import { type CalendarKind, type CalendarParts, fromCalendarParts, yearOf } from './calendar'
import type { Day } from './day'
import { toAsciiDigits } from './digits'

export type ParsedDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly reason: 'empty' | 'format' | 'no_such_day' }

/**
 * Reads a typed day in a calendar: 1405/9/1 (also with - . or spaces), 14050901, and 9/1 in the year of `today`.
 * Year first, in three digit sets; a year of two digits could be a day as well and is refused as `format`.
 */
export function parseDay(text: string, calendar: CalendarKind, today?: Day): ParsedDay {
  const typed = toAsciiDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (typed === '') return { ok: false, reason: 'empty' }
  const parts = readParts(typed, today === undefined ? undefined : yearOf(today, calendar))
  if (!parts) return { ok: false, reason: 'format' }
  const day = fromCalendarParts(parts, calendar)
  return day === undefined ? { ok: false, reason: 'no_such_day' } : { ok: true, day }
}

function readParts(typed: string, thisYear: number | undefined): CalendarParts | undefined {
  const whole =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ??
    /^(\d{4})\s*[/.\s\p{Pd}؍]\s*(\d{1,2})\s*[/.\s\p{Pd}؍]\s*(\d{1,2})$/u.exec(typed)
  if (whole) return { year: Number(whole[1]), month: Number(whole[2]), day: Number(whole[3]) }
  const short = /^(\d{1,2})\s*[/.\s\p{Pd}؍]\s*(\d{1,2})$/u.exec(typed)
  if (!short || thisYear === undefined) return undefined
  return { year: thisYear, month: Number(short[1]), day: Number(short[2]) }
}
