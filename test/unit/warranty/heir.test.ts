import { describe, expect, test } from 'vitest'
import type { CardFacts, Inheritance } from '../../../src/shared/warranty/card'
import { inheritanceOf } from '../../../src/shared/warranty/inheritance'
import type { PolicyRules } from '../../../src/shared/warranty/policy'
import { endsOf } from '../../../src/shared/warranty/term'
import { judge, judgeLine } from '../../../src/shared/warranty/verdict'
import type { VerdictInputs } from '../../../src/shared/warranty/verdict-model'
import { cardWith, inputsWith, rulesWith, told } from './verdict-inputs'

type Given = {
  readonly card?: Partial<CardFacts>
  readonly rules?: Partial<PolicyRules>
  readonly held?: VerdictInputs['held']
}

/** Of the card PG-100-7, whose part and labour end with 4 May 2026, with a minimum of 90 days. */
const inheritedOn = (on: string, { card, rules, held = [] }: Given = {}): Inheritance =>
  inheritanceOf({ card: cardWith(card), rules: rulesWith(rules), held, on })

const both = (day: string) => ({ part: day, labour: day, travel: null })

/** An heir that was issued without dates of its own. */
const heirOf = (inherited: Inheritance, facts: Partial<CardFacts> = {}): Partial<CardFacts> => ({
  number: 'PG-200-5',
  activatedOn: null,
  statusOn: inherited.on,
  owners: [],
  inherited,
  ...facts,
})

const endsOfHeir = (inherited: Inheritance, facts: Partial<CardFacts> = {}) =>
  endsOf({ card: cardWith(heirOf(inherited, facts)), rules: rulesWith(), held: [] })

describe('D8 what an heir inherits', () => {
  type Row = readonly [what: string, on: string, Given, minimumEndsOn: string, ends: Inheritance['ends']]
  const rows: readonly Row[] = [
    ['the remaining term', '2025-06-01', {}, '2025-08-30', both('2026-05-04')],
    ['the remaining term, shorter than the minimum', '2026-04-01', {}, '2026-06-30', both('2026-05-04')],
    ['the end of a term that is over', '2026-06-01', {}, '2026-08-30', both('2026-05-04')],
    [
      'a minimum of no days',
      '2025-06-01',
      { rules: { replacementMinDays: 0 } },
      '2025-06-01',
      both('2026-05-04'),
    ],
    [
      'months that were added by then',
      '2025-06-01',
      {
        card: {
          extensions: [
            { on: '2025-06-01', months: 2 },
            { on: '2025-06-02', months: 4 },
          ],
        },
      },
      '2025-08-30',
      both('2026-07-05'),
    ],
    [
      'days held until then, the present visit too',
      '2025-06-01',
      { held: [{ repairNumber: '1', from: '2025-05-20', to: '2025-06-20' }] },
      '2025-08-30',
      both('2026-05-16'),
    ],
    [
      'each line’s own term',
      '2025-06-01',
      { rules: { months: { part: 24, labour: 12, travel: 0 } } },
      '2025-08-30',
      { part: '2026-11-05', labour: '2025-11-05', travel: null },
    ],
    [
      'the minimum where the start was not known',
      '2025-06-01',
      { card: { activatedOn: null } },
      '2025-08-30',
      both('2025-08-30'),
    ],
  ]

  test.each(rows)('D8 %s (replaced on %s)', (_, on, given, minimumEndsOn, ends) => {
    expect(inheritedOn(on, given)).toEqual({ fromNumber: 'PG-100-7', on, ends, minimumEndsOn })
  })
})

