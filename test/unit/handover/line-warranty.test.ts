import { describe, expect, it } from 'vitest'
import type { Charge } from '../../../src/shared/billing/model'
import { type EarlierTerm, lineWarranties } from '../../../src/shared/handover/line-warranty'

function charge(facts: Partial<Charge>): Charge {
  return {
    id: 'a',
    kind: 'labour',
    description: 'تعویض نمایشگر',
    quantity: 1,
    unitPrice: 1_000_000,
    amount: 1_000_000,
    tax: 0,
    coverage: 'none',
    coveredAmount: 0,
    coveredById: null,
    warrantyDays: 30,
    reversesId: null,
    isReversed: false,
    reason: '',
    at: '2026-11-22T08:00:00.000Z',
    staffName: 'سارا مدیری',
    ...facts,
  }
}

const today = { deliveredOn: '2026-11-22', isRework: false, earlier: [] } as const

describe('warranty of delivered lines', () => {
  it('E1 gives each line of work, part and other its own days', () => {
    const lines = [
      charge({ id: 'a' }),
      charge({ id: 'b', kind: 'other', description: 'قاب', warrantyDays: 7 }),
      charge({ id: 'c', kind: 'part', description: 'باتری', warrantyDays: 90 }),
    ]
    expect(lineWarranties(lines, today)).toEqual([
      { chargeId: 'a', description: 'تعویض نمایشگر', days: 30, startsOn: '2026-11-22', endsOn: '2026-12-22' },
      { chargeId: 'b', description: 'قاب', days: 7, startsOn: '2026-11-22', endsOn: '2026-11-29' },
      { chargeId: 'c', description: 'باتری', days: 90, startsOn: '2026-11-22', endsOn: '2027-02-20' },
    ])
  })

  it('E1 gives none to discounts, reversed lines, their reversals and lines without days', () => {
    const lines = [
      charge({ kind: 'discount', amount: -100 }),
      charge({ isReversed: true }),
      charge({ reversesId: 'a' }),
      charge({ warrantyDays: 0 }),
    ]
    expect(lineWarranties(lines, today)).toEqual([])
  })

  it('E2 counts the last day whole: one day of warranty reaches through the day after delivery', () => {
    const delivery = { ...today, deliveredOn: '2026-12-31' }
    expect(lineWarranties([charge({ warrantyDays: 1 })], delivery)[0]?.endsOn).toBe('2027-01-01')
  })
})

describe('E3 a rework never extends the first term', () => {
  const first: EarlierTerm = {
    chargeId: 'first',
    kind: 'labour',
    days: 30,
    startsOn: '2026-11-01',
    endsOn: '2026-12-01',
    isOfOrigin: true,
  }
  const free = { amount: 0, unitPrice: 0 }
  const spanOf = (line: Partial<Charge>, earlier: readonly EarlierTerm[] = [first]) =>
    lineWarranties([charge(line)], { ...today, isRework: true, earlier }).map(
      ({ days, startsOn, endsOn }) => ({ days, startsOn, endsOn }),
    )
  const kept = { days: 30, startsOn: '2026-11-01', endsOn: '2026-12-01' }

  it('work that is done again for nothing goes on with it', () => {
    expect(spanOf(free)).toEqual([kept])
    expect(spanOf({ ...free, kind: 'other', warrantyDays: 365 })).toEqual([kept])
  })

  it('of several terms of the same kind of line the one that ends last counts', () => {
    const shorter = { ...first, chargeId: 'shorter', startsOn: '2026-10-27', endsOn: '2026-11-26' }
    const ofPart: EarlierTerm = { ...first, chargeId: 'part', kind: 'part', endsOn: '2027-02-01' }
    expect(spanOf(free, [first, shorter, ofPart])).toEqual([kept])
  })

  it('a line that the warranty of another one covers goes on with that one’s, whatever else there is', () => {
    const other = { ...first, chargeId: 'other', isOfOrigin: false, endsOn: '2026-11-25' }
    expect(spanOf({ amount: 0, coverage: 'fitted', coveredById: 'other' }, [first, other])).toEqual([
      { days: 30, startsOn: '2026-11-01', endsOn: '2026-11-25' },
    ])
  })

  it('a term that ended while the device was here gives nothing, and neither does a rework without a first term', () => {
    expect(spanOf(free, [{ ...first, endsOn: '2026-11-21' }])).toEqual([])
    expect(spanOf(free, [{ ...first, endsOn: '2026-11-22' }])).toHaveLength(1)
    expect(spanOf(free, [])).toEqual([])
  })

  it('a part that was newly fitted and work that the customer pays for get days of their own', () => {
    const own = { days: 30, startsOn: '2026-11-22', endsOn: '2026-12-22' }
    expect(spanOf({ ...free, kind: 'part', coverage: 'fitted', coveredById: 'first' })).toEqual([own])
    expect(spanOf({})).toEqual([own])
  })

  it('work for nothing that does nothing again gets days of its own', () => {
    expect(lineWarranties([charge(free)], today)[0]?.endsOn).toBe('2026-12-22')
  })
})
