import { addDays, type Day, utcStart } from './day'

const dayLength = 86_400_000

/** Making one costs a hundred times what using it does. */
const clocks = new Map<string, Intl.DateTimeFormat>()

/** The day on which an instant (ISO text) falls in a time zone (rule K1); throws RangeError where it is no instant. */
export function dayOf(instantIso: string, timeZone: string): Day {
  return wallClock(instantIso, timeZone).slice(0, 10)
}

/** The time of day `HH:MM` of an instant (ISO text) in a time zone, 24 hours, ASCII digits. */
export function timeOf(instantIso: string, timeZone: string): string {
  return wallClock(instantIso, timeZone).slice(11, 16)
}

/**
 * The first instant of a day in a time zone, as `toISOString` writes it (comparable as text). Where the clocks skip
 * midnight the day starts when they have gone forward; where midnight comes twice, with the first.
 */
export function startOfDay(day: Day, timeZone: string): string {
  const midnight = utcStart(day)
  const before = midnight - offsetAt(midnight - dayLength, timeZone)
  const after = midnight - offsetAt(midnight + dayLength, timeZone)
  const earlier = Math.min(before, after)
  const start = [earlier, Math.max(before, after)].find(at => at + offsetAt(at, timeZone) === midnight)
  return new Date(start ?? before).toISOString()
}

/** The first instant after a day in a time zone: a day is `startOfDay ≤ instant < endOfDay`. */
export function endOfDay(day: Day, timeZone: string): string {
  return startOfDay(addDays(day, 1), timeZone)
}

function wallClock(instantIso: string, timeZone: string): string {
  const at = Date.parse(instantIso)
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${instantIso}`)
  return new Date(at + offsetAt(at, timeZone)).toISOString()
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offsetAt(at: number, timeZone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
