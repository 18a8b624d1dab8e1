import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/shared/kernel/day'
import { type DemandEvent, demandSeries } from '../../../src/shared/purchasing/demand'
import { patience } from './any-series'

const first = '2026-03-21'
const onDay = (day: number, quantity: number): DemandEvent => ({ on: addDays(first, day), quantity })

/** The weeks of events as seen on a day counted from the first. */
const weeksOn = (day: number, events: readonly DemandEvent[], keptFrom?: string) =>
  demandSeries({ events, keptFrom, today: addDays(first, day) })

describe('demand by weeks', () => {
  test('counts whole weeks from the first demand, those without demand too', () => {
    const events = [onDay(0, 2), onDay(6, 1), onDay(21, 4)]
    expect(weeksOn(28, events)).toEqual({
      startsOn: first,
      quantities: [3, 0, 0, 4],
      running: { startsOn: addDays(first, 28), quantity: 0 },
    })
  })

  test('does not take the running week for a whole one, on its last day neither', () => {
    const events = [onDay(0, 2), onDay(8, 5)]
    expect(weeksOn(13, events).quantities).toEqual([2])
    expect(weeksOn(13, events).running).toEqual({ startsOn: addDays(first, 7), quantity: 5 })
    expect(weeksOn(14, events).quantities).toEqual([2, 5])
    expect(weeksOn(14, events).running).toEqual({ startsOn: addDays(first, 14), quantity: 0 })
  })

  test('begins on the day when the part was first kept, where that is known', () => {
    expect(weeksOn(21, [onDay(16, 1)]).quantities).toEqual([])
    expect(weeksOn(21, [onDay(16, 1)], first).quantities).toEqual([0, 0, 1])
    expect(weeksOn(21, [], first).quantities).toEqual([0, 0, 0])
  })

  test('leaves out what was used before that day', () => {
    expect(weeksOn(14, [onDay(-3, 9), onDay(3, 1)], first).quantities).toEqual([1, 0])
  })

  test('has no weeks for a part that nobody used and nobody knows since when it is kept', () => {
    expect(weeksOn(50, [])).toEqual({
      startsOn: addDays(first, 50),
      quantities: [],
      running: { startsOn: addDays(first, 50), quantity: 0 },
    })
  })

  test('has no weeks for a part that will be kept only later', () => {
    expect(weeksOn(0, [], addDays(first, 10)).quantities).toEqual([])
  })

  test('does not count days to come', () => {
    expect(weeksOn(7, [onDay(0, 1), onDay(8, 5)])).toMatchObject({
      quantities: [1],
      running: { quantity: 0 },
    })
  })

  test('counts by days alone over the turn of the year and a leap day', () => {
    const series = demandSeries({
      events: [
        { on: '2024-02-26', quantity: 1 },
        { on: '2024-02-29', quantity: 1 },
        { on: '2024-03-04', quantity: 1 },
      ],
      today: '2024-03-11',
    })
    expect(series.quantities).toEqual([2, 1])
  })
})

describe('H5 parts that came back unused', () => {
  test.each<readonly [what: string, events: readonly DemandEvent[], quantities: readonly number[]]>([
    ['in the same week', [onDay(0, 3), onDay(2, -1)], [2, 0, 0]],
    ['on the same day, written first', [onDay(1, -1), onDay(1, 3)], [2, 0, 0]],
    ['a week later', [onDay(0, 3), onDay(8, -1)], [2, 0, 0]],
    ['the newest first', [onDay(0, 3), onDay(9, 1), onDay(15, -2)], [2, 0, 0]],
    ['later use stays', [onDay(0, 3), onDay(8, -1), onDay(16, 5)], [2, 0, 5]],
    ['more than was ever used', [onDay(0, 1), onDay(2, -4), onDay(3, 2)], [2, 0, 0]],
  ])('%s', (_, events, quantities) => {
    expect(weeksOn(21, events, first).quantities).toEqual(quantities)
  })

  test('a use that came back whole is not where the weeks begin', () => {
    const series = weeksOn(21, [onDay(0, 3), onDay(2, -3), onDay(7, 1)])
    expect(series.startsOn).toBe(addDays(first, 7))
    expect(series.quantities).toEqual([1, 0])
  })

  test('a return in the running week takes back a use of a whole one', () => {
    expect(weeksOn(16, [onDay(3, 2), onDay(15, -2)], first).quantities).toEqual([0, 0])
  })
})

describe('any events', () => {
  const anyEvent = fc.record({
    on: fc.integer({ min: 0, max: 200 }).map(day => addDays(first, day)),
    quantity: fc.integer({ min: -5, max: 20 }),
  })

  test('make weeks that are never negative and hold what was used less what came back', patience, () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), events => {
        const { quantities, running } = weeksOn(200, events)
        expect([...quantities, running.quantity].every(quantity => quantity >= 0)).toBe(true)
        const held = quantities.reduce((total, quantity) => total + quantity, running.quantity)
        // What is left over is never less than uses and returns make together, nor more than all uses.
        const uses = events.reduce((total, { quantity }) => total + Math.max(0, quantity), 0)
        const together = events.reduce((total, { quantity }) => total + quantity, 0)
        expect(held).toBeGreaterThanOrEqual(Math.max(0, together))
        expect(held).toBeLessThanOrEqual(uses)
      }),
    )
  })

  test('come in any order', patience, () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), events => {
        expect(weeksOn(200, events.toReversed())).toEqual(weeksOn(200, events))
      }),
    )
  })

  test('with one use more make no week smaller', patience, () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), anyEvent, (events, { on }) => {
        const total = (all: readonly DemandEvent[]) => {
          const { quantities, running } = weeksOn(200, all, first)
          return quantities.reduce((sum, quantity) => sum + quantity, running.quantity)
        }
        expect(total([...events, { on, quantity: 1 }])).toBeGreaterThanOrEqual(total(events))
      }),
    )
  })
})
