import { z } from 'zod'
import { identityKinds } from '../devices/model'
import { daySchema } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { cardFactsSchema } from './card'
import { lineKinds } from './line-kind'
import { exclusionKinds, policyRulesSchema } from './policy'

export const verdictResults = ['covered', 'not_covered', 'needs_expert'] as const
export type VerdictResult = (typeof verdictResults)[number]

/** One thing that speaks for or against cover; `ReasonValues` says what each is filled with, `reasonSentence` says it. */
export const reasonCodes = [
  // For
  'IN_TERM',
  'INHERITED_TERM',
  'FITTED_IN_TERM',
  // Against
  'NO_CARD',
  'CARD_VOIDED',
  'CARD_STOLEN',
  'CARD_BLOCKED',
  'CARD_REPLACED',
  'NOT_STARTED',
  'TERM_OVER',
  'INHERITED_TERM_OVER',
  'FITTED_TERM_OVER',
  'LINE_NOT_COVERED',
  'NOT_HOLDER',
  'EXCLUDED',
  // For an expert to say
  'START_UNKNOWN',
  'HOLDER_UNKNOWN',
  'SERIAL_UNREADABLE',
  'SERIAL_NOT_ON_CARD',
  'SERIAL_DIFFERS',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const reasonSchema = z.object({
  code: z.enum(reasonCodes),
  /** What the sentence is filled with: days as ISO text, counts as numbers, kinds by their name in code. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Reason = z.infer<typeof reasonSchema>

export const lineVerdictSchema = z.object({
  result: z.enum(verdictResults),
  /** Every reason, those that made the result first (rule D5). */
  reasons: z.array(reasonSchema),
  /** The last day that counts, where there is one. */
  endsOn: daySchema.nullable(),
})
export type LineVerdict = z.infer<typeof lineVerdictSchema>

/** What was fitted or done in an earlier repair of this device, with the warranty that it got there (rules D11, E1). */
export const fittedSchema = z.object({
  chargeId: idSchema,
  repairId: idSchema,
  repairNumber: z.string(),
  line: z.enum(lineKinds),
  description: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
})
export type Fitted = z.infer<typeof fittedSchema>

/** Everything that a verdict depends on. It names no today: the same inputs give the same verdict for ever (rule D3). */
export const verdictInputsSchema = z.object({
  /** The shop's day on which the device was received. */
  receivedOn: daySchema,
  /** Who brought it; null where nobody is chosen yet. */
  customerId: idSchema.nullable(),
  device: z.object({
    identity: z.enum(identityKinds),
    serialKey: z.string().nullable(),
    imei: z.string().nullable(),
  }),
  card: cardFactsSchema.nullable(),
  /** The version that the card was issued with. */
  policy: z.object({ name: z.string(), version: z.int(), rules: policyRulesSchema }).nullable(),
  /** Earlier repairs under this card: from the day of intake to the day it was ready (rule D4). */
  held: z.array(z.object({ repairNumber: z.string(), from: daySchema, to: daySchema })),
  exclusions: z.array(
    z.object({ kind: z.enum(exclusionKinds), concerns: z.array(z.enum(lineKinds)), evidence: z.string() }),
  ),
  fitted: z.array(fittedSchema),
})
export type VerdictInputs = z.infer<typeof verdictInputsSchema>

export const verdictSchema = z.object({
  lines: z.object({ part: lineVerdictSchema, labour: lineVerdictSchema, travel: lineVerdictSchema }),
  /** What was fitted before, each with its own verdict: the later end of part and device wins (rule D11). */
  fitted: z.array(z.object({ fitted: fittedSchema, verdict: lineVerdictSchema })),
})
export type Verdict = z.infer<typeof verdictSchema>
