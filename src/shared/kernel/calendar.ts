import {
  type Calendar,
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date'
import { addDays, type Day, type Weekday, weekdayOf } from './day'
import type { Locale } from './locale'

export const calendarKinds = ['jalali', 'hijri', 'gregorian'] as const

/** hijri is Umm al-Qura, the calendar of Saudi Arabia. */
export type CalendarKind = (typeof calendarKinds)[number]

/** A date as a calendar counts it; months from 1. */
export type CalendarParts = { readonly year: number; readonly month: number; readonly day: number }

export type CalendarMonth = { readonly calendar: CalendarKind; readonly year: number; readonly month: number }

export type GridDay = { readonly day: Day; readonly dayOfMonth: number; readonly inMonth: boolean }

/**
 * The years in which the library and the official tables agree (checked against Intl, day by day). The walls also
 * catch a year typed in another calendar: 2026 is no Jalali year that a shop means.
 */
const years: Record<CalendarKind, { readonly first: number; readonly last: number }> = {
  jalali: { first: 1200, last: 1500 },
  hijri: { first: 1300, last: 1599 },
  gregorian: { first: 1800, last: 2199 },
}

const engines: Record<CalendarKind, Calendar> = {
  jalali: new PersianCalendar(),
  hijri: new IslamicUmalquraCalendar(),
  gregorian: new GregorianCalendar(),
}

const calendarOf: Record<Locale, CalendarKind> = { fa: 'jalali', ar: 'gregorian', en: 'gregorian' }

/** The calendar of a language where the shop has chosen none. */
export function defaultCalendar(locale: Locale): CalendarKind {
  return calendarOf[locale]
}

export function toCalendarParts(day: Day, calendar: CalendarKind): CalendarParts {
  const { year, month, day: dayOfMonth } = dateIn(day, calendar)
  return { year, month, day: dayOfMonth }
}

/** The day with these parts; undefined where the calendar has no such date (30 Esfand 1402). */
export function fromCalendarParts(parts: CalendarParts, calendar: CalendarKind): Day | undefined {
  if (!isMonth({ ...parts, calendar })) return undefined
  if (!Number.isInteger(parts.day) || parts.day < 1) return undefined
  if (parts.day > daysInMonth(calendar, parts.year, parts.month)) return undefined
  return toCalendar(firstOf({ ...parts, calendar }), engines.gregorian)
    .add({ days: parts.day - 1 })
    .toString()
}

/** Throws RangeError where the calendar has no such month. */
export function daysInMonth(calendar: CalendarKind, year: number, month: number): number {
  return engines[calendar].getDaysInMonth(firstOf({ calendar, year, month }))
}

/** Whether the year has its extra day (366 days; 355 in the Hijri calendar). */
export function isLeapYear(calendar: CalendarKind, year: number): boolean {
  const months = Array.from({ length: 12 }, (_, index) => daysInMonth(calendar, year, index + 1))
  const days = months.reduce((total, length) => total + length, 0)
  return days > (calendar === 'hijri' ? 354 : 365)
}

/** The same date `count` months later in a calendar, clamped to the month's end (rule D2). */
export function addMonths(day: Day, count: number, calendar: CalendarKind): Day {
  return toCalendar(dateIn(day, calendar).add({ months: count }), engines.gregorian).toString()
}

/** The year of a day as a calendar counts it: numbers that restart yearly, heads of reports. */
export function yearOf(day: Day, calendar: CalendarKind): number {
  return dateIn(day, calendar).year
}

/**
 * A month as a picker lays it out: always six weeks, so that it never changes its height, filled with the days
 * around the month. Throws RangeError where the calendar has no such month.
 */
export function monthGrid(
  month: CalendarMonth & { readonly firstWeekday: Weekday },
): readonly (readonly GridDay[])[] {
  const first = toCalendar(firstOf(month), engines.gregorian).toString()
  const leading = (weekdayOf(first) - month.firstWeekday + 7) % 7
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => gridDay(addDays(first, week * 7 + column - leading), month)),
  )
}

function gridDay(day: Day, { calendar, year, month }: CalendarMonth): GridDay {
  const parts = toCalendarParts(day, calendar)
  return { day, dayOfMonth: parts.day, inMonth: parts.year === year && parts.month === month }
}

function dateIn(day: Day, calendar: CalendarKind): CalendarDate {
  return toCalendar(parseDate(day), engines[calendar])
}

function firstOf(month: CalendarMonth): CalendarDate {
  if (!isMonth(month)) throw new RangeError(`no month ${month.year}/${month.month} in ${month.calendar}`)
  return new CalendarDate(engines[month.calendar], month.year, month.month, 1)
}

function isMonth({ calendar, year, month }: CalendarMonth): boolean {
  const { first, last } = years[calendar]
  return (
    Number.isInteger(year) &&
    year >= first &&
    year <= last &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12
  )
}
