import { addMonths, type CalendarKind, fromCalendarParts, toCalendarParts } from '../kernel/calendar'
import { addDays, type Day } from '../kernel/day'

/** Days of a report or statement, both ends included. */
export type Period = { readonly from: Day; readonly to: Day }

export const periodPresets = ['this_month', 'last_month', 'this_year'] as const
export type PeriodPreset = (typeof periodPresets)[number]

/** The whole month or year of a calendar that a day stands in, or the month before it. */
export function periodOf(preset: PeriodPreset, today: Day, calendar: CalendarKind): Period {
  const { year, month } = toCalendarParts(today, calendar)
  if (preset === 'this_year') {
    return { from: firstDay(calendar, year, 1), to: addDays(firstDay(calendar, year + 1, 1), -1) }
  }
  const first = firstDay(calendar, year, month)
  const from = preset === 'this_month' ? first : addMonths(first, -1, calendar)
  return { from, to: addDays(addMonths(from, 1, calendar), -1) }
}

/** Which preset a period is today, if any. */
export function presetOf({ from, to }: Period, today: Day, calendar: CalendarKind): PeriodPreset | undefined {
  return periodPresets.find(preset => {
    const period = periodOf(preset, today, calendar)
    return period.from === from && period.to === to
  })
}

function firstDay(calendar: CalendarKind, year: number, month: number): Day {
  const day = fromCalendarParts({ year, month, day: 1 }, calendar)
  if (day === undefined) throw new RangeError(`no month ${year}/${month} in ${calendar}`)
  return day
}
