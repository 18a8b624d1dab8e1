import type { Id } from '#shared/kernel/ids'
import type { RunningImport } from '../../imports/running-import'
import type { Context, Work } from '../../kernel/context'
import { Refusal, refuse } from '../../kernel/refuse'
import { once } from '../../kernel/transaction'
import type { NewCard } from '../batch-repository'
import { startBatch } from '../start-batch'
import { cardsOf, forgetCards } from './check-cards'
import { keysOf } from './judge-cards'
import { findTaken } from './repository'

type Commit = { readonly id: Id; readonly commandId: Id; readonly acceptRejects: boolean }

type Written = { readonly batchId: Id; readonly count: number }

/**
 * Writes every accepted card as one batch in one transaction (rule O3). Refused with IMPORT_UNKNOWN, IMPORT_NOT_CHECKED,
 * IMPORT_HAS_REJECTS, IMPORT_NOTHING_ACCEPTED, IMPORT_STALE, IMPORT_CANCELLED, POLICY_INACTIVE.
 */
export async function commitCards(context: Context, input: Commit): Promise<Written> {
  let running: RunningImport | undefined
  try {
    const command = { id: input.commandId, name: 'imports.commitCards', input }
    const written = await once(context, command, work => {
      const found = context.imports.find(context, input.id)
      refuseUnchosen(found, input)
      const signal = found.beginWriting()
      running = found
      return writeCards(work, found, signal)
    })
    running?.finish()
    if (running) forgetCards(running)
    return written
  } catch (error) {
    running?.giveUp(error instanceof Refusal && error.code === 'IMPORT_STALE')
    throw error
  }
}

function refuseUnchosen(running: RunningImport, { acceptRejects }: Commit): void {
  const { accepted, rejected } = running.checked()
  if (accepted === 0) refuse('IMPORT_NOTHING_ACCEPTED')
  if (rejected.length > 0 && !acceptRejects) {
    refuse('IMPORT_HAS_REJECTS', { field: 'acceptRejects', values: { count: rejected.length } })
  }
}

async function writeCards(work: Work, running: RunningImport, signal: AbortSignal): Promise<Written> {
  const { policyId, packs } = cardsOf(running)
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
