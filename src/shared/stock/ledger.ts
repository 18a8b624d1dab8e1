import { moneyLimit } from '../kernel/fields'
import type { Id } from '../kernel/ids'
import { roundHalfUp } from '../kernel/money'
import type { EntryKind } from './document'
import { assertPossible, type Leaving, type LedgerPlace, type Movement } from './movement'
import { quantityLimit } from './part'
import { isInStores, isOnHand } from './place'
import { reserve } from './reservation'

export type { LedgerPlace, LedgerUnit, Movement } from './movement'

/** One part's stock, as its entries so far add up (rule H2): quantities in steps of its unit, value in rial. */
export type PartStock = {
  readonly onHand: number
  /** The share of it that lies in warehouses. */
  readonly inStores: number
  readonly reserved: number
  readonly value: number
  readonly byPlace: ReadonlyMap<Id, number>
  /** What lies in bags for repairs that it was issued for, by bag; nothing else may take it (rule H5). */
  readonly heldByPlace: ReadonlyMap<Id, number>
}

/** A row of the ledger before it is written: what it changes at one place, and by how much the part's value. */
export type NewEntry = {
  readonly kind: EntryKind
  readonly place: LedgerPlace
  readonly unitId: Id | null
  readonly quantity: number
  readonly value: number
}

/**
 * Why the stock does not allow it: too little there (rule H3), what there is belongs to repairs (rule H4), what would
 * be taken back has been used since (rule H7), or more than the program counts exactly (`quantityLimit`, `moneyLimit`).
 */
export type Shortage =
  | { readonly reason: 'short'; readonly place: LedgerPlace; readonly there: number }
  | { readonly reason: 'reserved'; readonly available: number }
  | { readonly reason: 'used' }
  | { readonly reason: 'too_large' }

export type Posted =
  | { readonly ok: true; readonly stock: PartStock; readonly entries: readonly NewEntry[] }
  | { readonly ok: false; readonly shortage: Shortage }

export const emptyStock: PartStock = {
  onHand: 0,
  inStores: 0,
  reserved: 0,
  value: 0,
  byPlace: new Map(),
  heldByPlace: new Map(),
}

