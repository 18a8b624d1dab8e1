import { describe, expect, it } from 'vitest'
import type { Charge } from '../../../src/shared/billing/model'
import { lineWarranties } from '../../../src/shared/handover/line-warranty'

function charge(facts: Partial<Charge>): Charge {
  return {
    id: 'a',
    kind: 'labour',
    description: 'تعویض نمایشگر',
    quantity: 1,
    unitPrice: 1_000_000,
    amount: 1_000_000,
    tax: 0,
    warrantyDays: 30,
    reversesId: null,
    isReversed: false,
    reason: '',
    at: '2026-11-22T08:00:00.000Z',
    staffName: 'سارا مدیری',
    ...facts,
  }
}

describe('warranty of delivered lines', () => {
  it('E1 gives each labour and other line its own days', () => {
    const lines = [
      charge({ id: 'a' }),
      charge({ id: 'b', kind: 'other', description: 'قاب', warrantyDays: 7 }),
    ]
    expect(lineWarranties(lines, '2026-11-22')).toEqual([
      { chargeId: 'a', description: 'تعویض نمایشگر', days: 30, startsOn: '2026-11-22', endsOn: '2026-12-22' },
      { chargeId: 'b', description: 'قاب', days: 7, startsOn: '2026-11-22', endsOn: '2026-11-29' },
    ])
  })

  it('E1 gives none to discounts, reversed lines, their reversals and lines without days', () => {
    const lines = [
      charge({ kind: 'discount', amount: -100 }),
      charge({ isReversed: true }),
      charge({ reversesId: 'a' }),
      charge({ warrantyDays: 0 }),
    ]
    expect(lineWarranties(lines, '2026-11-22')).toEqual([])
  })

  it('E2 counts the last day whole: one day of warranty reaches through the day after delivery', () => {
    expect(lineWarranties([charge({ warrantyDays: 1 })], '2026-12-31')[0]?.endsOn).toBe('2027-01-01')
  })
})
