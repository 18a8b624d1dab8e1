import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aClaim, aManufacturer } from '../../support/claims'
import { recordingPrinter } from '../../support/recording-printer'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

async function openStatement() {
  const printer = recordingPrinter()
  const app = await openTestApp({ printer })
  const { manager } = app
  const { id: manufacturerId } = await aManufacturer(manager)
  const claim = await aClaim(manager, { manufacturerId, amount: 1_250_000 })
  const { id } = await manager.claims.prepare({
    commandId: crypto.randomUUID(),
    manufacturerId,
    from: '2026-11-01',
    to: '2026-11-30',
  })
  return { ...app, printer, claim, asked: { id, locale: 'fa', calendar: 'jalali' } as const }
}

test('a statement is kept as a table that a spreadsheet reads, where the person chooses', async () => {
  const { manager, printer, folder, claim, asked } = await openStatement()
  expect(await manager.claims.saveCsv(asked)).toBeNull()
  printer.file = join(folder, 'statement.csv')
  expect(await manager.claims.saveCsv(asked)).toEqual({ path: printer.file })
  const text = await readFile(printer.file, 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  for (const told of [claim.number, claim.warranted.serialNo, '125000']) expect(text).toContain(told)
})

test('a file that cannot be written is said, and nothing is left behind', async () => {
  const { manager, printer, folder, asked } = await openStatement()
  const place = join(folder, 'kept')
  // A folder stands where the file should.
  printer.file = join(place, 'statement.csv')
  await mkdir(printer.file, { recursive: true })
  expect(await refusalOf(manager.claims.saveCsv(asked))).toMatchObject({
    code: 'FILE_NOT_WRITABLE',
    values: { path: printer.file },
  })
  expect(await readdir(place)).toEqual(['statement.csv'])
})
