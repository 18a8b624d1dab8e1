import { describe, expect, test } from 'vitest'
import type { CardFacts } from '../../../src/shared/warranty/card'
import { endsOf } from '../../../src/shared/warranty/term'
import { judge, judgeLine } from '../../../src/shared/warranty/verdict'
import type { VerdictInputs } from '../../../src/shared/warranty/verdict-model'
import { cardWith, inputsWith, rulesWith, told } from './verdict-inputs'

/** Without anything given back or added the term ends with 14/2/1405, 4 May 2026. */
const plainEnd = '2026-05-04'

const visit = (from: string, to: string): VerdictInputs['held'][number] => ({
  repairNumber: '1404-1',
  from,
  to,
})

type Held = VerdictInputs['held']

const heldRows: readonly (readonly [what: string, Held, heldDays: number, endsOn: string])[] = [
  ['no visit', [], 0, plainEnd],
  ['twelve days here', [visit('2025-01-01', '2025-01-13')], 12, '2026-05-16'],
  ['ready on the day of intake', [visit('2025-01-01', '2025-01-01')], 0, plainEnd],
  ['ready on the next day', [visit('2025-01-01', '2025-01-02')], 1, '2026-05-05'],
  ['two visits', [visit('2025-01-01', '2025-01-13'), visit('2025-03-01', '2025-03-04')], 15, '2026-05-19'],
  ['in any order', [visit('2025-03-01', '2025-03-04'), visit('2025-01-01', '2025-01-13')], 15, '2026-05-19'],
  ['begun on the last day', [visit('2026-05-04', '2026-05-10')], 6, '2026-05-10'],
  ['begun the day after the end', [visit('2026-05-05', '2026-05-10')], 0, plainEnd],
  [
    'begun after the end, on a day that an earlier visit gave back',
    [visit('2026-05-01', '2026-05-11'), visit('2026-05-14', '2026-05-20')],
    16,
    '2026-05-20',
  ],
  [
    'the same, told in the other order',
    [visit('2026-05-14', '2026-05-20'), visit('2026-05-01', '2026-05-11')],
    16,
    '2026-05-20',
  ],
  [
    'begun the day after what an earlier visit gave back',
    [visit('2026-05-01', '2026-05-11'), visit('2026-05-15', '2026-05-20')],
    10,
    '2026-05-14',
  ],
  [
    'a chain of three, the last one outside',
    [visit('2026-05-04', '2026-05-06'), visit('2026-05-06', '2026-05-09'), visit('2026-05-10', '2026-05-12')],
    5,
    '2026-05-09',
  ],
  ['over a leap day', [visit('2025-03-19', '2025-03-22')], 3, '2026-05-07'],
  ['before the term began', [visit('2024-10-01', '2024-10-20')], 0, plainEnd],
  ['from before the term into it', [visit('2024-10-25', '2024-11-10')], 6, '2026-05-10'],
  ['ready before intake, as a broken record says', [visit('2025-02-10', '2025-02-01')], 0, plainEnd],
]

describe('D4 days held under the card', () => {
  test.each(heldRows)('D4 %s: %j gives %i days back, until %s', (_, held, heldDays, endsOn) => {
    const { lines } = judge(inputsWith({ receivedOn: endsOn, held }))
    expect(told(lines.part)).toBe('covered: IN_TERM')
    expect(lines.part.endsOn).toBe(endsOn)
    expect(lines.part.reasons[0]?.values.heldDays).toBe(heldDays)
    expect(endsOf({ card: cardWith(), rules: rulesWith(), held })).toEqual({
      part: endsOn,
      labour: endsOn,
      travel: null,
    })
  })

  test('D4 gives nothing back where the policy does not say so', () => {
    const inputs = inputsWith({
      receivedOn: '2026-05-05',
      held: [visit('2025-01-01', '2025-01-13')],
      rules: { givesBackHeldDays: false },
    })
    expect(told(judgeLine(inputs, 'part'))).toBe('not_covered: TERM_OVER')
    expect(judgeLine(inputs, 'part').reasons[0]?.values).toMatchObject({ heldDays: 0, endsOn: plainEnd })
  })

  test('D3 a visit after the day of intake gives nothing back to it', () => {
    const inputs = inputsWith({ receivedOn: '2025-06-01', held: [visit('2025-06-02', '2025-06-20')] })
    expect(judgeLine(inputs, 'part').endsOn).toBe(plainEnd)
  })

  test('D7 each kind of line counts the visits within its own term', () => {
    const { lines } = judge(
      inputsWith({
        receivedOn: '2026-05-05',
        rules: { months: { part: 18, labour: 12, travel: 0 } },
        held: [visit('2025-11-01', '2025-11-03'), visit('2026-01-01', '2026-01-06')],
      }),
    )
    expect([lines.part.endsOn, lines.labour.endsOn]).toEqual(['2026-05-11', '2025-11-07'])
  })
})

