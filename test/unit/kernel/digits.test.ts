import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localizeDigits, toAsciiDigits } from '../../../src/shared/kernel/digits'
import { directionOf, locales } from '../../../src/shared/kernel/locale'

describe('digits', () => {
  it('N2 reads Persian, Arabic and full-width digits and leaves the rest', () => {
    expect(toAsciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ０１２３４５６７８９')).toBe(
      '0123456789 0123456789 0123456789',
    )
    expect(toAsciiDigits('گلکسی A۵۴ ½ ② — ۱٫۵')).toBe('گلکسی A54 ½ ② — 1٫5')
  })

  it('N2 shows digits by locale', () => {
    expect(localizeDigits('A54-0129', 'fa')).toBe('A۵۴-۰۱۲۹')
    expect(localizeDigits('A54-0129', 'ar')).toBe('A٥٤-٠١٢٩')
    expect(localizeDigits('A54-0129', 'en')).toBe('A54-0129')
  })

  it('N2 agrees with the digits of Intl', () => {
    const numbering = { fa: 'arabext', ar: 'arab', en: 'latn' } as const
    for (const locale of locales) {
      const intl = new Intl.NumberFormat(`${locale}-u-nu-${numbering[locale]}`, { useGrouping: false })
      expect(localizeDigits('9876543210', locale)).toBe(intl.format(9876543210))
    }
  })

  it('N2 comes back to ASCII from every locale', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9a-z آ-ی./]{0,20}$/),
        fc.constantFrom(...locales),
        (text, locale) => {
          fc.pre(toAsciiDigits(text) === text)
          expect(toAsciiDigits(localizeDigits(text, locale))).toBe(text)
        },
      ),
    )
  })

  it('N1 Persian and Arabic run from the right', () => {
    expect(locales.map(directionOf)).toEqual(['rtl', 'rtl', 'ltr'])
  })
})
