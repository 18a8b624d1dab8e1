import type { Day } from '../kernel/day'
import { localizeDigits } from '../kernel/digits'
import type { ReasonValues } from './reason-values'
import { inheritedTermSum, ownTermSum } from './term-sum'
import type { Reason, ReasonCode } from './verdict-model'
import { fillIn, inOwnDirection, leftToRight, type VerdictFormat, verdictTexts } from './verdict-words'

/**
 * A reason in the language of its reader, with the days and numbers that made it (rule D5), without a full stop:
 * «فعال‌سازی ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه + ۱۲ روز نزد ما = تا ۱۴۰۵/۰۲/۲۶». Screens and papers give their own format. What staff
 * wrote to it is not in it, so that a customer may read it: `reasonNote`.
 */
export function reasonSentence(format: VerdictFormat, reason: Reason): string {
  return fillIn(textOf(format, reason), wordsOf(format, reason.code, valuesOf(reason)))
}

/** What staff wrote when they stopped the card or found the exclusion; for the shop's own eyes, empty where nothing. */
export function reasonNote({ values }: Reason): string {
  return String(values.reason ?? values.evidence ?? '')
}

function textOf(format: VerdictFormat, { code, values }: Reason): string {
  const { reasons, reasonsWithout } = verdictTexts(format)
  if (code === 'NO_CARD' && values.identity === '') return reasonsWithout.identity
  if (code === 'NOT_STARTED' && values.startsOn === undefined) return reasonsWithout.start
  if (code === 'HOLDER_UNKNOWN' && values.missing === 'customer') return reasonsWithout.customer
  if (code === 'SERIAL_UNREADABLE' && values.number === undefined) return reasonsWithout.card
  return reasons[code]
}

function valuesOf({ values }: Reason): ReasonValues[ReasonCode] {
  // `reasonOf` alone makes reasons, and gives each the values of its code; what is stored is its text.
  return values as unknown as ReasonValues[ReasonCode]
}

type Words = Readonly<Record<string, string>>

function wordsOf<Code extends ReasonCode>(
  format: VerdictFormat,
  code: Code,
  values: ReasonValues[Code],
): Words {
  return words[code](format, values)
}

type WordsOf = { readonly [Code in ReasonCode]: (format: VerdictFormat, values: ReasonValues[Code]) => Words }

const words: WordsOf = {
  IN_TERM: ownTermWords,
  INHERITED_TERM: inheritedTermWords,
  FITTED_IN_TERM: fittedWords,
  NO_CARD: (_, { identity }) => ({ identity: leftToRight(identity) }),
  CARD_VOIDED: cardWords,
  CARD_STOLEN: cardWords,
  CARD_BLOCKED: cardWords,
  CARD_REPLACED: cardWords,
  NOT_STARTED: notStartedWords,
  TERM_OVER: (format, values) => ({ ...ownTermWords(format, values), ...intake(format, values) }),
  INHERITED_TERM_OVER: (format, values) => ({
    ...inheritedTermWords(format, values),
    ...intake(format, values),
  }),
  FITTED_TERM_OVER: (format, values) => ({ ...fittedWords(format, values), ...intake(format, values) }),
  LINE_NOT_COVERED: (format, { line, policy }) => ({
    line: verdictTexts(format).lineWords[line],
    policy: inOwnDirection(policy),
  }),
  NOT_HOLDER: (format, { holder, since }) => ({
    holder: verdictTexts(format).holders[holder],
    since: format.day(since),
  }),
  EXCLUDED: (format, { kind }) => ({ kind: verdictTexts(format).exclusions[kind] }),
  START_UNKNOWN: (format, { number, startRule }) => ({
    number: leftToRight(number),
    startDay: verdictTexts(format).startDays[startRule],
  }),
  HOLDER_UNKNOWN: (format, { number, holder }) => ({
    number: leftToRight(number),
    holder: verdictTexts(format).holders[holder],
  }),
  SERIAL_UNREADABLE: (_, { number = '' }) => ({ number: leftToRight(number) }),
  SERIAL_NOT_ON_CARD: (_, { number }) => ({ number: leftToRight(number) }),
  SERIAL_DIFFERS: (_, { number, cardSerial, deviceSerial }) => ({
    number: leftToRight(number),
    cardSerial: leftToRight(cardSerial),
    deviceSerial: leftToRight(deviceSerial),
  }),
}

function ownTermWords(format: VerdictFormat, term: ReasonValues['IN_TERM']): Words {
  return { term: ownTermSum(format, term), endsOn: format.day(term.endsOn) }
}

function inheritedTermWords(format: VerdictFormat, term: ReasonValues['INHERITED_TERM']): Words {
  return { term: inheritedTermSum(format, term), endsOn: format.day(term.endsOn) }
}

function fittedWords(format: VerdictFormat, fitted: ReasonValues['FITTED_IN_TERM']): Words {
  const { repairNumber, description, startsOn, endsOn } = fitted
  return {
    repairNumber: leftToRight(localizeDigits(repairNumber, format.locale)),
    description: inOwnDirection(description),
    startsOn: format.day(startsOn),
    endsOn: format.day(endsOn),
  }
}

function cardWords(format: VerdictFormat, { number, on }: ReasonValues['CARD_VOIDED']): Words {
  return { number: leftToRight(number), on: format.day(on) }
}

function notStartedWords(format: VerdictFormat, values: ReasonValues['NOT_STARTED']): Words {
  const { number, startRule, startsOn } = values
  const { starts } = verdictTexts(format)
  return {
    number: leftToRight(number),
    ...intake(format, values),
    ...(startsOn && { start: fillIn(starts[startRule], { day: format.day(startsOn) }) }),
  }
}

function intake(format: VerdictFormat, { receivedOn }: { readonly receivedOn: Day }): Words {
  return { receivedOn: format.day(receivedOn) }
}
