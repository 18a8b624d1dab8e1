import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { arriveSchema } from '#shared/stock/acts'
import type { LedgerPlace } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findDocumentFacts } from './document-repository'
import { findEntriesOf, type WrittenEntry } from './entry-repository'
import { isKeeping, requirePlace } from './ledger-places'
import { findKeptParts, findUnitsById, type KeptPart, type KeptUnit } from './ledger-repository'
import { type PlannedLine, postLines } from './post-movements'

/**
 * Ends a dispatch: all that it sent lies where it was bound for. Refused with NOT_FOUND, ALREADY_REVERSED,
 * ALREADY_ARRIVED, PLACE_KIND (the place was given up meanwhile).
 */
export async function arrive(work: Work, { dispatchId }: z.infer<typeof arriveSchema>): Promise<Id> {
  const { trx } = work
  const dispatch = await findDocumentFacts(trx, dispatchId)
  if (dispatch?.kind !== 'dispatch' || dispatch.boundFor === null) {
    return refuse('NOT_FOUND', { field: 'dispatchId' })
  }
  const { number, reversedBy, arrival } = dispatch
  if (reversedBy) refuse('ALREADY_REVERSED', { values: { document: number, by: reversedBy.number } })
  if (arrival) refuse('ALREADY_ARRIVED', { values: { document: number, by: arrival.number } })
  const asked = { id: dispatch.boundFor.id, field: 'dispatchId', isFit: isKeeping, isGoal: true }
  const to = await requirePlace(work, asked)
  const sent = (await findEntriesOf(trx, dispatchId)).filter(({ quantity }) => quantity > 0)
  const planned = await planArriving(work, sent, to)
  const facts = { action: 'stock.arrive', kind: 'arrival', reference: '', reason: dispatch.reason } as const
  return postLines(work, { ...facts, completesId: dispatchId }, planned)
}

/** The same lines as the dispatch. */
async function planArriving(
  work: Work,
  sent: readonly WrittenEntry[],
  to: LedgerPlace,
): Promise<readonly PlannedLine[]> {
  const parts = await findKeptParts(
    work.trx,
    sent.map(({ partId }) => partId),
  )
  const unitIds = sent.flatMap(({ unitId }) => unitId ?? [])
  const units = unitIds.length === 0 ? [] : await findUnitsById(work.trx, unitIds)
  const unitById = new Map(units.map(unit => [unit.id, unit]))
  const lines = [...new Set(sent.map(({ line }) => line))]
  return lines.map(line =>
    planLine(
      sent.filter(entry => entry.line === line),
      { to, parts, unitById },
    ),
  )
}

type Known = {
  readonly to: LedgerPlace
  readonly parts: ReadonlyMap<Id, KeptPart>
  readonly unitById: ReadonlyMap<Id, KeptUnit>
}

function planLine(entries: readonly WrittenEntry[], { to, parts, unitById }: Known): PlannedLine {
  const units = entries.flatMap(({ unitId }) => (unitId ? (unitById.get(unitId) ?? []) : []))
  const part = parts.get(entries[0]?.partId ?? '') ?? refuse('NOT_FOUND')
  const movements = entries.map(({ place: from, quantity, unitId }) => {
    const unit = unitId === null ? undefined : unitById.get(unitId)
    return { act: 'move' as const, from, to, quantity, ...(unit && { unit }) }
  })
  return { part, movements, units }
}
