import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarKind, calendarKinds } from '../../../src/shared/kernel/calendar'
import { monthName, weekdayName } from '../../../src/shared/kernel/calendar-names'
import { addDays, type Weekday } from '../../../src/shared/kernel/day'
import { formatDay, formatInstant, formatMonth, formatTime } from '../../../src/shared/kernel/day-format'
import { parseDay } from '../../../src/shared/kernel/day-parse'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { type Locale, locales } from '../../../src/shared/kernel/locale'

const day = '2026-11-22'
const anyDay = fc.integer({ min: 0, max: 73_000 }).map(count => addDays('1921-03-21', count))
const anyKind = fc.constantFrom(...calendarKinds)
const anyLocale = fc.constantFrom(...locales)

describe('showing days', () => {
  it.each<[Locale, CalendarKind, string, string, string]>([
    ['fa', 'jalali', 'یکشنبه ۱ آذر ۱۴۰۵', '۱ آذر ۱۴۰۵', '۱۴۰۵/۰۹/۰۱'],
    ['fa', 'gregorian', 'یکشنبه ۲۲ نوامبر ۲۰۲۶', '۲۲ نوامبر ۲۰۲۶', '۲۰۲۶/۱۱/۲۲'],
    ['fa', 'hijri', 'یکشنبه ۱۲ جمادی‌الثانی ۱۴۴۸ ه‍.ق', '۱۲ جمادی‌الثانی ۱۴۴۸ ه‍.ق', '۱۴۴۸/۰۶/۱۲'],
    ['ar', 'gregorian', 'الأحد، ٢٢ نوفمبر ٢٠٢٦', '٢٢ نوفمبر ٢٠٢٦', '٢٠٢٦/١١/٢٢'],
    ['ar', 'hijri', 'الأحد، ١٢ جمادى الآخرة ١٤٤٨ هـ', '١٢ جمادى الآخرة ١٤٤٨ هـ', '١٤٤٨/٠٦/١٢'],
    ['ar', 'jalali', 'الأحد، ١ آذر ١٤٠٥', '١ آذر ١٤٠٥', '١٤٠٥/٠٩/٠١'],
    ['en', 'gregorian', 'Sunday 22 November 2026', '22 November 2026', '2026-11-22'],
    ['en', 'hijri', 'Sunday 12 Jumada II 1448 AH', '12 Jumada II 1448 AH', '1448-06-12'],
    ['en', 'jalali', 'Sunday 1 Azar 1405', '1 Azar 1405', '1405-09-01'],
  ])('N3 in %s by the %s calendar', (locale, calendar, long, short, table) => {
    expect(formatDay(day, { calendar, locale, style: 'long' })).toBe(long)
    expect(formatDay(day, { calendar, locale, style: 'short' })).toBe(short)
    expect(formatDay(day, { calendar, locale, style: 'table' })).toBe(table)
  })

  it('N3 days in tables sort as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyKind, anyLocale, (a, b, calendar, locale) => {
        const shown = (one: string) => formatDay(one, { calendar, locale, style: 'table' })
        expect(shown(a) < shown(b)).toBe(a < b)
      }),
    )
  })

  it('K1 instants show the day and time of the shop, 24 hours', () => {
    const at = '2026-11-22T20:35:00.000Z'
    const format = { calendar: 'jalali', locale: 'fa', timeZone: 'Asia/Tehran' } as const
    expect(formatInstant(at, { ...format, style: 'long' })).toBe('دوشنبه ۲ آذر ۱۴۰۵، ۰۰:۰۵')
    expect(formatInstant(at, { ...format, style: 'table' })).toBe('۱۴۰۵/۰۹/۰۲ ۰۰:۰۵')
    expect(formatTime(at, format)).toBe('۰۰:۰۵')
    expect(
      formatInstant(at, { calendar: 'gregorian', locale: 'ar', timeZone: 'Asia/Riyadh', style: 'short' }),
    ).toBe('٢٢ نوفمبر ٢٠٢٦، ٢٣:٣٥')
    expect(formatInstant(at, { calendar: 'gregorian', locale: 'en', timeZone: 'UTC', style: 'table' })).toBe(
      '2026-11-22 20:35',
    )
  })

  it('N3 names months and weekdays as Intl does where that is what people read', () => {
    const tags = { fa: 'fa-u-ca-persian', ar: 'ar-u-ca-gregory', en: 'en-u-ca-gregory' } as const
    const kinds = { fa: 'jalali', ar: 'gregorian', en: 'gregorian' } as const
    for (const locale of locales) {
      const month = new Intl.DateTimeFormat(tags[locale], { month: 'long', timeZone: 'UTC' })
      const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
      for (let index = 0; index < 12; index += 1) {
        const at = locale === 'fa' ? Date.UTC(2026, index + 3, 5) : Date.UTC(2026, index, 5)
        expect(monthName(kinds[locale], index + 1, locale)).toBe(month.format(at))
      }
      for (let index = 0; index < 7; index += 1) {
        // One of the seven by the loop's border.
        expect(weekdayName(index as Weekday, locale)).toBe(weekday.format(Date.UTC(2026, 10, 21 + index)))
      }
    }
    expect(formatMonth({ calendar: 'jalali', year: 1405, month: 9 }, 'fa')).toBe('آذر ۱۴۰۵')
    expect(weekdayName(3, 'fa', 'narrow')).toBe('س')
  })

  it('N3 every calendar has twelve different months in every language', () => {
    for (const calendar of calendarKinds) {
      for (const locale of locales) {
        const names = Array.from({ length: 12 }, (_, index) => monthName(calendar, index + 1, locale))
        expect(new Set(names).size).toBe(12)
        expect(() => monthName(calendar, 13, locale)).toThrow(RangeError)
      }
    }
  })
})

