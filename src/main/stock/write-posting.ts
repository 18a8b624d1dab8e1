import type { Id } from '#shared/kernel/ids'
import type { EntryKind } from '#shared/stock/document'
import { isMove, type PartStock } from '#shared/stock/ledger'
import { isOnHand } from '#shared/stock/place'
import { availableOf } from '#shared/stock/reservation'
import { drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { insertDocument, type NewDocument } from './document-repository'
import { type EntryToWrite, insertEntries } from './entry-repository'
import { type KeptPart, type KeptUnit, writeBalances, writeTotals, writeUnits } from './ledger-repository'

/** A document to write, before it has its number; `action` names the procedure in the audit. */
export type DocumentFacts = Pick<
  NewDocument,
  'kind' | 'reference' | 'reason' | 'reversesId' | 'completesId' | 'toPlaceId'
> & { readonly action: string }

/** A part after the document. */
export type PartAfter = {
  readonly part: KeptPart
  readonly stock: PartStock
  readonly lastCost: number | null
}

/** All that a document changes: the one thing that may be written to the ledger. */
export type Posting = {
  readonly entries: readonly EntryToWrite[]
  readonly parts: readonly PartAfter[]
  readonly units: readonly KeptUnit[]
}

/** A document that has its number and is written, with the procedure that acts. */
export type BegunDocument = { readonly action: string; readonly document: NewDocument }

/** Writes a document with its entries and what they leave, and gives its id. */
export async function writePosting(work: Work, facts: DocumentFacts, posting: Posting): Promise<Id> {
  const begun = await beginDocument(work, facts)
  await writeEntries(work, begun, posting)
  return begun.document.id
}

/** Writes a document, to which entries are written next in the same transaction. */
export async function beginDocument(work: Work, { action, ...facts }: DocumentFacts): Promise<BegunDocument> {
  const { trx, now, today, actor } = work
  const kind = facts.kind === 'receipt' ? 'goodsReceipt' : 'stockMove'
  const { number } = await drawNumber(work, kind)
  const document = { ...facts, id: work.newId(), number, at: now, on: today, staffId: actor.id }
  await insertDocument(trx, document)
  return { action, document }
}

/**
 * Writes entries and what they leave: the only place that does (rule H2). Requests that wait for what is available now are
 * served at once.
 */
export async function writeEntries(
  work: Work,
  { action, document }: BegunDocument,
  { entries, parts, units }: Posting,
): Promise<void> {
  const { trx, now, today, actor } = work
  if (units.length > 0) await writeUnits(trx, unitsAfter(units, entries))
  await insertEntries(trx, { documentId: document.id, at: now, staffId: actor.id }, entries)
  await writeBalances(trx, balancesAfter(parts, entries))
  const totals = parts.map(({ part, stock, lastCost }) => ({ partId: part.id, stock, lastCost }))
  await writeTotals(trx, totals, today)
  await record(work, {
    action,
    entity: 'stock_document',
    entityId: document.id,
    after: { ...document, entries: entries.map(({ place, ...entry }) => ({ ...entry, placeId: place.id })) },
  })
  await tellArrived(work, parts)
}

/** Whoever waits for parts hears of those of which more can be promised now than before. */
async function tellArrived(work: Work, parts: readonly PartAfter[]): Promise<void> {
  const arrived = parts.filter(({ part, stock }) => availableOf(stock) > availableOf(part.stock))
  if (arrived.length === 0) return
  const ids = arrived.map(({ part }) => part.id)
  await work.reactions.partsArrived(work, ids)
}

function balancesAfter(parts: readonly PartAfter[], entries: readonly EntryToWrite[]) {
  const touched = new Map<Id, Set<Id>>()
  for (const { partId, place } of entries) {
    touched.set(partId, (touched.get(partId) ?? new Set()).add(place.id))
  }
  return parts.flatMap(({ part, stock }) =>
    [...(touched.get(part.id) ?? [])].map(placeId => ({
      partId: part.id,
      placeId,
      onHand: stock.byPlace.get(placeId) ?? 0,
    })),
  )
}

/** Where each unit is after the entries, and what it cost: what it brings to the value when it comes on hand (rule I1). */
function unitsAfter(units: readonly KeptUnit[], entries: readonly EntryToWrite[]): readonly KeptUnit[] {
  const after = new Map(units.map(unit => [unit.id, unit]))
  for (const entry of entries) {
    const unit = entry.unitId === null ? undefined : after.get(entry.unitId)
    if (unit) after.set(unit.id, { ...unit, ...unitAfter(unit, entry) })
  }
  return [...after.values()]
}

function unitAfter(unit: KeptUnit, { kind, place, quantity, value }: EntryToWrite): Partial<KeptUnit> {
  if (quantity < 0) return { whereabouts: goneTo[kind] ?? 'out', placeId: null }
  const brings = isOnHand(place.kind) && !isMove(kind)
  return { whereabouts: 'place', placeId: place.id, cost: brings ? value : unit.cost }
}

/** Where a unit is that such an entry took from its place; a return that is taken back in the books is still there. */
const goneTo: Partial<Record<EntryKind, KeptUnit['whereabouts']>> = {
  dispose: 'disposed',
  use: 'device',
  supplier_return: 'supplier',
  return_receipt: 'supplier',
}
