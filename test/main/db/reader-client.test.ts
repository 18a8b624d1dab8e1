import { expect, test } from 'vitest'
import { openTestDatabase } from '../../support/test-folder'

test('a reader answers the same statement again with other values and after the data changed', async () => {
  const db = await openTestDatabase()
  const count = async (name: string) => (await db.reader('settings').where({ key: name })).length
  expect(await count('a')).toBe(0)
  await db.writer('settings').insert({ key: 'a', value: '1', updated_at: '' })
  expect([await count('a'), await count('b')]).toEqual([1, 0])
})

test('a statement that fails leaves the reader usable, and is asked anew each time', async () => {
  const db = await openTestDatabase()
  await expect(db.reader.raw('select * from nowhere')).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
  await expect(db.reader.raw('select abs(-9223372036854775808)')).rejects.toMatchObject({
    code: 'SQLITE_ERROR',
  })
  expect(await db.reader.raw('select 1 as one')).toEqual([{ one: 1 }])
})

test('more shapes of statements than are kept prepared are all answered, and the database closes', async () => {
  const db = await openTestDatabase()
  for (let shape = 0; shape < 450; shape += 1) {
    expect(await db.reader.raw(`select ${shape} as shape`)).toEqual([{ shape }])
  }
  await db.close()
})

test('readers keep their statements over a change of the schema', async () => {
  const db = await openTestDatabase()
  const columns = async () => Object.keys((await db.reader('settings').select('*'))[0] ?? {})
  await db.writer('settings').insert({ key: 'a', value: '1', updated_at: '' })
  const before = await columns()
  await db.writer.raw('alter table settings add column note text')
  expect(await columns()).toEqual([...before, 'note'])
})
