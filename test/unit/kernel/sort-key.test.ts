import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKey } from '../../../src/shared/kernel/sort-key'
import { anyCharacter } from './any-character'

const collator = new Intl.Collator('fa')

/** As SQLite's BINARY and PostgreSQL's "C" compare text: by its UTF-8 bytes. */
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)))

const persian = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأئؤإةۀيك'

describe('sort key', () => {
  it('N4 puts پ چ ژ گ in their place', () => {
    const letters = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی']
    expect([...letters].reverse().sort(byBytes)).toEqual(letters)
    expect(['گوشی', 'کابل', 'لامپ', 'چراغ', 'پیچ', 'آهن', 'ژل', 'زنگ'].sort(byBytes)).toEqual([
      'آهن',
      'پیچ',
      'چراغ',
      'زنگ',
      'ژل',
      'کابل',
      'گوشی',
      'لامپ',
    ])
  })

  it('N4 orders as the Persian collation of Intl does', () => {
    const word = fc.string({
      unit: fc.constantFrom(...persian, ...persian, ' ', '\u200c', '۱', '2', '٣', 'a', 'n', 'z', '-', '.'),
      maxLength: 6,
    })
    // We read runs of space as one; the collation does not.
    const tidy = (text: string) =>
      text.replace(/^[ \u200c]+|[ \u200c]+$/g, '').replace(/[ \u200c]* [ \u200c]*/g, ' ')
    const near = fc
      .tuple(word, word, word)
      .map(([start, a, b]) => [tidy(`${start}${a}`), tidy(`${start}${b}`)] as const)
    fc.assert(
      fc.property(near, ([a, b]) => {
        expect(Math.sign(byBytes(a, b))).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 3000 },
    )
  })

  it('N4 digits come first, then Persian, then Latin without regard to case, then other scripts', () => {
    const sorted = ['', '۱۲', '2', 'آب', 'یک', 'apple', 'Éclair', 'Zebra', 'Ωmega', '漢字']
    expect([...sorted].reverse().sort(byBytes)).toEqual(sorted)
  })

  it('N4 spellings of one word stand together: letters of an Arabic keyboard, harakat, tatweel', () => {
    expect(sortKey('مُحَـمَّد')).toBe(sortKey('محمد'))
    expect(['علیپور', 'علي', 'علی اکبر', 'علی'].sort(byBytes)).toEqual(['علی', 'علي', 'علی اکبر', 'علیپور'])
  })

  it('N4 is text that every store takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 20 }), text => {
        expect(sortKey(text)).toMatch(/^[^\p{Cc}\p{Cs}]*$/u)
      }),
    )
  })
})
