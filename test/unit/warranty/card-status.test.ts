import { describe, expect, test } from 'vitest'
import type { CardFacts, StatusSince } from '../../../src/shared/warranty/card'
import { judge, judgeLine } from '../../../src/shared/warranty/verdict'
import { inputsWith, told } from './verdict-inputs'

/** The status was reached on 1 June 2025; the days around it are judged. */
const reached = (status: CardFacts['status'], earlierStatuses?: StatusSince[]): Partial<CardFacts> => ({
  status,
  statusOn: '2025-06-01',
  statusReason: 'as written',
  ...(earlierStatuses && { earlierStatuses }),
})

const dayBefore = '2025-05-31'
const thatDay = '2025-06-01'
const dayAfter = '2025-06-02'

const since = (status: CardFacts['status'], on: string): StatusSince => ({ status, on, reason: '' })

describe('D8 the card must stand on the day of intake', () => {
  test.each<readonly [CardFacts['status'], when: string, receivedOn: string, expected: string]>([
    ['voided', 'the day before', dayBefore, 'covered: IN_TERM'],
    ['voided', 'that day', thatDay, 'not_covered: CARD_VOIDED IN_TERM'],
    ['voided', 'the day after', dayAfter, 'not_covered: CARD_VOIDED IN_TERM'],
    ['stolen', 'the day before', dayBefore, 'covered: IN_TERM'],
    ['stolen', 'that day', thatDay, 'not_covered: CARD_STOLEN IN_TERM'],
    ['stolen', 'the day after', dayAfter, 'not_covered: CARD_STOLEN IN_TERM'],
    ['blocked', 'the day before', dayBefore, 'covered: IN_TERM'],
    ['blocked', 'that day', thatDay, 'not_covered: CARD_BLOCKED IN_TERM'],
    ['blocked', 'the day after', dayAfter, 'not_covered: CARD_BLOCKED IN_TERM'],
    ['replaced', 'the day before', dayBefore, 'covered: IN_TERM'],
    ['replaced', 'that day', thatDay, 'not_covered: CARD_REPLACED IN_TERM'],
    ['replaced', 'the day after', dayAfter, 'not_covered: CARD_REPLACED IN_TERM'],
    ['active', 'the day before', dayBefore, 'covered: IN_TERM'],
    ['active', 'that day', thatDay, 'covered: IN_TERM'],
    ['active', 'the day after', dayAfter, 'covered: IN_TERM'],
  ])('D3 D8 %s on 1 June, brought %s (%s): %s', (status, _, receivedOn, expected) => {
    expect(told(judgeLine(inputsWith({ receivedOn, card: reached(status) }), 'part'))).toBe(expected)
  })

  test.each<readonly [what: string, Partial<CardFacts>, receivedOn: string, expected: string]>([
    [
      'blocked in May and voided in June was blocked in between',
      reached('voided', [since('active', '2024-11-04'), since('blocked', '2025-05-10')]),
      '2025-05-20',
      'not_covered: CARD_BLOCKED IN_TERM',
    ],
    [
      'blocked in May and unblocked in June was blocked in between',
      reached('active', [since('active', '2024-11-04'), since('blocked', '2025-05-10')]),
      '2025-05-20',
      'not_covered: CARD_BLOCKED IN_TERM',
    ],
    [
      'unblocked in June stands from then on',
      reached('active', [since('active', '2024-11-04'), since('blocked', '2025-05-10')]),
      thatDay,
      'covered: IN_TERM',
    ],
    [
      'blocked and unblocked on one day stands on that day',
      reached('active', [since('blocked', '2025-06-01')]),
      thatDay,
      'covered: IN_TERM',
    ],
    [
      'stolen and then replaced tells the last one',
      reached('replaced', [since('stolen', '2025-05-10')]),
      dayAfter,
      'not_covered: CARD_REPLACED IN_TERM',
    ],
    [
      'not blocked yet before the first of them',
      reached('voided', [since('active', '2024-11-04'), since('blocked', '2025-05-10')]),
      '2025-05-09',
      'covered: IN_TERM',
    ],
  ])('D3 a card %s', (_, card, receivedOn, expected) => {
    expect(told(judgeLine(inputsWith({ receivedOn, card }), 'part'))).toBe(expected)
  })

  test('D5 a stopped card says since when and why', () => {
    expect(judgeLine(inputsWith({ card: reached('voided') }), 'labour').reasons[0]).toEqual({
      code: 'CARD_VOIDED',
      values: { number: 'PG-100-7', on: '2025-06-01', reason: 'as written' },
    })
  })

  test('D5 every reason is listed, those that made the result first', () => {
    const inputs = inputsWith({
      receivedOn: '2026-05-05',
      customerId: 'sara',
      card: { ...reached('stolen'), serialKey: 'OTHER' },
      rules: { holder: 'registered_owner' },
      exclusions: [{ kind: 'liquid', concerns: ['part'], evidence: 'corrosion' }],
    })
    expect(told(judgeLine(inputs, 'part'))).toBe(
      'not_covered: CARD_STOLEN TERM_OVER NOT_HOLDER EXCLUDED SERIAL_DIFFERS',
    )
    expect(told(judgeLine(inputs, 'travel'))).toBe(
      'not_covered: CARD_STOLEN LINE_NOT_COVERED NOT_HOLDER SERIAL_DIFFERS',
    )
  })

  test('D7 each kind of line has a term of its own', () => {
    const { lines } = judge(
      inputsWith({ receivedOn: '2025-11-06', rules: { months: { part: 24, labour: 12, travel: 0 } } }),
    )
    expect([told(lines.part), lines.part.endsOn]).toEqual(['covered: IN_TERM', '2026-11-05'])
    expect([told(lines.labour), lines.labour.endsOn]).toEqual(['not_covered: TERM_OVER', '2025-11-05'])
    expect([told(lines.travel), lines.travel.endsOn]).toEqual(['not_covered: LINE_NOT_COVERED', null])
    expect(lines.travel.reasons[0]?.values).toEqual({ line: 'travel', policy: 'Basic' })
  })
})
