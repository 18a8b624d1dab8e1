import { z } from 'zod'
import { line, requiredLine } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { shortestCode } from '../search/scan-runs'

/**
 * Where a part can be. Warehouses, bins of them and whatever hangs below form one tree; a bag is a technician's own;
 * parts in transit are on their way between two places.
 */
export const placeKinds = ['warehouse', 'bin', 'bag', 'van', 'quarantine', 'scrap', 'transit'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Kinds that people make; the one place in transit is the program's own. */
export const makeablePlaceKinds = placeKinds.filter(kind => kind !== 'transit')

/** Whether what lies there is on hand: all but scrap, which is worth nothing and waits to be taken away. */
export function isOnHand(kind: PlaceKind): boolean {
  return kind !== 'scrap'
}

/** Whether what lies there can be promised to a repair: it is in a warehouse and in nobody's hands. */
export function isInStores(kind: PlaceKind): boolean {
  return kind === 'warehouse' || kind === 'bin'
}

/**
 * What a place may hang below; a warehouse, a van, a bag and the rest may stand alone. Bins are of warehouses: what lies
 * in a bin can be promised (see `isInStores`), so none hangs below a van, quarantine or scrap.
 */
export function mayStandBelow(kind: PlaceKind, parent: PlaceKind | null): boolean {
  if (parent === null) return kind !== 'bin'
  if (kind === 'bin') return parent === 'warehouse' || parent === 'bin'
  return parent === 'warehouse' && kind !== 'transit'
}

export const placeSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  kind: z.enum(placeKinds),
  name: z.string(),
  /** Printed on the bin and scanned; empty where it has none. */
  code: z.string(),
  /** The order in which a picker walks by; equal ones by name. */
  walkOrder: z.int(),
  /** Whose bag it is. */
  holder: z.object({ id: idSchema, name: z.string() }).nullable(),
  isActive: z.boolean(),
  /** Parts that lie there itself, not below it. */
  parts: z.int(),
  version: z.int(),
})
export type Place = z.infer<typeof placeSchema>

export const placeEditSchema = z.object({
  commandId: commandIdSchema,
  id: idSchema.optional(),
  /** That of the place as the person saw it; 0 for a new one. */
  version: z.int().min(0),
  parentId: idSchema.nullable(),
  kind: z.enum(placeKinds),
  name: requiredLine(60),
  /** A shorter one would be taken for typing when it is scanned. */
  code: line(40)
    .refine(code => code === '' || code.length >= shortestCode, { error: 'code_too_short' })
    .default(''),
  walkOrder: z.int().min(0).max(1_000_000).default(0),
  holderId: idSchema.nullable().default(null),
  isActive: z.boolean().default(true),
})
export type PlaceEdit = z.infer<typeof placeEditSchema>
