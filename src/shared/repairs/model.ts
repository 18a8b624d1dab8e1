import { z } from 'zod'
import { paymentMethods } from '../billing/model'
import { newCustomerSchema } from '../customers/model'
import { newDeviceSchema } from '../devices/model'
import { daySchema, line, note, requiredLine, requiredNote, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { seenVersionSchema } from '../kernel/seen-version'
import { checkResults } from './checklist'
import { outcomes, requirements, statusKinds } from './status'

export const statusKindSchema = z.enum(statusKinds)

export const statusColors = [
  'gray',
  'cyan',
  'grape',
  'orange',
  'blue',
  'indigo',
  'green',
  'teal',
  'dark',
  'red',
  'yellow',
  'pink',
] as const

const statusNamesSchema = z.object({ fa: line(40), ar: line(40), en: line(40) })

/** A shop's own name and colour for a kind (rule B1); empty names mean the kind's own name from i18n. */
export const statusSchema = z.object({
  id: idSchema,
  kind: statusKindSchema,
  names: statusNamesSchema,
  color: z.enum(statusColors),
  /** The status that a repair gets when it enters the kind without another choice. */
  isDefault: z.boolean(),
  position: z.int(),
})
export type Status = z.infer<typeof statusSchema>

/** A status with what a change of it brings back. */
export const seenStatusSchema = statusSchema.extend({ version: seenVersionSchema })
export type SeenStatus = z.infer<typeof seenStatusSchema>

export const statusEditSchema = z.object({
  id: idSchema.optional(),
  version: seenVersionSchema.optional(),
  kind: statusKindSchema,
  names: statusNamesSchema,
  color: z.enum(statusColors),
})

const personSchema = z.object({ id: idSchema, name: z.string() })

export const repairRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  kind: statusKindSchema,
  statusId: idSchema,
  outcome: z.enum(outcomes).nullable(),
  customer: personSchema.extend({ phone: z.string().nullable() }),
  device: z.object({
    id: idSchema,
    typeId: idSchema,
    brand: z.string(),
    model: z.string(),
    serialNo: z.string().nullable(),
    imei: z.string().nullable(),
  }),
  fault: z.string(),
  promisedOn: daySchema,
  technician: personSchema.nullable(),
  receivedAt: z.string(),
  statusSince: z.string(),
})
export type RepairRow = z.infer<typeof repairRowSchema>

const checkSchema = z.object({
  item: z.string(),
  result: z.enum(checkResults).nullable(),
  note: z.string(),
  at: z.string().nullable(),
  staffName: z.string().nullable(),
})

const moveSchema = z.object({
  to: statusKindSchema,
  requires: z.array(z.enum(requirements)),
  outcomes: z.array(z.enum(outcomes)),
})

export const repairSchema = repairRowSchema.extend({
  condition: z.array(z.string()),
  conditionNote: z.string(),
  accessories: z.array(z.string()),
  /** The estimate told at the counter in rial; null is "to be announced". */
  estimate: rialSchema.nullable(),
  promiseReason: z.string(),
  foundFault: z.string(),
  workDone: z.string(),
  checks: z.array(checkSchema),
  termsVersion: z.int().nullable(),
  receivedBy: personSchema,
  readyAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  reworkOf: z.object({ id: idSchema, number: z.string() }).nullable(),
  reworks: z.array(z.object({ id: idSchema, number: z.string() })),
  /** Steps that this person may take now, the usual next one first. */
  moves: z.array(moveSchema),
  /** Grows with every change; a command that names an older one is refused with CHANGED_MEANWHILE. */
  version: z.int(),
})
export type Repair = z.infer<typeof repairSchema>

export const historyEvents = [
  'checked_in',
  'moved',
  'assigned',
  'commented',
  'findings',
  'checked',
  'promise_changed',
  'rework_cause_named',
  'charged',
  'charge_reversed',
  'paid',
  'refunded',
  'excluded',
  'exclusion_withdrawn',
  'judged_again',
  'warranty_decided',
  'handed_over',
  'handover_reversed',
  'printed',
] as const

export const historyEntrySchema = z.object({
  id: idSchema,
  at: z.string(),
  staff: personSchema,
  event: z.enum(historyEvents),
  fromKind: statusKindSchema.nullable(),
  toKind: statusKindSchema.nullable(),
  toStatusId: idSchema.nullable(),
  outcome: z.enum(outcomes).nullable(),
  comment: z.string(),
  /** Facts of the event for its sentence (`historySentence`): technician, item, items, result, passed, skipped, amount in rial, method, paper, copy. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

export const checkInSchema = z.object({
  commandId: commandIdSchema,
  customer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), id: idSchema }),
    z.object({ kind: z.literal('new'), ...newCustomerSchema.shape }),
  ]),
  device: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), id: idSchema }),
    z.object({ kind: z.literal('new'), ...newDeviceSchema.shape }),
  ]),
  fault: requiredNote(),
  condition: z.array(requiredLine()).max(40),
  conditionNote: note(1000).default(''),
  /** What came along; an empty list means that the counter said "nothing came along". */
  accessories: z.array(requiredLine()).max(40),
  promisedOn: daySchema,
  promiseReason: line(200).default(''),
  estimate: rialSchema.nullable().default(null),
  deposit: z
    .object({ amount: rialSchema.min(1), method: z.enum(paymentMethods), reference: line(60).default('') })
    .nullable()
    .default(null),
  technicianId: idSchema.nullable().default(null),
  /** The delivered repair that this one does again (rule B10). */
  reworkOfId: idSchema.nullable().default(null),
  /** Of a warranty card that was shown, as printed or scanned; empty where it is looked for by the device. */
  cardNumber: line(120).default(''),
})
export type CheckIn = z.infer<typeof checkInSchema>

/** Condition is given when at least one item is ticked or a note is written (rule C1). */
export const checkInInputSchema = checkInSchema.refine(
  intake => intake.condition.length > 0 || intake.conditionNote !== '',
  { path: ['condition'], error: 'required' },
)

export const repairFilterSchema = z.object({
  kinds: z.array(statusKindSchema).max(statusKinds.length).default([]),
  technicianId: idSchema.optional(),
  customerId: idSchema.optional(),
  deviceId: idSchema.optional(),
  typeId: idSchema.optional(),
  /** Only open repairs whose promised day has passed. */
  isLate: z.boolean().default(false),
  /** Days of intake in the shop's time zone, both ends included. */
  receivedFrom: daySchema.optional(),
  receivedTo: daySchema.optional(),
})
export type RepairFilter = z.infer<typeof repairFilterSchema>
