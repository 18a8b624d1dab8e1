import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max' // the smallest build that tells mobile from fixed lines in Iran
import { toAsciiDigits } from './digits'

export type PhoneProblem = 'empty' | 'not_a_number' | 'too_short' | 'too_long' | 'invalid'

export type ParsedPhone =
  | { readonly ok: true; readonly e164: string; readonly isMobile: boolean }
  | { readonly ok: false; readonly reason: PhoneProblem }

/**
 * Reads a phone number in any form people type it (0912…, 912…, 98912…, +98…, 0098…, three digit sets, spaces,
 * dashes, brackets) into E.164, which is what is stored and what equality of numbers means (rules A7, N5).
 * `country` is the ISO code of the country whose numbers are typed without a prefix.
 */
export function parsePhone(input: string, country: string): ParsedPhone {
  const text = dialled(input)
  if (text === '') return refused('empty')
  if (!isDialable(text)) return refused('not_a_number')
  const phone = read(text, country)
  if (!phone?.isValid()) return refused(problemOf(text, country))
  return { ok: true, e164: phone.number, isMobile: isMobile(phone) }
}

/** A stored number as people read it: «0912 345 6789» at home, «+966 50 123 4567» from elsewhere; ASCII digits. */
export function formatPhone(e164: string, country: string): string {
  const phone = parsePhoneNumberFromString(e164)
  if (!phone) return e164
  return phone.countryCallingCode === callingCode(country)
    ? phone.formatNational()
    : phone.formatInternational()
}

/** What the trigram index stores of a number: the digits of its E.164 form, calling code included. */
export function phoneIndexText(e164: string): string {
  return e164.replace(/\D/g, '')
}

/**
 * The digits to look for, as a substring, in `phoneIndexText`, whichever form and however little was typed:
 * «0912 34», «+98912 34» and «0098912 34» give 91234. A bare 98912 stays: the calling code is stored too,
 * so it is found as it is. Empty where the text is no phone number at all (letters in it, no digits).
 */
export function phoneQueryDigits(text: string, country = 'IR'): string {
  const typed = dialled(text)
  if (!isDialable(typed)) return ''
  const digits = typed.replace(/\D/g, '')
  const code = callingCode(country)
  if (typed.startsWith('+')) return withoutCode(digits, code)
  const isWholeWithCode = digits.startsWith(code) && read(typed, country)?.number === `+${bare(digits, code)}`
  return isWholeWithCode ? withoutCode(digits, code) : digits.replace(/^0+/, '')
}

function withoutCode(digits: string, code: string): string {
  const national = digits.startsWith(code) ? digits.slice(code.length).replace(/^0+/, '') : ''
  return national === '' ? digits : national
}

/** The calling code and the national number without a trunk zero between them (98 0912… → 98912…). */
function bare(digits: string, code: string): string {
  return `${code}${digits.slice(code.length).replace(/^0+/, '')}`
}

/** ASCII digits, without marks that are not seen, and 00 written as +. */
function dialled(input: string): string {
  return toAsciiDigits(input.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^\(?00/, '+')
    .replace(/^\(?\+/, '+')
}

function isDialable(text: string): boolean {
  return /^\+?[\d\s\p{Pd}()[\]./\\_−]*$/u.test(text) && /\d/.test(text)
}

function read(text: string, country: string): PhoneNumber | undefined {
  const digits = text.replace(/[^\d+]/g, '')
  return parsePhoneNumberFromString(digits, { ...home(country), extract: false })
}

/** The library judges length only; a trunk zero must not count as a digit of the number. */
function problemOf(text: string, country: string): PhoneProblem {
  const digits = text.replace(/[^\d+]/g, '').replace(/^0+/, '')
  switch (validatePhoneNumberLength(digits, home(country))) {
    case 'TOO_LONG':
      return 'too_long'
    case 'TOO_SHORT':
    case 'INVALID_LENGTH': // between a short service number and a whole one
      return 'too_short'
    default:
      return 'invalid'
  }
}

function isMobile(phone: PhoneNumber): boolean {
  const type = phone.getType()
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
}

function home(country: string): { defaultCountry?: CountryCode } {
  return isSupportedCountry(country) ? { defaultCountry: country } : {}
}

function callingCode(country: string): string {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : ''
}

function refused(reason: PhoneProblem): ParsedPhone {
  return { ok: false, reason }
}
