import { z } from 'zod'
import { line, requiredLine, rialSchema, signedRialSchema } from '../kernel/fields'
import { idSchema } from '../kernel/ids'

/** What can be charged for; a discount is a line of its own. */
export const chargedKinds = ['labour', 'part', 'travel', 'other'] as const
const chargeKinds = [...chargedKinds, 'discount'] as const

/** Who pays for a line: the customer, the device's warranty, or the warranty of what was fitted or done before. */
export const coverages = ['none', 'card', 'fitted'] as const

const paymentKinds = ['deposit', 'payment', 'refund'] as const
export const paymentMethods = ['cash', 'card', 'transfer'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** A line of a repair's account; a removed line stays, with a second line that reverses it (rule G4). */
const chargeSchema = z.object({
  id: idSchema,
  kind: z.enum(chargeKinds),
  description: z.string(),
  quantity: z.int(),
  /** Rial, negative on a discount. */
  unitPrice: signedRialSchema,
  amount: signedRialSchema,
  tax: signedRialSchema,
  coverage: z.enum(coverages),
  /** Rial that a warranty pays; amount and tax of such a line are 0 (rule D7). Negative on a reversal. */
  coveredAmount: signedRialSchema,
  /** The line of an earlier repair whose warranty covers this one (rules D11, E1). */
  coveredById: idSchema.nullable(),
  /** Warranty of this line from the day of delivery (rule E1). */
  warrantyDays: z.int(),
  reversesId: idSchema.nullable(),
  isReversed: z.boolean(),
  reason: z.string(),
  at: z.string(),
  staffName: z.string(),
})
export type Charge = z.infer<typeof chargeSchema>

const paymentSchema = z.object({
  id: idSchema,
  number: z.string(),
  kind: z.enum(paymentKinds),
  method: z.enum(paymentMethods),
  amount: rialSchema,
  reference: z.string(),
  reason: z.string(),
  at: z.string(),
  staffName: z.string(),
})
export type Payment = z.infer<typeof paymentSchema>

/** Rial; total = charges − discount + tax + rounding, balance = total − paid + refunded, both exact (rule G3). */
export const totalsSchema = z.object({
  charges: signedRialSchema,
  discount: rialSchema,
  tax: signedRialSchema,
  rounding: signedRialSchema,
  total: signedRialSchema,
  paid: rialSchema,
  refunded: rialSchema,
  balance: signedRialSchema,
})
export type Totals = z.infer<typeof totalsSchema>

export const accountSchema = z.object({
  repairId: idSchema,
  taxRateBp: z.int(),
  roundingStep: z.int(),
  charges: z.array(chargeSchema),
  payments: z.array(paymentSchema),
  totals: totalsSchema,
  /** Rial that warranties pay; no part of the totals. */
  covered: rialSchema,
})
export type Account = z.infer<typeof accountSchema>

export const newChargeSchema = z.object({
  kind: z.enum(chargedKinds),
  description: requiredLine(200),
  quantity: z.int().min(1).max(10_000),
  unitPrice: rialSchema,
  warrantyDays: z.int().min(0).max(3650),
  coverage: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('card') }),
      /** By the warranty that an earlier line of this device got. */
      z.object({ kind: z.literal('fitted'), chargeId: idSchema }),
    ])
    .default({ kind: 'none' }),
})
export type NewCharge = z.infer<typeof newChargeSchema>

export const newDiscountSchema = z.object({ amount: rialSchema.min(1), reason: requiredLine(200) })

/** Money that comes in. */
export const newPaymentSchema = z.object({
  amount: rialSchema.min(1),
  method: z.enum(paymentMethods),
  reference: line(60).default(''),
})

export const newRefundSchema = newPaymentSchema.extend({ reason: requiredLine(200) })
