import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openForMigration } from '../../../src/main/db/connect'
import { createTable } from '../../../src/main/db/dialect'
import { type Migration, migrate } from '../../../src/main/db/migrate'
import { migrations } from '../../../src/main/db/migrations/index'
import { makeTestFolder } from '../../support/test-folder'

const never = async (): Promise<void> => {
  throw new Error('nothing was there to be copied')
}

async function openEmpty(): Promise<Knex> {
  const db = openForMigration(join(await makeTestFolder(), 'peygir.db'))
  onTestFinished(() => db.destroy())
  return db
}

async function schemaOf(db: Knex): Promise<string> {
  const objects: { sql: string }[] = await db('sqlite_master')
    .select('sql')
    .whereNotNull('sql')
    // The shadow tables of full-text indexes are SQLite's own affair.
    .whereNotIn(
      'name',
      db('sqlite_master')
        .select(db.raw(`t.name`))
        .from(db.raw('pragma_table_list as t'))
        .where('t.type', 'shadow'),
    )
    .orderBy('tbl_name')
    .orderBy('type', 'desc')
    .orderBy('name')
  return `${objects.map(({ sql }) => `${sql.replace(/\s+/g, ' ')};`).join('\n')}\n`
}

/** A family of two: each parent has a child that goes with it. */
const family: Migration = {
  name: '0001-family',
  up: async trx => {
    await createTable(trx, 'parents', 'id text primary key, name text, nickname text')
    await createTable(
      trx,
      'children',
      'id text primary key, parent_id text not null references parents (id) on delete cascade',
    )
    await trx.raw(keepNames)
  },
}

const keepNames = `create trigger parents_keep_names before update of name on parents begin select raise(abort, 'kept'); end`

async function familyOfThree(): Promise<Knex> {
  const db = await openEmpty()
  await migrate(db, never, [family])
  await db('parents').insert([
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ])
  await db('children').insert([1, 2, 3].map(id => ({ id: String(id), parent_id: 'a' })))
  return db
}

const then = (name: string, up: Migration['up']): readonly Migration[] => [family, { name, up }]
const nothing = async (): Promise<void> => undefined

