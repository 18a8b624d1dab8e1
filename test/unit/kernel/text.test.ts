import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compactText,
  foldText,
  queryWords,
  searchWords,
  unsafeCharacterIn,
} from '../../../src/shared/kernel/text'
import { anyCharacter } from './any-character'

const zwnj = '\u200c'

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      ...'آأإٱاؤئءيىیكکةۀهەگچپژ ـ',
      '\u064b',
      '\u0654',
      '\u0655',
      zwnj,
      '\u200f',
      '-',
      '/',
      '۵',
      'İ',
      'Σ',
      'ﻻ',
    ),
    maxLength: 20,
  }),
)

describe('folding', () => {
  it.each([
    ['علي', 'علی'],
    ['موسى', 'موسی'],
    ['رئیس', 'رییس'],
    ['كريمي', 'کریمی'],
    ['أحمد إبراهيم آذر ٱلله', 'احمد ابراهیم اذر الله'],
    ['مؤمن', 'مومن'],
    ['فاطمة خانۀ خانهٔ', 'فاطمه خانه خانه'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    [`می${zwnj}روم`, 'میروم'],
    ['\u200f\u202bسلام\u202c\u200e', 'سلام'],
    ['۰۹۱۲ ٠٩١٢ ０９１２', '0912 0912 0912'],
    ['  Galaxy\t\n A54\u00a0 ', 'galaxy a54'],
    ['ﻻﻣﭗ ﷼', 'لامپ ریال'],
    ['Café İPHONE', 'cafe iphone'],
  ])('N5 folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('N5 keeps letters of their own apart: hamza alone, گ چ پ ژ', () => {
    expect(foldText('جزء گچپژ')).toBe('جزء گچپژ')
  })

  it('N5 folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('N5 composed and decomposed text fold alike', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })
})

describe('search words', () => {
  it('N5 splits at space, ZWNJ, hyphen, slash and punctuation, and joins neighbours', () => {
    expect(searchWords(`می${zwnj}روم خانه`)).toEqual(['می', 'روم', 'خانه', 'میروم', 'رومخانه'])
    expect(queryWords('SM-A546E/DS، «قاب»!')).toEqual(['sm', 'a546e', 'ds', 'قاب'])
    expect(searchWords(' ، ')).toEqual([])
    expect(searchWords('نو نو')).toEqual(['نو', 'نونو'])
  })

  const found = (stored: string, query: string) =>
    queryWords(query).every(word => searchWords(stored).some(known => known.startsWith(word)))

  it.each([
    [`می${zwnj}روم`, 'می روم'],
    [`می${zwnj}روم`, 'میروم'],
    ['می روم', 'میروم'],
    ['می روم', `می${zwnj}روم`],
    ['علی‌پور', 'عليپور'],
    ['كيبورد', 'کیبورد'],
    ['مسئول', 'مسيول'],
    ['آیفون ۱۳', 'ايفون 13'],
    ['ال‌جی', 'الجی'],
    ['iPhone-13', 'iphone13'],
  ])('N5 text %j is found by %j', (stored, query) => {
    expect(found(stored, query)).toBe(true)
  })

  it('N5 what was written joined and asked apart is found by the compact text', () => {
    expect(found('میروم', 'می روم')).toBe(false)
    expect(compactText('میروم')).toContain(compactText('می روم'))
    expect(compactText(`گلکسی A-54 (۵G)${zwnj}نو`)).toBe('گلکسیa545gنو')
  })

  it('N5 every word of a text finds that text, by any beginning', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const word of queryWords(text)) expect(searchWords(text)).toContain(word)
        expect(compactText(text)).toBe(queryWords(text).length === 0 ? '' : compactText(foldText(text)))
      }),
    )
  })
})

describe('unsafe characters', () => {
  it.each(['\u202a', '\u202e', '\u2066', '\u2069', '\0', '\u0007', '\u001b', '\r', '\ud800', '\udfff'])(
    'N5 names %j where it stands',
    character => {
      expect(unsafeCharacterIn(`سلام${character}abc\u0000`)).toBe(character)
    },
  )

  it('N5 lets through what honest text needs', () => {
    expect(unsafeCharacterIn(`می${zwnj}روم\u200d\u200e\u200f\n\t\r\n📱 é ﷼`)).toBeUndefined()
    expect(unsafeCharacterIn('')).toBeUndefined()
  })
})
