import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { checkImei, looksLikeImei, luhnDigit, normalizeSerial } from '../../../src/shared/kernel/imei'
import { anyCharacter } from './any-character'

const fourteen = fc.stringMatching(/^\d{14}$/)

describe('IMEI', () => {
  it('A5 accepts a right one in any digits and with separators', () => {
    for (const typed of [
      '352099001761481',
      '35-209900-176148-1',
      '35 209900 176148 1',
      '352099/00/176148/1',
      '۳۵۲۰۹۹۰۰۱۷۶۱۴۸۱',
      '\u200e٣٥٢٠٩٩٠٠١٧٦١٤٨١',
    ]) {
      expect(checkImei(typed)).toEqual({ ok: true, imei: '352099001761481' })
    }
    expect(checkImei('490154203237518')).toEqual({ ok: true, imei: '490154203237518' })
  })

  it('A5 a wrong check digit warns and says the right one', () => {
    expect(checkImei('352099001761482')).toEqual({
      ok: false,
      reason: 'check_digit',
      given: 2,
      expected: 1,
      imei: '352099001761482',
    })
  })

  it('A5 14 digits offer the 15th', () => {
    expect(checkImei('35209900176148')).toEqual({
      ok: false,
      reason: 'missing_check_digit',
      suggestion: '352099001761481',
    })
  })

  it('A5 another length, and what is no number, are told apart', () => {
    expect(checkImei('3520990017614')).toEqual({ ok: false, reason: 'length', length: 13 })
    expect(checkImei('3520990017614812')).toEqual({ ok: false, reason: 'length', length: 16 })
    expect(checkImei(' ')).toEqual({ ok: false, reason: 'length', length: 0 })
    expect(checkImei('R5CW3099XXA')).toEqual({ ok: false, reason: 'not_digits' })
    expect(checkImei('352099001761481A')).toEqual({ ok: false, reason: 'not_digits' })
  })

  it('A5 exactly one check digit is right, and every single wrong digit is noticed', () => {
    fc.assert(
      fc.property(fourteen, fc.nat(14), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
        const imei = `${body}${luhnDigit(body)}`
        expect(checkImei(imei)).toEqual({ ok: true, imei })
        const wrong = [...imei]
          .map((digit, index) => (index === place ? (Number(digit) + shift) % 10 : digit))
          .join('')
        expect(checkImei(wrong)).toMatchObject({ reason: 'check_digit' })
        expect(checkImei(localizeDigits(body, 'fa'))).toMatchObject({ suggestion: imei })
      }),
    )
  })

  it('A5 refuses to compute a digit for anything but 14 digits', () => {
    expect(() => luhnDigit('123')).toThrow(RangeError)
  })

  it('A5 knows what looks like one', () => {
    expect(looksLikeImei('35-209900-176148-2')).toBe(true)
    expect(looksLikeImei('۳۵۲۰۹۹۰۰۱۷۶۱۴۸')).toBe(true)
    expect(looksLikeImei('09123456789')).toBe(false)
    expect(looksLikeImei('35209900176148A')).toBe(false)
  })
})

describe('serial', () => {
  it('A4 one serial in its spellings is equal', () => {
    for (const typed of [
      'r5cw-3099 xxa',
      'R5CW۳۰۹۹XXA',
      ' R5CW/3099/XXA ',
      'Ｒ５ＣＷ3099XXA',
      'R5CW_3099.XXA\u200e',
    ]) {
      expect(normalizeSerial(typed)).toBe('R5CW3099XXA')
    }
  })

  it('A4 different serials stay different: O is not 0', () => {
    expect(normalizeSerial('O1')).not.toBe(normalizeSerial('01'))
    expect(normalizeSerial(' - ')).toBe('')
  })

  it('A4 normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 12 }), text => {
        expect(normalizeSerial(normalizeSerial(text))).toBe(normalizeSerial(text))
      }),
    )
  })
})
