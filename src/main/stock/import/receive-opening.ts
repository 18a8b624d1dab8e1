import type { Id } from '#shared/kernel/ids'
import type { Work } from '../../kernel/context'
import { Refusal, refuse } from '../../kernel/refuse'
import { receiveMany } from '../receive'
import { findDocumentNumber } from './repository'
import type { PlannedPart } from './settle-part'

type Opened = {
  readonly fileName: string
  /** Awaited between packs of lines; it throws where the person has cancelled. */
  readonly rest: () => Promise<void>
}

type Receipt = { readonly id: Id; readonly number: string }

/**
 * Takes in what the parts of a file begin with, as one receipt; null where they bring nothing. Refused with IMPORT_STALE
 * where a place was given up since the check, VALUE_TOO_LARGE.
 */
export async function receiveOpening(
  work: Work,
  plans: readonly PlannedPart[],
  { fileName, rest }: Opened,
): Promise<Receipt | null> {
  const lines = plans.flatMap(({ after: { id }, opening }) =>
    // Costs are of the first receipt, so there is none that they could be far from.
    opening ? [{ partId: id, ...opening, serialNos: [], isCostSure: true }] : [],
  )
  const [first] = lines
  if (!first) return null
  const reference = fileName.slice(-120)
  const facts = { commandId: work.newId(), placeId: first.placeId, reference, reason: '' }
  const id = await receiveMany(work, { ...facts, lines }, rest).catch(refuseStalePlace)
  return { id, number: await findDocumentNumber(work.trx, id) }
}

function refuseStalePlace(error: unknown): never {
  if (error instanceof Refusal && error.code === 'PLACE_KIND') refuse('IMPORT_STALE')
  throw error
}
