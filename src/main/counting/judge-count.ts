import type { Knex } from 'knex'
import { type CountedLine, type CountedUnit, type Settled, settleCount } from '#shared/counting/settle'
import { grouped } from '#shared/kernel/grouped'
import type { Id } from '#shared/kernel/ids'
import type { Context } from '../kernel/context'
import { keptParts } from '../stock/kept-stock'
import type { PlannedLine } from '../stock/post-movements'
import { findAllLines, type StoredLine } from './line-repository'
import { findMovedLines } from './review-repository'
import { type CountedSerial, findCountedSerials } from './unit-repository'

type KeptUnit = PlannedLine['units'][number]

/** A line with everything that is told of it before it is entered. */
export type JudgedLine = {
  readonly line: StoredLine
  /** Movements since it was counted that nobody has confirmed. */
  readonly moved: { readonly seq: number; readonly change: number } | null
  readonly missing: readonly CountedSerial[]
  readonly found: readonly CountedSerial[]
}

/** A whole count, as it would be entered now. */
export type JudgedCount = {
  readonly lines: readonly JudgedLine[]
  readonly settled: Settled
  readonly parts: ReadonlyMap<Id, PlannedLine['part']>
  /** The pieces that the steps name, as they stand before. */
  readonly units: ReadonlyMap<Id, KeptUnit>
}

/** Compares what was counted with the ledger, in the transaction that enters it where it is entered. */
export async function judgeCount(context: Context, db: Knex, countId: Id): Promise<JudgedCount> {
  const lines = await findAllLines(db, countId)
  const parts = await keptParts(
    db,
    lines.map(({ part }) => part.id),
  )
  const moved = new Map((await findMovedLines(db, countId)).map(found => [found.lineId, found]))
  const serials = grouped(await findCountedSerials(db, countId), ({ lineId }) => lineId)
  const judged = lines.map(line => judgeLine(line, serials.get(line.id) ?? [], moved.get(line.id)))
  const units = new Map<Id, KeptUnit>()
  const counted = judged.map(line => countedLine(line, serial => keepUnit(context, units, serial, line.line)))
  const stocks = new Map([...parts].map(([id, { stock }]) => [id, stock]))
  return { lines: judged, settled: settleCount(counted, stocks), parts, units }
}

type Moved = { readonly seq: number; readonly change: number } | undefined

function judgeLine(line: StoredLine, serials: readonly CountedSerial[], moved: Moved): JudgedLine {
  const missing = serials.filter(({ wasHere, isCounted }) => wasHere && !isCounted)
  const found = serials.filter(({ wasHere, isCounted }) => !wasHere && isCounted)
  // A piece that was found here may have been moved elsewhere since.
  const seqs = [...missing, ...found].map(({ unit }) => unit?.seq ?? 0)
  const seq = Math.max(moved?.seq ?? 0, ...seqs)
  const isOpen = seq > line.ledgerSeq && seq > line.confirmedSeq
  return { line, missing, found, moved: isOpen ? { seq, change: moved?.change ?? 0 } : null }
}

type Keep = (serial: CountedSerial) => CountedUnit

function countedLine({ line, missing, found }: JudgedLine, keep: Keep): CountedLine {
  const { id, part, place, counted, system, isPlaceActive } = line
  return {
    id,
    partId: part.id,
    place,
    isActive: isPlaceActive,
    counted,
    system,
    pieces: part.isSerialised ? { missing: missing.map(keep), found: found.map(keep) } : null,
  }
}

/** The unit of a serial, a new one where the ledger never had it. */
function keepUnit(
  context: Context,
  units: Map<Id, KeptUnit>,
  { serialNo, serialKey, unit }: CountedSerial,
  line: StoredLine,
): CountedUnit {
  const id = unit?.id ?? context.newId()
  const cost = unit?.cost ?? 0
  const place = unit?.place ?? null
  const whereabouts = unit?.whereabouts ?? 'out'
  units.set(id, {
    id,
    partId: line.part.id,
    serialNo,
    serialKey,
    whereabouts,
    placeId: place?.id ?? null,
    cost,
  })
  const isHeld = unit?.isHeld ?? false
  return { id, cost, place, hasMoved: (unit?.seq ?? 0) > line.ledgerSeq, isHeld }
}
