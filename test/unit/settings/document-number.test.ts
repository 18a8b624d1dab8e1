import { expect, test } from 'vitest'
import { documentNumber } from '../../../src/shared/settings/document-number'

test.each([
  [{ prefix: '', period: '', value: 7 }, '00007'],
  [{ prefix: '', period: '1405', value: 7 }, '1405-00007'],
  [{ prefix: 'R', period: '', value: 42 }, 'R-00042'],
  [{ prefix: 'R', period: '2026', value: 99_999 }, 'R-2026-99999'],
])('A1 a number shows what it has of prefix and year: %j', (numbered, shown) => {
  expect(documentNumber(numbered)).toBe(shown)
})

test('A1 a number beyond five digits is shown whole', () => {
  expect(documentNumber({ prefix: 'R', period: '1405', value: 123_456 })).toBe('R-1405-123456')
})
