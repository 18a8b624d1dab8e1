import { z } from 'zod'
import { line, note, requiredLine, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { partSchema, quantitySchema, someQuantitySchema } from '../stock/part'
import { measuredLeadTimeSchema } from './lead-time'

/** From order to shelf, in days of the calendar. */
export const leadTimeDaysSchema = z.int().min(0).max(365)

export const supplierRefSchema = z.object({ id: idSchema, name: z.string() })

/** What of a part every line of an order or a return shows. */
export const partRefSchema = partSchema.pick({
  id: true,
  number: true,
  names: true,
  unit: true,
  isSerialised: true,
})
export type PartRef = z.infer<typeof partRefSchema>

export const supplierSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** E.164, or what was typed where it is more than a number, in ASCII digits. */
  phone: z.string(),
  address: z.string(),
  note: z.string(),
  /** Null where nobody said: what was measured holds. */
  leadTimeDays: z.int().nullable(),
  /** By how many days (standard deviation) a delivery comes earlier or later; 0 where it always comes in time. */
  leadTimeSpreadDays: z.int(),
  /** Rial below which the supplier takes no order; 0 where any will do. */
  minimumAmount: rialSchema,
  isActive: z.boolean(),
  /** Orders of which something is still expected, and returns that have not ended. */
  openOrders: z.int(),
  openReturns: z.int(),
  version: z.int(),
})
export type Supplier = z.infer<typeof supplierSchema>

/** A supplier with the lead time that the last receipts tell; null while they are too few. */
export const seenSupplierSchema = supplierSchema.extend({ measured: measuredLeadTimeSchema.nullable() })
export type SeenSupplier = z.infer<typeof seenSupplierSchema>

export const supplierEditSchema = z.object({
  commandId: commandIdSchema,
  id: idSchema.optional(),
  /** That of the supplier as the person saw it; 0 for a new one. */
  version: z.int().min(0),
  name: requiredLine(120),
  phone: line(40).default(''),
  address: note(400).default(''),
  note: note().default(''),
  leadTimeDays: leadTimeDaysSchema.nullable().default(null),
  leadTimeSpreadDays: leadTimeDaysSchema.default(0),
  minimumAmount: rialSchema.default(0),
  isActive: z.boolean().default(true),
})
export type SupplierEdit = z.infer<typeof supplierEditSchema>

export const supplierFilterSchema = z.object({
  /** Any part of the name; empty finds all. */
  text: line(120).default(''),
  withInactive: z.boolean().default(false),
})
export type SupplierFilter = z.infer<typeof supplierFilterSchema>

/** On which terms a supplier sells a part. */
export const supplierPartSchema = z.object({
  supplier: supplierRefSchema.extend(supplierSchema.pick({ isActive: true, leadTimeDays: true }).shape),
  part: partRefSchema,
  /** What the supplier calls it; empty where it is the same or not known. */
  code: z.string(),
  /** Rial for one unit; null where it is not known, and for who may not see costs (rule M2). */
  price: rialSchema.nullable(),
  /** Steps of the part's unit that come together: only whole packs are ordered. */
  packSize: someQuantitySchema,
  /** Steps of the part's unit that the supplier sends at least; 0 where any will do. */
  minimumQuantity: quantitySchema,
  /** Where this part takes another time than the supplier's others. */
  leadTimeDays: z.int().nullable(),
  /** Whom the part is ordered from unless somebody says otherwise; one a part. */
  isPreferred: z.boolean(),
  /** By the last receipts of the part from the supplier; null while they are too few. */
  measured: measuredLeadTimeSchema.nullable(),
  version: z.int(),
})
export type SupplierPart = z.infer<typeof supplierPartSchema>

export const supplierPartEditSchema = z.object({
  commandId: commandIdSchema,
  supplierId: idSchema,
  partId: idSchema,
  /** That of the terms as the person saw them; 0 for new ones. */
  version: z.int().min(0),
  code: line(60).default(''),
  /** Null is not known; what who may not see costs sends is left as it was. */
  price: rialSchema.nullable().default(null),
  /** Without one it is one unit. */
  packSize: someQuantitySchema.optional(),
  minimumQuantity: quantitySchema.default(0),
  leadTimeDays: leadTimeDaysSchema.nullable().default(null),
  isPreferred: z.boolean().default(false),
})
export type SupplierPartEdit = z.infer<typeof supplierPartEditSchema>

export const removeSupplierPartSchema = z.object({
  commandId: commandIdSchema,
  supplierId: idSchema,
  partId: idSchema,
  version: z.int().min(1),
})
