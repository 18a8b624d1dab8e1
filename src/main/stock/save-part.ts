import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#shared/kernel/ids'
import type { Fit, Part, PartEdit } from '#shared/stock/part'
import { mayHaveSerials } from '#shared/stock/units'
import { indexPart, reindexPart } from '../db/search'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { codeKey } from './code-key'
import { readPart } from './find-part'
import { mayBeHome } from './may-be-home'
import { findPartSurroundings } from './part-check-repository'
import {
  insertBarcodes,
  insertFits,
  replaceBarcodes,
  replaceFits,
  replaceSubstitutes,
} from './part-link-repository'
import { findPart, insertPart, raiseVersions, type StoredPart, updatePart } from './part-repository'

type Edit = Omit<PartEdit, 'commandId'>

/** What is written of a part: an edit without what stands twice in its lists. */
type NewFacts = Omit<Edit, 'id'> & { readonly id: Id }

/**
 * Writes a part, or changes one that is as the person saw it. Refused with NOT_FOUND, CHANGED_MEANWHILE,
 * PART_NUMBER_TAKEN, BARCODE_TAKEN, PLACE_KIND, PART_IN_LEDGER where its unit or being serialised would change, and
 * INVALID_INPUT where what has serials is no piece.
 */
export async function savePart(work: Work, edit: Edit): Promise<Part> {
  const stored =
    edit.id === undefined ? undefined : ((await findPart(work.trx, edit.id)) ?? refuse('NOT_FOUND'))
  if ((stored?.part.version ?? 0) !== edit.version) refuse('CHANGED_MEANWHILE')
  const after: NewFacts = {
    ...withDistinctLists(edit, stored?.part.id),
    id: stored?.part.id ?? work.newId(),
    version: edit.version + 1,
  }
  if (stored) refuseSettled(stored, after)
  refuseMeasuredSerials(after)
  await refuseInTheWay(work, after, stored?.part)
  await (stored ? change(work, stored, after) : add(work, after))
  await record(work, {
    action: 'stock.savePart',
    entity: 'part',
    entityId: after.id,
    ...(stored && { before: factsOf(stored.part) }),
    after,
  })
  return readPart(work, work.trx, after.id)
}

/** Quantities and serials mean what they meant when they were written, in the ledger, on orders, in requests and in counts. */
function refuseSettled({ part: before, isSettled }: StoredPart, after: NewFacts): void {
  if (!isSettled) return
  if (before.unit !== after.unit) refuse('PART_IN_LEDGER', { field: 'unit' })
  if (before.isSerialised !== after.isSerialised) refuse('PART_IN_LEDGER', { field: 'isSerialised' })
}

function refuseMeasuredSerials({ unit, isSerialised }: NewFacts): void {
  if (!isSerialised || mayHaveSerials(unit)) return
  refuse('INVALID_INPUT', { issues: [{ path: 'isSerialised', reason: 'serials_are_pieces', values: {} }] })
}

async function refuseInTheWay(work: Work, after: NewFacts, before: Part | undefined): Promise<void> {
  const { namesake, takenBarcode, hasSubstitutes, home } = await findPartSurroundings(work.trx, {
    ...after,
    partId: after.id,
  })
  if (namesake !== undefined) refuse('PART_NUMBER_TAKEN', { field: 'number', values: { number: namesake } })
  if (takenBarcode) {
    const { code, number } = takenBarcode
    refuse('BARCODE_TAKEN', { field: 'barcodes', values: { code, number } })
  }
  if (!hasSubstitutes) refuse('NOT_FOUND', { field: 'substituteIds' })
  // A home that was given up since stays until somebody chooses another.
  if (after.homePlaceId === null || after.homePlaceId === before?.homePlace?.id) return
  if (!home?.isActive) refuse('NOT_FOUND', { field: 'homePlaceId' })
  if (!mayBeHome(home.kind)) refuse('PLACE_KIND', { field: 'homePlaceId' })
}

async function add(work: Work, after: NewFacts): Promise<void> {
  const { trx } = work
  const seq = await insertPart(trx, after, work.now)
  await insertBarcodes(trx, after.id, after.barcodes)
  await insertFits(trx, after.id, after.fits)
  await changeSubstitutes(work, [], after)
  indexPart(work, { ...after, seq })
}

async function change(work: Work, { seq, part }: StoredPart, after: NewFacts): Promise<void> {
  const { trx } = work
  const before = factsOf(part)
  await updatePart(trx, after)
  if (!isDeepStrictEqual(before.barcodes, after.barcodes)) await replaceBarcodes(trx, part.id, after.barcodes)
  if (!isDeepStrictEqual(before.fits, after.fits)) await replaceFits(trx, part.id, after.fits)
  await changeSubstitutes(work, before.substituteIds, after)
  if (!isDeepStrictEqual(foundBy(before), foundBy(after))) await reindexPart(trx, { ...after, seq })
}

/** The others show this one too: whoever has one of them on the screen has not seen what changed. */
async function changeSubstitutes(
  { trx }: Work,
  before: readonly Id[],
  { id, substituteIds }: NewFacts,
): Promise<void> {
  if (isDeepStrictEqual(before, substituteIds)) return
  const added = substituteIds.filter(other => !before.includes(other))
  const removed = before.filter(other => !substituteIds.includes(other))
  await replaceSubstitutes(trx, id, { ids: substituteIds, added, removed })
  await raiseVersions(trx, [...added, ...removed])
}

function foundBy({ number, names, brand, barcodes }: Pick<Part, 'number' | 'names' | 'brand' | 'barcodes'>) {
  return { number, names, brand, barcodes }
}

/** Nothing stands twice in a list, whatever its spelling, and no part is its own substitute. */
function withDistinctLists(edit: Edit, self: Id | undefined): Edit {
  const fitKey = ({ brand, model }: Fit) => JSON.stringify([codeKey(brand), codeKey(model)])
  return {
    ...edit,
    barcodes: distinct(edit.barcodes, codeKey),
    fits: distinct(edit.fits, fitKey),
    substituteIds: distinct(edit.substituteIds, id => id).filter(id => id !== self),
  }
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const byKey = new Map<string, T>()
  for (const value of values) if (!byKey.has(keyOf(value))) byKey.set(keyOf(value), value)
  return [...byKey.values()]
}

/** A part without what is there of it. */
function factsOf(part: Part) {
  const {
    stock: _,
    value: _value,
    lastCost: _cost,
    isInLedger: _past,
    substitutes,
    homePlace,
    ...facts
  } = part
  return { ...facts, substituteIds: substitutes.map(({ id }) => id), homePlaceId: homePlace?.id ?? null }
}
