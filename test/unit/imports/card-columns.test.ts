import { describe, expect, test } from 'vitest'
import { ar } from '../../../src/shared/i18n/ar/index'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import { cardColumns, guessCardColumns } from '../../../src/shared/warranty/import-columns'

describe('columns by their headings', () => {
  test.each([
    ['en', en],
    ['fa', fa],
    ['ar', ar],
  ])('every heading of the template in %s is known', (_language, { imports }) => {
    const guessed = guessCardColumns(cardColumns.map(column => imports.columns[column]))
    expect(guessed).toEqual(Object.fromEntries(cardColumns.map((column, place) => [column, place])))
  })

  test('spelling, spaces and case do not matter; what is not known stays unchosen', () => {
    const guessed = guessCardColumns(['', 'شماره  سريال', 'BRAND', 'نام مشتری', 'تاريخ فعالسازي', 'S/N'])
    expect(guessed).toMatchObject({ serial: 1, brand: 2, activatedOn: 4, model: null, number: null })
  })

  test('every heading means one column', () => {
    const all = Object.values({ en, fa, ar }).flatMap(({ imports }) =>
      cardColumns.map(column => imports.columns[column]),
    )
    for (const heading of all) {
      const chosen = Object.values(guessCardColumns([heading])).filter(place => place !== null)
      expect(chosen, heading).toEqual([0])
    }
  })
})
