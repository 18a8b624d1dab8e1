import { z } from 'zod'
import { line, note, requiredLine, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { partUnits } from './units'

/** Whole steps of the part's unit (see `stepsPerUnit`); no shelf holds more. */
export const quantityLimit = 1_000_000_000
export const quantitySchema = z.int().min(0).max(quantityLimit)
export const someQuantitySchema = z.int().min(1).max(quantityLimit)
/** What many documents say together, each of which keeps to the limit: it is shown and never entered. */
export const quantitySumSchema = z.int().min(0)

export const priceLevels = ['retail', 'trade', 'bulk'] as const
export type PriceLevel = (typeof priceLevels)[number]

export const taxClasses = ['standard', 'exempt'] as const

/** Rial for one unit; null where the level has no price of its own and the retail price counts. */
export const pricesSchema = z.object({
  retail: rialSchema.nullable(),
  trade: rialSchema.nullable(),
  bulk: rialSchema.nullable(),
})
export type Prices = z.infer<typeof pricesSchema>

const namesSchema = z.object({ fa: line(120), ar: line(120), en: line(120) })

/** Devices that the part fits: one model, or every model of a brand where the model is empty. */
export const fitSchema = z.object({ brand: requiredLine(60), model: line(120) })
export type Fit = z.infer<typeof fitSchema>

/**
 * What is there of a part, in steps of its unit (rules H2, H4): `inStores` is the share of `onHand` that lies in
 * warehouses, `available` is that without what is reserved; `onOrder` was ordered and has not come.
 */
export const stockSchema = z.object({
  onHand: quantitySchema,
  inStores: quantitySchema,
  reserved: quantitySchema,
  available: quantitySchema,
  onOrder: quantitySumSchema,
})
export type Stock = z.infer<typeof stockSchema>

const partFacts = {
  number: z.string(),
  names: namesSchema,
  brand: z.string(),
  unit: z.enum(partUnits),
  isSerialised: z.boolean(),
  taxClass: z.enum(taxClasses),
  warrantyDays: z.int(),
  prices: pricesSchema,
  note: z.string(),
  /** Levels that the storekeeper sets by hand, in steps; null leaves them to the forecast. */
  reorderPoint: quantitySchema.nullable(),
  maxStock: quantitySchema.nullable(),
  isActive: z.boolean(),
}

export const partSchema = z.object({
  id: idSchema,
  ...partFacts,
  barcodes: z.array(z.string()),
  fits: z.array(fitSchema),
  substitutes: z.array(z.object({ id: idSchema, number: z.string(), names: namesSchema })),
  homePlace: z.object({ id: idSchema, name: z.string() }).nullable(),
  stock: stockSchema,
  /** Rial that all of it is worth, and of one unit at the last receipt; null for who may not see costs (rule I1). */
  value: rialSchema.nullable(),
  lastCost: rialSchema.nullable(),
  /** Whether the ledger has it: its unit and being serialised are settled then. */
  isInLedger: z.boolean(),
  version: z.int(),
})
export type Part = z.infer<typeof partSchema>

export const partRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  names: namesSchema,
  brand: z.string(),
  unit: z.enum(partUnits),
  isSerialised: z.boolean(),
  isActive: z.boolean(),
  stock: stockSchema,
  homePlace: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** Rial for one unit at the counter; null where none is set. */
  price: rialSchema.nullable(),
})
export type PartRow = z.infer<typeof partRowSchema>

/** More labels than these stick on no packet. */
export const mostBarcodes = 20

export const partEditSchema = z.object({
  commandId: commandIdSchema,
  id: idSchema.optional(),
  /** That of the part as the person saw it; 0 for a new one. */
  version: z.int().min(0),
  number: requiredLine(60),
  names: namesSchema.refine(names => Boolean(names.fa || names.ar || names.en), { error: 'required' }),
  brand: line(60).default(''),
  unit: z.enum(partUnits).default('piece'),
  isSerialised: z.boolean().default(false),
  taxClass: z.enum(taxClasses).default('standard'),
  warrantyDays: z.int().min(0).max(3650).default(0),
  prices: pricesSchema.default({ retail: null, trade: null, bulk: null }),
  note: note().default(''),
  reorderPoint: quantitySchema.nullable().default(null),
  maxStock: quantitySchema.nullable().default(null),
  barcodes: z.array(requiredLine(60)).max(mostBarcodes).default([]),
  fits: z.array(fitSchema).max(200).default([]),
  substituteIds: z.array(idSchema).max(200).default([]),
  homePlaceId: idSchema.nullable().default(null),
  isActive: z.boolean().default(true),
})
export type PartEdit = z.infer<typeof partEditSchema>

export const partFilterSchema = z.object({
  /** Any part of the number, a barcode or words of the names; empty finds all. */
  text: line(200).default(''),
  /** Only parts that lie there, below it included. */
  placeId: idSchema.optional(),
  /** Only parts of which nothing is available. */
  isOut: z.boolean().default(false),
  withInactive: z.boolean().default(false),
})
export type PartFilter = z.infer<typeof partFilterSchema>
