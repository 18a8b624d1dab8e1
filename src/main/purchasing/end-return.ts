import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { CreditReturn, TakeReturn } from '#shared/purchasing/supplier-return'
import { issueValue } from '#shared/stock/ledger'
import { inUnits } from '#shared/stock/units'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { type ReturningLine, receiveReturn } from '../stock/receive-return'
import { findPiecesAway } from './piece-away-repository'
import {
  findMovesOf,
  findReturnLines,
  insertEnds,
  type NewEnd,
  type StoredReturnLine,
} from './return-line-repository'
import { findReturn, type StoredReturn } from './return-repository'

/**
 * Takes in what a supplier repaired or sent instead, at the value that left with it: a repaired piece keeps its serial, a
 * replaced one has another (rule J3). Refused with NOT_FOUND, RETURN_TAKEN_BACK, RETURN_TOO_MUCH (quantity in units),
 * SERIALS_MISSING, RETURN_SAME_SERIAL and all that `receiveReturn` of the stock refuses.
 */
export async function takeReturn(work: Work, input: TakeReturn): Promise<void> {
  const { returnId, placeId, reference, lines } = input
  const { sent, settled } = await settle(work, returnId, lines)
  await refuseSameSerial(work, lines, settled)
  const action = 'purchasing.takeReturn'
  const documentId = await receiveReturn(work, {
    action,
    placeId,
    reference,
    // The ledger says by which return it came.
    reason: sent.number,
    lines: lines.map((line, index) => comingLine(line, settledAt(settled, index), index)),
  })
  const moves = await findMovesOf(work.trx, documentId)
  const ends = lines.map(({ outcome, note }, index): NewEnd => {
    const unitId = moves.find(({ line }) => line === index + 1)?.unitId ?? null
    return { ...endOf(work, settledAt(settled, index)), outcome, note, documentId, unitId, amount: null }
  })
  await writeEnds(work, { action, returnId }, ends)
}

/** The supplier pays for it instead. Refused with NOT_FOUND, RETURN_TAKEN_BACK, RETURN_TOO_MUCH (quantity in units). */
export async function creditReturn(work: Work, { returnId, lines }: CreditReturn): Promise<void> {
  const { settled } = await settle(work, returnId, lines)
  const ends = lines.map(({ amount, note }, index): NewEnd => {
    const end = endOf(work, settledAt(settled, index))
    return { ...end, outcome: 'credited', note, documentId: null, unitId: null, amount }
  })
  await writeEnds(work, { action: 'purchasing.creditReturn', returnId }, ends)
}

type Settled = {
  readonly line: StoredReturnLine
  readonly quantity: number
  /** Rial of the line's value that goes with it: the last of it takes the rest (rule I3). */
  readonly value: number
}

type Ended = { readonly returnLineId: Id; readonly quantity: number }

type Settlement = {
  readonly sent: StoredReturn
  readonly settled: readonly Settled[]
}

/** Proves that so much of each line is open, and works out its share of what left the stock. */
async function settle(work: Work, returnId: Id, ended: readonly Ended[]): Promise<Settlement> {
  const sent = (await findReturn(work.trx, returnId)) ?? refuse('NOT_FOUND', { field: 'returnId' })
  if (sent.state === 'taken_back') refuse('RETURN_TAKEN_BACK', { values: { number: sent.number } })
  const known = await findReturnLines(work.trx, returnId)
  const open = new Map(known.map(line => [line.id, line]))
  const settled = ended.map(({ returnLineId, quantity }, index) => {
    const line = open.get(returnLineId) ?? refuse('NOT_FOUND', { field: `lines.${index}.returnLineId` })
    if (quantity > line.open) refuseTooMuch(line, index)
    const value = issueValue({ onHand: line.open, value: line.openValue }, quantity)
    open.set(line.id, { ...line, open: line.open - quantity, openValue: line.openValue - value })
    return { line, quantity, value }
  })
  return { sent, settled }
}

function refuseTooMuch({ part, open }: StoredReturnLine, index: number): never {
  const values = { number: part.number, open: inUnits(open, part.unit) }
  return refuse('RETURN_TOO_MUCH', { field: `lines.${index}.quantity`, values })
}

/** A replacement is another piece (rule J3): one that is still with a supplier came back itself. */
async function refuseSameSerial(
  { trx }: Work,
  lines: TakeReturn['lines'],
  settled: readonly Settled[],
): Promise<void> {
  const coming = lines.flatMap(({ outcome, serialNo }, index) => {
    if (outcome !== 'replaced' || serialNo === '') return []
    return { index, serialNo, partId: settledAt(settled, index).line.part.id, key: normalizeSerial(serialNo) }
  })
  if (coming.length === 0) return
  const away = await findPiecesAway(trx, coming)
  for (const { index, serialNo, partId, key } of coming) {
    if (!away.some(piece => piece.partId === partId && piece.key === key)) continue
    refuse('RETURN_SAME_SERIAL', { field: `lines.${index}.serialNo`, values: { serial: serialNo } })
  }
}

function settledAt(settled: readonly Settled[], index: number): Settled {
  return settled[index] ?? refuse('NOT_FOUND', { field: `lines.${index}.returnLineId` })
}

function comingLine(
  { outcome, serialNo }: TakeReturn['lines'][number],
  { line, quantity, value }: Settled,
  index: number,
): ReturningLine {
  const coming = { partId: line.part.id, quantity, value }
  if (line.serialNo === null) return { ...coming, serialNos: [] }
  if (outcome === 'repaired') return { ...coming, serialNos: [line.serialNo] }
  if (serialNo === '') {
    const values = { number: line.part.number, given: 0, needed: 1 }
    refuse('SERIALS_MISSING', { field: `lines.${index}.serialNo`, values })
  }
  return { ...coming, serialNos: [serialNo] }
}

function endOf(work: Work, { line, quantity, value }: Settled) {
  return { id: work.newId(), returnLineId: line.id, quantity, value }
}

async function writeEnds(
  work: Work,
  { action, returnId }: { readonly action: string; readonly returnId: Id },
  ends: readonly NewEnd[],
): Promise<void> {
  await insertEnds(work.trx, { at: work.now, staffId: work.actor.id }, ends)
  await record(work, { action, entity: 'supplier_return', entityId: returnId, after: { ends } })
}
