import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bringing,
  type Need,
  needsUncovered,
  needsWithin,
} from '../../../src/shared/purchasing/order-needs'

const need = (requestId: string, quantity: number): Need => ({ requestId, quantity })
const sum = (needs: readonly Need[]) => needs.reduce((all, { quantity }) => all + quantity, 0)

describe('what a line of an order is for', () => {
  test('J2 is whoever asked first, up to its quantity, the last one perhaps in part', () => {
    const waiting = [need('a', 2), need('b', 3), need('c', 1)]
    expect(needsWithin(10, waiting)).toEqual(waiting)
    expect(needsWithin(4, waiting)).toEqual([need('a', 2), need('b', 2)])
    expect(needsWithin(2, waiting)).toEqual([need('a', 2)])
    expect(needsWithin(5, [])).toEqual([])
  })

  test('J2 is nobody whom another order brings the part', () => {
    const waiting = [need('a', 2), need('b', 3), need('c', 1)]
    expect(needsUncovered(waiting, [])).toEqual(waiting)
    expect(needsUncovered(waiting, [{ left: 8, needs: [need('a', 2), need('b', 1)] }])).toEqual([
      need('b', 2),
      need('c', 1),
    ])
  })

  test('J2 is covered by what is still to come alone', () => {
    const waiting = [need('a', 2), need('b', 2)]
    expect(needsUncovered(waiting, [{ left: 1, needs: waiting }])).toEqual([need('a', 1), need('b', 2)])
    // Who was served meanwhile leaves the rest of the line to the next.
    expect(needsUncovered([need('b', 2)], [{ left: 1, needs: waiting }])).toEqual([need('b', 1)])
  })
})

const someNeeds = fc.uniqueArray(
  fc.record({
    requestId: fc.nat({ max: 4 }).map(String),
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
  {
    selector: ({ requestId }) => requestId,
  },
)
const someLines: fc.Arbitrary<Bringing[]> = fc.array(
  fc.record({ left: fc.integer({ min: 0, max: 20 }), needs: someNeeds }),
  { maxLength: 4 },
)

test('J2 whatever is ordered, nobody is promised more than they wait for, and nobody loses their turn', () => {
  fc.assert(
    fc.property(someNeeds, someLines, fc.integer({ min: 0, max: 30 }), (waiting, lines, quantity) => {
      const open = needsUncovered(waiting, lines)
      const given = needsWithin(quantity, open)
      const asked = new Map(waiting.map(({ requestId, quantity: wanted }) => [requestId, wanted]))
      for (const { requestId, quantity: left } of open) {
        expect(left).toBeGreaterThan(0)
        expect(left).toBeLessThanOrEqual(asked.get(requestId) ?? 0)
      }
      const turns = waiting.map(({ requestId }) => requestId)
      expect(open.map(({ requestId }) => requestId)).toEqual(
        turns.filter(id => open.some(({ requestId }) => requestId === id)),
      )
      expect(sum(given)).toBe(Math.min(quantity, sum(open)))
      expect(sum(waiting) - sum(open)).toBeLessThanOrEqual(lines.reduce((all, { left }) => all + left, 0))
      // The line that is made of it covers what it gave, and no more.
      const after = needsUncovered(waiting, [...lines, { left: quantity, needs: given }])
      expect(sum(after)).toBe(sum(open) - sum(given))
    }),
  )
})
