import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { narrowRole } from '../../support/narrow-role'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace } from '../../support/stock'
import { receive } from '../../support/stock-documents'
import { openShop } from './paper-shop'

const labelsIn = (html: string) => html.match(/class="label (bars|qr)-label/g)?.length ?? 0

describe('printing labels', () => {
  test('of a part: its name, number and price, and its first barcode as bars', async () => {
    const { manager } = await openShop()
    const part = await aPart(manager, {
      number: 'GH82-1',
      names: { fa: 'باتری', ar: '', en: 'Battery' },
      barcodes: ['8806094912353', '1234'],
      prices: { retail: 2_500_000, trade: null, bulk: null },
    })
    const of = { kind: 'parts', ids: [part.id], copies: 3 } as const
    const preview = await manager.papers.previewLabels({
      of: { ...of, ids: [part.id] },
      layout: '50x30',
      withPrice: true,
    })
    expect(preview).toMatchObject({ labels: 3, total: 3, widthMm: 50, heightMm: 30 })
    expect(labelsIn(preview.html)).toBe(3)
    for (const said of ['باتری', 'GH82-1', '8806094912353', '۲۵۰٬۰۰۰', 'تعمیرگاه نمونه']) {
      expect(preview.html).toContain(said)
    }
    expect(preview.html).not.toContain('1234<')
    const bare = await manager.papers.previewLabels({ of: { ...of, ids: [part.id] }, layout: '40x25' })
    expect(bare).toMatchObject({ widthMm: 40, heightMm: 25 })
    expect(bare.html).not.toContain('۲۵۰٬۰۰۰')
  })

  test('of a receipt: as many of each part as pieces came, and one for what is measured', async () => {
    const { manager } = await openShop()
    const main = await aPlace(manager)
    const display = await aPart(manager, { number: 'DISPLAY' })
    const cable = await aPart(manager, { number: 'CABLE', unit: 'metre' })
    const board = await aPart(manager, { number: 'BOARD', isSerialised: true })
    const document = await receive(manager, main.id, [
      { partId: display.id, quantity: 3, unitCost: 10 },
      { partId: cable.id, quantity: 2_550, unitCost: 10 },
      { partId: board.id, quantity: 2, unitCost: 10, serialNos: ['S-1', 'S-2'] },
    ])
    const of = { kind: 'receipt', documentId: document.id } as const
    const all = await manager.papers.previewLabels({ of, layout: 'sheet' })
    expect(all).toMatchObject({ labels: 6, total: 6, widthMm: 210, heightMm: 297 })
    const numbers = (html: string) => html.match(/(?<=>)(DISPLAY|CABLE|BOARD)(?=<)/g)
    expect(numbers(all.html)).toEqual(['DISPLAY', 'DISPLAY', 'DISPLAY', 'CABLE', 'BOARD', 'BOARD'])
    const some = await manager.papers.previewLabels({ of, layout: '50x30', skip: 2, count: 3 })
    expect(some).toMatchObject({ labels: 3, total: 6 })
    expect(numbers(some.html)).toEqual(['DISPLAY', 'CABLE', 'BOARD'])
  })

  test('of places: those that have a code, and those inside where the person wants them', async () => {
    const { manager } = await openShop()
    const main = await aPlace(manager, { name: 'انبار' })
    const shelf = await aPlace(manager, { name: 'قفسهٔ ۱', kind: 'bin', parentId: main.id, code: 'BIN-1' })
    await aPlace(manager, { name: 'قفسهٔ ۲', kind: 'bin', parentId: shelf.id, code: 'BIN-2' })
    const labels = (ids: string[], withBelow: boolean) =>
      manager.papers.previewLabels({ of: { kind: 'places', ids, withBelow, copies: 1 }, layout: '50x30' })
    expect((await refusalOf(labels([main.id], false))).code).toBe('NOT_FOUND')
    expect(await labels([main.id], true)).toMatchObject({ total: 2 })
    const own = await labels([shelf.id], false)
    expect(own.total).toBe(1)
    expect(own.html).toContain('>BIN-1<')
    expect(own.html).not.toContain('>BIN-2<')
  })

  test('are printed and saved, and stand in the audit; what failed does not', async () => {
    const shop = await openShop()
    const { manager, printer, app } = shop
    const part = await aPart(manager, { number: 'A/1' })
    const order = { of: { kind: 'parts', ids: [part.id], copies: 2 }, layout: '50x30' } as const
    const given = () => ({ ...order, of: { ...order.of, ids: [part.id] } })
    expect(await manager.papers.printLabels({ ...given(), printer: 'Label' })).toEqual({ labels: 2 })
    expect(printer.printed).toMatchObject([{ printer: 'Label', sheet: { widthMm: 50, heightMm: 30 } }])
    expect(await manager.papers.saveLabelsPdf(given())).toBeNull()
    printer.file = join(shop.folder, 'labels.pdf')
    expect(await manager.papers.saveLabelsPdf(given())).toEqual({ labels: 2, path: printer.file })
    expect(printer.suggested.at(-1)).toBe('برچسب‌ها A-1.pdf')
    printer.answer = { ok: false, reason: 'failed', detail: 'out of labels' }
    expect((await refusalOf(manager.papers.printLabels(given()))).code).toBe('PRINT_FAILED')
    const acts = await app.services.db
      .reader('audit_log')
      .where({ action: 'papers.printLabels' })
      .select('after')
    expect(acts.map(({ after }) => JSON.parse(after).medium)).toEqual(['printer', 'pdf'])
  })

  test('are for who may see the stock', async () => {
    const { manager, as } = await openShop()
    const part = await aPart(manager)
    await narrowRole(manager, 'counter', 'stock.view')
    const counter = await as('counter')
    const order = { of: { kind: 'parts' as const, ids: [part.id], copies: 1 }, layout: '50x30' as const }
    expect((await refusalOf(counter.papers.printLabels(order))).code).toBe('NOT_PERMITTED')
  })
})
