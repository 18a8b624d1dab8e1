import { z } from 'zod'
import { identityKinds } from '../devices/model'
import { daySchema, line, note, requiredNote } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { lineKindSchema } from '../warranty/card'
import { exclusionKinds } from '../warranty/policy'
import { verdictResults, verdictSchema } from '../warranty/verdict-model'

/** Who said it: the rule, an expert where the rule could not, or somebody who overrode the rule (rule D9). */
export const judges = ['rule', 'expert', 'override'] as const

const cardShownSchema = z.object({
  id: idSchema,
  number: z.string(),
  policyName: z.string(),
  policyVersion: z.int(),
  manufacturerName: z.string().nullable(),
})

/** The verdict before anything is saved: what the counter sees as soon as the serial is known. */
export const coverageCheckSchema = z.object({
  /** Whether the shop keeps warranty cards at all; where not, nothing is shown and nothing stored. */
  isUsed: z.boolean(),
  receivedOn: daySchema,
  card: cardShownSchema.nullable(),
  verdict: verdictSchema,
})
export type CoverageCheck = z.infer<typeof coverageCheckSchema>

/** What the device in hand is; of these the most certain finds the card: its number, its device, serial or IMEI. */
export const coverageQuestionSchema = z.object({
  deviceId: idSchema.optional(),
  serialNo: line(60).default(''),
  imei: line(30).default(''),
  /** Of a device that the shop does not know yet, where neither serial nor IMEI is given. */
  identity: z.enum(identityKinds).default('known'),
  cardNumber: line(120).default(''),
  customerId: idSchema.optional(),
})
export type CoverageQuestion = z.infer<typeof coverageQuestionSchema>

export const exclusionSchema = z.object({
  id: idSchema,
  kind: z.enum(exclusionKinds),
  concerns: z.array(lineKindSchema),
  evidence: z.string(),
  at: z.string(),
  staffName: z.string(),
  isWithdrawn: z.boolean(),
})

/** What stands for one kind of line of this repair. */
export const standingSchema = z.object({
  line: lineKindSchema,
  result: z.enum(verdictResults),
  by: z.enum(judges),
  /** Of an expert or an override; empty where the rule said it. */
  reason: z.string(),
  staffName: z.string(),
  at: z.string(),
})
export type Standing = z.infer<typeof standingSchema>

export const coverageSchema = z.object({
  repairId: idSchema,
  receivedOn: daySchema,
  card: cardShownSchema.nullable(),
  /** The last judgement by the rule. */
  verdict: verdictSchema,
  standing: z.array(standingSchema),
  exclusions: z.array(exclusionSchema),
  /** Every decision of a person, newest first. */
  decisions: z.array(standingSchema),
  /** What this person may do now. */
  acts: z.object({ judge: z.boolean(), override: z.boolean(), exclude: z.boolean() }),
})
export type Coverage = z.infer<typeof coverageSchema>

const act = { commandId: commandIdSchema, repairId: idSchema }

export const excludeSchema = z.object({
  ...act,
  kind: z.enum(exclusionKinds),
  concerns: z.array(lineKindSchema).min(1),
  evidence: requiredNote(1000),
})
export type Exclude = z.infer<typeof excludeSchema>

export const withdrawExclusionSchema = z.object({ ...act, exclusionId: idSchema, reason: requiredNote(400) })

export const decideSchema = z.object({
  ...act,
  lines: z.array(lineKindSchema).min(1),
  result: z.enum(['covered', 'not_covered']),
  reason: requiredNote(1000),
})
export type Decide = z.infer<typeof decideSchema>

export const judgeAgainSchema = z.object({
  ...act,
  /** Another card than the one found by the device's identity, by its number; empty keeps looking by the device. */
  cardNumber: line(120).default(''),
  reason: note(400).default(''),
})
