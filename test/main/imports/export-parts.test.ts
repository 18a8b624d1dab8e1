import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/shared/kernel/locale'
import { exportFormats } from '../../../src/shared/stock/import-contract'
import { narrowRole } from '../../support/narrow-role'
import { checkParts, importParts } from '../../support/part-imports'
import { recordingPrinter } from '../../support/recording-printer'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace } from '../../support/stock'
import { receive } from '../../support/stock-documents'
import { type Client, openTestApp } from '../../support/test-app'

async function openExporting() {
  const printer = recordingPrinter()
  const t = await openTestApp({ printer })
  printer.file = join(t.folder, 'parts.out')
  return { ...t, printer, file: printer.file }
}

/** Parts with whatever a cell could garble. */
async function oddParts(manager: Client): Promise<void> {
  const main = await aPlace(manager, { name: 'انبار مرکزی' })
  const other = await aPlace(manager, { name: 'انبار دوم' })
  const shelf = await aPlace(manager, { name: 'قفسه', kind: 'bin', parentId: main.id })
  await aPlace(manager, { name: 'قفسه', kind: 'bin', parentId: other.id })
  const cable = await aPart(manager, {
    number: '=1+1',
    names: { fa: '+کابل، "سیم"', ar: "'=كابل", en: '@cable, 3|4' },
    brand: '-x',
    unit: 'kilogram',
    barcodes: ['a,b;c|d\\e', '000123'],
    fits: [
      { brand: 'Sony Ericsson', model: '' },
      { brand: 'A: B', model: 'C|D, \\: E' },
    ],
    prices: { retail: 12_345, trade: 10, bulk: null },
    taxClass: 'exempt',
    warrantyDays: 30,
    reorderPoint: 125,
    maxStock: 1_250,
    homePlaceId: shelf.id,
    note: 'خط یک\n=خط دو\n',
  })
  await aPart(manager, { number: '00042', barcodes: ['one, two'], isSerialised: true })
  await receive(manager, shelf.id, [{ partId: cable.id, quantity: 1_500, unitCost: 2_000 }])
}

describe('parts into a file', () => {
  for (const format of exportFormats) {
    for (const locale of locales) {
      test(`${format} in ${locale} comes back unchanged, into the same shop and into an empty one`, async () => {
        const { manager, file } = await openExporting()
        await oddParts(manager)
        expect(await manager.stock.exportParts({ locale, format })).toEqual({ path: file, parts: 2 })
        const bytes = await readFile(file)
        const { progress } = await checkParts(manager, bytes, { moneyUnit: 'toman' })
        expect(progress).toMatchObject({ accepted: 2, rejected: 0, acts: [{ code: 'unchanged', rows: 2 }] })

        const empty = await openExporting()
        const main = await aPlace(empty.manager, { name: 'انبار مرکزی' })
        await aPlace(empty.manager, { name: 'قفسه', kind: 'bin', parentId: main.id })
        const { written } = await importParts(empty.manager, bytes, { moneyUnit: 'toman' })
        expect(written).toMatchObject({ added: 2, receipt: null })
        expect(await factsOf(empty.manager)).toEqual(await factsOf(manager))
      })
    }
  }

  test('is what the filter shows, with its stock and, for who may see costs, its value', async () => {
    const { manager, as, file } = await openExporting()
    await oddParts(manager)
    const rowsOf = async (client: Client) => {
      await client.stock.exportParts({ locale: 'en', format: 'csv', text: 'cable' })
      const [head = '', ...rows] = (await readFile(file, 'utf8')).split('\r\n')
      return { head, rows: rows.filter(row => row !== '') }
    }
    const seen = await rowsOf(manager)
    expect(seen.head.endsWith(',On hand,"Stock value (toman)"')).toBe(true)
    expect(seen.rows).toHaveLength(1)
    expect(seen.rows[0]?.endsWith(',1.5,300')).toBe(true)
    // Nothing in it is run by opening it.
    expect(seen.rows[0]).toMatch(/^"?'=1\+1/)
    await narrowRole(manager, 'storekeeper', 'stock.viewCosts')
    const hidden = await rowsOf(await as('storekeeper'))
    expect(hidden.head.endsWith(',On hand')).toBe(true)
    expect(hidden.rows[0]?.endsWith(',1.5')).toBe(true)
  })

  test('is written nowhere where the dialog is closed, and says where a place cannot be written to', async () => {
    const { manager, printer } = await openExporting()
    printer.file = undefined
    expect(await manager.stock.exportParts({ locale: 'fa', format: 'xlsx' })).toBeNull()
    expect(printer.suggested).toEqual(['قطعه‌ها.xlsx'])
    printer.file = '/nowhere/parts.xlsx'
    const saving = manager.stock.exportParts({ locale: 'fa', format: 'xlsx' })
    expect((await refusalOf(saving)).code).toBe('FILE_NOT_WRITABLE')
  })
})

/** What is written of the parts, without what belongs to the shop alone. */
async function factsOf(client: Client) {
  const { rows } = await client.stock.parts({})
  return Promise.all(
    rows.map(async ({ id }) => {
      const { number, names, brand, unit, isSerialised, prices, note, ...part } = await client.stock.part({
        id,
      })
      const { barcodes, fits, taxClass, warrantyDays, reorderPoint, maxStock, homePlace } = part
      const lists = { barcodes, fits, homePlace: homePlace?.name }
      const counts = { taxClass, warrantyDays, reorderPoint, maxStock }
      return { number, names, brand, unit, isSerialised, prices, note, ...lists, ...counts }
    }),
  )
}
