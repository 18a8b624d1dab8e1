import { type Day, daysBetween } from '../kernel/day'
import type { CardFacts } from './card'
import { type CardInputs, type Findings, nothingFound } from './findings'
import type { LineKind } from './line-kind'
import { type ReasonValues, reasonOf } from './reason-values'
import { inheritedEnd, type Term, termOf } from './term'
import type { Reason } from './verdict-model'

/** What the term of a line says of the day of intake (rules D1–D4, D7, D8). */
export function termFindings(inputs: CardInputs, line: LineKind): Findings {
  const { card, policy, held, receivedOn } = inputs
  const term = termOf({ card, rules: policy.rules, held, asOf: receivedOn }, line)
  switch (term.kind) {
    case 'none':
      return { ...nothingFound, against: [reasonOf('LINE_NOT_COVERED', { line, policy: policy.name })] }
    case 'unknown':
      return withoutStart(inputs)
    case 'own':
    case 'inherited':
      return countedFindings(inputs, line, term)
  }
}

/** A card that was never activated gives nothing by a policy that counts from activation; any other day can be looked up. */
function withoutStart({ card, policy, receivedOn }: CardInputs): Findings {
  const { startRule } = policy.rules
  const { number } = card
  if (startRule === 'activation' && card.status !== 'active')
    return { ...nothingFound, against: [reasonOf('NOT_STARTED', { number, startRule, receivedOn })] }
  return { ...nothingFound, doubts: [reasonOf('START_UNKNOWN', { number, startRule })] }
}

type CountedTerm = Extract<Term, { readonly endsOn: Day }>

function countedFindings(inputs: CardInputs, line: LineKind, term: CountedTerm): Findings {
  const { card, policy, receivedOn } = inputs
  const { startsOn, endsOn } = term
  if (receivedOn < startsOn) {
    const startRule = term.kind === 'inherited' ? 'replacement' : policy.rules.startRule
    const reason = reasonOf('NOT_STARTED', { number: card.number, startRule, startsOn, receivedOn })
    return { ...nothingFound, against: [reason], endsOn }
  }
  if (receivedOn > endsOn) return { ...nothingFound, against: [overReason(inputs, line, term)], endsOn }
  return { ...nothingFound, inFavour: [inTermReason(inputs, line, term)], endsOn }
}

function inTermReason(inputs: CardInputs, line: LineKind, term: CountedTerm): Reason {
  const inherited = inheritedValues(inputs, line, term)
  return inherited
    ? reasonOf('INHERITED_TERM', inherited)
    : reasonOf('IN_TERM', ownValues(inputs, line, term))
}

function overReason(inputs: CardInputs, line: LineKind, term: CountedTerm): Reason {
  const { receivedOn } = inputs
  const inherited = inheritedValues(inputs, line, term)
  return inherited
    ? reasonOf('INHERITED_TERM_OVER', { ...inherited, receivedOn })
    : reasonOf('TERM_OVER', { ...ownValues(inputs, line, term), receivedOn })
}

function ownValues(
  { policy: { rules } }: CardInputs,
  line: LineKind,
  term: CountedTerm,
): ReasonValues['IN_TERM'] {
  const { startRule, months, calendar } = rules
  const { startsOn, extraMonths, heldDays, endsOn } = term
  return { startRule, startsOn, months: months[line], extraMonths, heldDays, endsOn, calendar }
}

function inheritedValues(
  { card: { inherited }, policy: { rules } }: CardInputs,
  line: LineKind,
  { extraMonths, heldDays, endsOn }: CountedTerm,
): ReasonValues['INHERITED_TERM'] | undefined {
  const baseEndsOn = inherited && inheritedEnd(inherited, line)
  if (!baseEndsOn) return undefined
  const { fromNumber, on, minimumEndsOn } = inherited
  return {
    fromNumber,
    replacedOn: on,
    basis: basisOf(inherited, line),
    baseEndsOn,
    minimumDays: daysBetween(on, minimumEndsOn),
    extraMonths,
    heldDays,
    endsOn,
    calendar: rules.calendar,
  }
}

function basisOf({ ends, minimumEndsOn }: NonNullable<CardFacts['inherited']>, line: LineKind) {
  const remaining = ends[line]
  return remaining !== null && remaining > minimumEndsOn ? 'remaining' : 'minimum'
}
