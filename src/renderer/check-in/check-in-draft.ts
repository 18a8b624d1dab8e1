import { z } from 'zod'
import { paymentMethods } from '#shared/billing/model'
import { samePhoneAnswers } from '#shared/customers/model'
import { identityKinds } from '#shared/devices/model'
import type { Day } from '#shared/kernel/day'
import { checkInInputSchema } from '#shared/repairs/model'

const checkInFormSchema = z.object({
  /** Kept until the repair is saved: the same form sent twice makes one repair. */
  commandId: z.uuid(),
  /**
   * What was sent of exactly this form while its answer is not there. Made of the form once more it could differ: the
   * device that was new is known by now.
   */
  sent: checkInInputSchema.nullable().catch(null),
  customerText: z.string(),
  customerId: z.string().nullable(),
  newCustomer: z
    .object({ name: z.string(), phone: z.string(), samePhone: z.enum(samePhoneAnswers) })
    .nullable(),
  /** Serial or IMEI as typed or scanned; which of the two it is follows from its form and the type of device. */
  identityText: z.string(),
  /** The other one of the two. */
  secondIdentity: z.string(),
  /** A device chosen from those that the customer has brought before. */
  deviceId: z.string().nullable(),
  /** The warranty card that was scanned with the device, as printed; empty where the device itself leads to it. */
  cardNumber: z.string().catch(''),
  imeiReason: z.string(),
  identity: z.enum(identityKinds),
  identityReason: z.string(),
  typeId: z.string().nullable(),
  brand: z.string(),
  model: z.string(),
  fault: z.string(),
  condition: z.array(z.string()),
  conditionNote: z.string(),
  accessories: z.array(z.string()),
  /** An accessory of one's own words that is still being typed. */
  accessoryText: z.string(),
  nothingCame: z.boolean(),
  promisedOn: z.iso.date().nullable(),
  promiseReason: z.string(),
  /** Rial; null is "to be announced". */
  estimate: z.number().nullable(),
  deposit: z.number().nullable(),
  depositMethod: z.enum(paymentMethods),
  depositReference: z.string(),
  technicianId: z.string().nullable(),
  reworkOfId: z.string().nullable(),
})

/** The check-in as it stands on the screen, finished or not. */
export type CheckInForm = z.infer<typeof checkInFormSchema>

type Start = { readonly commandId: string; readonly promisedOn: Day | null }

export function emptyForm({ commandId, promisedOn }: Start): CheckInForm {
  return {
    commandId,
    sent: null,
    customerText: '',
    customerId: null,
    newCustomer: null,
    identityText: '',
    secondIdentity: '',
    deviceId: null,
    cardNumber: '',
    imeiReason: '',
    identity: 'known',
    identityReason: '',
    typeId: null,
    brand: '',
    model: '',
    fault: '',
    condition: [],
    conditionNote: '',
    accessories: [],
    accessoryText: '',
    nothingCame: false,
    promisedOn,
    promiseReason: '',
    estimate: null,
    deposit: null,
    depositMethod: 'cash',
    depositReference: '',
    technicianId: null,
    reworkOfId: null,
  }
}

/** Whether nothing has been filled in that would be worth keeping. */
export function isUntouched(form: CheckInForm): boolean {
  return writeDraft(form) === writeDraft(emptyForm(form))
}

export function writeDraft(form: CheckInForm): string {
  return JSON.stringify(form)
}

/** The form of a kept draft; undefined where an older version of the program wrote another shape. */
export function readDraft(body: string): CheckInForm | undefined {
  try {
    const draft = checkInFormSchema.safeParse(JSON.parse(body))
    return draft.success ? draft.data : undefined
  } catch {
    return undefined
  }
}
