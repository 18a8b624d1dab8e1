import { describe, expect, test } from 'vitest'
import type { VerdictFormat } from '../../../src/shared/warranty/verdict-words'
import { ar, arHijri, en, fa, inherited, own, said } from './said'

describe('D5 the sum of a term', () => {
  test.each<readonly [what: string, VerdictFormat, Partial<typeof own>, expected: string]>([
    ['fa', fa, {}, 'فعال‌سازی ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه + ۱۲ روز نزد ما = تا ۱۴۰۵/۰۲/۲۶'],
    [
      'fa without held days',
      fa,
      { heldDays: 0, endsOn: '2026-05-04' },
      'فعال‌سازی ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه = تا ۱۴۰۵/۰۲/۱۴',
    ],
    [
      'fa extended',
      fa,
      { extraMonths: 2, heldDays: 1 },
      'فعال‌سازی ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه + دو ماه تمدید + یک روز نزد ما = تا ۱۴۰۵/۰۲/۲۶',
    ],
    [
      'fa in lunar months',
      fa,
      { calendar: 'hijri' },
      'فعال‌سازی ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه قمری + ۱۲ روز نزد ما = تا ۱۴۰۵/۰۲/۲۶',
    ],
    ['fa by sale', fa, { startRule: 'sale', heldDays: 0 }, 'فروش ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه = تا ۱۴۰۵/۰۲/۲۶'],
    [
      'en',
      en,
      { calendar: 'gregorian' },
      'Activated 2024-11-04 + 18 months + 12 days with us = until 2026-05-16',
    ],
    [
      'en in Jalali months',
      en,
      {},
      'Activated 2024-11-04 + 18 months (Jalali) + 12 days with us = until 2026-05-16',
    ],
    ['ar', ar, { calendar: 'gregorian' }, 'التفعيل ٢٠٢٤/١١/٠٤ + ١٨ شهرًا + ١٢ يومًا لدينا = حتى ٢٠٢٦/٠٥/١٦'],
    [
      'ar in Hijri days and months',
      arHijri,
      { calendar: 'hijri', months: 6, heldDays: 3 },
      'التفعيل ١٤٤٦/٠٥/٠٢ + ٦ أشهر + ٣ أيام لدينا = حتى ١٤٤٧/١١/٢٩',
    ],
    [
      'ar of two and one',
      ar,
      { calendar: 'gregorian', months: 2, heldDays: 1 },
      'التفعيل ٢٠٢٤/١١/٠٤ + شهران + يوم واحد لدينا = حتى ٢٠٢٦/٠٥/١٦',
    ],
    [
      'ar of a hundred',
      ar,
      { calendar: 'gregorian', months: 100, heldDays: 0 },
      'التفعيل ٢٠٢٤/١١/٠٤ + ١٠٠ شهر = حتى ٢٠٢٦/٠٥/١٦',
    ],
  ])('D5 in %s', (_, format, changes, expected) => {
    expect(said(format, 'IN_TERM', { ...own, ...changes })).toBe(expected)
  })

  test.each<readonly [what: string, Partial<typeof inherited>, expected: string]>([
    ['the remaining term', {}, 'جایگزین کارت PG-99-1 از ۱۴۰۴/۰۳/۱۱ + باقی‌ماندهٔ مدت آن = تا ۱۴۰۵/۰۲/۱۴'],
    [
      'the remaining term and what was added to it',
      { heldDays: 12, endsOn: '2026-05-16' },
      'جایگزین کارت PG-99-1 از ۱۴۰۴/۰۳/۱۱ + باقی‌ماندهٔ مدت آن تا ۱۴۰۵/۰۲/۱۴ + ۱۲ روز نزد ما = تا ۱۴۰۵/۰۲/۲۶',
    ],
    [
      'the minimum',
      { basis: 'minimum', baseEndsOn: '2025-08-30', endsOn: '2025-08-30' },
      'جایگزین کارت PG-99-1 از ۱۴۰۴/۰۳/۱۱ + دست‌کم ۹۰ روز = تا ۱۴۰۴/۰۶/۰۸',
    ],
  ])('D8 of an heir: %s', (_, changes, expected) => {
    expect(said(fa, 'INHERITED_TERM', { ...inherited, ...changes })).toBe(expected)
  })
})
