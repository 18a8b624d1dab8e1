import type { Id } from '#shared/kernel/ids'
import { writePendingActs } from './audit'
import type { Context, Work } from './context'
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

type Command = { readonly id: Id; readonly name: string }

/**
 * Like `inTransaction`, but the same command id again returns the first answer and writes nothing, so a double
 * click or a resent command acts once. The answer must be plain JSON. Refused with COMMAND_REUSED where the id
 * belongs to another act or another person.
 */
export function once<T>(context: Context, command: Command, act: (work: Work) => Promise<T>): Promise<T> {
  return inTransaction(context, async work => {
    const done = await work.trx('command_log').where({ id: command.id }).first('name', 'staff_id', 'result')
    if (done) {
      if (done.name !== command.name || done.staff_id !== context.actor.id) refuse('COMMAND_REUSED')
      return JSON.parse(done.result)
    }
    const result = await act(work)
    await work.trx('command_log').insert({
      id: command.id,
      name: command.name,
      staff_id: context.actor.id,
      result: JSON.stringify(result),
      at: context.now,
    })
    return result
  })
}
