import type { z } from 'zod'
import { type IdentityInput, judgeIdentity } from '#shared/devices/identity'
import type { DeviceType } from '#shared/devices/model'
import type { Day } from '#shared/kernel/day'
import type { ErrorCode } from '#shared/kernel/errors'
import { looksLikeImei } from '#shared/kernel/imei'
import { inputIssues } from '#shared/kernel/input-issues'
import { checkInInputSchema } from '#shared/repairs/model'
import type { CheckInForm } from './check-in-draft'

export type CheckInInput = z.input<typeof checkInInputSchema>

/** What is still wrong with one field: its path in the contract's input and the key of its sentence. */
export type Finding = {
  readonly path: string
  readonly key: `issues.${string}` | `errors.${ErrorCode}` | `checkIn.needs.${Need}`
  readonly values: Readonly<Record<string, string | number>>
}

type Need = 'customer' | 'type' | 'condition' | 'accessories' | 'promise' | 'amount'

export type Circumstances = {
  /** The device that the shop knows by what was typed or chosen. */
  readonly deviceId: string | null
  /** The type of a device that is new to the shop. */
  readonly type: Pick<DeviceType, 'hasImei'> | undefined
  readonly today: Day
}

type CheckInVerdict =
  | { readonly ok: true; readonly input: CheckInInput }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** The form as the contract's input, or everything that is still missing (rule C1). */
export function toCheckIn(form: CheckInForm, circumstances: Circumstances): CheckInVerdict {
  const input = inputOf(form, circumstances)
  const parsed = checkInInputSchema.safeParse(input)
  const findings = onePerField([
    ...ownFindings(form, circumstances),
    ...(parsed.success ? [] : inputIssues(parsed.error.issues).map(toFinding)),
  ])
  return findings.length === 0 ? { ok: true, input } : { ok: false, findings }
}

/** Which of the two fields holds the serial and which the IMEI: 14 or 15 digits are an IMEI where the type has one. */
export function identityOf(
  form: Pick<CheckInForm, 'identityText' | 'secondIdentity'>,
  hasImei: boolean | undefined,
): { readonly main: 'serialNo' | 'imei'; readonly serialNo: string; readonly imei: string } {
  const { identityText, secondIdentity } = form
  if (hasImei === false) return { main: 'serialNo', serialNo: identityText, imei: '' }
  return looksLikeImei(identityText)
    ? { main: 'imei', serialNo: secondIdentity, imei: identityText }
    : { main: 'serialNo', serialNo: identityText, imei: secondIdentity }
}

export function accessoriesOf({ accessories, accessoryText }: CheckInForm): string[] {
  const own = accessoryText.trim()
  return own === '' || accessories.includes(own) ? accessories : [...accessories, own]
}

function inputOf(form: CheckInForm, { deviceId, type }: Circumstances): CheckInInput {
  const { commandId, fault, condition, conditionNote, promiseReason, estimate, technicianId, reworkOfId } =
    form
  return {
    commandId,
    customer: customerOf(form),
    device: deviceId === null ? newDeviceOf(form, type) : { kind: 'existing', id: deviceId },
    fault,
    condition,
    conditionNote,
    accessories: form.nothingCame ? [] : accessoriesOf(form),
    promisedOn: form.promisedOn ?? '',
    promiseReason,
    estimate,
    deposit: form.deposit
      ? { amount: form.deposit, method: form.depositMethod, reference: form.depositReference }
      : null,
    technicianId,
    reworkOfId: deviceId === null ? null : reworkOfId,
    cardNumber: form.cardNumber,
  }
}

function customerOf({ customerId, newCustomer }: CheckInForm): CheckInInput['customer'] {
  return newCustomer ? { kind: 'new', ...newCustomer } : { kind: 'existing', id: customerId ?? '' }
}

function newDeviceOf(form: CheckInForm, type: Circumstances['type']): CheckInInput['device'] {
  return {
    kind: 'new',
    typeId: form.typeId ?? '',
    brand: form.brand,
    model: form.model,
    ...identityInput(form, type),
  }
}

