import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isDay, weekdayOf } from '../../../src/shared/kernel/day'
import { dayOf, endOfDay, startOfDay, timeOf } from '../../../src/shared/kernel/day-zone'

const zones = [
  'UTC',
  'Asia/Tehran',
  'Asia/Riyadh',
  'Asia/Baghdad',
  'Asia/Kabul',
  'America/New_York',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Havana',
  'Australia/Lord_Howe',
  'America/Nuuk',
] as const

const anyDay = fc.integer({ min: 0, max: 36_500 }).map(count => addDays('1991-01-01', count))
const anyZone = fc.constantFrom(...zones)
const anyInstant = fc
  .integer({ min: Date.UTC(1991, 0, 1), max: Date.UTC(2090, 0, 1) })
  .map(at => new Date(at).toISOString())

const justBefore = (instantIso: string) => new Date(Date.parse(instantIso) - 1).toISOString()
const hoursOf = (day: string, zone: string) =>
  (Date.parse(endOfDay(day, zone)) - Date.parse(startOfDay(day, zone))) / 3_600_000

describe('days', () => {
  it('K1 knows which texts are days', () => {
    expect(['2026-11-22', '2024-02-29', '1900-01-01'].every(isDay)).toBe(true)
    const others = [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-1-1',
      '2026-11-22T00:00',
      '۲۰۲۶-۱۱-۲۲',
      '',
    ]
    expect(others.filter(isDay)).toEqual([])
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })

  it('K1 counts days forth and back', () => {
    expect(addDays('2026-11-22', 40)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  it('K1 Saturday is the first weekday, Friday the last', () => {
    expect(['2026-11-21', '2026-11-22', '2026-11-27'].map(weekdayOf)).toEqual([0, 1, 6])
    const format = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), count => {
        const day = addDays('1970-01-01', count)
        expect(['Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'][weekdayOf(day)]).toBe(
          format.format(Date.parse(day)),
        )
      }),
    )
  })
})

describe('days of a time zone', () => {
  it('K1 Tehran kept summer time until 2022', () => {
    expect(dayOf('2022-08-01T19:29:59Z', 'Asia/Tehran')).toBe('2022-08-01')
    expect(dayOf('2022-08-01T19:30:00Z', 'Asia/Tehran')).toBe('2022-08-02')
    expect(dayOf('2023-08-01T20:29:59Z', 'Asia/Tehran')).toBe('2023-08-01')
    expect(dayOf('2023-08-01T20:30:00Z', 'Asia/Tehran')).toBe('2023-08-02')
    expect(timeOf('2026-11-22T20:30:00.000Z', 'Asia/Tehran')).toBe('00:00')
    expect(timeOf('2026-11-22T10:35:59.999Z', 'Asia/Tehran')).toBe('14:05')
  })

  it('K1 a day starts when the clocks have gone forward where midnight was skipped', () => {
    expect(startOfDay('2022-03-22', 'Asia/Tehran')).toBe('2022-03-21T20:30:00.000Z')
    expect(timeOf(startOfDay('2022-03-22', 'Asia/Tehran'), 'Asia/Tehran')).toBe('01:00')
    expect(startOfDay('2026-11-22', 'Asia/Tehran')).toBe('2026-11-21T20:30:00.000Z')
  })

  it('K1 days are 23 and 25 hours long where the clocks change, 24 where they no longer do', () => {
    expect([hoursOf('2022-03-22', 'Asia/Tehran'), hoursOf('2022-09-21', 'Asia/Tehran')]).toEqual([23, 25])
    expect([hoursOf('2023-03-22', 'Asia/Tehran'), hoursOf('2023-09-21', 'Asia/Tehran')]).toEqual([24, 24])
    expect([hoursOf('2026-03-08', 'America/New_York'), hoursOf('2026-11-01', 'America/New_York')]).toEqual([
      23, 25,
    ])
    expect(hoursOf('2026-11-01', 'Asia/Riyadh')).toBe(24)
  })

  it('K1 an instant falls on the day and time that Intl gives', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, timeZone) => {
        const shown = new Date(instant).toLocaleString('sv-SE', { timeZone })
        expect(`${dayOf(instant, timeZone)} ${timeOf(instant, timeZone)}`).toBe(shown.slice(0, 16))
      }),
      { numRuns: 300 },
    )
  })

  it('K1 every instant of a day belongs to it, and days meet without a gap', () => {
    fc.assert(
      fc.property(anyDay, anyZone, fc.double({ min: 0, max: 1, noNaN: true }), (day, zone, share) => {
        const start = startOfDay(day, zone)
        const end = endOfDay(day, zone)
        expect(end).toBe(startOfDay(addDays(day, 1), zone))
        expect(dayOf(start, zone)).toBe(day)
        expect(dayOf(justBefore(start), zone)).toBe(addDays(day, -1))
        expect(dayOf(justBefore(end), zone)).toBe(day)
        const within = Date.parse(start) + Math.floor(share * (Date.parse(end) - Date.parse(start) - 1))
        expect(dayOf(new Date(within).toISOString(), zone)).toBe(day)
      }),
      { numRuns: 1000 },
    )
  })

  it('K1 the borders of every day on which clocks changed are right', () => {
    for (const zone of ['Asia/Tehran', 'Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'America/Nuuk']) {
      let changes = 0
      let start = startOfDay('2020-01-01', zone)
      for (let day = '2020-01-01'; day < '2025-01-01'; day = addDays(day, 1)) {
        const end = endOfDay(day, zone)
        if (Date.parse(end) - Date.parse(start) !== 86_400_000) {
          changes += 1
          expect([start, justBefore(end)].map(at => dayOf(at, zone))).toEqual([day, day])
          expect([justBefore(start), end].map(at => dayOf(at, zone))).toEqual([
            addDays(day, -1),
            addDays(day, 1),
          ])
        }
        start = end
      }
      expect(changes).toBeGreaterThanOrEqual(4)
    }
  })

  it('K1 refuses what is no instant', () => {
    expect(() => dayOf('yesterday', 'Asia/Tehran')).toThrow(RangeError)
    expect(() => dayOf('2026-11-22T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError)
  })
})