describe('reading days', () => {
  it.each([
    '1405/9/1',
    '1405/09/01',
    '۱۴۰۵-۹-۱',
    '١٤٠٥/٩/١',
    '1405.9.1',
    '1405 9 1',
    ' 1405 / 9 / 1 ',
    '14050901',
    '\u200f۱۴۰۵/۰۹/۰۱\u200e',
  ])('N2 reads %j', text => {
    expect(parseDay(text, 'jalali')).toEqual({ ok: true, day })
  })

  it('N3 month and day alone mean the year of today in that calendar', () => {
    expect(parseDay('9/1', 'jalali', '2026-04-01')).toEqual({ ok: true, day })
    expect(parseDay('۱۱-۲۲', 'gregorian', '2026-04-01')).toEqual({ ok: true, day })
    expect(parseDay('12/30', 'jalali', day)).toEqual({ ok: false, reason: 'no_such_day' })
    expect(parseDay('9/1', 'jalali')).toEqual({ ok: false, reason: 'format' })
  })

  it.each([
    ['', 'empty'],
    ['  \u200f', 'empty'],
    ['5/9/1', 'format'],
    ['99/12/30', 'format'],
    ['1405/9', 'format'],
    ['1405/9/1/2', 'format'],
    ['1405/9/', 'format'],
    ['140591', 'format'],
    ['آذر', 'format'],
    ['-1405/9/1', 'format'],
    ['1402/12/30', 'no_such_day'],
    ['1405/13/1', 'no_such_day'],
    ['1405/0/1', 'no_such_day'],
    ['1405/7/31', 'no_such_day'],
    ['2026/11/22', 'no_such_day'],
  ])('N3 refuses %j as %s', (text, reason) => {
    expect(parseDay(text, 'jalali')).toEqual({ ok: false, reason })
  })

  it('N3 what a table shows reads back as the same day, in every locale, calendar and script', () => {
    fc.assert(
      fc.property(anyDay, anyKind, anyLocale, anyLocale, (shown, calendar, locale, script) => {
        const text = formatDay(shown, { calendar, locale, style: 'table' })
        expect(parseDay(text, calendar)).toEqual({ ok: true, day: shown })
        const ascii = formatDay(shown, { calendar, locale: 'en', style: 'table' })
        expect(parseDay(localizeDigits(ascii.replaceAll('-', ''), script), calendar)).toEqual({
          ok: true,
          day: shown,
        })
      }),
      { numRuns: 500 },
    )
  })
})
