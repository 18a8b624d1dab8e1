import { z } from 'zod'
import { line, requiredLine, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { quantitySchema, someQuantitySchema } from '../stock/part'
import { partRefSchema, supplierRefSchema } from './supplier'

const numberedSchema = z.object({ id: idSchema, number: z.string() })

/** How what was sent back to a supplier ends (rule J3). */
export const returnOutcomes = ['repaired', 'replaced', 'credited'] as const
export type ReturnOutcome = (typeof returnOutcomes)[number]

/** `open`: something of it has not ended; `taken_back`: it was sent by mistake and is in stock again. */
export const returnStates = ['open', 'ended', 'taken_back'] as const
export type ReturnState = (typeof returnStates)[number]

const returnEndSchema = z.object({
  id: idSchema,
  outcome: z.enum(returnOutcomes),
  quantity: someQuantitySchema,
  /** Of the piece that came instead. */
  serialNo: z.string().nullable(),
  /** What came back; null where it was credited. */
  document: numberedSchema.nullable(),
  /** Rial that the supplier credits; null for goods, and for who may not see costs. */
  amount: rialSchema.nullable(),
  note: z.string(),
  at: z.string(),
  staffName: z.string(),
  /** Entered by mistake and taken back since: it counts for nothing. */
  isTakenBack: z.boolean(),
})

/** One line a piece of a serialised part: each has its own end. */
export const returnLineSchema = z.object({
  id: idSchema,
  part: partRefSchema,
  serialNo: z.string().nullable(),
  quantity: someQuantitySchema,
  /** What has not ended yet. */
  open: quantitySchema,
  /** Rial that left the stock with it; null for who may not see costs. */
  value: rialSchema.nullable(),
  note: z.string(),
  ends: z.array(returnEndSchema),
})
export type ReturnLine = z.infer<typeof returnLineSchema>

export const returnRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  supplier: supplierRefSchema,
  state: z.enum(returnStates),
  reason: z.string(),
  reference: z.string(),
  lines: z.int(),
  openLines: z.int(),
  /** Rial of what has not ended, as it left the stock: what the supplier owes; null for who may not see costs. */
  openValue: rialSchema.nullable(),
  at: z.string(),
})
export type ReturnRow = z.infer<typeof returnRowSchema>

export const supplierReturnSchema = returnRowSchema.extend({
  order: numberedSchema.nullable(),
  /** The stock document by which it left. */
  document: numberedSchema,
  items: z.array(returnLineSchema),
  staffName: z.string(),
})
export type SupplierReturn = z.infer<typeof supplierReturnSchema>

export const returnFilterSchema = z.object({
  supplierId: idSchema.optional(),
  partId: idSchema.optional(),
  /** Only what has not ended. */
  isOpen: z.boolean().default(false),
})
export type ReturnFilter = z.infer<typeof returnFilterSchema>

export const sendBackSchema = z.object({
  commandId: commandIdSchema,
  supplierId: idSchema,
  /** The order by which it came, where that is known. */
  orderId: idSchema.nullable().default(null),
  reason: requiredLine(200),
  /** The supplier's number for the return. */
  reference: line(120).default(''),
  lines: z
    .array(
      z.object({
        partId: idSchema,
        fromId: idSchema,
        quantity: someQuantitySchema,
        /** One for each piece of a serialised part. */
        serialNos: z.array(requiredLine(60)).max(2000).default([]),
        note: line(200).default(''),
      }),
    )
    .min(1)
    .max(200),
})
export type SendBack = z.infer<typeof sendBackSchema>

export const takeReturnSchema = z.object({
  commandId: commandIdSchema,
  returnId: idSchema,
  placeId: idSchema,
  /** The supplier's delivery note. */
  reference: line(120).default(''),
  lines: z
    .array(
      z.object({
        returnLineId: idSchema,
        outcome: z.enum(['repaired', 'replaced']),
        quantity: someQuantitySchema,
        /** That of the piece that came instead of a serialised one. */
        serialNo: line(60).default(''),
        note: line(200).default(''),
      }),
    )
    .min(1)
    .max(200),
})
export type TakeReturn = z.infer<typeof takeReturnSchema>

export const creditReturnSchema = z.object({
  commandId: commandIdSchema,
  returnId: idSchema,
  lines: z
    .array(
      z.object({
        returnLineId: idSchema,
        quantity: someQuantitySchema,
        /** Rial for all of it. */
        amount: rialSchema,
        note: line(200).default(''),
      }),
    )
    .min(1)
    .max(200),
})
export type CreditReturn = z.infer<typeof creditReturnSchema>

export const takeBackReturnSchema = z.object({
  commandId: commandIdSchema,
  returnId: idSchema,
  reason: requiredLine(200),
})

/** Goods that came are taken back with all that came by the same document. */
export const takeBackEndSchema = z.object({
  commandId: commandIdSchema,
  endId: idSchema,
  reason: requiredLine(200),
})
