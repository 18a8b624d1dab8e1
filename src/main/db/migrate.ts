import type { Knex } from 'knex'
import { migrations } from './migrations/index'
import { StartupProblem } from './startup-problem'

export type Migration = {
  readonly name: string
  readonly up: (trx: Knex) => Promise<void>
  /** Tables that it takes rows out of on purpose. */
  readonly deletesFrom?: readonly string[]
}

type Shape = { readonly triggers: readonly string[]; readonly counts: ReadonlyMap<string, number> }

type Pending = { readonly isNew: boolean; readonly migrations: readonly Migration[] }

/**
 * Brings the schema up to date, all pending migrations in one transaction on a connection with foreign keys off,
 * and proves afterwards that no row, trigger or reference was lost but rows that a migration says it deletes. Calls `beforeChange` first where data exists.
 * Fails with StartupProblem SCHEMA_NEWER where the file was written by a newer program.
 */
export async function migrate(
  db: Knex,
  beforeChange: (pending: string) => Promise<void>,
  known: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  await db.raw(
    'create table if not exists schema_migrations (name text primary key, at text not null) strict',
  )
  const pending = await pendingIn(db, known)
  const [first] = pending.migrations
  if (!first) return []
  if (!pending.isNew) await beforeChange(first.name)
  return db.transaction(async trx => {
    // Asked again: another program may have migrated while this one waited for the lock.
    const { migrations: left } = await pendingIn(trx, known)
    await applyAll(trx, left)
    return left.map(migration => migration.name)
  })
}

async function pendingIn(db: Knex, known: readonly Migration[]): Promise<Pending> {
  const done: string[] = await db('schema_migrations').orderBy('name').pluck('name')
  const unknown = done.find(name => !known.some(migration => migration.name === name))
  if (unknown) throw new StartupProblem('SCHEMA_NEWER', unknown)
  return { isNew: done.length === 0, migrations: known.filter(migration => !done.includes(migration.name)) }
}

async function applyAll(trx: Knex, pending: readonly Migration[]): Promise<void> {
  const before = await shapeOf(trx)
  for (const migration of pending) {
    await migration.up(trx)
    await trx('schema_migrations').insert({ name: migration.name, at: new Date().toISOString() })
  }
  const violations: unknown[] = await trx.raw('pragma foreign_key_check')
  if (violations.length > 0) throw new Error(`migration breaks ${violations.length} references`)
  const fewer = new Set(pending.flatMap(({ deletesFrom = [] }) => deletesFrom))
  assertNothingLost(before, await shapeOf(trx), fewer)
}

function assertNothingLost(before: Shape, after: Shape, fewer: ReadonlySet<string>): void {
  const lostTrigger = before.triggers.find(trigger => !after.triggers.includes(trigger))
  if (lostTrigger) throw new Error(`migration loses the trigger ${lostTrigger}`)
  for (const [table, count] of before.counts) {
    const left = after.counts.get(table)
    if (left !== undefined && fewer.has(table)) continue
    if ((left ?? 0) < count) throw new Error(`migration loses ${count - (left ?? 0)} rows of ${table}`)
  }
}

async function shapeOf(trx: Knex): Promise<Shape> {
  const objects: { type: string; name: string; sql: string | null }[] = await trx('sqlite_master').select(
    'type',
    'name',
    'sql',
  )
  const counts = new Map<string, number>()
  for (const { type, name, sql } of objects) {
    if (type !== 'table' || isDerived(name, sql)) continue
    const [row] = await trx(name).count({ count: '*' })
    counts.set(name, Number(row?.count))
  }
  return { triggers: objects.filter(object => object.type === 'trigger').map(object => object.name), counts }
}

/** SQLite's own tables and the full-text ones, which are built again from the others. */
function isDerived(name: string, sql: string | null): boolean {
  return name.startsWith('sqlite_') || name.startsWith('search_') || (sql ?? '').startsWith('CREATE VIRTUAL')
}
