import { toAsciiDigits } from '../kernel/digits'
import { normalizeSerial } from '../kernel/imei'
import { largestBatch } from './card'

export type SerialRange =
  | { readonly ok: true; readonly count: number; readonly serials: () => readonly string[] }
  | { readonly ok: false; readonly reason: 'empty' | 'wrong' }
  | { readonly ok: false; readonly reason: 'too_large'; readonly count: number }

/**
 * The serials from the first to the last, both counted: the same beginning and length, counting in the digits at their
 * end, whichever of the three scripts those are typed in. They are written as the first one is, with ASCII digits, and
 * made only when asked for; a range larger than a batch never is.
 */
export function serialRange(firstSerial: string, lastSerial: string): SerialRange {
  const [first, last] = [partsOf(firstSerial), partsOf(lastSerial)]
  if (!first || !last) return { ok: false, reason: 'empty' }
  const isAlike =
    normalizeSerial(first.start) === normalizeSerial(last.start) &&
    first.digits.length === last.digits.length &&
    first.digits !== ''
  if (!isAlike) return { ok: false, reason: 'wrong' }
  // Serials of twenty digits are no exact numbers.
  const from = BigInt(first.digits)
  const count = BigInt(last.digits) - from + 1n
  if (count < 1n) return { ok: false, reason: 'wrong' }
  if (count > largestBatch) return { ok: false, reason: 'too_large', count: Number(count) }
  return {
    ok: true,
    count: Number(count),
    serials: () =>
      Array.from({ length: Number(count) }, (_, index) => {
        const digits = String(from + BigInt(index)).padStart(first.digits.length, '0')
        return `${first.start}${digits}`
      }),
  }
}

type Parts = { readonly start: string; readonly digits: string }

function partsOf(serial: string): Parts | undefined {
  const text = toAsciiDigits(serial.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (normalizeSerial(text) === '') return undefined
  const start = text.replace(/\d+$/, '')
  return { start, digits: text.slice(start.length) }
}
