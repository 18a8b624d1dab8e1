import { z } from 'zod'
import { daySchema, line, note, requiredLine, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { quantitySchema, someQuantitySchema } from '../stock/part'
import { orderStates } from './order-state'
import { partRefSchema, supplierRefSchema, supplierSchema } from './supplier'

const numberedSchema = z.object({ id: idSchema, number: z.string() })

/** More would be typed in no one's patience. */
const mostLines = 500

export const orderLineSchema = z.object({
  id: idSchema,
  part: partRefSchema,
  /** What the supplier calls the part; empty where it is not known. */
  supplierCode: z.string(),
  quantity: someQuantitySchema,
  /** Rial for one unit; null where it is not known yet, and for who may not see costs. */
  unitPrice: rialSchema.nullable(),
  note: z.string(),
  /** What it was ordered for. */
  repair: numberedSchema.nullable(),
  requestId: idSchema.nullable(),
  /** The requests that waited for the part when it was ordered, the oldest first, and how much of it is for each. */
  needs: z.array(z.object({ requestId: idSchema, repair: numberedSchema, quantity: someQuantitySchema })),
  /** By receipts that stand; more than the quantity where more came. */
  received: quantitySchema,
  /** What is still to come. */
  left: quantitySchema,
})
export type OrderLine = z.infer<typeof orderLineSchema>

export const orderRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  supplier: supplierRefSchema,
  state: z.enum(orderStates),
  note: z.string(),
  lines: z.int(),
  /** Rial of all lines; null where a price is not known, and for who may not see costs. */
  total: rialSchema.nullable(),
  /** The shop's day on which it was placed; null for what never was. */
  orderedOn: daySchema.nullable(),
  expectedOn: daySchema.nullable(),
  at: z.string(),
})
export type OrderRow = z.infer<typeof orderRowSchema>

const orderReceiptSchema = z.object({
  document: numberedSchema,
  reference: z.string(),
  at: z.string(),
  staffName: z.string(),
  /** Taken back since: it counts for nothing. */
  isReversed: z.boolean(),
})

export const orderSchema = orderRowSchema.extend({
  supplier: supplierRefSchema.extend(
    supplierSchema.pick({ phone: true, minimumAmount: true, leadTimeDays: true }).shape,
  ),
  items: z.array(orderLineSchema),
  /** Newest first. */
  receipts: z.array(orderReceiptSchema),
  /** Why it was closed or cancelled. */
  reason: z.string(),
  staffName: z.string(),
  version: z.int(),
})
export type Order = z.infer<typeof orderSchema>

export const orderEditSchema = z.object({
  commandId: commandIdSchema,
  id: idSchema.optional(),
  /** That of the order as the person saw it; 0 for a new one. */
  version: z.int().min(0),
  supplierId: idSchema,
  note: note().default(''),
  lines: z
    .array(
      z.object({
        /** That of the line as it stood; without one it is new. */
        id: idSchema.optional(),
        partId: idSchema,
        quantity: someQuantitySchema,
        /** Rial for one unit. Who may not see costs leaves it as it was, or at the supplier's price. */
        unitPrice: rialSchema.nullable().default(null),
        note: line(200).default(''),
        repairId: idSchema.nullable().default(null),
        requestId: idSchema.nullable().default(null),
      }),
    )
    .min(1)
    .max(mostLines),
})
export type OrderEdit = z.infer<typeof orderEditSchema>

const ofOrder = { commandId: commandIdSchema, id: idSchema, version: z.int().min(1) }

export const placeOrderSchema = z.object({
  ...ofOrder,
  /** Without one it is today and the longest lead time of its parts. */
  expectedOn: daySchema.optional(),
})

export const changeExpectedSchema = z.object({ ...ofOrder, expectedOn: daySchema })

export const endOrderSchema = z.object({ ...ofOrder, reason: requiredLine(200) })

export const takeBackOrderSchema = z.object(ofOrder)

export const orderFilterSchema = z.object({
  states: z.array(z.enum(orderStates)).max(orderStates.length).default([]),
  supplierId: idSchema.optional(),
  /** Only orders with a line of it. */
  partId: idSchema.optional(),
  /** Only orders with a line for it. */
  repairId: idSchema.optional(),
})
export type OrderFilter = z.infer<typeof orderFilterSchema>

export const receiveOrderSchema = z.object({
  commandId: commandIdSchema,
  orderId: idSchema,
  placeId: idSchema,
  /** The supplier's invoice or delivery note. */
  reference: line(120).default(''),
  lines: z
    .array(
      z.object({
        /** The line of the order that it is; null where the part came though it is not on the order. */
        orderLineId: idSchema.nullable(),
        partId: idSchema,
        /** Another place than that of the receipt. */
        placeId: idSchema.optional(),
        quantity: someQuantitySchema,
        /** Rial for one unit; null where it is that of the order. */
        unitCost: rialSchema.nullable().default(null),
        /** One for each piece of a serialised part. */
        serialNos: z.array(requiredLine(60)).max(2000).default([]),
        /** The person has said that a cost far from the last one is right. */
        isCostSure: z.boolean().default(false),
        /** The person has said that more came than was ordered. */
        isOverSure: z.boolean().default(false),
        /** The person has said that a part came that is not on the order. */
        isExtraSure: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(mostLines),
})
export type ReceiveOrder = z.infer<typeof receiveOrderSchema>

export const receivedOrderSchema = z.object({ order: orderSchema, document: numberedSchema })
