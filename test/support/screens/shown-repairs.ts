import type { StatusKind } from '../../../src/shared/repairs/status'
import { findSeeded, readShop, type SeededRepair } from '../seeded-shop'

/** Repairs of a seeded shop, by kind; screens are shown with them. */
export type ShownRepairs = Readonly<Partial<Record<StatusKind, SeededRepair>>>

/** One repair of each kind that the folder's shop has; no window may have the folder open. */
export function repairsToShow(folder: string): Promise<ShownRepairs> {
  return readShop(folder, async db => {
    const kinds: StatusKind[] = await db('repairs').distinct('kind').pluck('kind')
    const found = await Promise.all(kinds.map(async kind => [kind, await findSeeded(db, kind)] as const))
    return Object.fromEntries(found)
  })
}

export function idOf(repairs: ShownRepairs, kind: StatusKind): string {
  const repair = repairs[kind]
  if (!repair) throw new Error(`the shop has no repair of the kind ${kind}`)
  return repair.id
}

export function one(repairs: ShownRepairs): SeededRepair {
  return repairs.ready ?? Object.values(repairs)[0] ?? fail()
}

function fail(): never {
  throw new Error('the shop has no repairs')
}
