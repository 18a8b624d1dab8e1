import type { Knex } from 'knex'

/** Below this a reset of the write-ahead log could corrupt the file. */
export const oldestSoundSqlite = '3.51.3'

/** Set on every connection; the reasons are in docs/architecture.md. */
export const connectionPragmas = `
  pragma foreign_keys=ON;
  pragma busy_timeout=5000;
  pragma cache_size=-16000;
  pragma mmap_size=268435456;
  pragma trusted_schema=OFF;
  pragma recursive_triggers=ON;
  pragma temp_store=MEMORY;
`

/** FULL: an acknowledged commit survives a power cut; NORMAL loses commits. */
export const writerPragmas = `
  pragma busy_timeout=5000;
  pragma journal_mode=WAL;
  pragma synchronous=FULL;
  pragma wal_autocheckpoint=4000;
  pragma secure_delete=ON;
`

export const readerPragmas = 'pragma query_only=ON;'

/** The integer key that full-text rows point to and that pages are cut by; it never changes or returns. */
export const rowKey = 'seq integer primary key autoincrement'

/** Makes a table whose columns accept only their declared types. */
export async function createTable(trx: Knex, name: string, columns: string): Promise<void> {
  await trx.raw(`create table ${name} (${columns}) strict`)
}

/** Lets nothing in the table be changed or deleted, whoever asks. */
export async function makeAppendOnly(trx: Knex, table: string): Promise<void> {
  for (const act of ['update', 'delete']) {
    await trx.raw(
      `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    )
  }
}

/**
 * An index of folded words, which it gets separated by spaces: any word by its start, several words together. Each
 * length of a start has its own lists, since a start without one reads and merges every word that begins with it.
 * Positions are not kept: no phrase is ever looked for.
 */
export async function createWordIndex(trx: Knex, name: string): Promise<void> {
  await trx.raw(
    `create virtual table ${name} using fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6 7 8', tokenize='ascii')`,
  )
}

/**
 * An index of every four neighbouring characters and of the last three, which it gets as words: any part of a number
 * or a name of three characters or more. SQLite's own trigrams have ten times longer lists for the same digits.
 */
export async function createGramIndex(trx: Knex, name: string): Promise<void> {
  await trx.raw(
    `create virtual table ${name} using fts5(grams, content='', contentless_delete=1, detail=none, prefix='3', tokenize='ascii')`,
  )
}

/** One JSON object of these names and expressions, of which some may be objects themselves. */
export function jsonObject(fields: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(fields).map(([name, expression]) => `'${name}', ${expression}`)
  return `json_object(${pairs.join(', ')})`
}

/** An aggregate that gives such an object for each row in the given order, as one JSON text; `[]` where there are none. */
export function jsonRows(fields: Readonly<Record<string, string>>, order: string): string {
  return `json_group_array(${jsonObject(fields)} order by ${order})`
}
