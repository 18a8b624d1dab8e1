import { type DeviceIdentity, type IdentityInput, judgeIdentity } from '#shared/devices/identity'
import { refuse } from '../kernel/refuse'

/** Where the device stands in the caller's input (`device.` in a check-in), so that a refusal names its field. */
export type FieldPrefix = '' | 'device.'

/** The identity to store, or a refusal that names its field and what is right (rules A5, C1). */
export function requireIdentity(input: IdentityInput, prefix: FieldPrefix): DeviceIdentity {
  const verdict = judgeIdentity(input)
  if (verdict.ok) return verdict.identity
  const imei = `${prefix}imei`
  switch (verdict.reason) {
    case 'imei_length':
      return refuse('IMEI_LENGTH', { field: imei, values: { length: verdict.length } })
    case 'imei_missing_digit':
      return refuse('IMEI_MISSING_DIGIT', { field: imei, values: { suggestion: verdict.suggestion } })
    case 'imei_check_digit':
      return refuse('IMEI_CHECK_DIGIT', {
        field: imei,
        values: { given: verdict.given, expected: verdict.expected },
      })
    case 'no_identity':
      return refuse('DEVICE_IDENTITY_MISSING', { field: `${prefix}serialNo` })
    case 'no_reason':
      return refuse('DEVICE_IDENTITY_MISSING', { field: `${prefix}identityReason` })
  }
}
