import { expect, test } from 'vitest'
import { aPart, partEditOf } from '../../support/stock'
import { openTestApp } from '../../support/test-app'
import { run } from '../cli/run'

async function aShopWithParts() {
  const t = await openTestApp()
  const part = await aPart(t.manager, { number: 'GH82-305', barcodes: ['8806094771234'], brand: 'Samsung' })
  await t.manager.stock.savePart(partEditOf(part, { number: 'GH82-306', barcodes: ['8806094', '***'] }))
  await t.manager.stock.linkBarcode({ partId: part.id, code: '6260000000017' })
  await aPart(t.manager, { number: '+++' })
  return t
}

async function faultsOf(folder: string) {
  const { output } = await run('verify', '--data', folder, '--json')
  const { checks } = JSON.parse(output)
  return checks.flatMap(({ name, faults }: { name: string; faults: string[] }) =>
    faults.map(fault => `${name}: ${fault}`),
  )
}

test('verify finds the search of parts as the program wrote it', async () => {
  const { folder } = await aShopWithParts()
  const { code, output } = await run('verify', '--data', folder, '--json')
  const { checks } = JSON.parse(output)
  expect(code).toBe(0)
  for (const name of ['search by part words', 'search by part grams']) {
    expect(checks.find((check: { name: string }) => check.name === name)).toMatchObject({
      checked: 2,
      faults: [],
    })
  }
})

test.each([
  [
    'a name that the index does not know',
    `update parts set names = '{"fa":"باتری","ar":"","en":""}' where seq = 1`,
    'search by part words: part 1 is not found by its own text',
  ],
  [
    'a barcode that the index does not know',
    `insert into part_barcodes (code_key, code, part_id, position) select '777888', '777888', id, 9 from parts where seq = 1`,
    'search by part grams: part 1 is not found by its own text',
  ],
  [
    'a part that the index has lost',
    'delete from search_part_grams where rowid = 2',
    'search by part grams: part 2 is not found by its own text',
  ],
  [
    'a part that there is not',
    `insert into search_part_words (rowid, words) values (99, 'x')`,
    'search by part words: the index has part 99, which there is not',
  ],
])('verify tells of %s', async (_, sql, fault) => {
  const { app, folder } = await aShopWithParts()
  await app.services.db.writer.raw(sql)
  expect(await faultsOf(folder)).toEqual([fault])
})
