import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/shared/warranty/verdict'
import type { Fitted } from '../../../src/shared/warranty/verdict-model'
import { fittedWith, inputsWith, sara, told } from './verdict-inputs'

type Changes = Parameters<typeof inputsWith>[0]

/** The battery has a warranty of its own from 1 to 31 May 2025; the device one until 4 May 2026 unless said. */
const within = '2025-05-31'
const after = '2025-06-01'

type Row = readonly [what: string, receivedOn: string, Changes, expected: string, endsOn: string | null]

const rows: readonly Row[] = [
  ['both in term: the device ends later', within, {}, 'covered: FITTED_IN_TERM IN_TERM', '2026-05-04'],
  [
    'both in term: the part ends later',
    '2026-05-04',
    { fitted: [fittedWith({ endsOn: '2026-06-30' })] },
    'covered: FITTED_IN_TERM IN_TERM',
    '2026-06-30',
  ],
  ['the part over, the device in term', after, {}, 'covered: IN_TERM', '2026-05-04'],
  [
    'the part in term, the device over',
    '2026-05-05',
    { fitted: [fittedWith({ endsOn: '2026-06-30' })] },
    'covered: FITTED_IN_TERM',
    '2026-06-30',
  ],
  ['both over, the device later', '2026-05-05', {}, 'not_covered: FITTED_TERM_OVER TERM_OVER', '2026-05-04'],
  [
    'both over, the part later',
    '2026-07-01',
    { fitted: [fittedWith({ endsOn: '2026-06-30' })] },
    'not_covered: FITTED_TERM_OVER TERM_OVER',
    '2026-06-30',
  ],
  ['no card, the part in term', within, { card: null }, 'covered: FITTED_IN_TERM', '2025-05-31'],
  ['no card, the part over', after, { card: null }, 'not_covered: FITTED_TERM_OVER NO_CARD', '2025-05-31'],
  [
    'a voided card takes nothing from the part',
    within,
    { card: { status: 'voided', statusOn: '2025-05-15' } },
    'covered: FITTED_IN_TERM',
    '2025-05-31',
  ],
  [
    'a voided card gives nothing to the part',
    after,
    { card: { status: 'voided', statusOn: '2025-05-15' } },
    'not_covered: FITTED_TERM_OVER CARD_VOIDED IN_TERM',
    '2025-05-31',
  ],
  [
    'another holder keeps the warranty of the part',
    within,
    { customerId: sara, rules: { holder: 'registered_owner' } },
    'covered: FITTED_IN_TERM',
    '2025-05-31',
  ],
  [
    'another holder gets nothing from the device',
    after,
    { customerId: sara, rules: { holder: 'registered_owner' } },
    'not_covered: FITTED_TERM_OVER NOT_HOLDER IN_TERM',
    '2025-05-31',
  ],
  [
    'a doubt about the card does not touch the part',
    within,
    { card: { serialKey: 'SN2' } },
    'covered: FITTED_IN_TERM',
    '2025-05-31',
  ],
  [
    'a doubt about the card is one about the part after its own term',
    after,
    { card: { serialKey: 'SN2' } },
    'needs_expert: SERIAL_DIFFERS IN_TERM',
    '2026-05-04',
  ],
  [
    'a line that the policy does not cover still has its own',
    within,
    { fitted: [fittedWith({ line: 'travel' })] },
    'covered: FITTED_IN_TERM',
    '2025-05-31',
  ],
  [
    'of labour, by the term of labour',
    after,
    { fitted: [fittedWith({ line: 'labour' })], rules: { months: { part: 18, labour: 6, travel: 0 } } },
    'not_covered: FITTED_TERM_OVER TERM_OVER',
    '2025-05-31',
  ],
  ['on the day of its delivery', '2025-05-01', { card: null }, 'covered: FITTED_IN_TERM', '2025-05-31'],
]

describe('D11 what was fitted before', () => {
  test.each(rows)('D11 %s (brought on %s)', (_, receivedOn, changes, expected, endsOn) => {
    const { fitted } = judge(inputsWith({ receivedOn, fitted: [fittedWith()], ...changes }))
    expect(fitted.map(({ verdict }) => [told(verdict), verdict.endsOn])).toEqual([[expected, endsOn]])
  })

  test('D3 what was delivered after the day of intake is not there yet', () => {
    const inputs = inputsWith({ receivedOn: '2025-04-30', fitted: [fittedWith()] })
    expect(judge(inputs).fitted).toEqual([])
  })

  test('D5 E1 names the repair, the part and its days', () => {
    const [first] = judge(inputsWith({ receivedOn: after, card: null, fitted: [fittedWith()] })).fitted
    expect(first?.fitted).toEqual(fittedWith())
    expect(first?.verdict.reasons[0]).toEqual({
      code: 'FITTED_TERM_OVER',
      values: {
        repairNumber: '1404-12',
        description: 'باتری',
        startsOn: '2025-05-01',
        endsOn: '2025-05-31',
        receivedOn: '2025-06-01',
      },
    })
  })

  test('D11 each of several is judged alone, and none changes the verdict of the device', () => {
    const fitted: Fitted[] = [
      fittedWith({ chargeId: 'a' }),
      fittedWith({ chargeId: 'b', startsOn: '2026-05-01', endsOn: '2026-05-31' }),
    ]
    const verdict = judge(inputsWith({ receivedOn: '2026-05-05', fitted }))
    expect(verdict.fitted.map(one => [one.fitted.chargeId, one.verdict.result])).toEqual([
      ['a', 'not_covered'],
      ['b', 'covered'],
    ])
    expect(told(verdict.lines.part)).toBe('not_covered: TERM_OVER')
  })
})
