import { describe, expect, test } from 'vitest'
import { dayOf } from '../../../src/shared/kernel/day-zone'
import { judge, judgeLine } from '../../../src/shared/warranty/verdict'
import { fittedWith, inputsWith, told } from './verdict-inputs'

/** The term of the card ends with 14/2/1405, 4 May 2026. */
const atInstant = (instant: string, zone: string) =>
  told(judgeLine(inputsWith({ receivedOn: dayOf(instant, zone) }), 'part'))

describe('D2 the last day counts whole, in the shop’s zone', () => {
  test.each<readonly [what: string, zone: string, instant: string, expected: string]>([
    ['the last day at 00:00', 'Asia/Tehran', '2026-05-03T20:30:00.000Z', 'covered: IN_TERM'],
    ['the last day at noon', 'Asia/Tehran', '2026-05-04T08:30:00.000Z', 'covered: IN_TERM'],
    ['the last day at 23:59', 'Asia/Tehran', '2026-05-04T20:29:00.000Z', 'covered: IN_TERM'],
    ['the last millisecond', 'Asia/Tehran', '2026-05-04T20:29:59.999Z', 'covered: IN_TERM'],
    ['the next day at 00:00', 'Asia/Tehran', '2026-05-04T20:30:00.000Z', 'not_covered: TERM_OVER'],
    ['UTC has still the last day', 'Asia/Tehran', '2026-05-04T23:59:00.000Z', 'not_covered: TERM_OVER'],
    ['the last day at 23:59', 'America/New_York', '2026-05-05T03:59:00.000Z', 'covered: IN_TERM'],
    ['the next day at 00:00', 'America/New_York', '2026-05-05T04:00:00.000Z', 'not_covered: TERM_OVER'],
    ['the last day at 23:59', 'Asia/Riyadh', '2026-05-04T20:59:00.000Z', 'covered: IN_TERM'],
    ['the next day at 00:00', 'Asia/Riyadh', '2026-05-04T21:00:00.000Z', 'not_covered: TERM_OVER'],
    ['the last day at 23:59', 'Pacific/Auckland', '2026-05-04T11:59:00.000Z', 'covered: IN_TERM'],
    ['the next day at 00:00', 'Pacific/Auckland', '2026-05-04T12:00:00.000Z', 'not_covered: TERM_OVER'],
    ['the first day at 00:00', 'Asia/Tehran', '2024-11-03T20:30:00.000Z', 'covered: IN_TERM'],
    ['a minute before the first day', 'Asia/Tehran', '2024-11-03T20:29:00.000Z', 'not_covered: NOT_STARTED'],
  ])('D2 %s in %s (%s) is %s', (_, zone, instant, expected) => {
    expect(atInstant(instant, zone)).toBe(expected)
  })

  test.each([
    ['the last day at 23:59', '2025-05-31T20:29:59.999Z', 'covered: FITTED_IN_TERM'],
    ['the next day at 00:00', '2025-05-31T20:30:00.000Z', 'not_covered: FITTED_TERM_OVER NO_CARD'],
  ])('E1 a fitted part, %s (%s): %s', (_, instant, expected) => {
    const receivedOn = dayOf(instant, 'Asia/Tehran')
    const { fitted } = judge(
      inputsWith({ receivedOn, card: null, fitted: [fittedWith({ endsOn: '2025-05-31' })] }),
    )
    expect(fitted.map(({ verdict }) => told(verdict))).toEqual([expected])
  })
})
