import { z } from 'zod'
import { paymentMethods, totalsSchema } from '../billing/model'
import {
  daySchema,
  line,
  note,
  requiredLine,
  requiredNote,
  rialSchema,
  signedRialSchema,
} from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { repairSchema } from '../repairs/model'

const lineWarrantySchema = z.object({
  chargeId: idSchema,
  description: z.string(),
  days: z.int(),
  startsOn: daySchema,
  /** The last day, it counts whole (rule E1, E2). */
  endsOn: daySchema,
})

export const handoverSchema = z.object({
  id: idSchema,
  repairId: idSchema,
  at: z.string(),
  staffName: z.string(),
  receiverName: z.string(),
  checkedBy: z.enum(['receipt', 'identity']),
  identityReason: z.string(),
  accessories: z.array(z.object({ name: z.string(), isReturned: z.boolean(), note: z.string() })),
  signature: z.enum(['paper', 'none']),
  signatureReason: z.string(),
  /** Rial left open by a permitted credit, 0 otherwise. */
  balance: signedRialSchema,
  creditReason: z.string(),
  warranties: z.array(lineWarrantySchema),
  reversal: z.object({ at: z.string(), staffName: z.string(), reason: z.string() }).nullable(),
})
export type Handover = z.infer<typeof handoverSchema>

export const handoverViewSchema = z.object({
  repair: repairSchema,
  totals: totalsSchema,
  /** Rial that warranties pay; no part of the totals. */
  covered: rialSchema,
  /** Of a ready repair: what starts if the device leaves today (rule E1). */
  warranties: z.array(lineWarrantySchema),
  /** True where the text that opened it was this repair's own receipt code. */
  isReceiptShown: z.boolean(),
  handover: handoverSchema.nullable(),
  /** Whether today's mistaken hand-over can still be reversed by this person (rule B10). */
  canReverse: z.boolean(),
})
export type HandoverView = z.infer<typeof handoverViewSchema>

export const deliverSchema = z.object({
  commandId: commandIdSchema,
  repairId: idSchema,
  version: z.int(),
  /** Rial; the balance that the screen showed, before the payment of this act. */
  seenBalance: signedRialSchema,
  /** One entry for each accessory taken in; a missing one needs a note. */
  accessories: z
    .array(z.object({ name: requiredLine(), isReturned: z.boolean(), note: line(200).default('') }))
    .max(40),
  person: z.discriminatedUnion('checkedBy', [
    z.object({ checkedBy: z.literal('receipt'), receiptCode: requiredLine(60) }),
    z.object({ checkedBy: z.literal('identity'), reason: requiredNote(400) }),
  ]),
  receiverName: requiredLine(),
  signature: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('paper') }),
    z.object({ kind: z.literal('none'), reason: requiredNote(400) }),
  ]),
  /** Money taken in the same act; it commits or fails together with the hand-over. */
  payment: z
    .object({ amount: rialSchema.min(1), method: z.enum(paymentMethods), reference: line(60).default('') })
    .nullable()
    .default(null),
  /** Why the device leaves with an open balance; needs handover.credit. */
  creditReason: note(400).default(''),
})
export type Deliver = z.infer<typeof deliverSchema>
