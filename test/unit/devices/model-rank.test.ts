import { describe, expect, test } from 'vitest'
import type { DeviceModel } from '../../../src/shared/devices/model'
import { rankModels } from '../../../src/shared/devices/model-rank'

type Named = Pick<DeviceModel, 'brand' | 'name' | 'code' | 'source'>

function model(brand: string, name: string, { code = '', source = 'android' }: Partial<Named> = {}): Named {
  return { brand, name, code, source }
}

function namesFor(text: string, models: readonly Named[]): string[] {
  return rankModels(text, models).map(({ name }) => name)
}

describe('models that were found', () => {
  test('the one that is named so comes first, with its brand in the name or not', () => {
    const found = [
      model('Samsung', 'Galaxy Note Pro 12.2'),
      model('Redmi', 'Redmi Note 12 Pro'),
      model('Infinix', 'NOTE 12i 2022'),
      model('Redmi', 'Redmi Note 12'),
    ]
    expect(namesFor('note 12', found)).toEqual([
      'Redmi Note 12',
      'Redmi Note 12 Pro',
      'NOTE 12i 2022',
      'Galaxy Note Pro 12.2',
    ])
    expect(namesFor('Redmi note ۱۲', found)[0]).toBe('Redmi Note 12')
  })

  test('whole words come before the beginnings of words', () => {
    const found = [
      model('Samsung', 'Galaxy A52'),
      model('Samsung', 'Galaxy A5(2017)'),
      model('Samsung', 'Galaxy A5'),
    ]
    expect(namesFor('galaxy a5', found)).toEqual(['Galaxy A5', 'Galaxy A5(2017)', 'Galaxy A52'])
  })

  test('a beginning of the name comes before words within it, and those before words that stand apart', () => {
    const found = [
      model('Nokia', 'Mini 8 Air'),
      model('Xiaomi', 'Pad Air Mini'),
      model('Apple', 'Air Mini Max'),
    ]
    expect(namesFor('air mini', found)).toEqual(['Air Mini Max', 'Pad Air Mini', 'Mini 8 Air'])
  })

  test('among equals the shop’s own come first, then names of fewer words, then what was found first', () => {
    const found = [
      model('Samsung', 'Galaxy A54 5G UW'),
      model('Samsung', 'Galaxy A54 5G'),
      model('Samsung', 'Galaxy A54 LTE'),
      model('Samsung', 'Galaxy A54 5G Enterprise Edition', { source: 'shop' }),
    ]
    expect(namesFor('galaxy a54', found)).toEqual([
      'Galaxy A54 5G Enterprise Edition',
      'Galaxy A54 5G',
      'Galaxy A54 LTE',
      'Galaxy A54 5G UW',
    ])
  })

  test('a code finds its model, and a sign tells two names apart', () => {
    const found = [
      model('Samsung', 'Galaxy S23+', { code: 'SM-S916B' }),
      model('Samsung', 'Galaxy S23', { code: 'SM-S911B' }),
      model('Samsung', 'Galaxy S23', { code: 'SM-S911U' }),
    ]
    expect(rankModels('sm-s911u', found)[0]?.code).toBe('SM-S911U')
    expect(namesFor('galaxy s23', found)).toEqual(['Galaxy S23', 'Galaxy S23+', 'Galaxy S23'])
    expect(namesFor('s23+', found)[0]).toBe('Galaxy S23+')
  })

  test('other codes of a name come after all names', () => {
    const found = [
      model('Samsung', 'Galaxy A54', { code: 'SM-A546B' }),
      model('Samsung', 'Galaxy A54', { code: 'SM-A546E' }),
      model('Samsung', 'Galaxy A54s', { code: 'SM-A547' }),
    ]
    expect(rankModels('a54', found).map(({ code }) => code)).toEqual(['SM-A546B', 'SM-A547', 'SM-A546E'])
  })

  test('without words they stay in the order in which they were found', () => {
    const found = [model('Nokia', 'A very long name'), model('Nokia', 'G21')]
    expect(namesFor(' – ', found)).toEqual(['A very long name', 'G21'])
  })
})
