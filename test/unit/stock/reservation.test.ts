import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyStock, type Movement, type PartStock, post, takeBack } from '../../../src/shared/stock/ledger'
import { availableOf, reserve } from '../../../src/shared/stock/reservation'
import { counter, patience } from './any-day'
import { bag, bin, done, lose, move, otherBin, receive, scrapBox, store, van } from './shelf'

const issue = (quantity: number, from = bin): Movement => ({ act: 'issue', from, to: bag, quantity })
const use = (quantity: number): Movement => ({ act: 'use', from: bag, quantity })
const bringBack = (quantity: number, to = bin): Movement => ({ act: 'return', from: bag, to, quantity })

type Wish = readonly [
  what: 'reserve' | 'release' | 'issue' | 'use' | 'return' | 'lose' | 'move',
  quantity: number,
]

const whats = ['reserve', 'release', 'issue', 'use', 'return', 'lose', 'move'] as const

/** Promises and issues are what the rest comes from. */
const anyWishes = fc.array(
  fc.tuple(
    fc.constantFrom<Wish[0]>(...whats, 'reserve', 'reserve', 'issue', 'issue', 'use'),
    fc.integer({ min: 1, max: 4 }),
  ),
  { minLength: 5, maxLength: 40 },
)

function movementOf([what, quantity]: Wish): Movement | undefined {
  switch (what) {
    case 'issue':
      return issue(quantity)
    case 'use':
      return use(quantity)
    case 'return':
      return bringBack(quantity)
    case 'lose':
      return lose(quantity)
    case 'move':
      return move(quantity, bin, van)
    default:
      return undefined
  }
}

/** The stock after the wish; as it was where a rule is against it. */
function granted(stock: PartStock, wish: Wish, see: (what: string) => void): PartStock {
  const movement = movementOf(wish)
  const [what, quantity] = wish
  try {
    if (!movement) {
      const after = reserve(stock, what === 'reserve' ? quantity : -quantity)
      see(what)
      return after
    }
    const posted = post(stock, movement)
    if (posted.ok) see(what)
    return posted.ok ? posted.stock : stock
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return stock
  }
}

describe('what belongs to repairs', () => {
  test('H4 0 ≤ reserved ≤ in stores, whatever is asked, issued, lost or moved', patience, () => {
    const { see, of } = counter()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), anyWishes, (quantity, wishes) => {
        let stock = quantity === 0 ? emptyStock : done([receive(quantity, 1000)]).stock
        for (const wish of wishes) {
          const before = stock
          stock = granted(before, wish, see)
          expect(stock.reserved).toBeGreaterThanOrEqual(0)
          expect(stock.reserved).toBeLessThanOrEqual(stock.inStores)
          // A use alone takes value from what is on hand for good.
          if (wish[0] !== 'use' && wish[0] !== 'lose') expect(stock.value).toBe(before.value)
          expect(stock.onHand > 0 || stock.value === 0).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
    for (const what of whats) expect(of(what), what).toBeGreaterThan(100)
  })

  test('H4 what is reserved does not leave but by an issue, which ends the promise', () => {
    const stock = reserve(done([receive(5, 100)]).stock, 4)
    expect(availableOf(stock)).toBe(1)
    expect(post(stock, move(2, bin, van))).toEqual({
      ok: false,
      shortage: { reason: 'reserved', available: 1 },
    })
    expect(post(stock, move(5, bin, otherBin)).ok).toBe(true)
    expect(post(stock, issue(3))).toMatchObject({ ok: true, stock: { reserved: 1, inStores: 2, onHand: 5 } })
  })

  test('H4 more than is available cannot be promised, and no more given up than was', () => {
    const { stock } = done([receive(2, 100)])
    expect(() => reserve(stock, 3)).toThrow(RangeError)
    expect(() => reserve(stock, -1)).toThrow(RangeError)
    expect(() => reserve(stock, 0.5)).toThrow(RangeError)
    expect(() => post(stock, issue(1))).toThrow(RangeError)
  })

  test('H5 what was issued for a repair leaves the bag for nothing else', () => {
    const issued = done([issue(2)], reserve(done([receive(3, 100)]).stock, 2)).stock
    const held = { ...issued, heldByPlace: new Map([[bag.id, 2]]) }
    const refusal = { ok: false, shortage: { reason: 'reserved', available: 0 } }
    for (const movement of [move(1, bag, van), lose(1, bag), use(1)])
      expect(post(held, movement)).toEqual(refusal)
    expect(post({ ...held, heldByPlace: new Map([[bag.id, 1]]) }, use(1)).ok).toBe(true)
  })

  test('H5 I2 a use takes its share of the value, and taken back it brings the same', () => {
    const { stock } = done([issue(2)], reserve(done([receive(3, 100)]).stock, 2))
    const posted = post(stock, use(1))
    if (!posted.ok) throw new Error('refused')
    expect(posted.entries).toEqual([{ kind: 'use', place: bag, unitId: null, quantity: -1, value: -33 }])
    const back = takeBack(posted.stock, posted.entries)
    expect(back).toMatchObject({ ok: true, stock: { value: 100, onHand: 3 } })
  })

  test('H7 a receipt of which something was used stays', () => {
    const receipt = done([receive(3, 100)])
    const used = done([issue(1), use(1)], reserve(receipt.stock, 1))
    expect(takeBack(used.stock, receipt.entries, used.entries)).toEqual({
      ok: false,
      shortage: { reason: 'used' },
    })
  })

  test.each([
    ['an issue out of no store', { act: 'issue', from: van, to: bag, quantity: 1 } as const],
    ['an issue past a bag', { act: 'issue', from: bin, to: van, quantity: 1 } as const],
    ['a use out of no bag', { act: 'use', from: bin, quantity: 1 } as const],
    ['a return to a bag', { act: 'return', from: bag, to: bag, quantity: 1 } as const],
    ['a return to scrap', { act: 'return', from: bag, to: scrapBox, quantity: 1 } as const],
    ['a return out of no bag', { act: 'return', from: store, to: bin, quantity: 1 } as const],
  ])('H5 only a bug can ask for %s', (_, movement) => {
    const { stock } = done([
      receive(5, 100),
      receive(5, 100, bag),
      receive(5, 100, van),
      receive(5, 100, store),
    ])
    expect(() => post(reserve(stock, 5), movement)).toThrow(RangeError)
  })
})
