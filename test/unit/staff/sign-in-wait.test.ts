import { describe, expect, test } from 'vitest'
import { afterFailure, onClock, waitAfter, waitLeft } from '../../../src/shared/staff/sign-in-wait'

const noon = '2026-11-22T12:00:00.000Z'
const inMinutes = (minutes: number): string => new Date(Date.parse(noon) + minutes * 60_000).toISOString()
const locked = { failures: 5, lastFailedAt: noon, lockedMs: 60_000 }

describe('waits after wrong tries', () => {
  test('two slips cost nothing, then every wrong try waits longer, up to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 500].map(waitAfter)).toEqual([
      0, 0, 5000, 15_000, 60_000, 300_000, 900_000, 900_000, 900_000,
    ])
  })

  test('a wrong try counts on from the ones before', () => {
    expect(afterFailure(undefined, noon)).toEqual({ failures: 1, lastFailedAt: noon, lockedMs: 0 })
    expect(afterFailure(locked, inMinutes(2))).toEqual({
      failures: 6,
      lastFailedAt: inMinutes(2),
      lockedMs: 300_000,
    })
  })

  test('the wait runs down to nothing and not below', () => {
    expect([0, 0.5, 1, 2].map(minutes => waitLeft(locked, inMinutes(minutes)))).toEqual([
      60_000, 30_000, 0, 0,
    ])
  })

  test('a clock set back leaves the whole wait, and the wait ends on the new clock', () => {
    const yesterday = inMinutes(-24 * 60)
    expect(waitLeft(locked, yesterday)).toBe(60_000)
    const moved = onClock(locked, yesterday)
    expect(moved).toEqual({ ...locked, lastFailedAt: yesterday })
    expect(waitLeft(moved, inMinutes(-24 * 60 + 1))).toBe(0)
  })

  test('a clock that runs on leaves the guard as it is', () => {
    expect(onClock(locked, inMinutes(3))).toBe(locked)
  })
})
