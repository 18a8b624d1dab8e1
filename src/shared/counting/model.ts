import { z } from 'zod'
import { line, requiredLine, signedRialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { unitSchema } from '../stock/document'
import { partSchema, quantitySchema, someQuantitySchema } from '../stock/part'
import { placeSchema } from '../stock/place'

/** Counted, then looked at by somebody who may approve it, then entered; or given up before that. */
export const countStates = ['counting', 'review', 'approved', 'cancelled'] as const
export type CountState = (typeof countStates)[number]

/** What was done to a line: pieces added to it, counted anew, nothing found, or a movement since found harmless. */
export const tallyActs = ['add', 'recount', 'nothing', 'confirm'] as const
export type TallyAct = (typeof tallyActs)[number]

/** More is no longer a choice of parts but a count of the place. */
export const mostCountedParts = 500

const personSchema = z.object({ id: idSchema, name: z.string() })
const refSchema = z.object({ id: idSchema, number: z.string() })
const placeRefSchema = placeSchema.pick({ id: true, name: true, kind: true })
const partRefSchema = partSchema.pick({
  id: true,
  number: true,
  names: true,
  unit: true,
  isSerialised: true,
})
export type CountedPart = z.infer<typeof partRefSchema>

export const countRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  place: placeRefSchema,
  /** Whether the places below it are counted too. */
  withBelow: z.boolean(),
  /** How many parts it was limited to; 0 counts whatever lies there. */
  chosenParts: z.int(),
  /** Nobody who counts sees what the ledger says (rule H9). */
  isBlind: z.boolean(),
  state: z.enum(countStates),
  note: z.string(),
  startedAt: z.string(),
  startedBy: personSchema,
  /** When it was approved or given up, and by whom. */
  endedAt: z.string().nullable(),
  endedBy: personSchema.nullable(),
  /** Why it was given up; empty where it was not. */
  endReason: z.string(),
  /** Parts at places that have been counted so far. */
  lines: z.int(),
  /** What its approval entered in the ledger; null before that, and where nothing differed. */
  document: refSchema.nullable(),
  /** Rises with whatever is counted. */
  version: z.int(),
})
export type CountRow = z.infer<typeof countRowSchema>

export const countSchema = countRowSchema.extend({
  /** All places that are counted, in walking order. */
  places: z.array(placeRefSchema.extend({ code: z.string(), counted: z.int(), uncounted: z.int() })),
  parts: z.array(partRefSchema),
  /** Whether the person who asked is told what the ledger says. */
  seesSystem: z.boolean(),
})
export type Count = z.infer<typeof countSchema>

/** One part at one place as it was counted. Quantities are steps of its unit (see `stepsPerUnit`). */
export const countLineSchema = z.object({
  id: idSchema,
  place: placeRefSchema,
  part: partRefSchema,
  counted: quantitySchema,
  /** What the ledger had there when it was counted; null for who counts blindly. */
  system: quantitySchema.nullable(),
  /** Counted without system. */
  difference: z.int().nullable(),
  serialNos: z.array(z.string()),
  countedAt: z.string(),
  countedBy: personSchema,
  /** How often it was counted anew. */
  recounts: z.int(),
  version: z.int(),
})
export type CountLine = z.infer<typeof countLineSchema>

/** What stands in the way of entering a difference, to be told by the sentence of its code. */
export const obstacleCodes = [
  'STOCK_SHORT',
  'STOCK_RESERVED',
  'VALUE_TOO_LARGE',
  'PLACE_KIND',
  'SERIAL_HELD',
  'COUNT_SERIAL_ELSEWHERE',
  'COUNT_SERIAL_IN_TRANSIT',
] as const
export type ObstacleCode = (typeof obstacleCodes)[number]

