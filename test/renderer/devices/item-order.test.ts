import { expect, test } from 'vitest'
import { itemOfWords, movedItem } from '../../../src/renderer/devices/item-order'
import { deviceName } from '../../../src/shared/devices/device-name'

test('an item moves by one place and stays at either end', () => {
  expect(movedItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(movedItem(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(movedItem(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(movedItem(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

test('words of a known item are kept as its key, so that other languages can say it', () => {
  expect(itemOfWords({ charger: 'شارژر' }, ' شارژر ')).toBe('charger')
  expect(itemOfWords({ charger: 'شارژر' }, 'دسته‌کلید')).toBe('دسته‌کلید')
})

test('a brand is not said twice', () => {
  expect(deviceName({ brand: 'Samsung', model: 'Galaxy A54' })).toBe('Samsung Galaxy A54')
  expect(deviceName({ brand: 'Oppo', model: 'OPPO A54' })).toBe('OPPO A54')
  expect(deviceName({ brand: '', model: 'رادیو' })).toBe('رادیو')
})
