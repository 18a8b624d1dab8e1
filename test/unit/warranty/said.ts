import type { CalendarKind } from '../../../src/shared/kernel/calendar'
import { formatDay } from '../../../src/shared/kernel/day-format'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import type { Locale } from '../../../src/shared/kernel/locale'
import { reasonSentence } from '../../../src/shared/warranty/reason-sentence'
import { type ReasonValues, reasonOf } from '../../../src/shared/warranty/reason-values'
import type { VerdictFormat } from '../../../src/shared/warranty/verdict-words'

const formatOf = (locale: Locale, calendar: CalendarKind): VerdictFormat => ({
  locale,
  calendar,
  day: day => formatDay(day, { locale, calendar, style: 'table' }),
  number: value => localizeDigits(String(value), locale),
})

export const fa = formatOf('fa', 'jalali')
export const ar = formatOf('ar', 'gregorian')
export const arHijri = formatOf('ar', 'hijri')
export const en = formatOf('en', 'gregorian')

/** Without the marks that keep numbers and names in their own direction. */
export const bare = (sentence: string) => sentence.replace(/[\u2066\u2068\u2069]/g, '')

export const said = (format: VerdictFormat, ...reason: Parameters<typeof reasonOf>) =>
  bare(reasonSentence(format, reasonOf(...reason)))

export const own: ReasonValues['IN_TERM'] = {
  startRule: 'activation',
  startsOn: '2024-11-04',
  months: 18,
  extraMonths: 0,
  heldDays: 12,
  endsOn: '2026-05-16',
  calendar: 'jalali',
}
export const inherited: ReasonValues['INHERITED_TERM'] = {
  fromNumber: 'PG-99-1',
  replacedOn: '2025-06-01',
  basis: 'remaining',
  baseEndsOn: '2026-05-04',
  minimumDays: 90,
  extraMonths: 0,
  heldDays: 0,
  endsOn: '2026-05-04',
  calendar: 'jalali',
}
