/** A day as ISO `YYYY-MM-DD` in the Gregorian calendar, whatever calendar it is shown in. */
export type Day = string

/** 0 = Saturday … 6 = Friday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const dayLength = 86_400_000

/** Whether the text is a day that exists, in the form that is stored. */
export function isDay(text: string): text is Day {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // V8 reads 30 February as 2 March, so only a day that comes back unchanged exists.
  return !Number.isNaN(start) && isoDay(start) === text
}

/** The day `count` days later, or earlier where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return isoDay(utcStart(day) + count * dayLength)
}

/** How many days lie from one day to the other; negative where `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return (utcStart(to) - utcStart(from)) / dayLength
}

export function weekdayOf(day: Day): Weekday {
  const thursday = 5 // 1 January 1970
  const weekday = (((utcStart(day) / dayLength + thursday) % 7) + 7) % 7
  // The remainder of a whole number by 7, made positive, is one of the seven.
  return weekday as Weekday
}

/** Midnight UTC of a day in milliseconds; throws RangeError where the day does not exist. */
export function utcStart(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

function isoDay(utc: number): Day {
  const iso = new Date(utc).toISOString()
  if (iso.length !== 24) throw new RangeError(`beyond the years 0–9999: ${iso}`)
  return iso.slice(0, 10)
}
