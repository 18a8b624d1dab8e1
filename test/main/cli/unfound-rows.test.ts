import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { unfoundRows } from '../../../src/main/cli/verify/unfound-rows'
import { openForMigration } from '../../../src/main/db/connect'
import { makeTestFolder } from '../../support/test-folder'

test('a row of many words is not found where only the last of them is missing', async () => {
  const db = openForMigration(join(await makeTestFolder(), 'peygir.db'))
  onTestFinished(() => db.destroy())
  await db.raw('create virtual table some_words using fts5 (words)')
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`)
  const indexed = [words, words.slice(0, -1), words.slice(0, 3)]
  await db('some_words').insert(indexed.map((some, at) => ({ rowid: at + 1, words: some.join(' ') })))
  const read = async function* () {
    yield [
      { seq: 1, words },
      { seq: 2, words },
      { seq: 3, words: words.slice(0, 3) },
    ]
  }
  expect(await unfoundRows(db, 'some_words', read)).toEqual({ checked: 3, unfound: [2] })
})
