import type { Id } from '#shared/kernel/ids'
import { writeWorkEnd } from '../db/work-end'
import { type ChainEnd, chained, emptyChain, findChainEnd } from './audit'
import { findCommand, type NewCommand } from './command-repository'
import type { Context, Work } from './context'
import { inputHash } from './input-hash'
import { refuse } from './refuse'

/** Runs the act in one transaction of the writer: it commits whole or leaves nothing. */
export function inTransaction<T>(context: Context, act: (work: Work) => Promise<T>): Promise<T> {
  return begin(context, async work => {
    const result = await act(work)
    const isRecorded = work.pendingActs.length > 0
    await end(work, isRecorded ? await findChainEnd(work.trx) : emptyChain)
    return result
  })
}

type Command = { readonly id: Id; readonly name: string; readonly input: object }

/**
 * Like `inTransaction`, but the same command again returns the first answer and writes nothing, so a double click or a
 * resent command acts once. Input and answer must be plain JSON. Refused with COMMAND_REUSED where the id belongs to
 * another act, another person or another input: the first answer would hide that what was changed is not written.
 */
export function once<T>(context: Context, command: Command, act: (work: Work) => Promise<T>): Promise<T> {
  return begin(context, async work => {
    const sent = { name: command.name, staff_id: context.actor.id, input_hash: inputHash(command.input) }
    const { done, chainEnd } = await findCommand(work.trx, command.id)
    if (done) {
      const isSame =
        done.name === sent.name && done.staff_id === sent.staff_id && done.input_hash === sent.input_hash
      return isSame ? JSON.parse(done.result) : refuse('COMMAND_REUSED')
    }
    const result = await act(work)
    await end(work, chainEnd, { id: command.id, ...sent, result: JSON.stringify(result), at: context.now })
    return result
  })
}

function begin<T>(context: Context, act: (work: Work) => Promise<T>): Promise<T> {
  return context.db.writer.transaction(trx => act({ ...context, trx, pendingActs: [], pendingEntries: [] }))
}

/** Writes what waited for the end of the act, with one statement however many services took part. */
function end(
  { trx, pendingActs, pendingEntries }: Work,
  chainEnd: ChainEnd,
  command?: NewCommand,
): Promise<void> {
  return writeWorkEnd(trx, { acts: chained(pendingActs, chainEnd), command, entries: pendingEntries })
}
