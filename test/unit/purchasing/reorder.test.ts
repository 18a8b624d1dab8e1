import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviseReorder, type OrderTerms } from '../../../src/shared/purchasing/reorder'
import type { ReorderLevels } from '../../../src/shared/purchasing/reorder-levels'
import { patience } from './any-series'

const levels: ReorderLevels = { reorderPoint: 4, max: 10, reorderPointFrom: 'by_hand', maxFrom: 'by_hand' }
const single: OrderTerms = { packSize: 1, minimumOrder: null }
const notKept: ReorderLevels = { reorderPoint: 0, max: 0, reorderPointFrom: 'none', maxFrom: 'by_hand' }
const unused: ReorderLevels = { ...notKept, maxFrom: 'none' }

describe('J2 whether to order', () => {
  test.each<readonly [available: number, onOrder: number, reason: string, quantity: number | undefined]>([
    [0, 0, 'below_point', 10],
    [3, 0, 'below_point', 7],
    [4, 0, 'below_point', 6],
    [2, 2, 'below_point', 6],
    [0, 4, 'below_point', 6],
    [-3, 0, 'below_point', 13],
    [5, 0, 'enough_available', undefined],
    [5, 3, 'enough_available', undefined],
    [4, 1, 'on_order_covers', undefined],
    [0, 5, 'on_order_covers', undefined],
    [-3, 9, 'on_order_covers', undefined],
  ])('J2 %i available and %i on order: %s, %s', (available, onOrder, reason, quantity) => {
    const advice = adviseReorder({ available, onOrder }, levels, single)
    expect(advice).toMatchObject({
      available,
      onOrder,
      ...levels,
      ...single,
      reason,
      isDue: quantity !== undefined,
    })
    expect(advice.isDue ? advice.quantity : undefined).toBe(quantity)
  })

  test.each<readonly [what: string, ReorderLevels, reason: string]>([
    ['by hand', notKept, 'not_kept'],
    ['without demand', unused, 'no_demand'],
  ])('J2 not for a part that is not kept: %s', (_, none, reason) => {
    expect(adviseReorder({ available: 0, onOrder: 0 }, none, single)).toMatchObject({ isDue: false, reason })
    expect(adviseReorder({ available: 3, onOrder: 2 }, none, single)).toMatchObject({ isDue: false, reason })
  })

  test('J2 but as many of it as repairs wait for', () => {
    for (const none of [notKept, unused]) {
      const short = adviseReorder({ available: -2, onOrder: 0 }, none, single)
      expect(short).toMatchObject({ isDue: true, reason: 'waited_for', quantity: 2, beyondMax: null })
      const ordered = adviseReorder({ available: -2, onOrder: 2 }, none, single)
      expect(ordered).toMatchObject({ isDue: false, reason: 'on_order_covers' })
    }
  })
})

describe('J2 how many to order', () => {
  test.each<
    readonly [what: string, available: number, OrderTerms, quantity: number, packs: number, beyond: unknown]
  >([
    ['packs that fit', 0, { packSize: 5, minimumOrder: null }, 10, 2, null],
    [
      'the last pack goes beyond',
      1,
      { packSize: 5, minimumOrder: null },
      10,
      2,
      { quantity: 1, cause: 'pack' },
    ],
    ['one pack is too much', 4, { packSize: 50, minimumOrder: null }, 50, 1, { quantity: 44, cause: 'pack' }],
    [
      'the supplier sends no fewer',
      4,
      { packSize: 1, minimumOrder: 8 },
      8,
      8,
      { quantity: 2, cause: 'minimum_order' },
    ],
    [
      'no fewer, and in packs',
      4,
      { packSize: 5, minimumOrder: 11 },
      15,
      3,
      { quantity: 9, cause: 'minimum_order' },
    ],
    [
      'the pack alone is too much',
      4,
      { packSize: 10, minimumOrder: 7 },
      10,
      1,
      { quantity: 4, cause: 'pack' },
    ],
    ['more than the fewest anyway', 0, { packSize: 1, minimumOrder: 8 }, 10, 10, null],
  ])('J2 %s', (_, available, terms, quantity, packs, beyondMax) => {
    expect(adviseReorder({ available, onOrder: 0 }, levels, terms)).toMatchObject({
      quantity,
      packs,
      beyondMax,
    })
  })

  test.each([4, 3])('J2 a max of %i at or below the point is passed by what leaves it', max => {
    expect(adviseReorder({ available: 4, onOrder: 0 }, { ...levels, max }, single)).toMatchObject({
      quantity: 1,
      beyondMax: { quantity: 5 - max, cause: 'reorder_point' },
    })
  })
})

