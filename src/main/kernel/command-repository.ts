import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { type ChainEnd, emptyChain } from './audit'

/** A command that was done, with its answer as JSON; `input_hash` tells whether it was this one. */
export type NewCommand = {
  readonly id: Id
  readonly name: string
  readonly staff_id: Id
  readonly input_hash: string
  readonly result: string
  readonly at: string
}

type DoneCommand = Pick<NewCommand, 'name' | 'staff_id' | 'input_hash' | 'result'>

type Found = { readonly done: DoneCommand | undefined; readonly chainEnd: ChainEnd }

/** Whether the command was done before, and what the audit of this act is chained to, in one statement. */
export async function findCommand(trx: Knex, id: Id): Promise<Found> {
  const [row] = await trx.raw(
    `select command.name, command.staff_id, command.input_hash, command.result, chain.seq, chain.hash
     from (values (1))
     left join command_log as command on command.id = ?
     left join (select seq, hash from audit_log order by seq desc limit 1) as chain`,
    [id],
  )
  const { name, staff_id, input_hash, result, seq, hash } = row
  return {
    done: name === null ? undefined : { name, staff_id, input_hash, result },
    chainEnd: seq === null ? emptyChain : { seq, hash },
  }
}

export type StoredCommand = { readonly key: number; readonly at: string }

/**
 * Commands behind a key in the order of their writing, which SQLite's own row key is: ids come from the windows and say
 * nothing about time.
 */
export async function findCommandsBehind(
  db: Knex,
  key: number,
  limit: number,
): Promise<readonly StoredCommand[]> {
  return db('command_log').where('rowid', '>', key).orderBy('rowid').limit(limit).select('rowid as key', 'at')
}

type Part = { readonly behind: number; readonly upTo: number; readonly before: string }

/** Deletes what is older than an instant among the commands between two keys, and gives how many. */
export async function deleteCommands(db: Knex, { behind, upTo, before }: Part): Promise<number> {
  return db('command_log')
    .where('rowid', '>', behind)
    .where('rowid', '<=', upTo)
    .where('at', '<', before)
    .delete()
}
