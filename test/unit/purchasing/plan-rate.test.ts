import { expect, test } from 'vitest'
import { formatFigure, formatPercent, formatRate } from '../../../src/shared/purchasing/plan-rate'

test.each([
  [0.333, 'en', '0.33'],
  [1.25, 'fa', '۱٫۳'],
  [12.4, 'en', '12'],
  [0, 'fa', '۰'],
] as const)('a rate of %d is told in %s as %s', (value, locale, text) => {
  expect(formatFigure(value, locale)).toBe(text)
})

test('a rate of steps is told in units', () => {
  expect(formatRate(250, { unit: 'metre', locale: 'en' })).toBe('2.5')
})

test('a service level is told as a percentage', () => {
  expect(formatPercent(9500, 'en')).toBe('95%')
  expect(formatPercent(9999, 'fa')).toBe('۹۹٫۹۹٪')
})
