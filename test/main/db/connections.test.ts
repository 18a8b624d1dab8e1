import { stat } from 'node:fs/promises'
import type { Knex } from 'knex'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { assertSoundSqlite, connect } from '../../../src/main/db/connect'
import { openTestDatabase } from '../../support/test-folder'

/** Counts rows until far beyond any test's patience would end, but is bounded. */
const report = `with recursive counter(n) as (select 1 union all select n + 1 from counter where n < 4000000)
  select max(n) as n from counter`

/** Takes every connection of the pool at once and asks each. */
async function onEachConnection<T>(
  db: Knex,
  count: number,
  ask: (connection: object) => Promise<T>,
): Promise<T[]> {
  const connections: object[] = []
  for (let index = 0; index < count; index += 1) connections.push(await db.client.acquireConnection())
  try {
    return await Promise.all(connections.map(ask))
  } finally {
    for (const connection of connections) await db.client.releaseConnection(connection)
  }
}

async function pragmasOf(db: Knex, connection: object): Promise<Record<string, unknown>> {
  const names = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'busy_timeout',
    'cache_size',
    'mmap_size',
    'trusted_schema',
    'recursive_triggers',
    'secure_delete',
    'query_only',
  ]
  const answers: Record<string, unknown> = {}
  for (const name of names) {
    const [row] = await db.raw(`pragma ${name}`).connection(connection)
    answers[name] = Object.values(row)[0]
  }
  return answers
}

const everywhere = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  cache_size: -16000,
  mmap_size: 268435456,
  trusted_schema: 0,
  recursive_triggers: 1,
}

describe('connections', () => {
  test('the writer commits durably and erases what it deletes', async () => {
    const { writer } = await openTestDatabase()
    const answers = await onEachConnection(writer, 1, connection => pragmasOf(writer, connection))
    expect(answers).toEqual([{ ...everywhere, secure_delete: 1, query_only: 0 }])
  })

  test('each of the three readers has its pragmas', async () => {
    const { reader } = await openTestDatabase()
    const answers = await onEachConnection(reader, 3, connection => pragmasOf(reader, connection))
    expect(answers).toHaveLength(3)
    for (const answer of answers) expect(answer).toMatchObject({ ...everywhere, query_only: 1 })
  })

  test('a reader cannot write', async () => {
    const { reader } = await openTestDatabase()
    const writing = reader('settings').insert({ key: 'shop', value: '{}', updated_at: 'now' })
    await expect(writing).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
    expect(await reader('settings').where({ key: 'shop' })).toEqual([])
  })

  test('a slow report holds up neither the writer nor another reader', async () => {
    const { reader, writer } = await openTestDatabase()
    const finished: string[] = []
    const slow = reader.raw(report).then(() => finished.push('report'))
    await writer('settings').insert({ key: 'a', value: '1', updated_at: 'now' })
    finished.push('write')
    expect(await reader('settings').where({ key: 'a' }).first('value')).toEqual({ value: '1' })
    finished.push('read')
    await slow
    expect(finished).toEqual(['write', 'read', 'report'])
  })

  test('foreign keys are checked', async () => {
    const { writer } = await openTestDatabase()
    const orphan = writer('drafts').insert({
      staff_id: 'nobody',
      form: 'check_in',
      body: '',
      saved_at: 'now',
    })
    await expect(orphan).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  })

  test('a column accepts only its own type', async () => {
    const { writer } = await openTestDatabase()
    const wrong = writer('sequences').insert({ kind: 'repair', period: '', next_value: 'many' })
    await expect(wrong).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  })

  test('an idle writer empties the write-ahead log', async () => {
    const { file, writer: first } = await openTestDatabase()
    const { writer, close } = await connect(file, { idleMs: 20 })
    onTestFinished(close)
    await first('settings').insert({ key: 'a', value: 'x'.repeat(50_000), updated_at: 'now' })
    expect((await stat(`${file}-wal`)).size).toBeGreaterThan(50_000)
    await writer('settings').insert({ key: 'b', value: '1', updated_at: 'now' })
    await vi.waitFor(async () => expect((await stat(`${file}-wal`)).size).toBe(0))
  })

  test('a log that a reader still uses is emptied after it', async () => {
    const { file } = await openTestDatabase()
    const { reader, writer, close } = await connect(file, { idleMs: 20 })
    onTestFinished(close)
    await writer('settings').insert({ key: 'a', value: 'x', updated_at: 'now' })
    const snapshot = await reader.transaction()
    expect(await snapshot('settings').where({ key: 'a' }).first('value')).toEqual({ value: 'x' })
    await writer('settings').insert({ key: 'b', value: 'y', updated_at: 'now' })
    // The writer answers while the reader keeps its snapshot.
    expect(await writer('settings').where({ key: 'b' }).first('value')).toEqual({ value: 'y' })
    expect(await snapshot('settings').where({ key: 'b' })).toEqual([])
    await snapshot.rollback()
    await vi.waitFor(async () => expect((await stat(`${file}-wal`)).size).toBe(0))
  })

  test('an idle writer merges the lists of the search, which finds the same afterwards', async () => {
    const { file, writer: first } = await openTestDatabase()
    const lists = () => first('search_customer_words_idx').countDistinct({ count: 'segid' }).first()
    for (let seq = 1; seq <= 11; seq += 1) {
      await first('search_customer_words').insert({ rowid: seq, words: `مریم رضایی${seq}` })
    }
    expect((await lists())?.count).toBeGreaterThan(3)
    const { reader, writer, close } = await connect(file, { idleMs: 20 })
    onTestFinished(close)
    await writer('settings').insert({ key: 'a', value: 'x', updated_at: 'now' })
    await vi.waitFor(async () => expect((await lists())?.count).toBe(1))
    const found = await reader.raw(
      `select rowid from search_customer_words where search_customer_words match '"مریم"*' order by rowid`,
    )
    expect(found.map((row: { rowid: number }) => row.rowid)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('closing waits for what is running and leaves no log behind', async () => {
    const db = await openTestDatabase()
    const writing = db.writer.transaction(async trx => {
      for (let index = 0; index < 20; index += 1) {
        await trx('settings').insert({ key: `k${index}`, value: '1', updated_at: 'now' })
      }
    })
    await Promise.all([writing, db.close()])
    await expect(stat(`${db.file}-wal`)).rejects.toMatchObject({ code: 'ENOENT' })
    const again = await connect(db.file)
    onTestFinished(again.close)
    expect(await again.reader('settings').where('key', 'like', 'k%')).toHaveLength(20)
  })

  test('a library older than the fix of the write-ahead log is refused', () => {
    expect(() => assertSoundSqlite('3.51.2')).toThrow(expect.objectContaining({ code: 'SQLITE_TOO_OLD' }))
    expect(() => assertSoundSqlite('3.9.0')).toThrow(expect.objectContaining({ code: 'SQLITE_TOO_OLD' }))
    expect(() => assertSoundSqlite('3.51.3')).not.toThrow()
    expect(() => assertSoundSqlite('3.100.0')).not.toThrow()
  })
})
