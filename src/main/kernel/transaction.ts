import type { Id } from '#shared/kernel/ids'
import { writePendingActs } from './audit'
import type { Context, Work } from './context'
import { inputHash } from './input-hash'
import { refuse } from './refuse'

/** Runs the act in one transaction of the writer: it commits whole or leaves nothing. */
export function inTransaction<T>(context: Context, act: (work: Work) => Promise<T>): Promise<T> {
  return context.db.writer.transaction(async trx => {
    const work: Work = { ...context, trx, pendingActs: [] }
    const result = await act(work)
    await writePendingActs(work)
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
  return inTransaction(context, async work => {
    const sent = { name: command.name, staff_id: context.actor.id, input_hash: inputHash(command.input) }
    const done = await work
      .trx('command_log')
      .where({ id: command.id })
      .first('name', 'staff_id', 'input_hash', 'result')
    if (done) {
      const isSame =
        done.name === sent.name && done.staff_id === sent.staff_id && done.input_hash === sent.input_hash
      return isSame ? JSON.parse(done.result) : refuse('COMMAND_REUSED')
    }
    const result = await act(work)
    await work.trx('command_log').insert({
      id: command.id,
      ...sent,
      result: JSON.stringify(result),
      at: context.now,
    })
    return result
  })
}
