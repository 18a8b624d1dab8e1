import { toAsciiDigits } from '#shared/kernel/digits'
import { normalizeSerial } from '#shared/kernel/imei'

export type Serial = { readonly serialNo: string | null; readonly serialKey: string | null }

/** What is stored of a typed serial: as it was typed, with ASCII digits, and what its equality means. */
export function serialOf(typed: string): Serial {
  const serialKey = normalizeSerial(typed)
  return serialKey === ''
    ? { serialNo: null, serialKey: null }
    : { serialNo: toAsciiDigits(typed), serialKey }
}
