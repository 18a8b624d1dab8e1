import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  type CalendarKind,
  calendarKinds,
  daysInMonth,
  defaultCalendar,
  fromCalendarParts,
  isLeapYear,
  monthGrid,
  toCalendarParts,
  yearOf,
} from '../../../src/shared/kernel/calendar'
import { addDays, type Day, daysBetween, type Weekday, weekdayOf } from '../../../src/shared/kernel/day'

const tags: Record<CalendarKind, string> = {
  jalali: 'en-u-ca-persian-nu-latn',
  hijri: 'en-u-ca-islamic-umalqura-nu-latn',
  gregorian: 'en-u-ca-gregory-nu-latn',
}

const intl = (calendar: CalendarKind) => {
  const format = new Intl.DateTimeFormat(tags[calendar], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (day: Day) => {
    const parts = Object.fromEntries(
      format.formatToParts(Date.parse(`${day}T00:00:00Z`)).map(part => [part.type, part.value]),
    )
    return { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) }
  }
}

const windows: Record<CalendarKind, readonly [number, number]> = {
  jalali: [1300, 1500],
  hijri: [1340, 1510],
  gregorian: [1921, 2122],
}

const monthsOf = (calendar: CalendarKind) => {
  const [first, last] = windows[calendar]
  return Array.from({ length: (last - first + 1) * 12 }, (_, index) => ({
    calendar,
    year: first + Math.floor(index / 12),
    month: (index % 12) + 1,
  }))
}

const firstDayOf = ({
  calendar,
  year,
  month,
}: {
  calendar: CalendarKind
  year: number
  month: number
}): Day => {
  const day = fromCalendarParts({ year, month, day: 1 }, calendar)
  if (day === undefined) throw new Error(`no ${calendar} ${year}/${month}`)
  return day
}

const anyDay = fc.integer({ min: 0, max: 73_000 }).map(count => addDays('1921-03-21', count))
const warrantyDay = fc.integer({ min: 0, max: 36_000 }).map(count => addDays('1980-01-01', count))
const anyKind = fc.constantFrom(...calendarKinds)

describe('calendars', () => {
  it.each(calendarKinds)('N3 every month of the %s calendar starts and ends where Intl says', calendar => {
    const read = intl(calendar)
    for (const month of monthsOf(calendar)) {
      const first = firstDayOf(month)
      const length = daysInMonth(calendar, month.year, month.month)
      expect(read(first)).toEqual({ year: month.year, month: month.month, day: 1 })
      expect(read(addDays(first, length - 1))).toEqual({ year: month.year, month: month.month, day: length })
      expect(read(addDays(first, length)).day).toBe(1)
    }
  })

  it('N3 every day is counted as Intl counts it, and comes back', () => {
    const readers = { jalali: intl('jalali'), hijri: intl('hijri'), gregorian: intl('gregorian') }
    fc.assert(
      fc.property(anyDay, anyKind, (day, calendar) => {
        const parts = toCalendarParts(day, calendar)
        expect(parts).toEqual(readers[calendar](day))
        expect(fromCalendarParts(parts, calendar)).toBe(day)
        expect(yearOf(day, calendar)).toBe(parts.year)
      }),
      { numRuns: 3000 },
    )
  })

  it('N3 knows the leap years', () => {
    const leap = Array.from({ length: 21 }, (_, index) => 1395 + index).filter(year =>
      isLeapYear('jalali', year),
    )
    expect(leap).toEqual([1395, 1399, 1403, 1408, 1412])
    expect([1900, 2000, 2024, 2026].map(year => isLeapYear('gregorian', year))).toEqual([
      false,
      true,
      true,
      false,
    ])
    for (let year = 1400; year < 1500; year += 1) {
      const days = daysBetween(
        firstDayOf({ calendar: 'hijri', year, month: 1 }),
        firstDayOf({ calendar: 'hijri', year: year + 1, month: 1 }),
      )
      expect(isLeapYear('hijri', year)).toBe(days === 355)
    }
  })

  it('N3 a day that does not exist is undefined', () => {
    expect(fromCalendarParts({ year: 1403, month: 12, day: 30 }, 'jalali')).toBe('2025-03-20')
    expect(fromCalendarParts({ year: 1402, month: 12, day: 30 }, 'jalali')).toBeUndefined()
    expect(fromCalendarParts({ year: 1405, month: 7, day: 31 }, 'jalali')).toBeUndefined()
    expect(fromCalendarParts({ year: 2026, month: 2, day: 29 }, 'gregorian')).toBeUndefined()
    for (const [month, day] of [
      [0, 1],
      [13, 1],
      [1, 0],
      [1, 1.5],
      [1.5, 1],
      [1, Number.NaN],
    ] as const) {
      expect(fromCalendarParts({ year: 1405, month, day }, 'jalali')).toBeUndefined()
    }
  })

  it('N3 a year of another calendar is no year', () => {
    expect(fromCalendarParts({ year: 2026, month: 1, day: 1 }, 'jalali')).toBeUndefined()
    expect(fromCalendarParts({ year: 1405, month: 1, day: 1 }, 'gregorian')).toBeUndefined()
    expect(() => daysInMonth('jalali', 2026, 1)).toThrow(RangeError)
  })

  it('N3 each language has its calendar', () => {
    expect([defaultCalendar('fa'), defaultCalendar('ar'), defaultCalendar('en')]).toEqual([
      'jalali',
      'gregorian',
      'gregorian',
    ])
  })
})

