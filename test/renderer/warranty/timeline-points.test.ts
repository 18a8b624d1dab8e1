import { describe, expect, test } from 'vitest'
import { timelinePoints } from '../../../src/renderer/warranty/timeline-points'
import type { Card } from '../../../src/shared/warranty/card'
import { defaultPolicyRules, type PolicyRules } from '../../../src/shared/warranty/policy'
import type { LineVerdict } from '../../../src/shared/warranty/verdict-model'

const today = '2026-11-22'

describe('the days of a term', () => {
  test('stand in their order with today among them, the start of the term marked', () => {
    const points = pointsOf({
      facts: { producedOn: '2025-01-01', soldOn: '2025-03-01', activatedOn: '2025-03-05' },
      ends: { part: '2026-09-05', labour: '2026-09-05', travel: null },
      rules: { startRule: 'sale' },
    })
    expect(points).toEqual([
      { kind: 'produced', on: '2025-01-01', isStart: false },
      { kind: 'sold', on: '2025-03-01', isStart: true },
      { kind: 'activated', on: '2025-03-05', isStart: false },
      { kind: 'ends', on: '2026-09-05', lines: ['part', 'labour'] },
      { kind: 'today', on: today },
    ])
  })

  test('D4 days held here stand before the end that they moved', () => {
    const ends = { part: '2027-09-17', labour: '2027-09-17', travel: '2027-09-17' }
    const points = pointsOf({ facts: { activatedOn: '2026-03-05' }, ends }, inTerm(12))
    expect(points.map(({ kind }) => kind)).toEqual(['activated', 'today', 'held', 'ends'])
    expect(points[2]).toEqual({ kind: 'held', on: null, days: 12 })
  })

  test('D7 kinds of line that end on different days have an end each', () => {
    const points = pointsOf({
      facts: { activatedOn: '2026-03-05' },
      ends: { part: '2028-03-05', labour: '2027-09-05', travel: '2026-09-05' },
    })
    expect(points.filter(({ kind }) => kind === 'ends')).toEqual([
      { kind: 'ends', on: '2026-09-05', lines: ['travel'] },
      { kind: 'ends', on: '2027-09-05', lines: ['labour'] },
      { kind: 'ends', on: '2028-03-05', lines: ['part'] },
    ])
  })

  test('D8 an heir shows the card that it replaced, and no start of its own', () => {
    const ends = { part: '2027-01-01', labour: null, travel: null }
    const points = pointsOf({
      facts: {
        activatedOn: '2026-03-05',
        inherited: { fromNumber: 'PW-1', on: '2026-10-01', ends, minimumEndsOn: '2026-12-30' },
      },
      ends,
    })
    expect(points).toContainEqual({ kind: 'inherited', on: '2026-10-01', fromNumber: 'PW-1' })
    expect(points).toContainEqual({ kind: 'activated', on: '2026-03-05', isStart: false })
  })

  test('extensions stand on the day that they were given', () => {
    const points = pointsOf({
      facts: { activatedOn: '2026-03-05', extensions: [{ on: '2026-06-01', months: 6 }] },
      ends: { part: '2028-03-05', labour: null, travel: null },
    })
    expect(points[1]).toEqual({ kind: 'extended', on: '2026-06-01', months: 6 })
  })
})

type Given = {
  readonly facts: Partial<Card['facts']>
  readonly ends: Card['ends']
  readonly rules?: Partial<PolicyRules>
}

function pointsOf({ facts, ends, rules }: Given, line?: LineVerdict) {
  const nothing = { producedOn: null, soldOn: null, installedOn: null, activatedOn: null }
  const whole: Card['facts'] = {
    id: '0190a000-0000-7000-8000-000000000000',
    number: 'PW',
    serialKey: 'SN1',
    status: 'active',
    statusOn: today,
    statusReason: '',
    extensions: [],
    owners: [],
    inherited: null,
    ...nothing,
    ...facts,
  }
  const card = { facts: whole, ends, policy: { rules: { ...defaultPolicyRules, ...rules } } }
  return timelinePoints(card, today, line && { lines: { part: line, labour: line, travel: line } })
}

function inTerm(heldDays: number): LineVerdict {
  return { result: 'covered', reasons: [{ code: 'IN_TERM', values: { heldDays } }], endsOn: null }
}
