import { z } from 'zod'
import { paymentMethods } from '../billing/model'
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
import { reworkCauses } from '../repairs/rework'
import { claimKinds, claimStates, statementStates } from './states'

const personSchema = z.object({ id: idSchema, name: z.string() })
const numberedSchema = z.object({ id: idSchema, number: z.string() })

const amountsSchema = z.object({
  part: rialSchema,
  labour: rialSchema,
  travel: rialSchema,
  unit: rialSchema,
  refund: rialSchema,
})

export const claimSchema = z.object({
  id: idSchema,
  number: z.string(),
  kind: z.enum(claimKinds),
  state: z.enum(claimStates),
  repair: numberedSchema,
  customerName: z.string(),
  device: z.object({ id: idSchema, brand: z.string(), model: z.string(), serialNo: z.string().nullable() }),
  card: numberedSchema,
  manufacturer: personSchema.nullable(),
  amounts: amountsSchema,
  /** Rial in all. */
  amount: rialSchema,
  /** What the manufacturer accepted; null until it answered. */
  acceptedAmount: rialSchema.nullable(),
  /** Why it was replaced, refunded, rejected or written off: the last reason given. */
  reason: z.string(),
  statement: numberedSchema.nullable(),
  replacement: z.object({ serialNo: z.string().nullable(), card: numberedSchema }).nullable(),
  approvedBy: personSchema.nullable(),
  /** The shop's day on which the device went back to its owner; only then can it be claimed. */
  closedOn: daySchema.nullable(),
  createdAt: z.string(),
  version: z.int(),
})
export type Claim = z.infer<typeof claimSchema>

/** What proves a claim to the manufacturer. */
export const evidenceSchema = z.object({
  receivedOn: daySchema,
  fault: z.string(),
  foundFault: z.string(),
  workDone: z.string(),
  activatedOn: daySchema.nullable(),
  policyName: z.string(),
  policyVersion: z.int(),
  technicianName: z.string().nullable(),
  /** Who decided where it was not the rule, and why (rule D9). */
  decision: z
    .object({ judge: z.enum(['expert', 'override']), reason: z.string(), staffName: z.string() })
    .nullable(),
  lines: z.array(
    z.object({ kind: z.string(), description: z.string(), quantity: z.int(), amount: rialSchema }),
  ),
})
export type Evidence = z.infer<typeof evidenceSchema>

export const claimedSchema = claimSchema.extend({ evidence: evidenceSchema })
export type Claimed = z.infer<typeof claimedSchema>

const statementAmounts = {
  amount: rialSchema,
  accepted: rialSchema,
  paid: rialSchema,
  writtenOff: rialSchema,
  /** accepted − paid − written off. */
  remaining: signedRialSchema,
}

export const statementRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  manufacturer: personSchema,
  from: daySchema,
  to: daySchema,
  state: z.enum(statementStates),
  claims: z.int(),
  ...statementAmounts,
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  version: z.int(),
})
export type StatementRow = z.infer<typeof statementRowSchema>

const settlementSchema = z.object({
  id: idSchema,
  kind: z.enum(['payment', 'write_off']),
  amount: rialSchema,
  on: daySchema,
  reference: z.string(),
  reason: z.string(),
  staffName: z.string(),
})
export type Settlement = z.infer<typeof settlementSchema>

export const statementSchema = statementRowSchema.extend({
  rows: z.array(claimedSchema),
  settlements: z.array(settlementSchema),
})
export type Statement = z.infer<typeof statementSchema>

/** What one manufacturer owes, in rial, and how many claims stand behind each. */
const standingSchema = z.object({ count: z.int(), amount: rialSchema })
export const owedSchema = z.object({
  manufacturer: personSchema,
  /** Devices are back with their owners, nothing is sent yet. */
  open: standingSchema,
  prepared: standingSchema,
  sent: standingSchema,
  /** Accepted and neither paid nor given up: what it owes. */
  owed: rialSchema,
  rejected: standingSchema,
  paid: rialSchema,
})
export type Owed = z.infer<typeof owedSchema>

export const claimFilterSchema = z.object({
  state: z.enum(claimStates).optional(),
  kind: z.enum(claimKinds).optional(),
  manufacturerId: idSchema.optional(),
  cardId: idSchema.optional(),
  closedFrom: daySchema.optional(),
  closedTo: daySchema.optional(),
})
export type ClaimFilter = z.infer<typeof claimFilterSchema>

const repairChange = { commandId: commandIdSchema, repairId: idSchema, version: z.int() }

export const replaceSchema = z.object({
  ...repairChange,
  /** The device that is given instead; its identity as typed or scanned. */
  device: z.object({
    serialNo: line(60).default(''),
    imei: line(30).default(''),
    imeiReason: note(400).default(''),
    brand: line(60),
    model: requiredLine(),
  }),
  /** What the new device is worth, in rial. */
  unitValue: rialSchema,
  reason: requiredNote(1000),
})
export type Replace = z.infer<typeof replaceSchema>

export const refundClaimSchema = z.object({
  ...repairChange,
  amount: rialSchema.min(1),
  method: z.enum(paymentMethods),
  reference: line(60).default(''),
  reason: requiredNote(1000),
})
export type RefundClaim = z.infer<typeof refundClaimSchema>

const statementChange = { commandId: commandIdSchema, statementId: idSchema, version: z.int() }

export const prepareSchema = z
  .object({ commandId: commandIdSchema, manufacturerId: idSchema, from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'day_order' })

export const sendSchema = z.object(statementChange)

export const answerSchema = z.object({
  ...statementChange,
  answers: z
    .array(
      z.discriminatedUnion('result', [
        /** Rial that the manufacturer accepts, at most what was claimed. */
        z.object({ result: z.literal('accepted'), claimId: idSchema, amount: rialSchema }),
        z.object({ result: z.literal('rejected'), claimId: idSchema, reason: requiredNote(400) }),
      ]),
    )
    .min(1)
    .max(1000),
})
export type Answer = z.infer<typeof answerSchema>

export const settleSchema = z.object({
  ...statementChange,
  amount: rialSchema.min(1),
  on: daySchema,
  reference: line(60).default(''),
})
export type Settle = z.infer<typeof settleSchema>

export const writeOffSchema = z.object({ ...statementChange, reason: requiredNote(400) })

const claimChange = { commandId: commandIdSchema, claimId: idSchema, version: z.int() }

export const turnClaimSchema = z.object({ ...claimChange, reason: note(400).default('') })
export const giveUpClaimSchema = z.object({ ...claimChange, reason: requiredNote(400) })

/** Rial of warranty repairs of a period (rule K6). */
export const warrantyCostSchema = z.object({
  claims: z.object({ count: z.int(), ...amountsSchema.shape }),
  /** Work under the shop's own repair warranty, by the cause of the rework; null where none was named (rule E4). */
  reworks: z.array(z.object({ cause: z.enum(reworkCauses).nullable(), count: z.int(), amount: rialSchema })),
  recovered: rialSchema,
  /** claims + reworks − recovered. */
  cost: signedRialSchema,
  /** Covered by a person's word, against or in place of the rule (rule D9). */
  decisions: z.array(
    z.object({
      repair: numberedSchema,
      on: daySchema,
      judge: z.enum(['expert', 'override']),
      result: z.enum(['covered', 'not_covered']),
      reason: z.string(),
      staffName: z.string(),
      amount: rialSchema,
    }),
  ),
})
export type WarrantyCost = z.infer<typeof warrantyCostSchema>
