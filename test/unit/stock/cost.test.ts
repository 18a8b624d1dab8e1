import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyLimit } from '../../../src/shared/kernel/fields'
import { costIsUnusual } from '../../../src/shared/stock/cost-check'
import { costOf } from '../../../src/shared/stock/cost-of'
import { emptyStock, post } from '../../../src/shared/stock/ledger'
import { quantityLimit } from '../../../src/shared/stock/part'
import { receive } from './shelf'

const anyCost = fc.oneof(fc.nat(1000), fc.nat(moneyLimit))

describe('an unusual cost', () => {
  it.each([
    [1_000_000, 100_000, true],
    [10_000, 100_000, true],
    [800_000, 100_000, true],
    [799_999, 100_000, false],
    [12_500, 100_000, true],
    [12_501, 100_000, false],
    [100_000, 100_000, false],
    [0, 100_000, true],
    [1, 7, false],
    [1, 8, true],
    [5, 0, false],
    [0, 0, false],
    [5, null, false],
  ])('I1 %i after %s: %s', (cost, last, isUnusual) => {
    expect(costIsUnusual(cost, last)).toBe(isUnusual)
  })

  it('I1 rial for toman and toman for rial are always seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: moneyLimit / 10 }), cost => {
        expect(costIsUnusual(cost * 10, cost)).toBe(true)
        expect(costIsUnusual(cost, cost * 10)).toBe(true)
        expect(costIsUnusual(cost, cost)).toBe(false)
      }),
    )
  })
})

describe('the cost of a quantity', () => {
  it.each([
    [3, 120_000, 'piece', 360_000],
    [0, 120_000, 'piece', 0],
    [250, 80_001, 'metre', 200_003], // 2.5 × 80,001 = 200,002.5
    [1, 149, 'metre', 1], // 1.49
    [1, 150, 'metre', 2], // 1.5
    [1, 499, 'kilogram', 0],
    [1, 500, 'litre', 1],
    [15, 33, 'gram', 50], // 49.5
    [1, moneyLimit, 'pack', moneyLimit],
    [quantityLimit, 1_000_000, 'kilogram', moneyLimit],
  ] as const)('G2 %i steps at %i rial for one %s are %i rial', (quantity, unitCost, unit, rial) => {
    expect(costOf({ quantity, unitCost, unit })).toBe(rial)
  })

  it('G1 what is above the limit, the ledger refuses', () => {
    for (const [quantity, unitCost] of [
      [2, moneyLimit],
      [quantityLimit, moneyLimit],
    ] as const) {
      const value = costOf({ quantity, unitCost, unit: 'piece' })
      expect(value).toBe(Number.POSITIVE_INFINITY)
      expect(post(emptyStock, receive(quantity, value))).toEqual({
        ok: false,
        shortage: { reason: 'too_large' },
      })
    }
  })

  it('G2 is never further than half a rial from the exact cost', () => {
    fc.assert(
      fc.property(fc.nat(100_000), anyCost, (quantity, unitCost) => {
        const rial = costOf({ quantity, unitCost, unit: 'metre' })
        fc.pre(rial <= moneyLimit)
        const twice = 2n * (BigInt(rial) * 100n - BigInt(quantity) * BigInt(unitCost))
        expect(twice >= -100n && twice <= 100n).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
