import { describe, expect, test } from 'vitest'
import { levelsOf } from '../../../src/shared/purchasing/reorder-levels'

const question = {
  byHand: { reorderPoint: null, max: null },
  forecast: { perWeek: 3.5, reorderPoint: 6 },
  reviewDays: 14,
  packSize: 1,
}
const byHand = (reorderPoint: number | null, max: number | null) => ({
  ...question,
  byHand: { reorderPoint, max },
})

describe('J2 the levels of a part', () => {
  test('J2 come from the forecast: the max is a review period above the point', () => {
    expect(levelsOf(question)).toEqual({
      reorderPoint: 6,
      max: 6 + 7,
      reorderPointFrom: 'forecast',
      maxFrom: 'forecast',
    })
    expect(levelsOf({ ...question, reviewDays: 10 }).max).toBe(6 + 5)
    expect(levelsOf({ ...question, reviewDays: 11 }).max).toBe(6 + 6)
  })

  test('J2 the max leaves room for at least one pack', () => {
    expect(levelsOf({ ...question, packSize: 10 }).max).toBe(6 + 10)
    expect(levelsOf({ ...question, reviewDays: 0 }).max).toBe(6 + 1)
  })

  test('J2 what the storekeeper set goes first, each by itself', () => {
    expect(levelsOf(byHand(2, 20))).toEqual({
      reorderPoint: 2,
      max: 20,
      reorderPointFrom: 'by_hand',
      maxFrom: 'by_hand',
    })
    expect(levelsOf(byHand(2, null))).toMatchObject({ reorderPoint: 2, max: 2 + 7, maxFrom: 'forecast' })
    expect(levelsOf(byHand(null, 20))).toMatchObject({
      reorderPoint: 6,
      max: 20,
      reorderPointFrom: 'forecast',
    })
    expect(levelsOf(byHand(0, null))).toMatchObject({ reorderPoint: 0, reorderPointFrom: 'by_hand', max: 7 })
  })

  test('J2 a max set by hand holds the forecast’s point below it', () => {
    expect(levelsOf(byHand(null, 4))).toMatchObject({ reorderPoint: 3, reorderPointFrom: 'forecast', max: 4 })
  })

  test('J2 a max of 0 is a part that is not kept', () => {
    expect(levelsOf(byHand(null, 0))).toEqual({
      reorderPoint: 0,
      max: 0,
      reorderPointFrom: 'none',
      maxFrom: 'by_hand',
    })
    expect(levelsOf(byHand(3, 0))).toMatchObject({ reorderPoint: 0, max: 0, maxFrom: 'by_hand' })
  })

  test('J2 without demand there are none but those set by hand', () => {
    const unused = { ...question, forecast: { perWeek: 0, reorderPoint: 0 } }
    expect(levelsOf(unused)).toEqual({ reorderPoint: 0, max: 0, reorderPointFrom: 'none', maxFrom: 'none' })
    expect(levelsOf({ ...unused, byHand: { reorderPoint: 2, max: null }, packSize: 5 })).toMatchObject({
      reorderPoint: 2,
      max: 2 + 5,
    })
    expect(levelsOf({ ...unused, byHand: { reorderPoint: null, max: 5 } })).toMatchObject({
      reorderPoint: 0,
      reorderPointFrom: 'none',
      max: 5,
    })
  })
})