/** Does one movement of a part, or says what is missing; throws RangeError for one that makes no sense. */
export function post(stock: PartStock, movement: Movement): Posted {
  assertPossible(movement)
  const posted = applyEntries(takingReserved(stock, movement), entriesOf(stock, movement))
  if (!posted.ok && posted.shortage.reason === 'used') {
    throw new RangeError('units of a part cost more than all of it is worth')
  }
  return posted
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

/**
 * Takes entries back by their mirror images, the latest first (rule H1). `later` are the part's entries after them,
 * without those that were taken back and their mirrors: they tell whether what came in has been used (rule H7).
 */
export function takeBack(
  stock: PartStock,
  entries: readonly NewEntry[],
  later: readonly NewEntry[] = [],
): Posted {
  if (areUsed(entries, later)) return { ok: false, shortage: { reason: 'used' } }
  return applyEntries(stock, entries.toReversed().map(mirrorOf))
}

/** What is issued was reserved before: it leaves the promise and the stores at once (rule H5). */
function takingReserved(stock: PartStock, movement: Movement): PartStock {
  return movement.act === 'issue' ? reserve(stock, -movement.quantity) : stock
}

/** Rial for a quantity that leaves: its share of the value, and the last of it takes the rest (rule I3). */
export function issueValue({ onHand, value }: Pick<PartStock, 'onHand' | 'value'>, quantity: number): number {
  if (quantity >= onHand) return value
  return roundHalfUp(BigInt(quantity) * BigInt(value), onHand)
}

function entriesOf(stock: PartStock, movement: Movement): readonly NewEntry[] {
  const { quantity } = movement
  const unitId = movement.unit?.id ?? null
  const minus = -quantity
  switch (movement.act) {
    case 'receive':
    case 'receive_return':
    case 'find': {
      const kind = kindOf[movement.act]
      return [{ kind, place: movement.to, unitId, quantity, value: comingValue(stock, movement) }]
    }
    case 'lose':
    case 'dispose':
    case 'use':
    case 'send_back': {
      const kind = kindOf[movement.act]
      return [{ kind, place: movement.from, unitId, quantity: minus, value: leavingValue(stock, movement) }]
    }
    case 'scrap':
      return [
        {
          kind: 'scrap',
          place: movement.from,
          unitId,
          quantity: minus,
          value: leavingValue(stock, movement),
        },
        { kind: 'scrap', place: movement.to, unitId, quantity, value: 0 },
      ]
    case 'move':
      return [
        { kind: 'move_out', place: movement.from, unitId, quantity: minus, value: 0 },
        { kind: 'move_in', place: movement.to, unitId, quantity, value: 0 },
      ]
    case 'issue':
    case 'return':
      return [
        { kind: movement.act, place: movement.from, unitId, quantity: minus, value: 0 },
        { kind: movement.act, place: movement.to, unitId, quantity, value: 0 },
      ]
  }
}

/** What an act of one entry writes. */
const kindOf = {
  receive: 'receive',
  receive_return: 'return_receipt',
  find: 'adjust',
  lose: 'adjust',
  dispose: 'dispose',
  use: 'use',
  send_back: 'supplier_return',
} as const satisfies Partial<Record<Movement['act'], EntryKind>>

type Coming = Extract<Movement, { readonly value: number | null }>

/** What is found without a cost adds at the present average, and nothing where there is none or in scrap (rule I4). */
function comingValue({ onHand, value }: PartStock, { to, quantity, ...known }: Coming): number {
  if (!isOnHand(to.kind)) return 0
  const cost = known.value ?? known.unit?.cost
  if (cost !== undefined) return cost
  if (onHand === 0) return 0
  const worth = BigInt(quantity) * BigInt(value)
  // It may be more than a number holds exactly, and is refused then.
  return worth > BigInt(moneyLimit) * BigInt(onHand) ? Number.POSITIVE_INFINITY : roundHalfUp(worth, onHand)
}

/** What lies in scrap is worth nothing already. */
function leavingValue(stock: PartStock, { from, quantity, unit }: Leaving<string>): number {
  if (!isOnHand(from.kind)) return 0
  return 0 - (unit?.cost ?? issueValue(stock, quantity))
}

function mirrorOf(entry: NewEntry): NewEntry {
  return { ...entry, quantity: 0 - entry.quantity, value: 0 - entry.value }
}

/**
 * What leaves at the average takes a share of every cost before it, so none of these can go before it comes back; a
 * unit carries its own cost, and only what happened to itself counts (rules H7, H11).
 */
function areUsed(entries: readonly NewEntry[], later: readonly NewEntry[]): boolean {
  const isAverageUsed = later.some(entry => entry.quantity < 0 && changesOnHand(entry))
  const units = new Set(later.map(entry => entry.unitId))
  return entries.some(entry =>
    entry.unitId === null
      ? isAverageUsed && entry.quantity > 0 && changesOnHand(entry)
      : units.has(entry.unitId),
  )
}

/** Two entries of it are one step from place to place, without a value of their own (rules H8, H5). */
export function isMove(kind: EntryKind): boolean {
  return kind === 'move_out' || kind === 'move_in' || kind === 'issue' || kind === 'return'
}

function changesOnHand({ kind, place }: NewEntry): boolean {
  return isOnHand(place.kind) && !isMove(kind)
}

/** Adds the entries to the stock; a step on the way that no shelf could show is refused like the end (rule H3). */
function applyEntries(stock: PartStock, entries: readonly NewEntry[]): Posted {
  const byPlace = new Map(stock.byPlace)
  let { onHand, inStores, value } = stock
  for (const entry of entries) {
    const { place, quantity } = entry
    const there = byPlace.get(place.id) ?? 0
    if (there + quantity < 0) return { ok: false, shortage: { reason: 'short', place, there } }
    const held = stock.heldByPlace.get(place.id) ?? 0
    if (quantity < 0 && there + quantity < held) {
      return { ok: false, shortage: { reason: 'reserved', available: Math.max(0, there - held) } }
    }
    if (there + quantity > quantityLimit) return { ok: false, shortage: { reason: 'too_large' } }
    byPlace.set(place.id, there + quantity)
    if (isOnHand(place.kind)) onHand += quantity
    if (isInStores(place.kind)) inStores += quantity
    value += entry.value
  }
  const after: PartStock = { ...stock, onHand, inStores, value, byPlace }
  const shortage = shortageOf(stock, after)
  return shortage ? { ok: false, shortage } : { ok: true, stock: after, entries }
}

function shortageOf(
  before: PartStock,
  { onHand, inStores, reserved, value }: PartStock,
): Shortage | undefined {
  if (value < 0 || (onHand === 0 && value !== 0)) return { reason: 'used' }
  if (value > moneyLimit || onHand > quantityLimit) return { reason: 'too_large' }
  if (inStores < reserved) return { reason: 'reserved', available: before.inStores - reserved }
  return undefined
}
