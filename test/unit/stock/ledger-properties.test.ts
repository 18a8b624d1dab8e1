import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Movement, type NewEntry, type PartStock, takeBack } from '../../../src/shared/stock/ledger'
import { isInStores, isOnHand, type PlaceKind } from '../../../src/shared/stock/place'
import { anyDay, counter, patience } from './any-day'
import { DayBook, type Step } from './day-book'
import { everyPlace, shelvesOf } from './shelf'

const runs = { numRuns: 3000 }
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function whatLies({ byPlace }: PartStock, counts: (kind: PlaceKind) => boolean): number {
  return sum(everyPlace.filter(({ kind }) => counts(kind)).map(({ id }) => byPlace.get(id) ?? 0))
}

function sumByPlace(entries: readonly NewEntry[]): Record<string, number> {
  const sums = everyPlace.map(({ id }) => {
    const there = entries.filter(({ place }) => place.id === id)
    return [id, sum(there.map(({ quantity }) => quantity))] as const
  })
  return Object.fromEntries(sums.filter(([, quantity]) => quantity !== 0))
}

/** Runs days of several clerks and shows every step of them. */
function everyStep(check: (step: Step, book: DayBook) => void) {
  fc.assert(
    fc.property(anyDay, day => {
      const book = new DayBook()
      for (const [clerk, wish] of day) {
        const step = book.ask(clerk, wish)
        if (step) check(step, book)
      }
    }),
    runs,
  )
}

const leaves = ({ movement }: Step) =>
  movement !== 'take back' && (movement.act === 'lose' || movement.act === 'scrap') && movement

