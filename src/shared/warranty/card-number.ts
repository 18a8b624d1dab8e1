import { normalizeSerial } from '../kernel/imei'

/** Nothing that is taken for another one on a bad print or by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const alphabet = '34679ACDEFGHJKMNPQRTWXY'

/** Values of the characters in ISO/IEC 7064. */
const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Tells our codes from serials, which have every form. */
const prefix = 'PW'
const randomLength = 9
const codeLength = prefix.length + randomLength + 1

/** Bytes of randomness for one try at a number. */
export const cardNumberBytes = 16

/**
 * A card's number from random bytes: PW, nine characters of 23 (40 bits, so that nobody guesses another card's), and a
 * check character, in groups of four. Undefined where the bytes give none; other bytes will.
 */
export function cardNumberOf(bytes: Uint8Array): string | undefined {
  // Bytes beyond the last whole run of the alphabet would make its first characters more frequent.
  const usable = [...bytes].filter(byte => byte < 256 - (256 % alphabet.length))
  const body = `${prefix}${usable
    .slice(0, randomLength)
    .map(byte => alphabet[byte % alphabet.length])
    .join('')}`
  const check = checkCharacterOf(body)
  if (body.length < codeLength - 1 || !alphabet.includes(check)) return undefined
  return groupsOf(`${body}${check}`)
}

/** What is printed as a code: the number without its hyphens. */
export function cardCodeOf(number: string): string {
  return normalizeSerial(number)
}

/**
 * How a typed or scanned text reads as one of our codes: `right`, `wrong` where its check character does not fit, or
 * `other` for any other number, which may be a maker's own.
 */
export function readCardNumber(text: string): {
  readonly key: string
  readonly kind: 'right' | 'wrong' | 'other'
} {
  const key = normalizeSerial(text)
  if (key.length !== codeLength || !key.startsWith(prefix)) return { key, kind: 'other' }
  return { key, kind: isOurs(key) ? 'right' : 'wrong' }
}

function isOurs(key: string): boolean {
  const isDrawn = [...key.slice(prefix.length)].every(character => alphabet.includes(character))
  return isDrawn && checkCharacterOf(key.slice(0, -1)) === key.at(-1)
}

/**
 * The check character of ISO/IEC 7064, MOD 37,36 (a hybrid system of one alphanumeric check character): finds every
 * single wrong character and nearly every swap of neighbours. Throws RangeError on anything but 0–9 and A–Z.
 */
export function checkCharacterOf(text: string): string {
  const modulus = symbols.length
  const product = [...text].reduce((carried, character) => {
    const value = symbols.indexOf(character)
    if (value < 0) throw new RangeError(`no character of ISO/IEC 7064: ${character}`)
    const sum = (carried + value) % modulus
    return ((sum === 0 ? modulus : sum) * 2) % (modulus + 1)
  }, modulus)
  return symbols.charAt((modulus + 1 - product) % modulus)
}

function groupsOf(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}
