import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import type { DocumentRefs } from './document-repository'
import type { WrittenEntry } from './entry-repository'
import { findUnitsById, type KeptPart, type KeptUnit } from './ledger-repository'
import { refuseNotHere } from './open-lines'

type Known = { readonly parts: ReadonlyMap<Id, KeptPart>; readonly document: DocumentRefs }

/**
 * The units of a document that is taken back, each where the document left it (rule H11). Refused with RECEIPT_USED (a
 * receipt), SERIAL_NOT_HERE, SERIAL_IN_STOCK.
 */
export async function unitsTakenBack(
  work: Work,
  entries: readonly WrittenEntry[],
  { parts, document }: Known,
): Promise<readonly KeptUnit[]> {
  // The last entry of a unit tells where the document left it.
  const lastOf = new Map(
    entries.flatMap(entry => (entry.unitId === null ? [] : [[entry.unitId, entry] as const])),
  )
  if (lastOf.size === 0) return []
  const units = await findUnitsById(work.trx, [...lastOf.keys()])
  for (const unit of units) {
    const from = placeAfter(lastOf.get(unit.id))
    const part = parts.get(unit.partId)
    if (!part || unit.placeId === (from?.id ?? null)) continue
    const { serialNo } = unit
    if (!from) refuse('SERIAL_IN_STOCK', { values: { number: part.number, serial: serialNo } })
    if (document.kind === 'receipt') refuseUsed(document)
    await refuseNotHere(work, { part, serialNo, field: undefined, from })
  }
  return units
}

function placeAfter(last: WrittenEntry | undefined): WrittenEntry['place'] | undefined {
  return last && last.quantity > 0 ? last.place : undefined
}

/** Refuses with RECEIPT_USED. */
export function refuseUsed({ number }: DocumentRefs): never {
  return refuse('RECEIPT_USED', { values: { document: number } })
}