const anyStock = fc.record({ available: fc.integer({ min: -50, max: 500 }), onOrder: fc.nat({ max: 500 }) })
const anyLevels = fc.record<ReorderLevels>({
  reorderPoint: fc.nat({ max: 300 }),
  max: fc.nat({ max: 600 }),
  reorderPointFrom: fc.constantFrom('by_hand', 'forecast', 'none'),
  maxFrom: fc.constantFrom('by_hand', 'forecast', 'none'),
})
const anyTerms = fc.record({
  packSize: fc.integer({ min: 1, max: 60 }),
  minimumOrder: fc.option(fc.nat({ max: 100 })),
})

/** What is advised to order, 0 where nothing is. */
const ordered = (...question: Parameters<typeof adviseReorder>) => {
  const advice = adviseReorder(...question)
  return advice.isDue ? advice.quantity : 0
}

describe('J2 any order', () => {
  test('J2 is of whole packs, never of nothing, and no fewer than the supplier sends', patience, () => {
    let due = 0
    fc.assert(
      fc.property(anyStock, anyLevels, anyTerms, (stock, at, terms) => {
        const advice = adviseReorder(stock, at, terms)
        if (!advice.isDue) return
        due += 1
        expect(advice.quantity).toBeGreaterThan(0)
        expect(advice.quantity % terms.packSize).toBe(0)
        expect(advice.packs * terms.packSize).toBe(advice.quantity)
        expect(advice.quantity).toBeGreaterThanOrEqual(terms.minimumOrder ?? 0)
      }),
      { numRuns: 1000 },
    )
    expect(due).toBeGreaterThan(100)
  })

  test('J2 leaves nothing to order', patience, () => {
    fc.assert(
      fc.property(anyStock, anyLevels, anyTerms, (stock, at, terms) => {
        const onOrder = stock.onOrder + ordered(stock, at, terms)
        expect(ordered({ ...stock, onOrder }, at, terms)).toBe(0)
        if (at.max > 0) expect(stock.available + onOrder).toBeGreaterThan(at.reorderPoint)
      }),
      { numRuns: 1000 },
    )
  })

  test('J2 is no larger with more on order or more available', patience, () => {
    fc.assert(
      fc.property(anyStock, anyLevels, anyTerms, fc.nat({ max: 100 }), (stock, at, terms, more) => {
        const now = ordered(stock, at, terms)
        expect(ordered({ ...stock, onOrder: stock.onOrder + more }, at, terms)).toBeLessThanOrEqual(now)
        expect(ordered({ ...stock, available: stock.available + more }, at, terms)).toBeLessThanOrEqual(now)
      }),
      { numRuns: 1000 },
    )
  })

  test(
    'J2 without packs and fewest units fills up to the max exactly, and says what it has too much otherwise',
    patience,
    () => {
      fc.assert(
        fc.property(anyStock, anyLevels, anyTerms, (stock, at, terms) => {
          const alone = adviseReorder(stock, { ...at, max: at.max + at.reorderPoint + 1 }, single)
          if (alone.isDue) {
            expect(stock.available + stock.onOrder + alone.quantity).toBe(alone.max)
            expect(alone.beyondMax).toBeNull()
          }
          const advice = adviseReorder(stock, at, terms)
          if (advice.isDue) {
            const after = stock.available + stock.onOrder + advice.quantity
            expect(advice.beyondMax?.quantity ?? 0).toBe(Math.max(0, after - at.max))
          }
        }),
        { numRuns: 1000 },
      )
    },
  )
})
