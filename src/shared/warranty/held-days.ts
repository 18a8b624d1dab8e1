import { type Day, daysBetween } from '../kernel/day'
import type { VerdictInputs } from './verdict-model'

/** A visit under the card: the shop's days of intake and of being ready (rule D4). */
export type HeldVisit = VerdictInputs['held'][number]

type Question = {
  readonly startsOn: Day
  /** The last day of the term without any held day. */
  readonly endsOn: Day
  readonly held: readonly HeldVisit[]
  /** Days after it are not counted yet; null counts all. */
  readonly asOf: Day | null
}

/**
 * How many days a term gets back for visits (rule D4): each counts from intake to ready where it began on or before the
 * end as the visits before it have moved it.
 */
export function heldWithin({ startsOn, endsOn, held, asOf }: Question): number {
  return held
    .map(({ from, to }) => ({
      from: from < startsOn ? startsOn : from,
      to: asOf !== null && to > asOf ? asOf : to,
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => daysBetween(other.from, one.from))
    .reduce(
      (days, { from, to }) => (daysBetween(endsOn, from) <= days ? days + daysBetween(from, to) : days),
      0,
    )
}
