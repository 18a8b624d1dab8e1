import { toAsciiDigits } from '../kernel/digits'
import { checkImei, normalizeSerial } from '../kernel/imei'
import type { Device, NewDevice } from './model'

/** What is typed about who a device is. */
export type IdentityInput = Pick<
  NewDevice,
  'serialNo' | 'imei' | 'imeiReason' | 'identity' | 'identityReason'
>

/** What is stored of it; `serialKey` is what equality of serials means. */
export type DeviceIdentity = Pick<
  Device,
  'serialNo' | 'imei' | 'imeiReason' | 'identity' | 'identityReason'
> & {
  readonly serialKey: string | null
}

export type IdentityVerdict =
  | { readonly ok: true; readonly identity: DeviceIdentity }
  | { readonly ok: false; readonly reason: 'imei_length'; readonly length: number }
  | { readonly ok: false; readonly reason: 'imei_missing_digit'; readonly suggestion: string }
  | {
      readonly ok: false
      readonly reason: 'imei_check_digit'
      readonly given: number
      readonly expected: number
    }
  | { readonly ok: false; readonly reason: 'no_identity' | 'no_reason' }

/**
 * Whether the device can be known again, or says why not (rules A4, A5, C1). A serial or IMEI that is given always
 * counts; a wrong check digit is kept with a reason; without either the identity is unreadable or absent for a reason.
 */
export function judgeIdentity(input: IdentityInput): IdentityVerdict {
  const imei = judgeImei(input)
  if (!imei.ok) return imei
  const serialKey = normalizeSerial(input.serialNo) || null
  const identity = {
    serialNo: serialKey && shownSerial(input.serialNo),
    serialKey,
    imei: imei.imei,
    imeiReason: imei.imeiReason,
  }
  if (serialKey || imei.imei)
    return { ok: true, identity: { ...identity, identity: 'known', identityReason: '' } }
  if (input.identity === 'known') return { ok: false, reason: 'no_identity' }
  if (input.identityReason === '') return { ok: false, reason: 'no_reason' }
  return {
    ok: true,
    identity: { ...identity, identity: input.identity, identityReason: input.identityReason },
  }
}

type ImeiVerdict =
  | { readonly ok: true; readonly imei: string | null; readonly imeiReason: string }
  | Extract<IdentityVerdict, { ok: false }>

function judgeImei({ imei, imeiReason }: IdentityInput): ImeiVerdict {
  if (imei === '') return { ok: true, imei: null, imeiReason: '' }
  const check = checkImei(imei)
  if (check.ok) return { ok: true, imei: check.imei, imeiReason: '' }
  switch (check.reason) {
    case 'not_digits':
      return { ok: false, reason: 'imei_length', length: toAsciiDigits(imei).replace(/\D/g, '').length }
    case 'length':
      return { ok: false, reason: 'imei_length', length: check.length }
    case 'missing_check_digit':
      return { ok: false, reason: 'imei_missing_digit', suggestion: check.suggestion }
    case 'check_digit':
      return imeiReason === ''
        ? { ok: false, reason: 'imei_check_digit', given: check.given, expected: check.expected }
        : { ok: true, imei: check.imei, imeiReason }
  }
}

/** The serial as it was typed, without what cannot be seen, and in the digits that every label has. */
function shownSerial(serialNo: string): string {
  return toAsciiDigits(serialNo.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
}