describe('migrations', () => {
  test('the schema is the one in schema.sql (to update it on purpose: UPDATE_SCHEMA=1)', async () => {
    const db = await openEmpty()
    await migrate(db, never)
    const file = join(import.meta.dirname, 'schema.sql')
    const schema = await schemaOf(db)
    if (process.env.UPDATE_SCHEMA) await writeFile(file, schema)
    expect(schema).toBe(await readFile(file, 'utf8'))
  })

  test('migrating again changes nothing', async () => {
    const db = await openEmpty()
    expect(await migrate(db, never)).toEqual(migrations.map(migration => migration.name))
    const before = await schemaOf(db)
    expect(await migrate(db, never)).toEqual([])
    expect(await schemaOf(db)).toBe(before)
  })

  test('a schema of a newer program is refused and left as it is', async () => {
    const db = await openEmpty()
    await migrate(db, never, [
      ...migrations,
      { name: '9999-later', up: trx => createTable(trx, 'later', 'id text') },
    ])
    const before = await schemaOf(db)
    await expect(migrate(db, nothing)).rejects.toMatchObject({ code: 'SCHEMA_NEWER', detail: '9999-later' })
    expect(await schemaOf(db)).toBe(before)
  })

  test('the copy before a change is asked for only where data exists', async () => {
    const db = await openEmpty()
    await migrate(db, never, [family])
    const asked: string[] = []
    const more = then('0002-more', trx => createTable(trx, 'pets', 'id text primary key'))
    await migrate(db, async pending => void asked.push(pending), more)
    expect(asked).toEqual(['0002-more'])
  })

  test('without a copy nothing is changed', async () => {
    const db = await familyOfThree()
    const more = then('0002-more', trx => createTable(trx, 'pets', 'id text primary key'))
    const noSpace = async (): Promise<void> =>
      Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    await expect(migrate(db, noSpace, more)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await schemaOf(db)).not.toContain('pets')
  })

  test('one that fails in the middle leaves the schema as it was', async () => {
    const db = await familyOfThree()
    const before = await schemaOf(db)
    const broken = then('0002-broken', async trx => {
      await createTable(trx, 'pets', 'id text primary key')
      await trx.raw('insert into nowhere values (1)')
    })
    await expect(migrate(db, nothing, broken)).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
    expect(await schemaOf(db)).toBe(before)
    expect(await db('schema_migrations').pluck('name')).toEqual(['0001-family'])
  })

  test('rebuilding a parent keeps its children', async () => {
    const db = await familyOfThree()
    const rebuild = then('0002-rebuild', async trx => {
      await createTable(trx, 'parents_new', 'id text primary key, name text not null')
      await trx.raw('insert into parents_new select id, name from parents')
      await trx.raw('drop table parents')
      await trx.raw('alter table parents_new rename to parents')
      await trx.raw(keepNames)
    })
    await migrate(db, nothing, rebuild)
    expect(await db('children').count({ n: '*' })).toEqual([{ n: 3 }])
    await expect(db('parents').where({ id: 'a' }).update({ name: 'Z' })).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
    })
  })

  test('a rebuild that forgets the triggers of the table is stopped', async () => {
    const db = await familyOfThree()
    const forgetful = then('0002-rebuild', async trx => {
      await createTable(trx, 'parents_new', 'id text primary key, name text not null')
      await trx.raw('insert into parents_new select id, name from parents')
      await trx.raw('drop table parents')
      await trx.raw('alter table parents_new rename to parents')
    })
    await expect(migrate(db, nothing, forgetful)).rejects.toThrow(/trigger parents_keep_names/)
    expect(await db('parents').count({ n: '*' })).toEqual([{ n: 2 }])
  })

  test.each([
    ['a lost trigger', 'drop trigger parents_keep_names', /trigger parents_keep_names/],
    ['lost rows', `delete from children where id = '2'`, /1 rows of children/],
    ['a lost table', 'drop table children', /3 rows of children/],
    ['a broken reference', `insert into children values ('4', 'nobody')`, /1 references/],
  ])('%s stops a migration and nothing of it stays', async (_name, sql, reason) => {
    const db = await familyOfThree()
    const before = await schemaOf(db)
    const losing = then('0002-losing', async trx => {
      await trx.raw(sql)
    })
    await expect(migrate(db, nothing, losing)).rejects.toThrow(reason)
    expect(await schemaOf(db)).toBe(before)
    expect(await db('children').count({ n: '*' })).toEqual([{ n: 3 }])
  })

  test('one that deletes on purpose says of which tables, and keeps all rows of the others', async () => {
    const db = await familyOfThree()
    const deleting = (sql: string): readonly Migration[] => [
      family,
      { name: '0002-fewer', deletesFrom: ['children'], up: async trx => trx.raw(sql) },
    ]
    await expect(migrate(db, nothing, deleting('drop table children'))).rejects.toThrow(/3 rows of children/)
    await expect(migrate(db, nothing, deleting(`delete from parents where id = 'b'`))).rejects.toThrow(
      /1 rows of parents/,
    )
    await migrate(db, nothing, deleting(`delete from children where id = '2'`))
    expect(await db('children').orderBy('id').pluck('id')).toEqual(['1', '3'])
  })

  test('two programs that start together migrate once', async () => {
    const file = join(await makeTestFolder(), 'peygir.db')
    const [first, second] = [openForMigration(file), openForMigration(file)]
    onTestFinished(async () => {
      await first.destroy()
      await second.destroy()
    })
    const done = await Promise.all([migrate(first, nothing), migrate(second, nothing)])
    expect(done.flat()).toEqual(migrations.map(migration => migration.name))
  })
})
