import { addMonths } from '../kernel/calendar'
import { addDays, type Day } from '../kernel/day'
import type { CardDates, CardFacts } from './card'
import { type HeldVisit, heldWithin } from './held-days'
import { type LineKind, lineKinds } from './line-kind'
import type { PolicyRules, StartRule } from './policy'

/** Of a card, what its term is counted from. */
export type CardTermFacts = Pick<CardFacts, keyof CardDates | 'extensions' | 'inherited'>

/** Of a policy's rules, what a term is counted by. */
export type TermRules = Pick<PolicyRules, 'startRule' | 'calendar' | 'months' | 'givesBackHeldDays'>

/**
 * The cover of one kind of line: `own` counts by the policy's rule, `inherited` goes on from the card that was replaced,
 * `unknown` lacks the day to count from, `none` is not covered by the policy at all.
 */
export type Term =
  | {
      readonly kind: 'own' | 'inherited'
      readonly startsOn: Day
      /** The last day of cover; it counts whole. */
      readonly endsOn: Day
      /** Calendar months that were added to the card. */
      readonly extraMonths: number
      /** Days given back for visits under the card. */
      readonly heldDays: number
    }
  | { readonly kind: 'unknown' | 'none' }

export type TermQuestion = {
  readonly card: CardTermFacts
  readonly rules: TermRules
  readonly held: readonly HeldVisit[]
  /** Facts of later days do not count (rule D3); null is as of everything known. */
  readonly asOf: Day | null
}

/** The term of one kind of line of a card (rules D1, D2, D4, D7, D8). */
export function termOf(question: TermQuestion, line: LineKind): Term {
  const { card, rules } = question
  if (card.inherited) {
    const base = inheritedEnd(card.inherited, line)
    if (base === null) return { kind: 'none' }
    return countedTerm({ kind: 'inherited', startsOn: card.inherited.on, from: base, months: 0 }, question)
  }
  const months = rules.months[line]
  if (months === 0) return { kind: 'none' }
  const startsOn = startOf(card, rules.startRule)
  if (startsOn === null) return { kind: 'unknown' }
  return countedTerm({ kind: 'own', startsOn, from: startsOn, months }, question)
}

/** The day from which the policy counts (rule D1), null until it is known. */
export function startOf(card: CardDates, rule: StartRule): Day | null {
  switch (rule) {
    case 'activation':
      return card.activatedOn
    case 'sale':
      return card.soldOn
    case 'installation':
      return card.installedOn
    case 'production':
      return card.producedOn
  }
}

/**
 * The last day of cover of each kind of line as of everything known of a card; null where there is none or where it
 * cannot be said yet. Whether the card still stands is not asked.
 */
export function endsOf(question: Omit<TermQuestion, 'asOf'>): Record<LineKind, Day | null> {
  return byLine(line => endOf(termOf({ ...question, asOf: null }, line)))
}

/** The last day of a term, null where there is none. */
export function endOf(term: Term): Day | null {
  return 'endsOn' in term ? term.endsOn : null
}

/**
 * The end that an heir goes on from: the remaining term of the card that it replaces or the policy's minimum, whichever
 * is longer (rule D8); null where that card had no cover.
 */
export function inheritedEnd(inherited: NonNullable<CardFacts['inherited']>, line: LineKind): Day | null {
  const remaining = inherited.ends[line]
  return remaining === null ? null : laterDay(remaining, inherited.minimumEndsOn)
}

/** The later of two days, the second of which may be missing. */
export function laterDay(one: Day, other: Day | null): Day {
  return other !== null && other > one ? other : one
}

/** One value for each kind of line. */
export function byLine<T>(of: (line: LineKind) => T): Record<LineKind, T> {
  const [part, labour, travel] = lineKinds
  return { part: of(part), labour: of(labour), travel: of(travel) }
}

type Count = {
  readonly kind: 'own' | 'inherited'
  readonly startsOn: Day
  /** The day that the months are added to. */
  readonly from: Day
  readonly months: number
}

function countedTerm({ kind, startsOn, from, months }: Count, question: TermQuestion): Term {
  const { card, rules, held, asOf } = question
  const extraMonths = card.extensions
    .filter(({ on }) => asOf === null || on <= asOf)
    .reduce((total, extension) => total + extension.months, 0)
  // All months at once: added one after another, an end once clamped would stay short.
  const endsOn = addMonths(from, months + extraMonths, rules.calendar)
  const heldDays = rules.givesBackHeldDays ? heldWithin({ startsOn, endsOn, held, asOf }) : 0
  return { kind, startsOn, endsOn: addDays(endsOn, heldDays), extraMonths, heldDays }
}
