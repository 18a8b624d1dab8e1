import { describe, expect, test } from 'vitest'
import { verdict as arabic } from '../../../src/shared/i18n/ar/verdict'
import { verdict as english } from '../../../src/shared/i18n/en/verdict'
import { verdict as persian } from '../../../src/shared/i18n/fa/verdict'
import { calendarKinds } from '../../../src/shared/kernel/calendar'
import { lineKinds } from '../../../src/shared/warranty/line-kind'
import { exclusionKinds, holderRules, startRules } from '../../../src/shared/warranty/policy'
import { reasonNote, reasonSentence } from '../../../src/shared/warranty/reason-sentence'
import { type ReasonValues, reasonOf } from '../../../src/shared/warranty/reason-values'
import { type ReasonCode, reasonCodes, verdictResults } from '../../../src/shared/warranty/verdict-model'
import { ar, arHijri, bare, en, fa, inherited, own, said } from './said'

const fitted = { repairNumber: '1404-12', description: 'باتری', startsOn: '2025-05-01', endsOn: '2025-05-31' }
const card = { number: 'PG-100-7', on: '2025-06-01', reason: 'unpaid by the dealer' }
const receivedOn = '2026-05-17'

const values: ReasonValues = {
  IN_TERM: own,
  INHERITED_TERM: inherited,
  FITTED_IN_TERM: fitted,
  NO_CARD: { identity: 'SN1' },
  CARD_VOIDED: card,
  CARD_STOLEN: card,
  CARD_BLOCKED: card,
  CARD_REPLACED: card,
  NOT_STARTED: { number: 'PG-100-7', startRule: 'sale', startsOn: '2026-06-01', receivedOn },
  TERM_OVER: { ...own, receivedOn },
  INHERITED_TERM_OVER: { ...inherited, receivedOn },
  FITTED_TERM_OVER: { ...fitted, receivedOn },
  LINE_NOT_COVERED: { line: 'travel', policy: 'Basic' },
  NOT_HOLDER: { holder: 'first_owner', since: '2024-11-04' },
  EXCLUDED: { kind: 'liquid', evidence: 'corrosion' },
  START_UNKNOWN: { number: 'PG-100-7', startRule: 'installation' },
  HOLDER_UNKNOWN: { number: 'PG-100-7', holder: 'registered_owner', missing: 'owner' },
  SERIAL_UNREADABLE: { number: 'PG-100-7' },
  SERIAL_NOT_ON_CARD: { number: 'PG-100-7' },
  SERIAL_DIFFERS: { number: 'PG-100-7', cardSerial: 'SN1', deviceSerial: 'SN2' },
}

describe('D5 every reason', () => {
  test.each(reasonCodes)('%s is a sentence of its own in each language, filled with its values', code => {
    for (const format of [fa, ar, en, arHijri]) {
      const sentence = said(format, code, values[code])
      expect(sentence).not.toMatch(/\{\{|\}\}|undefined|NaN|null/)
      expect(sentence).toBe(sentence.trim())
    }
  })

  test.each<readonly [ReasonCode, object, fa: string, en: string]>([
    ['NO_CARD', { identity: '' }, persian.reasonsWithout.identity, english.reasonsWithout.identity],
    [
      'NOT_STARTED',
      { number: 'A1', startRule: 'activation', receivedOn },
      'کارت A1 تا ۱۴۰۵/۰۲/۲۷ فعال نشده بود',
      'Card A1 had not been activated by 2026-05-17',
    ],
    [
      'NOT_STARTED',
      values.NOT_STARTED,
      'فروش ۱۴۰۵/۰۳/۱۱؛ دستگاه پیش از آن، در ۱۴۰۵/۰۲/۲۷، پذیرش شده است',
      'Sold 2026-06-01; received before that, on 2026-05-17',
    ],
    ['SERIAL_UNREADABLE', {}, persian.reasonsWithout.card, english.reasonsWithout.card],
    [
      'HOLDER_UNKNOWN',
      { number: 'A1', holder: 'first_owner', missing: 'customer' },
      'گارانتی فقط برای نخستین مالک است؛ آورندهٔ دستگاه معلوم نیست',
      'The warranty holds only for the first owner; who brings the device is not known',
    ],
    [
      'LINE_NOT_COVERED',
      { line: 'travel', policy: 'طلایی' },
      'گارانتی «طلایی» ایاب‌وذهاب را پوشش نمی‌دهد',
      'The warranty “طلایی” does not cover travel',
    ],
    [
      'EXCLUDED',
      { kind: 'impact', evidence: '' },
      'ضربه‌خوردگی، از موارد استثنای گارانتی',
      'Impact: excluded from the warranty',
    ],
  ])('%s says what is not known', (code, given, inPersian, inEnglish) => {
    const reason = { code, values: given as Record<string, string> }
    expect([bare(reasonSentence(fa, reason)), bare(reasonSentence(en, reason))]).toEqual([
      inPersian,
      inEnglish,
    ])
  })

  test('keeps what staff wrote for the shop’s own eyes', () => {
    const voided = reasonOf('CARD_VOIDED', card)
    expect(reasonSentence(en, voided)).not.toContain(card.reason)
    expect(reasonNote(voided)).toBe(card.reason)
    expect(reasonNote(reasonOf('EXCLUDED', values.EXCLUDED))).toBe('corrosion')
    expect(reasonNote(reasonOf('IN_TERM', own))).toBe('')
  })

  test('N1 keeps numbers and serials running left to right within a sentence', () => {
    expect(reasonSentence(fa, reasonOf('SERIAL_DIFFERS', values.SERIAL_DIFFERS))).toContain(
      '\u2066PG-100-7\u2069',
    )
  })

  test.each([
    ['fa', persian],
    ['ar', arabic],
    ['en', english],
  ])('%s has the words of every code and no others', (_, texts) => {
    const keys = (words: object) => Object.keys(words).sort()
    expect(keys(texts.reasons)).toEqual([...reasonCodes].sort())
    expect(keys(texts.results)).toEqual([...verdictResults].sort())
    expect(keys(texts.lines)).toEqual([...lineKinds].sort())
    expect(keys(texts.lineWords)).toEqual([...lineKinds].sort())
    expect(keys(texts.exclusions)).toEqual([...exclusionKinds].sort())
    expect(keys(texts.holders)).toEqual([...holderRules].sort())
    expect(keys(texts.startDays)).toEqual([...startRules].sort())
    expect(keys(texts.starts)).toEqual([...startRules, 'replacement'].sort())
    expect(keys(texts.calendars)).toEqual([...calendarKinds].sort())
  })
})
