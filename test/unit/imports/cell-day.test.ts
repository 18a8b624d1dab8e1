import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfSerial, readCellDay } from '../../../src/shared/imports/cell-day'
import { type CalendarKind, calendarKinds } from '../../../src/shared/kernel/calendar'
import { addDays } from '../../../src/shared/kernel/day'
import { formatDay } from '../../../src/shared/kernel/day-format'
import { locales } from '../../../src/shared/kernel/locale'

const dayOf = (text: string, calendar: CalendarKind = 'jalali') => readCellDay(text, calendar)

describe('days in cells', () => {
  test.each([
    ['1403/8/14', '2024-11-04'],
    ['14/8/1403', '2024-11-04'],
    ['۱۴۰۳/۰۸/۱۴', '2024-11-04'],
    ['١٤/٨/١٤٠٣', '2024-11-04'],
    ['1403-08-14', '2024-11-04'],
    ['14030814', '2024-11-04'],
    [' 1403.8.14 ', '2024-11-04'],
    ['1403/08/14 00:00:00', '2024-11-04'],
    ['2024-11-04', '2024-11-04'],
    ['2024-11-04T00:00:00Z', '2024-11-04'],
    ['45600', '2024-11-04'],
    ['45600.75', '2024-11-04'],
    ['1403/12/30', '2025-03-20'],
  ])('%s is read in a Jalali file', (text, day) => {
    expect(dayOf(text)).toEqual({ ok: true, day })
  })

  test('an empty cell is no day, and no fault', () => {
    expect(dayOf(' \u200f ')).toEqual({ ok: true, day: null })
    expect(readCellDay(undefined, 'hijri')).toEqual({ ok: true, day: null })
  })

  test.each([
    ['1402/12/30', 'jalali', 'no_such_day'],
    ['30/12/1402', 'jalali', 'no_such_day'],
    ['2024/11/04', 'jalali', 'no_such_day'],
    ['2023-02-29', 'jalali', 'no_such_day'],
    ['29/2/2023', 'gregorian', 'no_such_day'],
    ['1446/2/31', 'hijri', 'no_such_day'],
    ['دیروز', 'jalali', 'date_format'],
    ['14/8/03', 'jalali', 'date_format'],
    ['123', 'gregorian', 'date_format'],
  ] as const)('%s in a file of %s days: %s', (text, calendar, reason) => {
    expect(readCellDay(text, calendar)).toEqual({ ok: false, reason })
  })

  test('a date of the spreadsheet is a day in a file of any calendar', () => {
    for (const calendar of calendarKinds) {
      expect(readCellDay({ text: '2024-11-04', day: '2024-11-04' }, calendar)).toEqual({
        ok: true,
        day: '2024-11-04',
      })
    }
  })

  test('both epochs of spreadsheets', () => {
    expect(dayOfSerial(45600)).toBe('2024-11-04')
    expect(dayOfSerial(45600 - 1462, 1904)).toBe('2024-11-04')
    expect(dayOfSerial(60)).toBeUndefined()
    expect(dayOfSerial(Number.NaN)).toBeUndefined()
  })

  test('whatever the program writes as a date is read as the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_500 }),
        fc.constantFrom(...calendarKinds),
        fc.constantFrom(...locales),
        (offset, calendar, locale) => {
          const day = addDays('1960-01-01', offset)
          const text = formatDay(day, { calendar, locale, style: 'table' })
          expect(readCellDay(text, calendar)).toEqual({ ok: true, day })
        },
      ),
    )
  })
})
