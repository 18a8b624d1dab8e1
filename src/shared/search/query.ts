import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import { toAsciiDigits } from '../kernel/digits'
import { normalizeSerial } from '../kernel/imei'
import { phoneQueryDigits } from '../kernel/phone'
import { compactText, queryWords } from '../kernel/text'

/** What a typed text may be a part of; each empty where the text cannot be that. */
export type SearchQuery = {
  /** Digits to look for inside stored phones. */
  readonly phone: string
  /** What stored phones of the shop's own country begin with, without the plus. */
  readonly callingCode: string
  /** A part of a serial or IMEI, as their keys are stored. */
  readonly serial: string
  /** Folded words, each the start of one. */
  readonly words: readonly string[]
  /** The folded text without separators, for any part of a name. */
  readonly compact: string
  readonly number: NumberQuery | null
}

/** A document number as people say it: the value, and how the shown number ends where more was given than that. */
export type NumberQuery = { readonly value: number; readonly ending: string }

/** No name or fault is told apart by more words than these. */
const wordLimit = 6

/** A longer number alone is a phone, serial or IMEI, not a word of somebody's name. */
const longestBareNumber = 5

/**
 * Reads what was typed into the box: rungs of the ladder that fit its shape, in any script and spelling. `country`
 * is the shop's, for phones without a prefix.
 */
export function readQuery(text: string, country: string): SearchQuery {
  const phone = phoneQueryDigits(text, country)
  const serial = normalizeSerial(text)
  const isLongNumber = phone.length > longestBareNumber
  return {
    phone,
    callingCode: isSupportedCountry(country) ? getCountryCallingCode(country) : '',
    serial: /^[A-Z0-9]+$/.test(serial) ? serial : '',
    words: isLongNumber ? [] : queryWords(text).slice(0, wordLimit),
    compact: isLongNumber ? '' : compactText(text),
    number: readNumber(text),
  }
}

/** `123`, `۱۴۰۵-۰۰۱۲۳`, `1405/123` or `A-1405-00123`; null where the text is no document number. */
export function readNumber(text: string): NumberQuery | null {
  const plain = toAsciiDigits(text.normalize('NFKC'))
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/[\p{Pd}/_−]/gu, '-')
  const found = /^(?:([A-Za-z][A-Za-z0-9]{0,7})-)?(?:(\d{4})-)?(\d{1,8})$/.exec(plain)
  if (!found) return null
  const [, prefix, period, digits = ''] = found
  const value = Number(digits)
  const ending = [prefix, period, String(value).padStart(5, '0')].filter(Boolean).join('-')
  return { value, ending: prefix || period ? ending : '' }
}
