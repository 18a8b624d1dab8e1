import { expect, test } from 'vitest'
import { originsOf, type Trip } from '../../../src/shared/part-requests/origins'

const out = (placeId: string, quantity: number): Trip => ({ way: 'out', placeId, quantity })
const back = (placeId: string, quantity: number): Trip => ({ way: 'back', placeId, quantity })

test('B9 what lies in a bag is of the places that it was issued from', () => {
  expect(originsOf([out('a', 2), out('b', 3), out('a', 1)], 6)).toEqual([
    { placeId: 'a', quantity: 3 },
    { placeId: 'b', quantity: 3 },
  ])
})

test('B9 what was used is of the first issue', () => {
  expect(originsOf([out('a', 2), out('b', 3)], 4)).toEqual([
    { placeId: 'a', quantity: 1 },
    { placeId: 'b', quantity: 3 },
  ])
  expect(originsOf([out('a', 2), out('b', 3)], 3)).toEqual([{ placeId: 'b', quantity: 3 }])
})

test('B9 what came back is of an issue from the same place, or else of the first one', () => {
  expect(originsOf([out('a', 2), out('b', 3), back('b', 2)], 3)).toEqual([
    { placeId: 'a', quantity: 2 },
    { placeId: 'b', quantity: 1 },
  ])
  expect(originsOf([out('a', 2), out('b', 3), back('c', 3)], 2)).toEqual([{ placeId: 'b', quantity: 2 }])
  expect(originsOf([out('a', 2), back('a', 2), out('b', 1)], 1)).toEqual([{ placeId: 'b', quantity: 1 }])
})

test('B9 what never was in stores has no origin', () => {
  expect(originsOf([], 2)).toEqual([])
  expect(originsOf([out('a', 1)], 3)).toEqual([{ placeId: 'a', quantity: 1 }])
})
