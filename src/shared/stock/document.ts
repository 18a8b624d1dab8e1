import { z } from 'zod'
import { rialSchema, signedRialSchema } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { partSchema, quantitySchema } from './part'
import { placeKinds } from './place'

/** What a document does to the stock; each line of it makes entries of the ledger (rules H5, H6). */
export const documentKinds = [
  'receipt',
  'transfer',
  /** The two steps of a transfer that takes its time: the parts are in transit between them (rule H8). */
  'dispatch',
  'arrival',
  /** For repairs: handed out to a technician, used on the device, and brought back unused (rule H5). */
  'issue',
  'use',
  'return',
  'adjustment',
  /** What an approved count found and missed. */
  'count',
  'scrap',
  /** What lay in scrap is taken away for good. */
  'disposal',
  /** What goes back to its supplier, and what comes for it: repaired or another piece (rule J3). */
  'supplier_return',
  'return_receipt',
  'reversal',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Whether such a document puts the ledger right: making it and taking it back need the permission to adjust. */
export function isAdjusting(kind: DocumentKind): boolean {
  return kind === 'adjustment' || kind === 'count' || kind === 'scrap' || kind === 'disposal'
}

/** Whether such a document is a step of something else and is taken back there alone, with what hangs on it. */
export function isTakenBackElsewhere(kind: DocumentKind): boolean {
  switch (kind) {
    case 'issue':
    case 'use':
    case 'return':
    case 'supplier_return':
    case 'return_receipt':
      return true
    default:
      return false
  }
}

/** What an entry does. A transfer, an issue and a return are two entries, one at each place. */
export const entryKinds = [
  'receive',
  'move_out',
  'move_in',
  'issue',
  'use',
  'return',
  'adjust',
  'scrap',
  'dispose',
  'supplier_return',
  'return_receipt',
] as const
export type EntryKind = (typeof entryKinds)[number]

const personSchema = z.object({ id: idSchema, name: z.string() })
const placeRefSchema = z.object({ id: idSchema, name: z.string(), kind: z.enum(placeKinds) })

export const entrySchema = z.object({
  seq: z.int(),
  documentId: idSchema,
  documentNumber: z.string(),
  documentKind: z.enum(documentKinds),
  kind: z.enum(entryKinds),
  place: placeRefSchema,
  serialNo: z.string().nullable(),
  /** Steps of the unit; negative where they leave the place. */
  quantity: z.int(),
  /** Rial by which the value of the part changed; null for who may not see costs. */
  value: signedRialSchema.nullable(),
  reason: z.string(),
  /** The repair that asked for it. */
  repair: z.object({ id: idSchema, number: z.string() }).nullable(),
  isReversed: z.boolean(),
  at: z.string(),
  staffName: z.string(),
  /** On hand after the entry: in all places, or in the place that was asked for. */
  balance: quantitySchema,
})
export type Entry = z.infer<typeof entrySchema>

const documentLineSchema = z.object({
  line: z.int(),
  part: partSchema.pick({ id: true, number: true, names: true, unit: true }),
  from: placeRefSchema.nullable(),
  to: placeRefSchema.nullable(),
  quantity: quantitySchema,
  serialNos: z.array(z.string()),
  /** Rial of the whole line; null for who may not see costs. */
  value: rialSchema.nullable(),
})

export const documentRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  kind: z.enum(documentKinds),
  reference: z.string(),
  reason: z.string(),
  lines: z.int(),
  at: z.string(),
  staff: personSchema,
  /** The document that takes this one back. */
  reversedBy: z.object({ id: idSchema, number: z.string() }).nullable(),
  /** A dispatch that stands and has not arrived (rule H8). */
  isInTransit: z.boolean(),
})
export type DocumentRow = z.infer<typeof documentRowSchema>

export const documentSchema = documentRowSchema.extend({
  items: z.array(documentLineSchema),
  /** What this one takes back. */
  reverses: z.object({ id: idSchema, number: z.string() }).nullable(),
  /** A dispatch: the arrival that ended it. An arrival: the dispatch that it ends. */
  counterpart: z.object({ id: idSchema, number: z.string() }).nullable(),
})
export type StockDocument = z.infer<typeof documentSchema>

export const documentFilterSchema = z.object({
  kinds: z.array(z.enum(documentKinds)).max(documentKinds.length).default([]),
  partId: idSchema.optional(),
  /** Only dispatches that have not arrived. */
  isInTransit: z.boolean().default(false),
})

/** A unit of a serialised part, in exactly one place (rule H11). */
export const whereabouts = ['place', 'device', 'supplier', 'out', 'disposed'] as const
export const unitSchema = z.object({
  id: idSchema,
  serialNo: z.string(),
  whereabouts: z.enum(whereabouts),
  place: placeRefSchema.nullable(),
  cost: rialSchema.nullable(),
})
export type Unit = z.infer<typeof unitSchema>
