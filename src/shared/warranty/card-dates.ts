import type { Day } from '../kernel/day'
import type { CardDates } from './card'

/** Two days in the wrong order: `later` should not lie before `earlier`. The field is the one to look at. */
export type DatesContradiction = {
  readonly field: keyof CardDates
  readonly later: Day
  readonly earlier: Day
}

const order = [
  ['producedOn', 'soldOn'],
  ['producedOn', 'installedOn'],
  ['producedOn', 'activatedOn'],
  ['soldOn', 'installedOn'],
  ['soldOn', 'activatedOn'],
] as const satisfies readonly (readonly [keyof CardDates, keyof CardDates])[]

const fields = ['producedOn', 'soldOn', 'installedOn', 'activatedOn'] as const

/**
 * The first contradiction among a card's days: a device is made, then sold, then installed or activated, and nothing of
 * it happens after `today`, the shop's day. Days that are not known contradict nothing.
 */
export function datesContradiction(dates: CardDates, today: Day): DatesContradiction | undefined {
  for (const field of fields) {
    const day = dates[field]
    if (day !== null && day > today) return { field, later: today, earlier: day }
  }
  for (const [before, after] of order) {
    const [earlier, later] = [dates[before], dates[after]]
    if (earlier !== null && later !== null && later < earlier) return { field: after, later, earlier }
  }
  return undefined
}
