import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyStock,
  type LedgerPlace,
  type Movement,
  type NewEntry,
  type Posted,
  post,
  takeBack,
} from '../../../src/shared/stock/ledger'
import { isOnHand } from '../../../src/shared/stock/place'
import { counter, patience } from './any-day'
import { bag, bin, everyPlace, scrapBox, store } from './shelf'

const serials = ['A', 'B', 'C', 'D']
const anyStep = fc.record({
  serial: fc.constantFrom(...serials),
  to: fc.constantFrom<LedgerPlace>(bin, bag, store, scrapBox),
  cost: fc.nat(3_000_000),
  what: fc.constantFrom('come', 'come', 'go', 'go', 'move', 'move', 'take back'),
  back: fc.nat(5),
})
const anyDay = fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' })

type Document = { readonly entries: readonly NewEntry[]; isTakenBack: boolean }

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Where the entries say that a unit is; the ledger must never say two places, nor two of it. */
function placeOfUnit(serial: string, entries: readonly NewEntry[]): LedgerPlace | undefined {
  const sums = everyPlace.map(place => {
    const there = entries.filter(entry => entry.unitId === serial && entry.place.id === place.id)
    return [place, sum(there.map(({ quantity }) => quantity))] as const
  })
  const holding = sums.filter(([, quantity]) => quantity !== 0)
  expect(holding.map(([, quantity]) => quantity)).toEqual(holding.length === 0 ? [] : [1])
  return holding[0]?.[0]
}

/** What a unit cost when it last came on hand, by whichever entry. */
function costOfUnit(serial: string, entries: readonly NewEntry[]): number {
  const came = entries.findLast(
    ({ unitId, quantity, place, kind }) =>
      unitId === serial && quantity > 0 && isOnHand(place.kind) && kind !== 'move_in' && kind !== 'move_out',
  )
  return came?.value ?? 0
}

type Wanted = typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never

/** What somebody may ask for who has looked where the unit is; none where it makes no sense there. */
function movementOf({ serial, to, cost, what }: Wanted, entries: readonly NewEntry[]): Movement | undefined {
  const from = placeOfUnit(serial, entries)
  if (!from) {
    if (what !== 'come') return undefined
    const act = isOnHand(to.kind) && cost % 2 === 0 ? 'receive' : 'find'
    return { act, to, quantity: 1, value: null, unit: { id: serial, cost } }
  }
  const moved = { from, quantity: 1, unit: { id: serial, cost: costOfUnit(serial, entries) } }
  if (what === 'go') return { act: isOnHand(from.kind) ? 'lose' : 'dispose', ...moved }
  if (what !== 'move' || from.id === to.id || !isOnHand(from.kind)) return undefined
  return { act: isOnHand(to.kind) ? 'move' : 'scrap', to, ...moved }
}

/** The books of a serialised part, whose units stand where their entries say. */
class SerialBook {
  stock = emptyStock
  readonly entries: NewEntry[] = []
  private readonly documents: Document[] = []

  /** Does what is wanted and says what came of it; nothing where it makes no sense. */
  ask(wanted: Wanted): string | undefined {
    if (wanted.what === 'take back') return this.takeBack(wanted.back)
    const movement = movementOf(wanted, this.entries)
    if (!movement) return undefined
    const posted = post(this.stock, movement)
    if (posted.ok) this.documents.push({ entries: posted.entries, isTakenBack: false })
    return this.keep(movement.act, posted)
  }

  private takeBack(back: number): string | undefined {
    const open = this.documents.filter(({ isTakenBack }) => !isTakenBack)
    const document = open.at(-1 - back)
    if (!document) return undefined
    const later = open.slice(open.indexOf(document) + 1).flatMap(({ entries }) => entries)
    const posted = takeBack(this.stock, document.entries, later)
    document.isTakenBack = posted.ok
    return this.keep('take back', posted)
  }

  private keep(what: string, posted: Posted): string {
    if (!posted.ok) return `${what} ${posted.shortage.reason}`
    this.stock = posted.stock
    this.entries.push(...posted.entries)
    return `${what} done`
  }
}

function checkUnits({ stock, entries }: SerialBook): void {
  const places = serials.map(serial => placeOfUnit(serial, entries))
  const onHand = serials.filter((_, at) => places[at] && isOnHand(places[at].kind))
  expect(stock.onHand).toBe(onHand.length)
  expect(stock.value).toBe(sum(onHand.map(serial => costOfUnit(serial, entries))))
  expect(stock.value).toBe(sum(entries.map(({ value }) => value)))
  for (const { id } of everyPlace) {
    expect(stock.byPlace.get(id) ?? 0).toBe(places.filter(place => place?.id === id).length)
  }
}

describe('serialised parts in many hands', () => {
  test('H11 I1 each is in one place at most, and the value is the sum of their own costs', patience, () => {
    const { see, of } = counter()
    fc.assert(
      fc.property(anyDay, day => {
        const book = new SerialBook()
        for (const wanted of day) {
          const answer = book.ask(wanted)
          if (!answer) continue
          see(answer)
          checkUnits(book)
        }
      }),
      { numRuns: 1000 },
    )
    for (const what of ['receive', 'find', 'lose', 'move', 'scrap', 'dispose', 'take back']) {
      expect(of(`${what} done`), what).toBeGreaterThan(100)
    }
    expect(of('take back used')).toBeGreaterThan(100)
    for (const what of ['lose', 'move', 'scrap', 'dispose']) expect(of(`${what} short`)).toBe(0)
  })
})
