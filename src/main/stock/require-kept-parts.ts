import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findKeptParts, type KeptPart } from './ledger-repository'

/** Parts that the shop still keeps, one for each line that names one. Refused with NOT_FOUND, PART_INACTIVE. */
export async function requireKeptParts(
  work: Work,
  ids: readonly Id[],
  fieldAt: (index: number) => string = index => `lines.${index}.partId`,
): Promise<readonly KeptPart[]> {
  const parts = await findKeptParts(work.trx, ids)
  return ids.map((id, index) => {
    const field = fieldAt(index)
    const part = parts.get(id) ?? refuse('NOT_FOUND', { field })
    if (!part.isActive) refuse('PART_INACTIVE', { field, values: { number: part.number } })
    return part
  })
}