type Extensions = CardFacts['extensions']

describe('D2 months that were added', () => {
  test.each<
    readonly [what: string, Partial<CardFacts>, receivedOn: string, extraMonths: number, endsOn: string]
  >([
    ['two months', { extensions: [{ on: '2025-01-01', months: 2 }] }, '2026-07-05', 2, '2026-07-05'],
    [
      'two and four',
      {
        extensions: [
          { on: '2025-01-01', months: 2 },
          { on: '2025-02-01', months: 4 },
        ],
      },
      '2026-11-05',
      6,
      '2026-11-05',
    ],
    ['added after the end', { extensions: [{ on: '2026-06-01', months: 2 }] }, '2026-06-01', 2, '2026-07-05'],
    [
      'added on the day of intake',
      { extensions: [{ on: '2026-05-05', months: 2 }] },
      '2026-05-05',
      2,
      '2026-07-05',
    ],
    [
      'added before the start',
      { extensions: [{ on: '2024-10-01', months: 2 }] },
      '2026-07-05',
      2,
      '2026-07-05',
    ],
  ])('D2 %s', (_, card, receivedOn, extraMonths, endsOn) => {
    const verdict = judgeLine(inputsWith({ receivedOn, card }), 'part')
    expect(told(verdict)).toBe('covered: IN_TERM')
    expect(verdict.reasons[0]?.values).toMatchObject({ months: 18, extraMonths, endsOn })
  })

  const extensions: Extensions = [{ on: '2026-05-06', months: 2 }]

  test('D3 added the day after intake they do not count for it, but for the card', () => {
    expect(told(judgeLine(inputsWith({ receivedOn: '2026-05-05', card: { extensions } }), 'part'))).toBe(
      'not_covered: TERM_OVER',
    )
    expect(endsOf({ card: cardWith({ extensions }), rules: rulesWith(), held: [] }).part).toBe('2026-07-05')
  })

  test('D2 are added to the months, not to an end that was clamped', () => {
    const card = { activatedOn: '2024-09-21', extensions: [{ on: '2025-01-01', months: 1 }] }
    const rules = { months: { part: 6, labour: 6, travel: 0 } }
    // 31/6/1403 + 6 months = 30/12/1403; + 7 months = 31/1/1404.
    expect(judgeLine(inputsWith({ receivedOn: '2025-04-20', card, rules }), 'part').endsOn).toBe('2025-04-20')
  })

  test('D4 and held days are both counted, and a visit in the added months too', () => {
    const card = { extensions: [{ on: '2025-01-01', months: 2 }] }
    const held = [visit('2026-07-05', '2026-07-08')]
    expect(endsOf({ card: cardWith(card), rules: rulesWith(), held }).part).toBe('2026-07-08')
  })

  test('D7 give no cover to a line that the policy does not cover', () => {
    const card = { extensions: [{ on: '2025-01-01', months: 2 }] }
    expect(told(judgeLine(inputsWith({ card }), 'travel'))).toBe('not_covered: LINE_NOT_COVERED')
  })
})
