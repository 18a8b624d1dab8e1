import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '../../../src/shared/part-requests/pick'
import { type Counts, type Stand, stepped } from '../../../src/shared/part-requests/steps'

const stands = ['waiting', 'reserved', 'issued', 'used', 'withdrawn'] as const satisfies readonly Stand[]
const totalOf = (counts: Counts) => stands.reduce((sum, stand) => sum + counts[stand], 0)
const none: Counts = { waiting: 0, reserved: 0, issued: 0, used: 0, withdrawn: 0 }

test('H5 steps of a request neither lose nor find anything', () => {
  const anyStep = fc.record({
    from: fc.constantFrom(...stands),
    to: fc.constantFrom(...stands),
    quantity: fc.nat(12),
  })
  fc.assert(
    fc.property(fc.nat(30), fc.array(anyStep, { maxLength: 30 }), (asked, steps) => {
      let counts = { ...none, waiting: asked }
      for (const step of steps) {
        if (step.quantity > counts[step.from]) {
          expect(() => stepped(counts, step)).toThrow(RangeError)
          continue
        }
        counts = stepped(counts, step)
        expect(totalOf(counts)).toBe(asked)
        expect(Math.min(...stands.map(stand => counts[stand]))).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test.each([-1, 0.5, Number.NaN])('H10 a step of %d makes no sense', quantity => {
  const step = { from: 'waiting', to: 'reserved', quantity } as const
  expect(() => stepped({ ...none, waiting: 5 }, step)).toThrow(RangeError)
})

test('H4 no bin is promised twice, and the first on the way gives first', () => {
  const anyLying = fc.array(fc.nat(9), { maxLength: 5 })
  const anyWish = fc.record({ partId: fc.constantFrom('a', 'b'), reserved: fc.nat(9) })
  fc.assert(
    fc.property(anyLying, anyLying, fc.array(anyWish, { maxLength: 8 }), (a, b, requests) => {
      const places = (quantities: number[]) =>
        quantities.map((quantity, index) => ({ place: { id: `${index}` }, quantity }))
      const lying = new Map([
        ['a', places(a)],
        ['b', places(b)],
      ])
      const picks = allocate(requests, lying)
      for (const [partId, there] of lying) {
        const own = picks.filter(({ request }) => request.partId === partId)
        for (const { place, quantity } of there) {
          const taken = own.filter(pick => pick.lying.place.id === place.id)
          expect(taken.reduce((sum, pick) => sum + pick.quantity, 0)).toBeLessThanOrEqual(quantity)
        }
        const wanted = requests.filter(request => request.partId === partId)
        const most = Math.min(
          wanted.reduce((sum, { reserved }) => sum + reserved, 0),
          there.reduce((sum, { quantity }) => sum + quantity, 0),
        )
        expect(own.reduce((sum, pick) => sum + pick.quantity, 0)).toBe(most)
        const way = own.map(pick => Number(pick.lying.place.id))
        expect(way).toEqual(way.toSorted((x, y) => x - y))
      }
      expect(picks.every(({ quantity }) => quantity > 0)).toBe(true)
    }),
  )
})
