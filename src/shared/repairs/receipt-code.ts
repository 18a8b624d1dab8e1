import { toAsciiDigits } from '../kernel/digits'

/** Crockford's base 32: no I, L, O or U, so that nothing on a bad print looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefix = 'PG'
const randomLength = 10

/** Bytes of randomness that a code needs: ten characters of five bits each. */
export const receiptCodeBytes = 7

/** The code printed on a receipt: PG, ten characters from the random bytes, a check character. Throws on too few bytes. */
export function receiptCodeOf(bytes: Uint8Array): string {
  if (bytes.length < receiptCodeBytes)
    throw new RangeError(`${bytes.length} bytes are too few for a receipt code`)
  const bits = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
  const digits = Array.from({ length: randomLength }, (_, index) => Number((bits >> BigInt(index * 5)) & 31n))
  return `${prefix}${textOf(digits)}${textOf([checkDigitOf(digits)])}`
}

/**
 * The code in a typed or scanned text, whatever its case, spaces and hyphens, with O read as 0 and I and L as 1;
 * undefined where it is none or its check character does not fit.
 */
export function parseReceiptCode(text: string): string | undefined {
  const compact = toAsciiDigits(text)
    .replace(/[\s\p{Cf}_-]+/gu, '')
    .toUpperCase()
  if (!compact.startsWith(prefix)) return undefined
  const symbols = compact.slice(prefix.length).replaceAll('O', '0').replace(/[IL]/g, '1')
  const digits = [...symbols].map(symbol => alphabet.indexOf(symbol))
  if (digits.length !== randomLength + 1 || digits.includes(-1)) return undefined
  return digits.at(-1) === checkDigitOf(digits.slice(0, -1)) ? `${prefix}${symbols}` : undefined
}

/** Luhn's sum in base 32: it finds every single wrong character and nearly every swap of neighbours. */
function checkDigitOf(digits: readonly number[]): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit
    return total + Math.floor(weighted / 32) + (weighted % 32)
  }, 0)
  return (32 - (sum % 32)) % 32
}

function textOf(digits: readonly number[]): string {
  return digits.map(digit => alphabet[digit]).join('')
}
