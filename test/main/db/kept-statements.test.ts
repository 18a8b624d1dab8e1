import { describe, expect, test } from 'vitest'
import type { Database } from '../../../src/main/db/connect'
import { openTestDatabase } from '../../support/test-folder'

const row = (key: string) => ({ key, value: '1', updated_at: '' })

const guard = { login_key: 'x', failures: 1, last_failed_at: '', locked_ms: 0 }

const keysOf = (db: Database): Promise<string[]> => db.reader('settings').orderBy('key').pluck('key')

describe('statements that readers keep', () => {
  test('are answered again with other values and after the data changed', async () => {
    const db = await openTestDatabase()
    const count = async (name: string) => (await db.reader('settings').where({ key: name })).length
    expect(await count('a')).toBe(0)
    await db.writer('settings').insert(row('a'))
    expect([await count('a'), await count('b')]).toEqual([1, 0])
  })

  test('leave the reader usable where they fail, and are asked anew each time', async () => {
    const db = await openTestDatabase()
    for (const _ of [1, 2]) {
      await expect(db.reader.raw('select * from nowhere')).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
      await expect(db.reader.raw('select abs(-9223372036854775808)')).rejects.toMatchObject({
        code: 'SQLITE_ERROR',
      })
    }
    expect(await db.reader.raw('select 1 as one')).toEqual([{ one: 1 }])
  })

  test('are all answered where there are more than may be kept, and the database closes', async () => {
    const db = await openTestDatabase()
    for (let shape = 0; shape < 450; shape += 1) {
      expect(await db.reader.raw(`select ${shape} as shape`)).toEqual([{ shape }])
    }
    await db.close()
  })

  test('outlive a change of the schema', async () => {
    const db = await openTestDatabase()
    const columns = async () => Object.keys((await db.reader('settings').select('*'))[0] ?? {})
    await db.writer('settings').insert(row('a'))
    const before = await columns()
    await db.writer.raw('alter table settings add column note text')
    expect(await columns()).toEqual([...before, 'note'])
  })

  test('may be asked several times at once within a transaction', async () => {
    const db = await openTestDatabase()
    const answers = await db.reader.transaction(trx =>
      Promise.all([1, 2, 3].map(value => trx.raw('select ? as value', [value]))),
    )
    expect(answers).toEqual([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]])
    await db.close()
  })
})

test('a limit stands in the text, since SQLite plans a statement with a bound one again each time', async () => {
  const { reader, writer } = await openTestDatabase()
  for (const db of [reader, writer]) {
    const among = db('settings').limit(3).select('key')
    const query = db('settings').where({ value: '1' }).whereIn('key', among)
    expect(query.clone().limit(7).toSQL()).toMatchObject({
      sql: expect.stringMatching(/limit 3\) limit 7$/),
      bindings: ['1'],
    })
    expect(query.clone().first('key').toSQL()).toMatchObject({ bindings: ['1'] })
    expect(query.toSQL().sql).not.toMatch(/limit \d+$/)
  }
  await writer('settings').insert([row('a'), row('b'), row('c')])
  expect(await reader('settings').orderBy('key').limit(2).pluck('key')).toEqual(['a', 'b'])
})

describe('statements that the writer keeps', () => {
  test('give each insert its own key and each change its own count', async () => {
    const { writer } = await openTestDatabase()
    await writer.raw('create table notes (seq integer primary key, body text)')
    const keys = []
    for (const body of ['a', 'b', 'b']) keys.push(...(await writer('notes').insert({ body })))
    expect(keys).toEqual([1, 2, 3])
    const counts = []
    for (const body of ['a', 'b', 'c']) counts.push(await writer('notes').where({ body }).update({ body }))
    expect(counts).toEqual([1, 2, 0])
    expect(await writer('notes').insert({ body: 'd' }).returning('seq')).toEqual([{ seq: 4 }])
    expect(await writer('notes').where({ body: 'd' }).update({ body: 'e' }, 'seq')).toEqual([{ seq: 4 }])
    expect(await writer('notes').where({ body: 'b' }).delete()).toBe(2)
    expect(await writer('notes').where({ body: 'b' }).delete()).toBe(0)
  })

  test('leave nothing open where a delete returns its rows', async () => {
    const { writer } = await openTestDatabase()
    await writer('settings').insert([row('a'), row('b')])
    await writer.transaction(trx => trx('settings').delete().returning('key'))
    await writer.raw('drop table settings')
  })

  test('write again after they broke a rule of the table', async () => {
    const db = await openTestDatabase()
    for (const key of ['a', 'b']) {
      await db.writer('settings').insert(row(key))
      await expect(db.writer('settings').insert(row(key))).rejects.toMatchObject({
        code: 'SQLITE_CONSTRAINT',
      })
    }
    expect(await keysOf(db)).toEqual(['a', 'b'])
  })

  test('let a transaction go on after one that was refused, and commit the rest', async () => {
    const db = await openTestDatabase()
    await db.writer.transaction(async trx => {
      await trx('settings').insert(row('a'))
      await expect(trx('settings').insert(row('a'))).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
      await trx('settings').insert(row('b'))
    })
    expect(await keysOf(db)).toEqual(['a', 'b'])
  })

  test('leave no trace of a transaction that was rolled back in the midst of them', async () => {
    const db = await openTestDatabase()
    const write = (key: string, isWrong: boolean) =>
      db.writer.transaction(async trx => {
        await trx('settings').insert(row(key)).returning('key')
        await trx('settings').where({ key }).first('value')
        await trx('settings').where({ key }).update({ value: '2' })
        if (isWrong) throw new Error('second thoughts')
      })
    await expect(write('a', true)).rejects.toThrow('second thoughts')
    await write('b', false)
    await expect(write('c', true)).rejects.toThrow('second thoughts')
    expect(await keysOf(db)).toEqual(['b'])
  })

  test('write again after SQLite rolled their transaction back by itself', async () => {
    const db = await openTestDatabase()
    const write = () =>
      db.writer.transaction(async trx => {
        await trx('settings').insert(row('a'))
        await trx('sign_in_guards').insert(guard)
      })
    await db.writer.raw(
      `create trigger refuse_all before insert on sign_in_guards begin select raise(rollback, 'no'); end`,
    )
    await expect(write()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    await db.writer.raw('drop trigger refuse_all')
    await write()
    expect(await keysOf(db)).toEqual(['a'])
  })

  test('outlive a table that is dropped and made again in another shape', async () => {
    const { writer } = await openTestDatabase()
    const add = () => writer('notes').insert({ body: 'a' })
    await writer.raw('create table notes (body text)')
    await add()
    await writer.raw('drop table notes')
    await expect(add()).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
    await writer.raw('create table notes (place text default 3, body text)')
    await add()
    expect(await writer('notes').select('*')).toEqual([{ place: '3', body: 'a' }])
  })

  test('let the file be compacted', async () => {
    const db = await openTestDatabase()
    await db.writer('settings').insert(row('a')).returning('key')
    await db.writer('settings').where({ key: 'a' }).first('value')
    await db.writer.raw('vacuum')
    expect(await keysOf(db)).toEqual(['a'])
  })
})
