import type { Id } from '#shared/kernel/ids'
import type { Batch } from '#shared/warranty/card'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { insertBatch, insertCards, type NewCard } from './batch-repository'
import { findPolicy } from './policy-repository'

type NewBatch = Pick<Batch, 'kind' | 'count' | 'firstNumber' | 'lastNumber' | 'note'> & {
  readonly policyId: Id
  readonly fileName?: string
  /** SHA-256 of the file that an import came from. */
  readonly fileHash?: string
}

export type StartedBatch = {
  readonly batch: Batch
  /** Writes some of its cards; in the end there must be as many as the batch says. */
  readonly write: (cards: readonly NewCard[]) => Promise<void>
}

/**
 * Writes a batch under its policy's present version, and one entry of the audit for all of its cards, which follow.
 * Refused with NOT_FOUND, POLICY_INACTIVE.
 */
export async function startBatch(
  work: Work,
  { policyId, fileName = '', fileHash = '', ...facts }: NewBatch,
): Promise<StartedBatch> {
  const policy = (await findPolicy(work.trx, policyId)) ?? refuse('NOT_FOUND', { field: 'policyId' })
  if (!policy.isActive) refuse('POLICY_INACTIVE', { field: 'policyId' })
  const batch: Batch = {
    id: work.newId(),
    ...facts,
    policyName: policy.name,
    policyVersion: policy.current.version,
    fileName,
    at: work.now,
    staffName: work.actor.name,
  }
  const stored = { policyId, policyVersionId: policy.current.id, fileHash, staffId: work.actor.id }
  await insertBatch(work.trx, { ...batch, ...stored })
  await record(work, {
    action: batch.kind === 'import' ? 'warranty.import' : 'warranty.issue',
    entity: 'warranty_batch',
    entityId: batch.id,
    after: { ...batch, policyId, fileHash },
  })
  return {
    batch,
    write: cards => insertCards(work.trx, { ...batch, ...stored, on: work.today }, cards),
  }
}
