import { addDays, type Day, daysBetween } from '../kernel/day'

/** What left the stock of a part for use, in its smallest unit; below zero where it came back unused (rule H5). */
export type DemandEvent = { readonly on: Day; readonly quantity: number }

/** Demand of a part week by week, in its smallest unit, never below zero. */
export type DemandSeries = {
  /** The first day of the first week; the weeks of a part are counted from it, so all of them are whole. */
  readonly startsOn: Day
  /** One quantity for each whole week, those without demand too. */
  readonly quantities: readonly number[]
  /** The week that is not over yet, which no forecast may take for a whole one. */
  readonly running: { readonly startsOn: Day; readonly quantity: number }
}

type Question = {
  /** In any order; those after today are not counted. */
  readonly events: readonly DemandEvent[]
  /** The shop's day from which the part was kept; without it the weeks begin with the first demand. */
  readonly keptFrom?: Day | undefined
  /** The shop's own today, which is not over yet. */
  readonly today: Day
}

const weekDays = 7

/**
 * The demand of a part as a series of weeks. A return takes back the newest use before it, in whichever week that was:
 * a part taken on Thursday and brought back on Monday was no demand. Returns of more than was ever used count as nothing.
 *
 * A series that begins with the first demand overstates the rate while it is short, as the quiet weeks before that
 * demand are unknown to it: give `keptFrom` wherever it is known.
 */
export function demandSeries({ events, keptFrom, today }: Question): DemandSeries {
  const uses = usesKept(events.filter(({ on }) => on <= today))
  const startsOn = keptFrom ?? uses[0]?.on ?? today
  const weeks = Math.max(0, Math.floor(daysBetween(startsOn, today) / weekDays))
  const quantities = Array.from({ length: weeks + 1 }, () => 0)
  for (const { on, quantity } of uses) {
    const week = Math.floor(daysBetween(startsOn, on) / weekDays)
    if (week >= 0) quantities[week] = (quantities[week] ?? 0) + quantity
  }
  return {
    startsOn,
    quantities: quantities.slice(0, weeks),
    running: { startsOn: addDays(startsOn, weeks * weekDays), quantity: quantities[weeks] ?? 0 },
  }
}

/** Uses that were not brought back, oldest first. */
function usesKept(events: readonly DemandEvent[]): readonly DemandEvent[] {
  const kept: DemandEvent[] = []
  for (const event of events.toSorted(byDayUsesFirst)) {
    if (event.quantity > 0) kept.push(event)
    else takeBack(kept, -event.quantity)
  }
  return kept
}

function takeBack(kept: DemandEvent[], quantity: number): void {
  let left = quantity
  while (left > 0) {
    const newest = kept.pop()
    if (!newest) return
    if (newest.quantity > left) kept.push({ ...newest, quantity: newest.quantity - left })
    left -= newest.quantity
  }
}

function byDayUsesFirst(one: DemandEvent, other: DemandEvent): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return other.quantity - one.quantity
}
