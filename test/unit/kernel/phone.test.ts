import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { locales } from '../../../src/shared/kernel/locale'
import { formatPhone, parsePhone, phoneIndexText, phoneQueryDigits } from '../../../src/shared/kernel/phone'

const mobile = fc
  .tuple(fc.constantFrom('901', '912', '919', '935', '990'), fc.stringMatching(/^\d{7}$/))
  .map(parts => parts.join(''))
const landline = fc
  .tuple(fc.constantFrom('21', '31', '51'), fc.stringMatching(/^[2-6]\d{7}$/))
  .map(parts => parts.join(''))

const formsOf = (national: string) => [
  `0${national}`,
  national,
  `98${national}`,
  `980${national}`,
  `+98${national}`,
  `0098${national}`,
  `+98 (0) ${national.slice(0, 3)} ${national.slice(3, 6)}-${national.slice(6)}`,
  `(0${national.slice(0, 3)}) ${national.slice(3, 6)}.${national.slice(6)}`,
  `\u202a+98 ${national}\u202c`,
]

describe('reading phone numbers', () => {
  it('N5 every form and script of a number is one number', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(...locales), (national, locale) => {
        for (const form of formsOf(national)) {
          expect(parsePhone(localizeDigits(form, locale), 'IR')).toEqual({
            ok: true,
            e164: `+98${national}`,
            isMobile: true,
          })
        }
      }),
    )
  })

  it('A7 a landline is read and told from a mobile', () => {
    expect(parsePhone('021-8877 6655', 'IR')).toEqual({ ok: true, e164: '+982188776655', isMobile: false })
  })

  it('A7 reads numbers of other countries, at home and from abroad', () => {
    expect(parsePhone('+966 50 123 4567', 'IR')).toEqual({ ok: true, e164: '+966501234567', isMobile: true })
    expect(parsePhone('00966501234567', 'IR')).toMatchObject({ e164: '+966501234567' })
    expect(parsePhone('٠٥٠١٢٣٤٥٦٧', 'SA')).toMatchObject({ e164: '+966501234567', isMobile: true })
    expect(parsePhone('07701234567', 'IQ')).toMatchObject({ e164: '+9647701234567', isMobile: true })
    expect(parsePhone('0098 912 345 6789', 'US')).toMatchObject({ e164: '+989123456789' })
    expect(parsePhone('0912 345 6789', 'XX')).toMatchObject({ ok: false })
  })

  it.each([
    ['', 'empty'],
    [' \u200f ', 'empty'],
    ['abc', 'not_a_number'],
    ['-', 'not_a_number'],
    ['0912 345 678x', 'not_a_number'],
    ['09123456789 ext 5', 'not_a_number'],
    ['09123456789 / 02188776655', 'too_long'],
    ['0912 345 678', 'too_short'],
    ['912345678', 'too_short'],
    ['+98912345678', 'too_short'],
    ['110', 'too_short'],
    ['091234567890', 'too_long'],
    ['0012', 'too_short'],
    ['0800 000 0000', 'invalid'],
  ])('A7 refuses %j as %s', (input, reason) => {
    expect(parsePhone(input, 'IR')).toEqual({ ok: false, reason })
  })

  it('A7 never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()]{0,25}$/)), input => {
        const parsed = parsePhone(input, 'IR')
        if (parsed.ok) expect(parsed.e164).toMatch(/^\+\d{4,15}$/)
        expect(phoneQueryDigits(input)).toMatch(/^\d*$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('showing phone numbers', () => {
  it('N1 writes the home country as people there do, others with their code', () => {
    expect(formatPhone('+989123456789', 'IR')).toBe('0912 345 6789')
    expect(formatPhone('+966501234567', 'IR')).toBe('+966 50 123 4567')
    expect(formatPhone('+989123456789', 'SA')).toBe('+98 912 345 6789')
    expect(formatPhone('unknown', 'IR')).toBe('unknown')
  })

  it('N5 what is shown reads back as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), fc.constantFrom('IR', 'SA', 'IQ'), (national, country) => {
        expect(parsePhone(formatPhone(`+98${national}`, country), country)).toMatchObject({
          e164: `+98${national}`,
        })
      }),
    )
  })
})

describe('searching phone numbers', () => {
  it.each([
    ['0912 34', '91234'],
    ['۰۹۱۲۳۴', '91234'],
    ['+98912', '912'],
    ['0098912', '912'],
    ['+98 (0)912', '912'],
    ['912', '912'],
    ['98912', '98912'],
    ['989123456789', '9123456789'],
    ['6789', '6789'],
    ['+98', '98'],
    ['+9', '9'],
    ['0098', '98'],
    ['+966 50', '96650'],
    ['0', ''],
    ['R5CW3099', ''],
    ['علی', ''],
    ['', ''],
    ['-', ''],
  ])('N5 %j looks for %j', (typed, digits) => {
    expect(phoneQueryDigits(typed, 'IR')).toBe(digits)
  })

  it('N5 every whole form of one number looks for the same digits', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), national => {
        for (const form of formsOf(national)) expect(phoneQueryDigits(form)).toBe(national)
      }),
    )
  })

  it('N5 every beginning of every form finds the stored number', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), fc.integer({ min: 4, max: 14 }), (national, length) => {
        const stored = phoneIndexText(`+98${national}`)
        for (const form of [`0${national}`, national, `98${national}`, `+98${national}`, `0098${national}`]) {
          expect(stored).toContain(phoneQueryDigits(form.slice(0, length)))
        }
      }),
    )
  })
})
