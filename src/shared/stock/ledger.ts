import type { Id } from '../kernel/ids'
import { roundHalfUp } from '../kernel/money'
import type { EntryKind } from './document'
import { isInStores, isOnHand, type PlaceKind } from './place'

/** A place as the ledger sees it. */
export type LedgerPlace = { readonly id: Id; readonly kind: PlaceKind }

/** One part's stock, as its entries so far add up (rule H2): quantities in steps of its unit, value in rial. */
export type PartStock = {
  readonly onHand: number
  /** The share of it that lies in warehouses. */
  readonly inStores: number
  readonly reserved: number
  readonly value: number
  readonly byPlace: ReadonlyMap<Id, number>
}

/** A piece of a serialised part, which keeps its own cost (rule I1), in rial. */
export type LedgerUnit = { readonly id: Id; readonly cost: number }

/** A row of the ledger before it is written: what it changes at one place, and by how much the part's value. */
export type NewEntry = {
  readonly kind: EntryKind
  readonly place: LedgerPlace
  readonly unitId: Id | null
  readonly quantity: number
  readonly value: number
}

/** What somebody does with a quantity of one part, or with one unit of it. */
export type Movement =
  | {
      readonly act: 'receive' | 'find'
      readonly to: LedgerPlace
      readonly quantity: number
      /** Rial of the whole quantity; null values it at the average, which stays as it is (rule I4). */
      readonly value: number | null
      readonly unit?: LedgerUnit
    }
  | Leaving<'lose' | 'dispose'>
  | (Leaving<'move' | 'scrap'> & { readonly to: LedgerPlace })

type Leaving<Act> = {
  readonly act: Act
  readonly from: LedgerPlace
  readonly quantity: number
  readonly unit?: LedgerUnit
}

/**
 * Why the stock does not allow it: too little there (rule H3), what there is belongs to repairs (rule H4), or the value
 * that would be taken back has been used up since (rule H7).
 */
export type Shortage =
  | { readonly reason: 'short'; readonly place: LedgerPlace; readonly there: number }
  | { readonly reason: 'reserved'; readonly available: number }
  | { readonly reason: 'used' }

export type Posted =
  | { readonly ok: true; readonly stock: PartStock; readonly entries: readonly NewEntry[] }
  | { readonly ok: false; readonly shortage: Shortage }

export const emptyStock: PartStock = { onHand: 0, inStores: 0, reserved: 0, value: 0, byPlace: new Map() }

/** Does one movement of a part, or says what is missing. */
export function post(stock: PartStock, movement: Movement): Posted {
  return applyEntries(stock, entriesOf(stock, movement))
}

/**
 * Does several movements one after the other; all or none. A shortage comes with the place of the movement among them.
 */
export function postAll(stock: PartStock, movements: readonly Movement[]): Posted & { readonly at?: number } {
  let now = stock
  const entries: NewEntry[] = []
  for (const [at, movement] of movements.entries()) {
    const posted = post(now, movement)
    if (!posted.ok) return { ...posted, at }
    now = posted.stock
    entries.push(...posted.entries)
  }
  return { ok: true, stock: now, entries }
}

/** Takes entries back by their mirror images, the latest first (rule H1). */
export function takeBack(stock: PartStock, entries: readonly NewEntry[]): Posted {
  return applyEntries(
    stock,
    entries.toReversed().map(entry => ({ ...entry, quantity: -entry.quantity, value: -entry.value })),
  )
}

/** Rial for a quantity that leaves: its share of the value, and the last of it takes the rest (rule I3). */
export function issueValue({ onHand, value }: Pick<PartStock, 'onHand' | 'value'>, quantity: number): number {
  if (quantity >= onHand) return value
  return roundHalfUp(BigInt(quantity) * BigInt(value), onHand)
}

function entriesOf(stock: PartStock, movement: Movement): readonly NewEntry[] {
  const { quantity, unit } = movement
  const unitId = unit?.id ?? null
  switch (movement.act) {
    case 'receive':
    case 'find': {
      const value = movement.value ?? unit?.cost ?? issueValueAbove(stock, quantity)
      const kind = movement.act === 'receive' ? 'receive' : 'adjust'
      return [{ kind, place: movement.to, unitId, quantity, value }]
    }
    case 'lose':
      return [
        {
          kind: 'adjust',
          place: movement.from,
          unitId,
          quantity: -quantity,
          value: -leaves(stock, movement),
        },
      ]
    case 'dispose':
      return [
        {
          kind: 'dispose',
          place: movement.from,
          unitId,
          quantity: -quantity,
          value: -leaves(stock, movement),
        },
      ]
    case 'scrap':
      return [
        { kind: 'scrap', place: movement.from, unitId, quantity: -quantity, value: -leaves(stock, movement) },
        { kind: 'scrap', place: movement.to, unitId, quantity, value: 0 },
      ]
    case 'move':
      return [
        { kind: 'move_out', place: movement.from, unitId, quantity: -quantity, value: 0 },
        { kind: 'move_in', place: movement.to, unitId, quantity, value: 0 },
      ]
  }
}

/** What a quantity that is found without a cost adds at the present average; nothing where there is no average. */
function issueValueAbove({ onHand, value }: PartStock, quantity: number): number {
  return onHand === 0 ? 0 : roundHalfUp(BigInt(quantity) * BigInt(value), onHand)
}

/** What lies in scrap is worth nothing already. */
function leaves(stock: PartStock, { from, quantity, unit }: Leaving<string>): number {
  if (!isOnHand(from.kind)) return 0
  return unit?.cost ?? issueValue(stock, quantity)
}

/** Adds the entries to the stock; a step on the way that no shelf could show is refused like the end (rule H3). */
function applyEntries(stock: PartStock, entries: readonly NewEntry[]): Posted {
  const byPlace = new Map(stock.byPlace)
  let { onHand, inStores, value } = stock
  for (const entry of entries) {
    const { place, quantity } = entry
    const there = byPlace.get(place.id) ?? 0
    if (there + quantity < 0) return { ok: false, shortage: { reason: 'short', place, there } }
    byPlace.set(place.id, there + quantity)
    if (isOnHand(place.kind)) onHand += quantity
    if (isInStores(place.kind)) inStores += quantity
    value += entry.value
  }
  if (value < 0 || (onHand === 0 && value !== 0)) return { ok: false, shortage: { reason: 'used' } }
  if (inStores < stock.reserved) {
    return { ok: false, shortage: { reason: 'reserved', available: stock.inStores - stock.reserved } }
  }
  return { ok: true, stock: { onHand, inStores, reserved: stock.reserved, value, byPlace }, entries }
}
