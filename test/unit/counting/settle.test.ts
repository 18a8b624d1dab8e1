import { expect, test } from 'vitest'
import {
  type CountedLine,
  type CountedUnit,
  placeKey,
  settleCount,
} from '../../../src/shared/counting/settle'
import { emptyStock, type LedgerPlace, type PartStock } from '../../../src/shared/stock/ledger'

const store: LedgerPlace = { id: 'store', kind: 'warehouse' }
const bin: LedgerPlace = { id: 'bin', kind: 'bin' }
const bag: LedgerPlace = { id: 'bag', kind: 'bag' }
const scrap: LedgerPlace = { id: 'scrap', kind: 'scrap' }
const transit: LedgerPlace = { id: 'transit', kind: 'transit' }

function stock(
  byPlace: Record<string, number>,
  more: Partial<PartStock> = {},
): ReadonlyMap<string, PartStock> {
  const onHand = Object.values(byPlace).reduce((sum, quantity) => sum + quantity, 0)
  const inStores = (byPlace.store ?? 0) + (byPlace.bin ?? 0)
  const held = {
    ...emptyStock,
    onHand,
    inStores,
    value: onHand * 100,
    byPlace: new Map(Object.entries(byPlace)),
  }
  return new Map([['part', { ...held, ...more }]])
}

function line(
  place: LedgerPlace,
  counted: number,
  system: number,
  more: Partial<CountedLine> = {},
): CountedLine {
  return {
    id: `at ${place.id}`,
    partId: 'part',
    place,
    isActive: true,
    counted,
    system,
    pieces: null,
    ...more,
  }
}

function unit(id: string, place: LedgerPlace | null, more: Partial<CountedUnit> = {}): CountedUnit {
  return { id, cost: 100, place, hasMoved: false, isHeld: false, ...more }
}

test('H9 what is entered is counted without what the ledger had then, wherever it stands now', () => {
  const { steps, obstacles, changes } = settleCount([line(store, 4, 5)], stock({ store: 9 }))
  expect(steps).toEqual([
    { lineId: 'at store', movement: { act: 'lose', from: store, quantity: 1 }, value: -100 },
  ])
  expect([...changes]).toEqual([[placeKey('part', 'store'), -1]])
  expect(obstacles.size).toBe(0)
})

test('H9 a line that agrees enters nothing', () => {
  expect(settleCount([line(store, 5, 5)], stock({ store: 2 })).steps).toEqual([])
})

test('H4 I4 what is found comes before what is missing: nothing seems used up or worthless in between', () => {
  const reserved = stock({ store: 3 }, { reserved: 3 })
  const { steps, obstacles } = settleCount([line(store, 0, 3), line(bin, 3, 0)], reserved)
  expect(steps.map(({ movement: { act }, value }) => [act, value])).toEqual([
    ['find', 300],
    ['lose', -300],
  ])
  expect(obstacles.size).toBe(0)
})

test('H3 H4 what cannot be taken is told of its line, and the other lines are settled all the same', () => {
  const gone = settleCount([line(store, 0, 5), line(bin, 4, 3)], stock({ store: 2, bin: 3 }))
  expect([...gone.obstacles]).toEqual([['at store', { reason: 'short', place: store, there: 2 }]])
  expect(gone.steps.map(({ lineId }) => lineId)).toEqual(['at bin'])
  const promised = settleCount([line(store, 0, 5)], stock({ store: 5 }, { reserved: 2 }))
  expect([...promised.obstacles.values()]).toEqual([{ reason: 'reserved', available: 3 }])
})

test('H11 a piece that the ledger has elsewhere is moved, not lost there and found here', () => {
  const lines = [
    line(store, 1, 0, { pieces: { missing: [], found: [unit('a', bin)] } }),
    line(bin, 0, 1, { pieces: { missing: [unit('a', bin)], found: [] } }),
  ]
  const { steps, changes } = settleCount(lines, stock({ bin: 1 }))
  expect(steps).toEqual([
    {
      lineId: 'at store',
      movement: { act: 'move', from: bin, to: store, quantity: 1, unit: { id: 'a', cost: 100 } },
      value: 0,
    },
  ])
  expect(changes.get(placeKey('part', 'bin'))).toBe(-1)
})

test('I1 I4 a found piece keeps its own cost, a new one gets the average', () => {
  const found = [unit('known', null, { cost: 700 }), unit('new', null, { cost: 0 })]
  const { steps } = settleCount([line(store, 2, 0, { pieces: { missing: [], found } })], stock({ bin: 2 }))
  expect(steps.map(({ value }) => value)).toEqual([700, 300])
})

test('H9 H11 a piece that moved since it was counted stays where the ledger has it', () => {
  const pieces = {
    missing: [unit('a', bag, { hasMoved: true }), unit('b', store, { hasMoved: true })],
    found: [unit('c', bin, { hasMoved: true }), unit('d', store)],
  }
  expect(settleCount([line(store, 2, 2, { pieces })], stock({ store: 2, bag: 1, bin: 1 })).steps).toEqual([])
})

test.each([scrap, transit])(
  'H8 a piece that lies in %o is told, for its own document to bring it back',
  from => {
    const pieces = { missing: [], found: [unit('a', from)] }
    const { steps, obstacles } = settleCount([line(store, 1, 0, { pieces })], stock({ [from.id]: 1 }))
    expect(steps).toEqual([])
    expect(obstacles.get('at store')).toEqual({ reason: 'elsewhere', unitId: 'a', place: from })
  },
)

test('nothing comes into a place that was given up', () => {
  const { steps, obstacles } = settleCount([line(store, 3, 1, { isActive: false })], stock({ bin: 1 }))
  expect(steps).toEqual([])
  expect(obstacles.get('at store')).toEqual({ reason: 'given_up' })
})
