import { expect, test } from 'vitest'
import type { Database } from '../../../src/main/db/connect'
import { type WorkEnd, writeWorkEnd } from '../../../src/main/db/work-end'
import { openTestDatabase } from '../../support/test-folder'

const act = (seq: number) => ({
  seq,
  at: '2026-01-01T00:00:00.000Z',
  staff_id: null,
  action: `a '${seq}' ?`,
  entity: 'thing',
  entity_id: `thing-${seq}`,
  before: null,
  after: '{"note":"\\u0000 ی"}',
  prev_hash: `p${seq}`,
  hash: `h${seq}`,
})

const write = (db: Database, end: Partial<WorkEnd>) =>
  db.writer.transaction(trx => writeWorkEnd(trx, { acts: [], command: undefined, entries: [], ...end }))

const foundBy = async (db: Database, index: string, text: string): Promise<readonly number[]> =>
  (await db.reader.raw(`select rowid from ${index} where ${index} match ? order by rowid`, [text])).map(
    (row: { rowid: number }) => row.rowid,
  )

test('acts are written as they were given, however many', async () => {
  const db = await openTestDatabase()
  const acts = Array.from({ length: 501 }, (_, place) => act(place + 1))
  await write(db, { acts })
  expect(await db.reader('audit_log').orderBy('seq')).toEqual(acts)
})

test('entries are found in their own index, also where one has several', async () => {
  const db = await openTestDatabase()
  await write(db, {
    acts: [act(1)],
    entries: [
      { index: 'search_customer_words', seq: 7, text: 'first' },
      { index: 'search_customer_words', seq: 8, text: 'first second' },
      { index: 'search_phone_grams', seq: 7, text: '1234' },
    ],
  })
  expect(await foundBy(db, 'search_customer_words', 'first')).toEqual([7, 8])
  expect(await foundBy(db, 'search_customer_words', 'second')).toEqual([8])
  expect(await foundBy(db, 'search_phone_grams', '1234')).toEqual([7])
  expect(await foundBy(db, 'search_repair_words', 'first')).toEqual([])
  expect(await db.reader('audit_log').pluck('seq')).toEqual([1])
})

test('nothing to write is no statement', async () => {
  const db = await openTestDatabase()
  const sent: string[] = []
  await db.writer.transaction(async trx => {
    trx.on('query', ({ sql }: { sql: string }) => sent.push(sql))
    await writeWorkEnd(trx, { acts: [], command: undefined, entries: [] })
  })
  expect(sent.filter(sql => sql.includes('work_end'))).toEqual([])
})

test('a refused row leaves nothing of the others', async () => {
  const db = await openTestDatabase()
  const entries = [{ index: 'search_customer_words', seq: 7, text: 'first' }] as const
  await write(db, { acts: [act(1)] })
  await expect(write(db, { acts: [act(2), act(1)], entries })).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT',
  })
  expect(await db.reader('audit_log').pluck('seq')).toEqual([1])
  expect(await foundBy(db, 'search_customer_words', 'first')).toEqual([])
})
