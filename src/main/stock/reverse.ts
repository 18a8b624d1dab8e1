import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { roundHalfUp } from '#shared/kernel/money'
import type { reverseSchema } from '#shared/stock/acts'
import { isAdjusting, isTakenBackElsewhere } from '#shared/stock/document'
import { takeBack } from '#shared/stock/ledger'
import { stepsPerUnit } from '#shared/stock/units'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { type DocumentRefs, findDocumentFacts } from './document-repository'
import {
  type EntryToWrite,
  findEntriesOf,
  findLastReceipts,
  findLaterEntries,
  type WrittenEntry,
} from './entry-repository'
import { requirePlaces } from './ledger-places'
import { findKeptParts, type KeptPart } from './ledger-repository'
import { refuseShortage } from './refuse-movement'
import { refuseUsed, unitsTakenBack } from './reverse-units'
import { type PartAfter, writePosting } from './write-posting'

type Reversal = z.infer<typeof reverseSchema> & {
  /** Another domain takes back a step of its own, with what hangs on it; a person does so there alone. */
  readonly isOwnStep?: true
}

/**
 * Takes a document back by one that mirrors each of its entries, quantity and value (rule H1). Refused with NOT_FOUND,
 * NOT_PERMITTED, NOT_REVERSIBLE, TAKEN_BACK_ELSEWHERE, ALREADY_REVERSED, ALREADY_ARRIVED (a dispatch), RECEIPT_USED, STOCK_SHORT,
 * STOCK_RESERVED, SERIAL_NOT_HERE, SERIAL_IN_STOCK, PLACE_KIND (a place was given up), VALUE_TOO_LARGE.
 */
export async function reverse(work: Work, { documentId, reason, isOwnStep }: Reversal): Promise<Id> {
  const { trx } = work
  const document = (await findDocumentFacts(trx, documentId)) ?? refuse('NOT_FOUND', { field: 'documentId' })
  refuseIrreversible(work, document)
  if (isTakenBackElsewhere(document.kind) && !isOwnStep) {
    refuse('TAKEN_BACK_ELSEWHERE', { values: { document: document.number } })
  }
  const entries = await findEntriesOf(trx, documentId)
  await refuseGivenUpPlaces(work, entries)
  const parts = await findKeptParts(
    trx,
    entries.map(({ partId }) => partId),
  )
  const units = await unitsTakenBack(work, entries, { parts, document })
  const later = await findLaterEntries(trx, documentId)
  const taken: Taken[] = []
  for (const part of parts.values()) taken.push(await takePartBack(work, part, { entries, later, document }))
  const facts = { action: 'stock.reverse', kind: 'reversal', reference: '', reason } as const
  return writePosting(
    work,
    { ...facts, reversesId: documentId },
    {
      entries: taken.flatMap(({ mirrors }) => mirrors),
      parts: await withLastCosts(work, taken, document),
      units,
    },
  )
}

function refuseIrreversible(work: Work, { kind, number, reversedBy, arrival }: DocumentRefs): void {
  if (isAdjusting(kind) && !may(work, 'stock.adjust')) refuse('NOT_PERMITTED')
  if (kind === 'reversal') refuse('NOT_REVERSIBLE', { values: { document: number } })
  if (reversedBy) refuse('ALREADY_REVERSED', { values: { document: number, by: reversedBy.number } })
  if (arrival) refuse('ALREADY_ARRIVED', { values: { document: number, by: arrival.number } })
}

/** Nothing comes back to a place that was given up since. */
async function refuseGivenUpPlaces(work: Work, entries: readonly WrittenEntry[]): Promise<void> {
  const goals = entries.filter(({ quantity }) => quantity < 0).map(({ place }) => place.id)
  if (goals.length === 0) return
  const asked = [...new Set(goals)].map(id => ({
    id,
    field: 'documentId',
    isFit: () => true,
    isGoal: true,
  }))
  await requirePlaces(work, asked)
}

type Taken = PartAfter & { readonly mirrors: readonly EntryToWrite[] }
type Original = {
  readonly entries: readonly WrittenEntry[]
  readonly later: readonly WrittenEntry[]
  readonly document: DocumentRefs
}

async function takePartBack(
  work: Work,
  part: KeptPart,
  { entries, later, document }: Original,
): Promise<Taken> {
  const own = entries.filter(({ partId }) => partId === part.id)
  const since = later.filter(({ partId }) => partId === part.id)
  const posted = takeBack(part.stock, own, since)
  if (!posted.ok) {
    if (posted.shortage.reason === 'used') refuseUsed(document)
    return refuseShortage(work, posted.shortage, { part })
  }
  // The mirror images come the latest first.
  const originals = own.toReversed()
  const mirrors = posted.entries.map((entry, index) => {
    const { line, partId, requestId, seq } = originals[index] ?? refuse('NOT_FOUND')
    const { kind, place, unitId, quantity, value } = entry
    return { kind, place, unitId, quantity, value, line, partId, requestId, reversesSeq: seq }
  })
  return { part, stock: posted.stock, lastCost: part.lastCost, mirrors }
}

/** A receipt that is taken back was no receipt: the one before it tells the last cost. */
async function withLastCosts(
  { trx }: Work,
  taken: readonly Taken[],
  { id, kind }: DocumentRefs,
): Promise<readonly PartAfter[]> {
  if (kind !== 'receipt') return taken
  const ids = taken.map(({ part }) => part.id)
  const last = new Map((await findLastReceipts(trx, ids, id)).map(found => [found.partId, found]))
  return taken.map(after => {
    const receipt = last.get(after.part.id)
    if (!receipt) return { ...after, lastCost: null }
    const steps = BigInt(stepsPerUnit(after.part.unit))
    return { ...after, lastCost: roundHalfUp(BigInt(receipt.value) * steps, receipt.quantity) }
  })
}
