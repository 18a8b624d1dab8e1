import type { z } from 'zod'
import type { addCountedSchema, CountRow, countNothingSchema, recountSchema } from '#shared/counting/model'
import { placeKey } from '#shared/counting/settle'
import type { Id } from '#shared/kernel/ids'
import { quantityLimit } from '#shared/stock/part'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { serialsOf } from './counted-serials'
import { findLine, findLineAt, type LineToWrite, type StoredLine, writeLines } from './line-repository'
import { findMoments, type Moment } from './moment-repository'
import { openForCounting } from './open-count'
import { insertTallies, type NewTally } from './tally-repository'
import { forgetUnits, keepUnitsHere, markCounted } from './unit-repository'

/**
 * Adds what was found to its line. What the ledger says is taken when the first of it is counted (rule H9): whatever
 * moves between that and the last scan is asked about at the review. Refused with NOT_FOUND, COUNT_STATE,
 * COUNT_OUTSIDE, SERIALS_MISSING, COUNT_SERIAL_TWICE, VALUE_TOO_LARGE.
 */
export async function addCounted(work: Work, input: z.infer<typeof addCountedSchema>): Promise<Id> {
  const { countId, placeId, partId, quantity } = input
  await openForCounting(work, countId)
  const moment = await requireMoment(work, countId, { placeId, partId })
  const { part } = moment
  const serials = await serialsOf(work, input, { countId, part, lineId: null })
  const known = await findLineAt(work.trx, input)
  const counted = (known?.counted ?? 0) + quantity
  if (counted > quantityLimit)
    refuse('VALUE_TOO_LARGE', { field: 'quantity', values: { number: part.number } })
  const line = known ? countedOn(work, known, counted) : newLine(work, countId, { moment, counted })
  await writeLines(work.trx, [line])
  if (part.isSerialised) {
    if (!known) await keepUnitsHere(work.trx, [line])
    await markCounted(work.trx, line, serials)
  }
  const serialNos = serials.map(({ serialNo }) => serialNo)
  await keep(work, [line], { act: 'add', quantity, serialNos })
  return line.id
}

/**
 * Counts a line anew, at this moment; how it was before stays in its history. Refused with NOT_FOUND, COUNT_STATE,
 * CHANGED_MEANWHILE, SERIALS_MISSING, COUNT_SERIAL_TWICE.
 */
export async function recount(work: Work, input: z.infer<typeof recountSchema>): Promise<Id> {
  const { countId, lineId, quantity } = input
  await openForCounting(work, countId)
  const known = await requireLine(work, input)
  if (known.version !== input.version) refuse('CHANGED_MEANWHILE')
  const { part, place } = known
  const serials = await serialsOf(work, input, { countId, part, lineId })
  const moment = await requireMoment(work, countId, { placeId: place.id, partId: part.id })
  const { system, ledgerSeq } = moment
  const line = { ...countedOn(work, known, quantity), system, ledgerSeq, recounts: known.recounts + 1 }
  await writeLines(work.trx, [line])
  if (part.isSerialised) {
    await forgetUnits(work.trx, lineId)
    await keepUnitsHere(work.trx, [line])
    await markCounted(work.trx, line, serials)
  }
  const serialNos = serials.map(({ serialNo }) => serialNo)
  await keep(work, [line], { act: 'recount', quantity, serialNos })
  return lineId
}

/**
 * Says that nothing of these parts lies there, and how many lines that made: what somebody has counted meanwhile stays.
 * Refused with NOT_FOUND, COUNT_STATE, COUNT_OUTSIDE.
 */
export async function countNothing(
  work: Work,
  { countId, lines: asked }: z.infer<typeof countNothingSchema>,
): Promise<number> {
  await openForCounting(work, countId)
  const moments = await findMoments(work.trx, countId, eachOnce(asked))
  if (moments.length < eachOnce(asked).length) refuse('NOT_FOUND', { field: 'lines' })
  moments.forEach(refuseOutside)
  const uncounted = moments.filter(({ isCounted }) => !isCounted)
  const lines = uncounted.map(moment => newLine(work, countId, { moment, counted: 0 }))
  const serialised = lines.filter((_, index) => uncounted[index]?.part.isSerialised)
  await writeLines(work.trx, lines)
  await keepUnitsHere(work.trx, serialised)
  await keep(work, lines, { act: 'nothing', quantity: 0, serialNos: [] })
  return lines.length
}

function eachOnce<T extends { readonly placeId: Id; readonly partId: Id }>(
  asked: readonly T[],
): readonly T[] {
  return [...new Map(asked.map(at => [placeKey(at.partId, at.placeId), at])).values()]
}

/** A line of the count. Refused with NOT_FOUND. */
export async function requireLine(
  { trx }: Work,
  { countId, lineId }: { readonly countId: Id; readonly lineId: Id },
): Promise<StoredLine> {
  const line = await findLine(trx, lineId)
  return line?.countId === countId ? line : refuse('NOT_FOUND', { field: 'lineId' })
}

async function requireMoment(
  { trx }: Work,
  countId: Id,
  at: { readonly placeId: Id; readonly partId: Id },
): Promise<Moment> {
  const [moment] = await findMoments(trx, countId, [at])
  if (!moment) return refuse('NOT_FOUND', { field: 'partId' })
  refuseOutside(moment)
  return moment
}

function refuseOutside({ isPlaceOfCount, isPartOfCount, placeName, part }: Moment): void {
  if (!isPlaceOfCount) refuse('COUNT_OUTSIDE', { field: 'placeId', values: { name: placeName } })
  if (!isPartOfCount) refuse('COUNT_OUTSIDE', { field: 'partId', values: { name: part.number } })
}

type New = { readonly moment: Moment; readonly counted: number }

function newLine(work: Work, countId: CountRow['id'], { moment, counted }: New): LineToWrite {
  const { placeId, part, system, ledgerSeq } = moment
  return {
    id: work.newId(),
    countId,
    placeId,
    partId: part.id,
    counted,
    system,
    ledgerSeq,
    recounts: 0,
    version: 1,
    at: work.now,
    staffId: work.actor.id,
  }
}

function countedOn(work: Work, known: StoredLine, counted: number): LineToWrite {
  const { id, countId, place, part, system, ledgerSeq, recounts, version } = known
  return {
    id,
    countId,
    placeId: place.id,
    partId: part.id,
    counted,
    system,
    ledgerSeq,
    recounts,
    version: version + 1,
    at: work.now,
    staffId: work.actor.id,
  }
}

/** How each line came to its count stays in its history, and in the log of all acts. */
async function keep(
  work: Work,
  lines: readonly LineToWrite[],
  done: Pick<NewTally, 'act' | 'quantity' | 'serialNos'>,
): Promise<void> {
  const tallies = lines.map(({ id, counted }) => ({
    ...done,
    id: work.newId(),
    lineId: id,
    counted,
    at: work.now,
    staffId: work.actor.id,
  }))
  await insertTallies(work.trx, tallies)
  await record(
    work,
    ...lines.map(line => ({
      action: `counting.${done.act}`,
      entity: 'stock_count_line',
      entityId: line.id,
      after: { ...line, ...done },
    })),
  )
}
