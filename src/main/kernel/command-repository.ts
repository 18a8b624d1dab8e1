import type { Knex } from 'knex'

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
