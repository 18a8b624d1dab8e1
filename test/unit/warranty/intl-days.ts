import type { CalendarKind } from '../../../src/shared/kernel/calendar'

const tags: Record<CalendarKind, string> = {
  jalali: 'en-u-ca-persian-nu-latn',
  hijri: 'en-u-ca-islamic-umalqura-nu-latn',
  gregorian: 'en-u-ca-gregory-nu-latn',
}

/** A day as Intl counts it in a calendar, `1403/12/30`: it knows nothing of our own calendars. */
export function shownByIntl(day: string, calendar: CalendarKind): string {
  const format = new Intl.DateTimeFormat(tags[calendar], {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const parts = Object.fromEntries(
    format.formatToParts(Date.parse(`${day}T00:00:00Z`)).map(({ type, value }) => [type, value]),
  )
  return `${parts.year}/${parts.month}/${parts.day}`
}
