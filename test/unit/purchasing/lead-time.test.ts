import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/shared/kernel/day'
import { type Delivery, leadTimeOf, measureLeadTime } from '../../../src/shared/purchasing/lead-time'

const took = (...days: readonly number[]): readonly Delivery[] =>
  days.map((count, index) => {
    const orderedOn = addDays('2026-03-10', index * 11)
    return { orderedOn, receivedOn: addDays(orderedOn, count) }
  })

describe('J2 how long a supplier takes', () => {
  test('J2 is the median of the last deliveries, with their standard deviation, in whole days', () => {
    expect(measureLeadTime(took(4, 6, 5))).toEqual({ medianDays: 5, spreadDays: 1, deliveries: 3 })
    expect(measureLeadTime(took(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({
      // 4.5 and 2.138 days
      medianDays: 5,
      spreadDays: 2,
      deliveries: 8,
    })
    expect(measureLeadTime(took(0, 0, 0))).toEqual({ medianDays: 0, spreadDays: 0, deliveries: 3 })
  })

  test('J2 is not told by fewer than three', () => {
    expect(measureLeadTime([])).toBeNull()
    expect(measureLeadTime(took(4, 6))).toBeNull()
  })

  test('J2 is not moved by the one that got stuck, which widens the spread', () => {
    const { medianDays, spreadDays } = measureLeadTime(took(5, 5, 6, 5, 90)) ?? {
      medianDays: 0,
      spreadDays: 0,
    }
    expect(medianDays).toBe(5)
    expect(spreadDays).toBe(38)
  })

  test('K1 counts days of the calendar, whatever the clocks did in between', () => {
    // Clocks went forward in most of Europe on 29 March 2026.
    const over = { orderedOn: '2026-03-28', receivedOn: '2026-03-30' }
    expect(measureLeadTime([over, over, over])).toEqual({ medianDays: 2, spreadDays: 0, deliveries: 3 })
  })
})

describe('J2 the lead time to plan with', () => {
  const ofPart = { medianDays: 12, spreadDays: 3, deliveries: 5 }
  const ofSupplier = { medianDays: 9, spreadDays: 2, deliveries: 12 }
  const known = { entered: 4, enteredSpread: 1, ofPart, ofSupplier }

  test('J2 is the one that somebody entered, else the measured one of the part, of the supplier, or the rule', () => {
    expect(leadTimeOf(known, 7)).toEqual({ days: 4, spreadDays: 1, from: 'entered', deliveries: null })
    expect(leadTimeOf({ ...known, entered: 0 }, 7)).toMatchObject({ days: 0, from: 'entered' })
    const nobody = { ...known, entered: null }
    expect(leadTimeOf(nobody, 7)).toEqual({
      days: 12,
      spreadDays: 3,
      from: 'measured_of_part',
      deliveries: 5,
    })
    expect(leadTimeOf({ ...nobody, ofPart: null }, 7)).toEqual({
      days: 9,
      spreadDays: 2,
      from: 'measured_of_supplier',
      deliveries: 12,
    })
    expect(leadTimeOf({ ...nobody, ofPart: null, ofSupplier: null }, 7)).toEqual({
      days: 7,
      spreadDays: 1,
      from: 'usual',
      deliveries: null,
    })
  })
})

test('J2 a measured lead time lies among the deliveries, in whatever order they came, and moves with them', () => {
  const someDays = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(someDays, fc.integer({ min: 0, max: 30 }), (days, later) => {
      const told = measureLeadTime(took(...days))
      if (!told) throw new Error('nothing was measured')
      const [shortest, longest] = [Math.min(...days), Math.max(...days)]
      expect(told.medianDays).toBeGreaterThanOrEqual(shortest)
      expect(told.medianDays).toBeLessThanOrEqual(longest)
      expect(told.spreadDays).toBeLessThanOrEqual(longest - shortest)
      expect(told.deliveries).toBe(days.length)
      expect(measureLeadTime(took(...days.toReversed()))).toEqual(told)
      const delayed = measureLeadTime(took(...days.map(count => count + later)))
      expect(delayed).toEqual({ ...told, medianDays: told.medianDays + later })
    }),
  )
})
