import { type CalendarKind, type CalendarMonth, toCalendarParts } from './calendar'
import { monthName, weekdayName } from './calendar-names'
import { type Day, weekdayOf } from './day'
import { dayOf, timeOf } from './day-zone'
import { localizeDigits } from './digits'
import type { Locale } from './locale'

/** long: with the weekday, where there is room; short: day, month, year in words; table: digits that align and sort. */
export type DayStyle = 'long' | 'table' | 'short'

export type DayFormat = { readonly calendar: CalendarKind; readonly locale: Locale; readonly style: DayStyle }

export type InstantFormat = DayFormat & { readonly timeZone: string }

/** Said only where the year alone could be taken for another calendar's. */
const hijriEra: Record<Locale, string> = { fa: 'ه‍.ق', ar: 'هـ', en: 'AH' }

const comma: Record<Locale, string> = { fa: '،', ar: '،', en: ',' }

/** Between Arabic digits only a slash keeps year, month and day in their order on a right-to-left line. */
const tableSeparator: Record<Locale, string> = { fa: '/', ar: '/', en: '-' }

/** A day as «یکشنبه ۱ آذر ۱۴۰۵» (long), «۱ آذر ۱۴۰۵» (short) or «۱۴۰۵/۰۹/۰۱» (table), in the locale's digits. */
export function formatDay(day: Day, { calendar, locale, style }: DayFormat): string {
  const { year, month, day: dayOfMonth } = toCalendarParts(day, calendar)
  if (style === 'table') {
    const fields = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(dayOfMonth)]
    return localizeDigits(fields.join(tableSeparator[locale]), locale)
  }
  const date = `${localizeDigits(String(dayOfMonth), locale)} ${formatMonth({ calendar, year, month }, locale)}`
  if (style === 'short') return date
  const weekday = weekdayName(weekdayOf(day), locale)
  return locale === 'ar' ? `${weekday}${comma.ar} ${date}` : `${weekday} ${date}`
}

/** A month with its year, «آذر ۱۴۰۵». */
export function formatMonth({ calendar, year, month }: CalendarMonth, locale: Locale): string {
  const era = calendar === 'hijri' ? ` ${hijriEra[locale]}` : ''
  return `${monthName(calendar, month, locale)} ${localizeDigits(String(year), locale)}${era}`
}

/** An instant (ISO text) as day and time of day in a zone, 24 hours: «یکشنبه ۱ آذر ۱۴۰۵، ۱۴:۰۵», «۱۴۰۵/۰۹/۰۱ ۱۴:۰۵». */
export function formatInstant(instantIso: string, format: InstantFormat): string {
  const day = formatDay(dayOf(instantIso, format.timeZone), format)
  const time = formatTime(instantIso, format)
  return format.style === 'table' ? `${day} ${time}` : `${day}${comma[format.locale]} ${time}`
}

/** The time of day of an instant (ISO text) in a zone, 24 hours: «۱۴:۰۵». */
export function formatTime(
  instantIso: string,
  { locale, timeZone }: Pick<InstantFormat, 'locale' | 'timeZone'>,
): string {
  return localizeDigits(timeOf(instantIso, timeZone), locale)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