describe('adding months', () => {
  it('D2 counts in the calendar and clamps to the month’s end', () => {
    const jalali = (year: number, month: number, day: number) =>
      fromCalendarParts({ year, month, day }, 'jalali') ?? ''
    expect(addMonths(jalali(1405, 6, 31), 1, 'jalali')).toBe(jalali(1405, 7, 30))
    expect(addMonths(jalali(1403, 12, 30), 12, 'jalali')).toBe(jalali(1404, 12, 29))
    expect(addMonths(jalali(1405, 9, 1), 18, 'jalali')).toBe(jalali(1407, 3, 1))
    expect(addMonths(jalali(1405, 1, 31), -1, 'jalali')).toBe(jalali(1404, 12, 29))
    expect(addMonths('2026-01-31', 1, 'gregorian')).toBe('2026-02-28')
    expect(addMonths('2024-02-29', 12, 'gregorian')).toBe('2025-02-28')
  })

  it('D2 keeps the day or takes the last one, exactly that many months on', () => {
    fc.assert(
      fc.property(warrantyDay, fc.integer({ min: -60, max: 120 }), anyKind, (day, count, calendar) => {
        const from = toCalendarParts(day, calendar)
        const to = toCalendarParts(addMonths(day, count, calendar), calendar)
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(calendar, to.year, to.month)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a month laid out', () => {
  it('N3 Azar 1405 starts on the second column of a week from Saturday', () => {
    const weeks = monthGrid({ calendar: 'jalali', year: 1405, month: 9, firstWeekday: 0 })
    expect(weeks[0]?.map(cell => cell.dayOfMonth)).toEqual([30, 1, 2, 3, 4, 5, 6])
    expect(weeks[0]?.[0]).toEqual({ day: '2026-11-21', dayOfMonth: 30, inMonth: false })
    expect(weeks[0]?.[1]).toEqual({ day: '2026-11-22', dayOfMonth: 1, inMonth: true })
  })

  it('N3 holds the whole month, day after day, under the right weekdays, in six weeks', () => {
    const month = anyKind.chain(calendar => fc.constantFrom(...monthsOf(calendar)))
    const weekday = fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6)
    fc.assert(
      fc.property(month, weekday, (shown, firstWeekday) => {
        const weeks = monthGrid({ ...shown, firstWeekday })
        const cells = weeks.flat()
        expect(weeks.map(week => week.length)).toEqual([7, 7, 7, 7, 7, 7])
        expect(weekdayOf(cells[0]?.day ?? '')).toBe(firstWeekday)
        expect(cells.map(cell => cell.day)).toEqual(
          cells.map((_, index) => addDays(cells[0]?.day ?? '', index)),
        )
        const inside = cells.filter(cell => cell.inMonth).map(cell => cell.dayOfMonth)
        expect(inside).toEqual(
          Array.from({ length: daysInMonth(shown.calendar, shown.year, shown.month) }, (_, i) => i + 1),
        )
      }),
    )
  })
})