describe('several clerks on several places', () => {
  test('H2 on hand is the sum of places that count, and the sum of the ledger', patience, () => {
    const { see, of } = counter()
    everyStep(({ posted, movement }, { stock, written }) => {
      if (!posted.ok) return
      see(movement === 'take back' ? movement : movement.act)
      const all = written.flatMap(({ entries }) => entries)
      expect(stock.onHand).toBe(whatLies(stock, isOnHand))
      expect(stock.inStores).toBe(whatLies(stock, isInStores))
      expect(shelvesOf(stock)).toEqual(sumByPlace(all))
      expect(stock.value).toBe(sum(all.map(({ value }) => value)))
    })
    for (const act of ['receive', 'find', 'lose', 'dispose', 'move', 'scrap', 'take back']) {
      expect(of(act), act).toBeGreaterThan(100)
    }
  })

  test('H3 H4 I3 nothing is ever negative, and where nothing is, nothing is worth anything', patience, () => {
    const { see, of } = counter()
    everyStep(({ posted }, { stock }) => {
      if (!posted.ok) return
      const { onHand, inStores, reserved, value } = stock
      expect(Math.min(...stock.byPlace.values(), value, reserved)).toBeGreaterThanOrEqual(0)
      expect(reserved).toBeLessThanOrEqual(inStores)
      expect(inStores).toBeLessThanOrEqual(onHand)
      if (onHand === 0) {
        see('empty')
        expect(value).toBe(0)
      }
    })
    expect(of('empty')).toBeGreaterThan(100)
  })

  test(
    'H3 H12 a movement is refused exactly where it takes more than lies there or is free',
    patience,
    () => {
      const { see, of } = counter()
      everyStep(({ before, movement, posted }, book) => {
        if (movement === 'take back') return
        const expected = refusalOf(before, movement)
        expect(posted.ok ? undefined : posted.shortage.reason).toBe(expected)
        if (expected) {
          see(expected)
          expect(book.stock).toBe(before)
        }
      })
      expect(of('short')).toBeGreaterThan(100)
      expect(of('reserved')).toBeGreaterThan(100)
    },
  )

  test('H1 a refused movement changes nothing, nor does asking', patience, () => {
    everyStep(({ before, posted }, { stock, written }) => {
      if (!posted.ok) expect(stock).toBe(before)
      const copy = structuredClone(stock)
      for (const { entries } of written.slice(-2)) takeBack(stock, entries)
      expect(stock).toEqual(copy)
    })
  })

  test('H8 a transfer changes neither total nor value', patience, () => {
    const { see, of } = counter()
    everyStep(({ before, movement, posted }, { stock }) => {
      if (movement === 'take back' || movement.act !== 'move' || !posted.ok) return
      see('move')
      expect([stock.onHand, stock.value]).toEqual([before.onHand, before.value])
      expect(sum([...stock.byPlace.values()])).toBe(sum([...before.byPlace.values()]))
    })
    expect(of('move')).toBeGreaterThan(500)
  })

  test('H1 what is taken back at once leaves the stock exactly as it was', patience, () => {
    everyStep(({ before, movement, posted }, { stock }) => {
      if (movement === 'take back' || !posted.ok) return
      const back = takeBack(stock, posted.entries)
      expect(back.ok && { ...back.stock, byPlace: shelvesOf(back.stock) }).toEqual({
        ...before,
        byPlace: shelvesOf(before),
      })
      expect(back.ok && sum([...posted.entries, ...back.entries].map(({ value }) => value))).toBe(0)
    })
  })

  test('I3 what leaves takes its share to half a rial, and the last takes all', patience, () => {
    const { see, of } = counter()
    everyStep(step => {
      const movement = leaves(step)
      if (!movement || !step.posted.ok || !isOnHand(movement.from.kind)) return
      const { onHand, value } = step.before
      const taken = 0 - (step.posted.entries[0]?.value ?? Number.NaN)
      const twice = 2n * (BigInt(taken) * BigInt(onHand) - BigInt(movement.quantity) * BigInt(value))
      expect(twice > -BigInt(onHand) && twice <= BigInt(onHand)).toBe(true)
      see(movement.quantity === onHand ? 'last' : 'some')
      if (movement.quantity === onHand) expect(taken).toBe(value)
    })
    expect(Math.min(of('last'), of('some'))).toBeGreaterThan(100)
  })

  test('I1 I4 H7 the average stays within the costs of what came, whatever is taken back', patience, () => {
    const { see, of } = counter()
    fc.assert(
      fc.property(anyDay, day => {
        const book = new DayBook()
        let [least, most] = [Number.POSITIVE_INFINITY, 0]
        for (const [clerk, wish] of day) {
          const step = book.ask(clerk, wish)
          if (!step) continue
          if (step.movement === 'take back') see(step.posted.ok ? 'back' : step.posted.shortage.reason)
          const cost = costOfComing(step)
          least = Math.min(least, cost ?? least)
          most = Math.max(most, cost ?? most)
          const { onHand, value } = book.stock
          if (onHand === 0) continue
          expect(value).toBeGreaterThanOrEqual(least * onHand)
          expect(value).toBeLessThanOrEqual(most * onHand)
        }
      }),
      runs,
    )
    expect(of('back')).toBeGreaterThan(500)
    expect(of('used')).toBeGreaterThan(100)
    expect(of('short')).toBeGreaterThan(100)
  })
})

/** Why this must be refused, by what lies there and what is free. */
function refusalOf(stock: PartStock, movement: Movement): 'short' | 'reserved' | undefined {
  if (!('from' in movement)) return undefined
  if (movement.quantity > (stock.byPlace.get(movement.from.id) ?? 0)) return 'short'
  const stays = 'to' in movement && isInStores(movement.to.kind)
  const free = stock.inStores - stock.reserved
  return isInStores(movement.from.kind) && !stays && movement.quantity > free ? 'reserved' : undefined
}

/** Rial for one of what has just come on hand with a cost; what is found where nothing is costs nothing. */
function costOfComing({ before, movement, posted }: Step): number | undefined {
  if (movement === 'take back' || !posted.ok || !('value' in movement)) return undefined
  if (!isOnHand(movement.to.kind)) return undefined
  if (movement.value !== null) return movement.value / movement.quantity
  return before.onHand === 0 ? 0 : undefined
}