export const reviewLineSchema = countLineSchema.extend({
  /** Rial by which the difference changes what the stock is worth; null for who may not see costs. */
  value: signedRialSchema.nullable(),
  /** Entries of the ledger since it was counted, the last of them, and what they changed there; null without any. */
  moved: z.object({ seq: z.int(), change: z.int() }).nullable(),
  /** Serials that the ledger has there and nobody found. */
  missing: z.array(z.string()),
  /** Serials that were found there and that the ledger has elsewhere, or nowhere. */
  found: z.array(unitSchema.pick({ serialNo: true, place: true })),
  obstacle: z
    .object({
      code: z.enum(obstacleCodes),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
})
export type ReviewLine = z.infer<typeof reviewLineSchema>

/** What a count would enter. */
export const countFiguresSchema = z.object({
  lines: z.int(),
  differing: z.int(),
  moved: z.int(),
  blocked: z.int(),
  /** Parts that the ledger has there and nobody has counted: they stay as they are (rule H9). */
  uncounted: z.int(),
  /** Rial of what was found and of what is missing, both positive; null for who may not see costs. */
  foundValue: signedRialSchema.nullable(),
  missingValue: signedRialSchema.nullable(),
})
export type CountFigures = z.infer<typeof countFiguresSchema>

/** A part that the ledger has at a place of the count and that nobody has counted there. */
export const uncountedSchema = z.object({
  place: placeRefSchema,
  part: partRefSchema,
  /** Null for who counts blindly. */
  system: quantitySchema.nullable(),
})
export type Uncounted = z.infer<typeof uncountedSchema>

export const tallySchema = z.object({
  id: idSchema,
  act: z.enum(tallyActs),
  /** What it changed the count by, or what it set it to. */
  quantity: quantitySchema,
  /** The count after it. */
  counted: quantitySchema,
  serialNos: z.array(z.string()),
  at: z.string(),
  staff: personSchema,
})
export type Tally = z.infer<typeof tallySchema>

/** What a scanned or typed code is in a count; it never says how much there is. */
export const identifiedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), place: placeRefSchema }),
  z.object({ kind: z.literal('part'), part: partRefSchema }),
  /** A serial that one part has; the part is counted by it. */
  z.object({ kind: z.literal('unit'), part: partRefSchema, serialNo: z.string() }),
  /** A place or a part that is not of this count. */
  z.object({ kind: z.literal('outside'), name: z.string() }),
  z.object({ kind: z.literal('unknown') }),
])
export type Identified = z.infer<typeof identifiedSchema>

const act = { commandId: commandIdSchema, countId: idSchema }
const serialNosSchema = z.array(requiredLine(60)).max(2000).default([])
/** That of the count as the person saw it. */
const seen = { ...act, version: z.int().min(0) }

export const startCountSchema = z.object({
  commandId: commandIdSchema,
  placeId: idSchema,
  withBelow: z.boolean().default(true),
  /** Only these parts; none means whatever lies there. */
  partIds: z.array(idSchema).max(mostCountedParts).default([]),
  isBlind: z.boolean().default(true),
  note: line(200).default(''),
})

export const addCountedSchema = z.object({
  ...act,
  placeId: idSchema,
  partId: idSchema,
  quantity: someQuantitySchema,
  /** One for each piece of a serialised part. */
  serialNos: serialNosSchema,
})

export const recountSchema = z.object({
  ...act,
  lineId: idSchema,
  /** That of the line as the person saw it. */
  version: z.int().min(0),
  quantity: quantitySchema,
  serialNos: serialNosSchema,
})

export const countNothingSchema = z.object({
  ...act,
  lines: z
    .array(z.object({ placeId: idSchema, partId: idSchema }))
    .min(1)
    .max(200),
})

export const confirmMovedSchema = z.object({
  ...act,
  lineId: idSchema,
  /** The last movement that the person saw. */
  movedSeq: z.int().min(1),
})

export const turnCountSchema = z.object(seen)
export const cancelCountSchema = z.object({ ...seen, reason: requiredLine(200) })
