import { z } from 'zod'
import { line, requiredLine, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { someQuantitySchema } from './part'

const serialNosSchema = z.array(requiredLine(60)).max(2000).default([])

/** More would be typed in no one's patience; a file brings more. */
const mostLines = 500

const act = { commandId: commandIdSchema }

export const receiveSchema = z.object({
  ...act,
  placeId: idSchema,
  /** The supplier's invoice or delivery note. */
  reference: line(120).default(''),
  reason: line(200).default(''),
  lines: z
    .array(
      z.object({
        partId: idSchema,
        /** Another place than that of the document. */
        placeId: idSchema.optional(),
        quantity: someQuantitySchema,
        /** Rial for one unit. */
        unitCost: rialSchema,
        /** One for each piece of a serialised part. */
        serialNos: serialNosSchema,
        /** The person has said that a cost far from the last one is right. */
        isCostSure: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(mostLines),
})
export type Receive = z.infer<typeof receiveSchema>

const movedLineSchema = z.object({
  partId: idSchema,
  quantity: someQuantitySchema,
  serialNos: serialNosSchema,
})

export const transferSchema = z.object({
  ...act,
  fromId: idSchema,
  toId: idSchema,
  reason: line(200).default(''),
  /** Whether the parts stay in transit until somebody says that they have arrived. */
  isInTwoSteps: z.boolean().default(false),
  lines: z.array(movedLineSchema).min(1).max(mostLines),
})

/** What was sent has come, all of it; what did not come is adjusted afterwards. */
export const arriveSchema = z.object({ ...act, dispatchId: idSchema })

export const adjustSchema = z.object({
  ...act,
  partId: idSchema,
  placeId: idSchema,
  /** Steps by which the ledger is put right; never 0. */
  change: z
    .int()
    .min(-1_000_000_000)
    .max(1_000_000_000)
    .refine(change => change !== 0, { error: 'required' }),
  /** Rial for one unit of what is found; the average stays as it is without one (rule I4). */
  unitCost: rialSchema.nullable().default(null),
  serialNos: serialNosSchema,
  reason: requiredLine(200),
})

export const scrapSchema = z.object({
  ...act,
  fromId: idSchema,
  /** A place of scrap. */
  toId: idSchema,
  reason: requiredLine(200),
  lines: z.array(movedLineSchema).min(1).max(mostLines),
})

export const disposeSchema = z.object({
  ...act,
  fromId: idSchema,
  reason: requiredLine(200),
  lines: z.array(movedLineSchema).min(1).max(mostLines),
})

export const reverseSchema = z.object({ ...act, documentId: idSchema, reason: requiredLine(200) })
