import { z } from 'zod'
import { newChargeSchema } from '../billing/model'
import { daySchema, line, note, requiredLine, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import {
  partRowSchema,
  partSchema,
  quantitySchema,
  quantitySumSchema,
  someQuantitySchema,
} from '../stock/part'
import { placeKinds } from '../stock/place'

const personSchema = z.object({ id: idSchema, name: z.string() })
const placeRefSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(placeKinds),
  code: z.string(),
})
const partRefSchema = partSchema.pick({ id: true, number: true, names: true, unit: true, isSerialised: true })

/** The repair that a part is for, as the storekeeper has to know it. */
const forRepairSchema = z.object({
  id: idSchema,
  number: z.string(),
  brand: z.string(),
  model: z.string(),
  technician: personSchema.nullable(),
})

/**
 * A repair asks for a quantity of a part, in steps of its unit. What it asks for is always the sum of what waits for
 * stock, is reserved in stores (rule H4), lies issued in a technician's bag, is used on the device (rule H5), and was
 * withdrawn again.
 */
export const partRequestSchema = z.object({
  id: idSchema,
  repair: forRepairSchema,
  part: partRefSchema,
  quantity: someQuantitySchema,
  waiting: quantitySchema,
  reserved: quantitySchema,
  issued: quantitySchema,
  used: quantitySchema,
  withdrawn: quantitySchema,
  /** In whose bag the issued ones are. */
  holder: personSchema.nullable(),
  /** Serials of the issued units. */
  issuedSerialNos: z.array(z.string()),
  /** Where a picker finds it first, in walking order; null where none lies in stores. */
  bin: placeRefSchema.nullable(),
  /** Ordered from suppliers, of this part at all, and when the first of it is expected. */
  onOrder: quantitySumSchema,
  expectedOn: daySchema.nullable(),
  note: z.string(),
  requestedBy: personSchema,
  at: z.string(),
})
export type PartRequest = z.infer<typeof partRequestSchema>

/** A part that was fitted to a device, with the line of the account that it is charged by. */
export const partUseSchema = z.object({
  id: idSchema,
  requestId: idSchema,
  part: partRefSchema,
  quantity: someQuantitySchema,
  serialNos: z.array(z.string()),
  documentId: idSchema,
  chargeId: idSchema,
  /** Rial that it cost, frozen when it was used (rules I2, I5); null for who may not see costs. */
  cost: rialSchema.nullable(),
  at: z.string(),
  staffName: z.string(),
  /** It was taken out of the device again, back into the bag. */
  isTakenBack: z.boolean(),
})
export type PartUse = z.infer<typeof partUseSchema>

export const repairPartsSchema = z.object({
  requests: z.array(partRequestSchema),
  uses: z.array(partUseSchema),
})
export type RepairParts = z.infer<typeof repairPartsSchema>

/** A part that could be asked for, with what a technician has to know of it. */
export const fittingPartSchema = partRowSchema.extend({
  /** Whether it is said to fit the repair's model. */
  fits: z.boolean(),
  warrantyDays: z.int(),
  onOrder: quantitySumSchema,
  expectedOn: daySchema.nullable(),
  /** Where it lies, in walking order. */
  bins: z.array(z.object({ place: placeRefSchema, quantity: quantitySchema })),
  /** What lies in the bag of whoever asks, and was issued for no repair. */
  inMyBag: quantitySchema,
})
export type FittingPart = z.infer<typeof fittingPartSchema>

const act = { commandId: commandIdSchema }

export const askSchema = z.object({
  ...act,
  repairId: idSchema,
  lines: z
    .array(z.object({ partId: idSchema, quantity: someQuantitySchema, note: line(200).default('') }))
    .min(1)
    .max(50),
})

export const withdrawSchema = z.object({ ...act, requestId: idSchema, reason: line(200).default('') })

const serialNosSchema = z.array(requiredLine(60)).max(200).default([])