describe('D8 the term of an heir', () => {
  type Row = readonly [what: string, on: string, receivedOn: string, Partial<CardFacts>, expected: string]
  const over = 'not_covered: INHERITED_TERM_OVER'
  const within = 'covered: INHERITED_TERM'
  const rows: readonly Row[] = [
    ['goes on to the end of the replaced card', '2025-06-01', '2026-05-04', {}, within],
    ['ends with the replaced card', '2025-06-01', '2026-05-05', {}, over],
    ['lasts the minimum where less remained', '2026-04-01', '2026-06-30', {}, within],
    ['ends with the minimum', '2026-04-01', '2026-07-01', {}, over],
    ['lasts the minimum where nothing remained', '2026-06-01', '2026-08-30', {}, within],
    ['begins with the day of replacement', '2025-06-01', '2025-06-01', {}, within],
    ['has not begun the day before', '2025-06-01', '2025-05-31', {}, 'not_covered: NOT_STARTED'],
    ['goes on as issued, without an activation', '2025-06-01', '2026-05-04', { status: 'issued' }, within],
    [
      'counts by what it inherited, not by an activation of its own',
      '2025-06-01',
      '2026-05-05',
      { activatedOn: '2025-06-01' },
      over,
    ],
    [
      'is extended on from there',
      '2025-06-01',
      '2026-08-05',
      { extensions: [{ on: '2025-07-01', months: 3 }] },
      within,
    ],
    [
      'that was replaced in turn is over with it',
      '2025-06-01',
      '2025-09-01',
      { status: 'replaced', statusOn: '2025-09-01' },
      'not_covered: CARD_REPLACED INHERITED_TERM',
    ],
  ]

  test.each(rows)('D8 %s (replaced on %s, brought on %s)', (_, on, receivedOn, facts, expected) => {
    const inputs = inputsWith({ receivedOn, card: heirOf(inheritedOn(on), facts) })
    expect(told(judgeLine(inputs, 'part'))).toBe(expected)
  })

  test('D8 a line that had no cover has none after the replacement', () => {
    const inputs = inputsWith({
      card: heirOf(inheritedOn('2025-06-01')),
      rules: { months: { part: 18, labour: 18, travel: 18 } },
    })
    expect(told(judge(inputs).lines.travel)).toBe('not_covered: LINE_NOT_COVERED')
  })

  test('D8 a line that had cover keeps it where the policy of the heir has none', () => {
    const card = heirOf(inheritedOn('2025-06-01'))
    const inputs = inputsWith({ card, rules: { months: { part: 0, labour: 0, travel: 0 } } })
    expect(told(judge(inputs).lines.part)).toBe('covered: INHERITED_TERM')
  })

  test('D8 D4 visits under the heir are given back upon what it inherited', () => {
    const inputs = inputsWith({
      receivedOn: '2026-05-14',
      card: heirOf(inheritedOn('2025-06-01')),
      held: [{ repairNumber: '1', from: '2026-05-04', to: '2026-05-14' }],
    })
    expect(judgeLine(inputs, 'part').endsOn).toBe('2026-05-14')
  })

  test('D8 a replacement of a replacement passes on what is left, or the minimum again', () => {
    const first = inheritedOn('2025-06-01')
    const next = (on: string) => inheritedOn(on, { card: heirOf(first) })
    expect(next('2025-09-01').ends).toEqual(both('2026-05-04'))
    expect(endsOfHeir(next('2026-04-01'))).toEqual(both('2026-06-30'))

    const second = next('2026-04-01')
    const third = inheritedOn('2026-06-30', { card: heirOf(second) })
    expect(third.ends).toEqual(both('2026-06-30'))
    expect(third.fromNumber).toBe('PG-200-5')
    expect(endsOfHeir(third)).toEqual(both('2026-09-28'))
    expect(endsOfHeir(third, { extensions: [{ on: '2026-07-01', months: 1 }] }).part).toBe('2026-10-28')
  })

  test('D5 says what it inherited and which was longer', () => {
    const reasonOf = (on: string, facts: Partial<CardFacts> = {}) =>
      judgeLine(inputsWith({ receivedOn: on, card: heirOf(inheritedOn(on), facts) }), 'part').reasons[0]
    const common = { fromNumber: 'PG-100-7', minimumDays: 90, heldDays: 0, calendar: 'jalali' }
    expect(reasonOf('2025-06-01')).toEqual({
      code: 'INHERITED_TERM',
      values: {
        ...common,
        replacedOn: '2025-06-01',
        basis: 'remaining',
        baseEndsOn: '2026-05-04',
        extraMonths: 0,
        endsOn: '2026-05-04',
      },
    })
    expect(reasonOf('2026-04-01', { extensions: [{ on: '2026-04-01', months: 3 }] })).toEqual({
      code: 'INHERITED_TERM',
      values: {
        ...common,
        replacedOn: '2026-04-01',
        basis: 'minimum',
        baseEndsOn: '2026-06-30',
        extraMonths: 3,
        endsOn: '2026-10-01',
      },
    })
  })
})