function identityInput(form: CheckInForm, type: Circumstances['type']): IdentityInput {
  const { serialNo, imei } = identityOf(form, type?.hasImei)
  const { imeiReason, identity, identityReason } = form
  return {
    serialNo: serialNo.trim(),
    imei: imei.trim(),
    imeiReason: imeiReason.trim(),
    identity,
    identityReason,
  }
}

function ownFindings(form: CheckInForm, circumstances: Circumstances): Finding[] {
  return [
    ...customerFindings(form),
    ...(circumstances.deviceId === null ? newDeviceFindings(form, circumstances.type) : []),
    ...intakeFindings(form, circumstances.today),
    ...amountFindings(form),
  ]
}

function customerFindings({ customerId, newCustomer }: CheckInForm): Finding[] {
  return customerId === null && newCustomer === null ? [need('customer', 'customer')] : []
}

function newDeviceFindings(form: CheckInForm, type: Circumstances['type']): Finding[] {
  return [...identityFindings(form, type), ...(form.typeId === null ? [need('device.typeId', 'type')] : [])]
}

function identityFindings(form: CheckInForm, type: Circumstances['type']): Finding[] {
  const verdict = judgeIdentity(identityInput(form, type))
  if (verdict.ok) return []
  switch (verdict.reason) {
    case 'imei_length':
      return [refused('device.imei', 'IMEI_LENGTH')]
    case 'imei_missing_digit':
      return [refused('device.imei', 'IMEI_MISSING_DIGIT')]
    case 'imei_check_digit':
      return [refused('device.imeiReason', 'IMEI_CHECK_DIGIT')]
    case 'no_identity':
      return [refused('device.serialNo', 'DEVICE_IDENTITY_MISSING')]
    case 'no_reason':
      return [refused('device.identityReason', 'DEVICE_IDENTITY_MISSING')]
  }
}

function intakeFindings(form: CheckInForm, today: Day): Finding[] {
  const hasCondition = form.condition.length > 0 || form.conditionNote.trim() !== ''
  const saysAccessories = form.nothingCame || accessoriesOf(form).length > 0
  return [
    ...(hasCondition ? [] : [need('condition', 'condition')]),
    ...(saysAccessories ? [] : [need('accessories', 'accessories')]),
    ...promiseFindings(form.promisedOn, today),
  ]
}

function promiseFindings(promisedOn: Day | null, today: Day): Finding[] {
  if (promisedOn === null) return [need('promisedOn', 'promise')]
  return promisedOn < today ? [refused('promisedOn', 'PROMISE_IN_THE_PAST')] : []
}

/** An amount that is typed but cannot be read is no number: it must not be saved as none. */
function amountFindings({ estimate, deposit }: CheckInForm): Finding[] {
  return [
    ...(Number.isNaN(estimate) ? [need('estimate', 'amount')] : []),
    ...(Number.isNaN(deposit) ? [need('deposit.amount', 'amount')] : []),
  ]
}

function toFinding({ path, reason, values }: ReturnType<typeof inputIssues>[number]): Finding {
  // The items of a list are marked at the list.
  return { path: path.replace(/\.\d+$/, ''), key: `issues.${reason}`, values }
}

function need(path: string, what: Need): Finding {
  return { path, key: `checkIn.needs.${what}`, values: {} }
}

function refused(path: string, code: ErrorCode): Finding {
  return { path, key: `errors.${code}`, values: {} }
}

/** The first finding of a field says the most: the shop's own words come before the schema's. */
function onePerField(findings: readonly Finding[]): Finding[] {
  const hasCustomer = !findings.some(finding => finding.path === 'customer')
  return findings.filter(
    (finding, index) =>
      (hasCustomer || finding.path !== 'customer.id') &&
      findings.findIndex(({ path }) => path === finding.path) === index,
  )
}
