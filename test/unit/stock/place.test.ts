import { describe, expect, it } from 'vitest'
import {
  isInStores,
  isOnHand,
  makeablePlaceKinds,
  mayStandBelow,
  type PlaceKind,
  placeKinds,
} from '../../../src/shared/stock/place'

const below = (parent: PlaceKind | null) => placeKinds.filter(kind => mayStandBelow(kind, parent))

describe('places', () => {
  it('H4 all but scrap is on hand; only warehouses and bins are the stores', () => {
    expect(placeKinds.filter(kind => !isOnHand(kind))).toEqual(['scrap'])
    expect(placeKinds.filter(isInStores)).toEqual(['warehouse', 'bin'])
  })

  it('H8 nobody makes a place in transit but the program', () => {
    expect([...makeablePlaceKinds, 'transit'].toSorted()).toEqual(placeKinds.toSorted())
  })

  it('H4 bins hang below warehouses and bins alone, so that what lies in one can be promised', () => {
    expect(below(null)).toEqual(['warehouse', 'bag', 'van', 'quarantine', 'scrap', 'transit'])
    expect(below('warehouse')).toEqual(['warehouse', 'bin', 'bag', 'van', 'quarantine', 'scrap'])
    expect(below('bin')).toEqual(['bin'])
    for (const parent of ['bag', 'van', 'quarantine', 'scrap', 'transit'] as const) {
      expect(below(parent)).toEqual([])
    }
  })
})
