import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imports as arabicImports } from '../../../src/shared/i18n/ar/imports'
import { stock as arabic } from '../../../src/shared/i18n/ar/stock'
import { imports as englishImports } from '../../../src/shared/i18n/en/imports'
import { stock as english } from '../../../src/shared/i18n/en/stock'
import { imports as persianImports } from '../../../src/shared/i18n/fa/imports'
import { stock as persian } from '../../../src/shared/i18n/fa/stock'
import { guessMoneyUnit, guessPartColumns, partColumns } from '../../../src/shared/stock/import-columns'
import {
  escaped,
  joinList,
  readFit,
  splitList,
  unescaped,
  writtenFit,
} from '../../../src/shared/stock/import-lists'
import { isYes, taxClassOf, unitOf } from '../../../src/shared/stock/import-words'
import { partUnits } from '../../../src/shared/stock/units'

const words = fc.stringMatching(/^[\w\\|:;,؛، -]{1,20}$/).map(text => text.trim())
const someWords = words.filter(text => text !== '')

describe('columns of a file of parts', () => {
  test.each([
    ['fa', persianImports],
    ['ar', arabicImports],
    ['en', englishImports],
  ] as const)('a template in %s is read without a question', (_locale, { columns }) => {
    const row = partColumns.map(column => columns[column])
    expect(Object.values(guessPartColumns(row))).toEqual(partColumns.map((_, place) => place))
  })

  test('a unit of money behind a heading says nothing of its column, and is the unit of the file', () => {
    const row = ['كد فني', 'قیمت فروش (تومان)', 'قیمت همکار [ریال]']
    expect(guessPartColumns(row)).toMatchObject({ partNumber: 0, priceRetail: 1, priceTrade: 2 })
    expect(guessMoneyUnit(row)).toBeUndefined()
    expect(guessMoneyUnit(row.slice(0, 2))).toBe('toman')
    expect(guessMoneyUnit(['price (IRR)'])).toBe('rial')
  })

  test('what there is of a part now is not taken for what it begins with', () => {
    expect(guessPartColumns(['part number', 'موجودی', 'On hand']).openingStock).toBeNull()
  })
})

describe('words of a file of parts', () => {
  test.each([
    ['fa', persian, persianImports],
    ['ar', arabic, arabicImports],
    ['en', english, englishImports],
  ] as const)('what an export in %s writes is known', (_locale, texts, { exported }) => {
    for (const unit of partUnits) expect(unitOf(texts.units[unit])).toBe(unit)
    expect(taxClassOf(texts.part.taxClasses.standard)).toBe('standard')
    expect(taxClassOf(texts.part.taxClasses.exempt)).toBe('exempt')
    expect([isYes(exported.yes), isYes(exported.no)]).toEqual([true, false])
  })
})

describe('several in one cell', () => {
  test('are parted by a bar or line ends, else by semicolons and commas', () => {
    expect(splitList('111 | 222\n333')).toEqual(['111', '222', '333'])
    expect(splitList('111; 222، 333؛444,')).toEqual(['111', '222', '333', '444'])
    expect(splitList('a, b | c')).toEqual(['a, b', 'c'])
    expect(splitList('  ')).toEqual([])
  })

  test('a device is a brand and a model', () => {
    expect(readFit('Samsung: Galaxy A54')).toEqual({ brand: 'Samsung', model: 'Galaxy A54' })
    expect(readFit('Samsung Galaxy A54')).toEqual({ brand: 'Samsung', model: 'Galaxy A54' })
    expect(readFit('سامسونگ')).toEqual({ brand: 'سامسونگ', model: '' })
    expect(readFit('Sony Ericsson:')).toEqual({ brand: 'Sony Ericsson', model: '' })
  })

  test('whatever is written comes back', () => {
    fc.assert(
      fc.property(fc.array(someWords, { maxLength: 5 }), values => {
        const written = joinList(values.map(value => escaped(value)))
        expect(splitList(written).map(unescaped)).toEqual(values)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ brand: someWords, model: words }), { maxLength: 5 }), fits => {
        expect(splitList(joinList(fits.map(writtenFit))).map(readFit)).toEqual(fits)
      }),
    )
  })
})
