import type { Id } from '../kernel/ids'
import { foundCost } from '../stock/found-cost'
import {
  type LedgerPlace,
  type LedgerUnit,
  type Movement,
  type PartStock,
  type Posted,
  post,
  type Shortage,
} from '../stock/ledger'
import { isOnHand } from '../stock/place'

/** A piece of a serialised part as the ledger has it now. */
export type CountedUnit = LedgerUnit & {
  /** Null where it lies nowhere: it was used, sold, or never came. */
  readonly place: LedgerPlace | null
  /** The ledger has moved it since its line was counted. */
  readonly hasMoved: boolean
  /** It was issued for a repair and lies in a bag; nothing else may take it (rule H5). */
  readonly isHeld: boolean
}

/** One part at one place as it was counted. */
export type CountedLine = {
  readonly id: Id
  readonly partId: Id
  readonly place: LedgerPlace
  /** Whether the place still takes parts. */
  readonly isActive: boolean
  readonly counted: number
  /** What the ledger had there at the moment of counting (rule H9). */
  readonly system: number
  /** Of a serialised part: what the ledger had there then and nobody found, and what was found besides; else null. */
  readonly pieces: { readonly missing: readonly CountedUnit[]; readonly found: readonly CountedUnit[] } | null
}

/** One movement that a line asks for, with the rial by which it changes what the part is worth. */
export type Step = { readonly lineId: Id; readonly movement: Movement; readonly value: number }

/**
 * Why a difference cannot be entered: the ledger's own reasons, a piece that its own document must bring back, one that
 * is a repair's, a place given up.
 */
export type Obstacle =
  | Exclude<Shortage, { readonly reason: 'used' }>
  | { readonly reason: 'elsewhere'; readonly unitId: Id; readonly place: LedgerPlace }
  | { readonly reason: 'held'; readonly unitId: Id }
  | { readonly reason: 'given_up' }

export type Settled = {
  /** In the order in which they must be done. */
  readonly steps: readonly Step[]
  /** The first one of each line; its steps may be short of what is asked. */
  readonly obstacles: ReadonlyMap<Id, Obstacle>
  /** Steps by which each part changes at each place, under `placeKey`. */
  readonly changes: ReadonlyMap<string, number>
}

export function placeKey(partId: Id, placeId: Id): string {
  return `${partId} ${placeId}`
}

/**
 * What a count enters (rule H9): the difference to what the ledger had at the moment of counting, so that whatever moved
 * since stays right. What was found comes first, or what lies in another place than the ledger says could seem used up,
 * or worth nothing, in between (rules H4, I4).
 */
export function settleCount(lines: readonly CountedLine[], stocks: ReadonlyMap<Id, PartStock>): Settled {
  const found = new Set(lines.flatMap(({ pieces }) => (pieces?.found ?? []).map(({ id }) => id)))
  const state: State = { stocks: new Map(stocks), steps: [], obstacles: new Map(), changes: new Map() }
  for (const line of lines) addFound(state, line)
  for (const line of lines) addMoved(state, line)
  for (const line of lines) addMissing(state, line, found)
  return state
}

type State = {
  readonly stocks: Map<Id, PartStock>
  readonly steps: Step[]
  readonly obstacles: Map<Id, Obstacle>
  readonly changes: Map<string, number>
}

function addFound(state: State, line: CountedLine): void {
  const { pieces, place, counted, system } = line
  if (!pieces) {
    const quantity = counted - system
    if (quantity > 0) take(state, line, { act: 'find', to: place, quantity, value: null })
    return
  }
  for (const unit of pieces.found) {
    if (unit.hasMoved || unit.place) continue
    const cost = foundCost(unit.cost, stockOf(state, line))
    take(state, line, { act: 'find', to: place, quantity: 1, value: cost, unit: { id: unit.id, cost } })
  }
}

/** A piece that was found in another place than the ledger says was moved there; nothing is lost and nothing found. */
function addMoved(state: State, line: CountedLine): void {
  for (const unit of line.pieces?.found ?? []) {
    const { id, place: from } = unit
    // What the ledger learnt since is newer than the count.
    if (unit.hasMoved || !from || from.id === line.place.id) continue
    const canMove = from.kind !== 'transit' && isOnHand(from.kind) === isOnHand(line.place.kind)
    if (unit.isHeld) block(state, line, { reason: 'held', unitId: id })
    else if (!canMove) block(state, line, { reason: 'elsewhere', unitId: id, place: from })
    else take(state, line, { act: 'move', from, to: line.place, quantity: 1, unit: ledgerUnit(unit) })
  }
}

function addMissing(state: State, line: CountedLine, found: ReadonlySet<Id>): void {
  const { pieces, place, counted, system } = line
  if (!pieces) {
    const quantity = system - counted
    if (quantity > 0) take(state, line, { act: 'lose', from: place, quantity })
    return
  }
  for (const unit of pieces.missing) {
    if (unit.hasMoved || unit.place?.id !== place.id || found.has(unit.id)) continue
    if (unit.isHeld) block(state, line, { reason: 'held', unitId: unit.id })
    else take(state, line, { act: 'lose', from: place, quantity: 1, unit: ledgerUnit(unit) })
  }
}

function take(state: State, line: CountedLine, movement: Movement): void {
  const posted = post(stockOf(state, line), movement)
  if ('to' in movement && !line.isActive) block(state, line, { reason: 'given_up' })
  else if (posted.ok) write(state, line, { movement, posted })
  else if (posted.shortage.reason !== 'used') block(state, line, posted.shortage)
  else throw new RangeError('a count uses nothing up')
}

type Done = { readonly movement: Movement; readonly posted: Extract<Posted, { readonly ok: true }> }

function write(state: State, { id, partId }: CountedLine, { movement, posted }: Done): void {
  state.stocks.set(partId, posted.stock)
  const value = posted.entries.reduce((sum, entry) => sum + entry.value, 0)
  state.steps.push({ lineId: id, movement, value })
  for (const { place, quantity } of posted.entries) {
    const key = placeKey(partId, place.id)
    state.changes.set(key, (state.changes.get(key) ?? 0) + quantity)
  }
}

function block({ obstacles }: State, { id }: CountedLine, obstacle: Obstacle): void {
  if (!obstacles.has(id)) obstacles.set(id, obstacle)
}

function stockOf({ stocks }: State, { partId }: CountedLine): PartStock {
  const stock = stocks.get(partId)
  if (!stock) throw new RangeError('a counted part without its stock')
  return stock
}

function ledgerUnit({ id, cost }: CountedUnit): LedgerUnit {
  return { id, cost }
}
