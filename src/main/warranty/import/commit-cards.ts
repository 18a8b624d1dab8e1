import type { Id } from '#shared/kernel/ids'
import { type CheckedWriting, writeChecked } from '../../imports/write-checked'
import type { Context, Work } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { NewCard } from '../batch-repository'
import { startBatch } from '../start-batch'
import { checkedCards } from './check-cards'
import { type CheckedCards, keysOf } from './judge-cards'
import { findTaken } from './repository'

type Commit = { readonly id: Id; readonly commandId: Id; readonly acceptRejects: boolean }

type Written = { readonly batchId: Id; readonly count: number }

/**
 * Writes every accepted card as one batch in one transaction (rule O3). Refused with IMPORT_UNKNOWN, IMPORT_NOT_CHECKED,
 * IMPORT_HAS_REJECTS, IMPORT_NOTHING_ACCEPTED, IMPORT_STALE, IMPORT_CANCELLED, POLICY_INACTIVE.
 */
export function commitCards(context: Context, input: Commit): Promise<Written> {
  return writeChecked(context, input, {
    name: 'imports.commitCards',
    kept: checkedCards,
    write: writeCards,
  })
}

async function writeCards(
  work: Work,
  { running, checked, signal }: CheckedWriting<CheckedCards>,
): Promise<Written> {
  const { policyId, packs } = checked
  const { batch, write } = await startBatch(work, {
    kind: 'import',
    policyId,
    count: packs.reduce((count, pack) => count + pack.length, 0),
    firstNumber: packs.find(pack => pack.length > 0)?.at(0)?.number ?? '',
    lastNumber: packs.findLast(pack => pack.length > 0)?.at(-1)?.number ?? '',
    note: '',
    fileName: running.file.name,
    fileHash: running.file.hash(),
  })
  for (const [index, pack] of packs.entries()) {
    signal.throwIfAborted()
    await write(pack).catch((error: unknown) => refuseTaken(work, pack, error))
    running.wrote((index + 1) / packs.length)
  }
  signal.throwIfAborted()
  return { batchId: batch.id, count: batch.count }
}

/** The indexes have refused a pack: what the check found free is taken by now, or something else is wrong. */
async function refuseTaken(work: Work, pack: readonly NewCard[], error: unknown): Promise<never> {
  const { numberOfSerial, numbers } = await findTaken(work.trx, keysOf(pack))
  if (numberOfSerial.size > 0 || numbers.size > 0) refuse('IMPORT_STALE')
  throw error
}
