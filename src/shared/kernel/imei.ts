import { toAsciiDigits } from './digits'

export type ImeiCheck =
  | { readonly ok: true; readonly imei: string }
  | { readonly ok: false; readonly reason: 'not_digits' }
  | { readonly ok: false; readonly reason: 'length'; readonly length: number }
  | { readonly ok: false; readonly reason: 'missing_check_digit'; readonly suggestion: string }
  | {
      readonly ok: false
      readonly reason: 'check_digit'
      readonly given: number
      readonly expected: number
      readonly imei: string
    }

/**
 * Judges a typed or scanned IMEI (rule A5), in any digit set and with any separators. `imei` is the 15 digits;
 * with `check_digit` it is what was given, for a shop that keeps it with a reason; `suggestion` completes 14 digits.
 */
export function checkImei(input: string): ImeiCheck {
  const digits = withoutSeparators(input)
  if (!/^\d*$/.test(digits)) return { ok: false, reason: 'not_digits' }
  const body = digits.slice(0, 14)
  if (digits.length === 14) {
    return { ok: false, reason: 'missing_check_digit', suggestion: `${body}${luhnDigit(body)}` }
  }
  if (digits.length !== 15) return { ok: false, reason: 'length', length: digits.length }
  const given = Number(digits[14])
  const expected = luhnDigit(body)
  return given === expected
    ? { ok: true, imei: digits }
    : { ok: false, reason: 'check_digit', given, expected, imei: digits }
}

/** Whether a scan should be read as an IMEI, right or wrong: 14 or 15 digits and nothing else but separators. */
export function looksLikeImei(input: string): boolean {
  return /^\d{14,15}$/.test(withoutSeparators(input))
}

/** The check digit (ISO/IEC 7812, 3GPP TS 23.003) that completes 14 digits; 15th of an IMEI. */
export function luhnDigit(digits14: string): number {
  if (!/^\d{14}$/.test(digits14)) throw new RangeError(`not 14 digits: ${digits14}`)
  const sum = [...digits14].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** What equality of serials means (rule A4): ASCII digits, upper case, without spaces and separators. */
export function normalizeSerial(input: string): string {
  return toAsciiDigits(input.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function withoutSeparators(input: string): string {
  return toAsciiDigits(input).replace(/[\s\p{Cf}\p{Pd}./\\_]+/gu, '')
}
