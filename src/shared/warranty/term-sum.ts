import type { CalendarKind } from '../kernel/calendar'
import type { ReasonValues } from './reason-values'
import { counted, fillIn, leftToRight, type VerdictFormat, verdictTexts } from './verdict-words'

/** How an own term comes to its end: «فعال‌سازی ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه + ۱۲ روز نزد ما». */
export function ownTermSum(format: VerdictFormat, term: ReasonValues['IN_TERM']): string {
  const { starts } = verdictTexts(format)
  return sumOf([
    fillIn(starts[term.startRule], { day: format.day(term.startsOn) }),
    monthsOf(format, term.months, term.calendar),
    ...additions(format, term),
  ])
}

/** How an inherited term comes to its end: «جایگزین کارت A-100 از ۱۴۰۴/۰۵/۰۱ + دست‌کم ۹۰ روز». */
export function inheritedTermSum(format: VerdictFormat, term: ReasonValues['INHERITED_TERM']): string {
  const { terms } = verdictTexts(format)
  const added = additions(format, term)
  const heir = { number: leftToRight(term.fromNumber), day: format.day(term.replacedOn) }
  // Without additions the remaining term ends where the whole sum does: its day is said once.
  const remaining =
    added.length === 0 ? terms.remaining : fillIn(terms.remainingUntil, { day: format.day(term.baseEndsOn) })
  const minimum = fillIn(terms.minimum, { days: counted(format, 'days', term.minimumDays) })
  return sumOf([fillIn(terms.heir, heir), term.basis === 'remaining' ? remaining : minimum, ...added])
}

type Added = Pick<ReasonValues['IN_TERM'], 'extraMonths' | 'heldDays' | 'calendar'>

function additions(format: VerdictFormat, { extraMonths, heldDays, calendar }: Added): readonly string[] {
  const { terms } = verdictTexts(format)
  return [
    ...(extraMonths > 0
      ? [fillIn(terms.extension, { months: monthsOf(format, extraMonths, calendar) })]
      : []),
    ...(heldDays > 0 ? [fillIn(terms.held, { days: counted(format, 'days', heldDays) })] : []),
  ]
}

function monthsOf(format: VerdictFormat, count: number, calendar: CalendarKind): string {
  const months = counted(format, 'months', count)
  if (calendar === format.calendar) return months
  const { monthsIn, calendars } = verdictTexts(format)
  return fillIn(monthsIn, { months, calendar: calendars[calendar] })
}

function sumOf(terms: readonly string[]): string {
  return terms.join(' + ')
}
