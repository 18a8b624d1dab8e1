import { addDays, type Day } from '../kernel/day'
import type { CardFacts, Inheritance } from './card'
import type { HeldVisit } from './held-days'
import type { PolicyRules } from './policy'
import { byLine, type CardTermFacts, endOf, type TermRules, termOf } from './term'

export type Replacement = {
  readonly card: CardTermFacts & Pick<CardFacts, 'number'>
  /** The rules that the replaced card was issued with. */
  readonly rules: TermRules & Pick<PolicyRules, 'replacementMinDays'>
  /** Visits under the replaced card; the visit that ends with the replacement is one of them, up to that day. */
  readonly held: readonly HeldVisit[]
  /** The shop's day of the replacement. */
  readonly on: Day
}

/**
 * What an heir keeps of the card that it replaces, as of the day of replacement (rule D8). A line whose end could not be
 * said keeps the policy's minimum; one without cover has none after the replacement either.
 */
export function inheritanceOf({ card, rules, held, on }: Replacement): Inheritance {
  const minimumEndsOn = addDays(on, rules.replacementMinDays)
  const ends = byLine(line => {
    const term = termOf({ card, rules, held, asOf: on }, line)
    return term.kind === 'unknown' ? minimumEndsOn : endOf(term)
  })
  return { fromNumber: card.number, on, ends, minimumEndsOn }
}
