import { expect, test } from 'vitest'
import { periodOf, presetOf } from '../../../src/shared/claims/period'

test.each([
  // 1 Azar 1405: the month before it is Aban with 30 days.
  ['last_month', '2026-11-22', 'jalali', '2026-10-23', '2026-11-21'],
  ['this_month', '2026-11-22', 'jalali', '2026-11-22', '2026-12-21'],
  ['this_year', '2026-11-22', 'jalali', '2026-03-21', '2027-03-20'],
  // The first month of a year has the last one of the year before as its last month.
  ['last_month', '2026-03-25', 'jalali', '2026-02-20', '2026-03-20'],
  ['last_month', '2026-01-31', 'gregorian', '2025-12-01', '2025-12-31'],
  ['this_month', '2028-02-29', 'gregorian', '2028-02-01', '2028-02-29'],
] as const)('%s of %s in the %s calendar is %s to %s', (preset, today, calendar, from, to) => {
  expect(periodOf(preset, today, calendar)).toEqual({ from, to })
  expect(presetOf({ from, to }, today, calendar)).toBe(preset)
})

test('other days are no preset', () => {
  expect(presetOf({ from: '2026-11-01', to: '2026-11-03' }, '2026-11-22', 'gregorian')).toBeUndefined()
})