/** Hands reserved parts out of a place to whoever works on their repairs, one document for each holder. */
export const issueSchema = z.object({
  ...act,
  lines: z
    .array(
      z.object({
        requestId: idSchema,
        placeId: idSchema,
        quantity: someQuantitySchema,
        serialNos: serialNosSchema,
        /** Another person than the repair's technician; needed where it has none. */
        holderId: idSchema.optional(),
      }),
    )
    .min(1)
    .max(200),
})

/** How a used part stands on the account: its price, its own warranty (rule E1), and who pays (rule D7). */
const fittedSchema = newChargeSchema.pick({ warrantyDays: true, coverage: true }).extend({
  /** Rial for one unit, before what a warranty pays. */
  unitPrice: rialSchema,
  quantity: someQuantitySchema,
  serialNos: serialNosSchema,
})

/** Fits issued parts to the device. */
export const useSchema = fittedSchema.extend({ ...act, requestId: idSchema })

/** Fits parts that lie in the bag of whoever does it, without having asked for them. */
export const useFromBagSchema = fittedSchema.extend({ ...act, repairId: idSchema, partId: idSchema })

export const takeBackUseSchema = z.object({ ...act, useId: idSchema, reason: requiredLine(200) })

/** Issued parts that were not needed go back into stores. */
export const giveBackSchema = z.object({
  ...act,
  requestId: idSchema,
  toId: idSchema,
  quantity: someQuantitySchema,
  serialNos: serialNosSchema,
  reason: line(200).default(''),
  /** Whether the repair still needs them: they wait or are reserved again. Otherwise they are withdrawn. */
  isStillNeeded: z.boolean().default(false),
})

/** What waits for a storekeeper: reserved parts that were not issued yet, in the order in which a picker walks. */
export const pickLineSchema = z.object({
  requestId: idSchema,
  /** Its technician is null where that person left: somebody else has to be chosen. */
  repair: forRepairSchema,
  part: partRefSchema.extend({ barcodes: z.array(z.string()) }),
  place: placeRefSchema,
  quantity: someQuantitySchema,
  /** Units of a serialised part that lie there. */
  serialNos: z.array(z.string()),
  note: z.string(),
  at: z.string(),
})
export type PickLine = z.infer<typeof pickLineSchema>

export const requestFilters = ['waiting', 'reserved', 'issued'] as const

export const coreStates = ['with_technician', 'in_shop', 'closed'] as const
export const coreEnds = ['returned', 'scrapped', 'charged'] as const

/**
 * A part that was taken out under warranty and is owed back (rule J4, «داغی»): first by the technician to the shop, then,
 * where somebody outside is to have it, by the shop to them.
 */
export const coreSchema = z.object({
  id: idSchema,
  part: partRefSchema,
  quantity: someQuantitySchema,
  serialNo: z.string(),
  repair: forRepairSchema,
  state: z.enum(coreStates),
  /** Who owes it while it is with a technician. */
  technician: personSchema,
  /** Whom the shop owes it to; null where it may be thrown away. */
  owedTo: z.object({ kind: z.enum(['manufacturer', 'supplier']), id: idSchema, name: z.string() }).nullable(),
  end: z.enum(coreEnds).nullable(),
  /** Rial that was charged instead of the part. */
  amount: rialSchema,
  reason: z.string(),
  at: z.string(),
  receivedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedBy: personSchema.nullable(),
})
export type Core = z.infer<typeof coreSchema>

/** Who still owes how many, technicians to the shop and the shop to others. */
export const coreDebtSchema = z.object({
  debtor: z.enum(['technician', 'shop']),
  party: z.object({ id: idSchema, name: z.string() }),
  cores: z.int(),
  oldestAt: z.string(),
})

export const receiveCoresSchema = z.object({ ...act, coreIds: z.array(idSchema).min(1).max(200) })

export const closeCoreSchema = z.object({
  ...act,
  coreId: idSchema,
  end: z.enum(coreEnds),
  amount: rialSchema.default(0),
  reason: note(500).default(''),
})
