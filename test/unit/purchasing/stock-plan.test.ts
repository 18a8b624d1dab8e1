import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/shared/kernel/day'
import { type PartToPlan, planStock } from '../../../src/shared/purchasing/stock-plan'
import { patience } from './any-series'

const keptFrom = '2026-01-03'
const onDay = (day: number, quantity: number) => ({ on: addDays(keptFrom, day), quantity })

const part: PartToPlan = {
  // Four of each week for 28 weeks, two on Saturday and two on Tuesday.
  events: Array.from({ length: 28 }, (_, week) => [onDay(week * 7, 2), onDay(week * 7 + 3, 2)]).flat(),
  keptFrom,
  stock: { available: 9, onOrder: 0 },
  terms: { packSize: 10, minimumOrder: null },
  supply: { leadTimeDays: 14, leadTimeSpreadDays: 0, reviewDays: 7 },
  serviceLevel: 0.95,
  byHand: { reorderPoint: null, max: null },
}
const today = addDays(keptFrom, 28 * 7)

describe('J2 from the past of a part to its order', () => {
  test('J2 of a steady part', () => {
    // 4 a week with no error, 14 + 7 days: 12 at the point; above it one pack, more than the 4 of a review period.
    const plan = planStock(part, today)
    expect(plan.series.quantities).toEqual(Array(28).fill(4))
    expect(plan.pattern.pattern).toBe('smooth')
    expect(plan.forecast).toMatchObject({ method: { kind: 'mean' }, chosenBy: 'own_past', perWeek: 4 })
    expect(plan.point).toMatchObject({
      reorderPoint: 12,
      expected: 12,
      safetyStock: 0,
      distribution: 'normal',
    })
    // 9 and 20 are 29, beyond 22 by 7.
    expect(plan.advice).toMatchObject({
      isDue: true,
      reason: 'below_point',
      reorderPoint: 12,
      max: 22,
      quantity: 20,
      beyondMax: { quantity: 7, cause: 'pack' },
    })
  })

  test('J2 of a part kept by hand, the forecast’s point beside it', () => {
    const { point, advice } = planStock({ ...part, byHand: { reorderPoint: 5, max: 15 } }, today)
    expect(point.reorderPoint).toBe(12)
    expect(advice).toMatchObject({ isDue: false, reason: 'enough_available', reorderPoint: 5, max: 15 })
  })

  test('J2 of a part with too little past', () => {
    // Two in one of three weeks: mean 2/3, variance (4/3)² + 2 × (2/3)² = 8/3 by 2 = 4/3; over 21 days 2 and 4, of which
    // 6 pieces have the chance 247/256.
    const plan = planStock({ ...part, events: [onDay(8, 2)] }, addDays(keptFrom, 21))
    expect(plan.forecast).toMatchObject({ chosenBy: 'too_little_past', weeks: 3, weeksWithDemand: 1 })
    expect(plan.point).toMatchObject({ reorderPoint: 6, distribution: 'negative_binomial' })
  })

  test('J2 of a part that was never used', () => {
    const plan = planStock({ ...part, events: [], stock: { available: 0, onOrder: 0 } }, today)
    expect(plan.advice).toMatchObject({ isDue: false, reason: 'no_demand' })
  })

  test('J2 of any part asks for whole packs and takes it above its point', patience, () => {
    const anyEvent = fc.record({
      on: fc.integer({ min: -30, max: 800 }).map(day => addDays(keptFrom, day)),
      quantity: fc.oneof(fc.integer({ min: -3, max: 9 }), fc.nat({ max: 1_000_000 })),
    })
    let due = 0
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 60 }),
        fc.record({ available: fc.integer({ min: -5, max: 20 }), onOrder: fc.nat({ max: 20 }) }),
        fc.constantFrom(0.5, 0.9, 0.99, 0.9999),
        (events, stock, serviceLevel) => {
          const { advice, point } = planStock(
            { ...part, events, stock, serviceLevel },
            addDays(keptFrom, 700),
          )
          expect(Number.isSafeInteger(point.reorderPoint) && Number.isSafeInteger(advice.max)).toBe(true)
          if (!advice.isDue) return
          due += 1
          expect(advice.quantity % 10).toBe(0)
          const after = stock.available + stock.onOrder + advice.quantity
          expect(after).toBeGreaterThan(advice.max > 0 ? advice.reorderPoint : -1)
        },
      ),
    )
    expect(due).toBeGreaterThan(20)
  })
})
