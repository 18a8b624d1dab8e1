import { expect, test } from '@playwright/test'
import { type Locale, locales } from '../../src/shared/kernel/locale'
import { type PaperSheet, paperSheets } from '../../src/shared/papers/sheets'
import { code128In } from '../support/code128'
import { aRepair } from '../support/factories'
import { openPaperDesk, type PaperDesk } from '../support/paper-desk'
import { launchPaperLab, type PaperLab } from '../support/paper-lab/launch'
import {
  aDraftOf,
  aLongOrderOf,
  anOrderOf,
  aPaperWarehouse,
  aReturnOf,
  type PaperWarehouse,
  somethingToPick,
} from '../support/paper-warehouse'
import { fontsOf, linesOf, pagesOf, pictureOf, plain, qrOf } from '../support/pdf'

let lab: PaperLab
let desk: PaperDesk
let warehouse: PaperWarehouse
let technicianId: string

test.beforeAll(async () => {
  lab = await launchPaperLab()
  desk = await openPaperDesk(lab)
  warehouse = await aPaperWarehouse(desk.client)
  const { staff } = await desk.client.session.current({})
  technicianId = staff?.id ?? ''
  await somethingToPick(warehouse, technicianId)
})

test.afterAll(async () => {
  await desk?.close()
  await lab?.close()
})

/** Within the pixel to which the browser rounds a sheet. */
const roundingMm = 0.5

const millimetres: Record<PaperSheet, readonly [number, number]> = { a4: [210, 297], a5: [148, 210] }

async function expectSheets(pdf: Buffer, size: PaperSheet, count: number): Promise<void> {
  const pages = await pagesOf(pdf)
  const [widthMm, heightMm] = millimetres[size]
  expect(pages.count).toBe(count)
  expect(Math.abs(pages.widthMm - widthMm)).toBeLessThan(roundingMm)
  expect(Math.abs(pages.heightMm - heightMm)).toBeLessThan(roundingMm)
  for (const font of await fontsOf(pdf)) {
    expect(font.line).toMatch(/Vazirmatn|Inter/)
    expect(font.line).not.toContain('Type 3')
    expect(font.isEmbedded).toBe(true)
  }
}

/** Readers of PDF set spaces beside digits down where they like. */
function unspaced(text: string): string {
  return plain(text).replaceAll(' ', '')
}

/** Some line of the page says all of the words. */
function expectInLine(lines: readonly string[], ...words: readonly string[]): void {
  const line = lines.find(each => words.every(word => each.includes(plain(word))))
  expect(line, `a line with ${words.join(', ')} in\n${lines.join('\n')}`).toBeDefined()
}

const ordered: Record<Locale, { readonly said: readonly string[]; readonly line: readonly string[] }> = {
  fa: {
    said: ['سفارش خرید', 'PO-۱۴۰۵-۰۰۰۰۱', 'یکشنبه ۱ آذر ۱۴۰۵', 'جمعه ۶ آذر ۱۴۰۵', '۰۲۱ ۶۶۷۲ ۱۴۳۰'],
    line: ['GH82-31233A', '۴٬۸۵۰٬۰۰۰', '۲۹٬۱۰۰٬۰۰۰'],
  },
  en: {
    said: ['Purchase order', 'PO-1405-00001', 'Sunday 22 November 2026', 'Friday 27 November 2026'],
    line: ['GH82-31233A', '6 pcs', '4,850,000', '29,100,000'],
  },
  ar: {
    said: ['أمر شراء', 'PO-١٤٠٥-٠٠٠٠١', '٠٢١ ٦٦٧٢ ١٤٣٠'],
    line: ['GH82-31233A', '٤٬٨٥٠٬٠٠٠', '٢٩٬١٠٠٬٠٠٠'],
  },
}

test.describe('an order', () => {
  test.beforeAll(async () => {
    const { number } = await anOrderOf(warehouse)
    expect(number).toBe('PO-1405-00001')
  })

  const orderId = async () => {
    const { rows } = await desk.client.purchasing.orders({ states: ['ordered'], limit: 5 })
    return rows.at(-1)?.id ?? ''
  }

  for (const locale of locales) {
    for (const size of paperSheets) {
      test(`on ${size} in ${locale} comes out whole, with codes that open it`, async () => {
        await desk.speak(locale)
        const id = await orderId()
        const pdf = await desk.read(desk.client.papers.saveOrderPdf({ orderId: id, size }))
        await expectSheets(pdf, size, 1)
        const lines = await linesOf(pdf)
        for (const words of ordered[locale].said) expect(unspaced(lines.join(''))).toContain(unspaced(words))
        expectInLine(lines, ...ordered[locale].line)
        for (const code of [await qrOf(pdf), code128In(await pictureOf(pdf))]) {
          expect(code).toBe('PO-1405-00001')
          expect(await desk.client.search.scan({ code: code ?? '' })).toEqual({ kind: 'order', orderId: id })
        }
      })
    }
  }

  test('of many lines has the head of its table, its number and its state on every sheet', async () => {
    await desk.speak('fa')
    const long = await aLongOrderOf(warehouse)
    for (const [size, count] of [
      ['a4', 3],
      ['a5', 4],
    ] as const) {
      const pdf = await desk.read(desk.client.papers.saveOrderPdf({ orderId: long.id, size }))
      await expectSheets(pdf, size, count)
      for (let sheet = 1; sheet <= count; sheet += 1) {
        const lines = (await linesOf(pdf, sheet)).filter(line => line !== '')
        expect(lines.slice(0, 14).join(' ')).toContain('کد فنی')
        expect(lines.slice(0, 14).join(' ')).toContain('مقدار')
        expect(lines.at(-1)).toContain(plain('پیش‌نویس'))
        expect(lines.at(-1)).toContain('PO-۱۴۰۵-')
        expect(lines.join('\n'), `sheet ${sheet} has lines`).toMatch(/LONG-\d{3}/)
      }
      const last = (await linesOf(pdf, count)).join('\n')
      expect(last).toContain('LONG-070')
      expect(last).toContain(plain('امضای سفارش‌دهنده'))
    }
  })

  test('that is a draft says so', async () => {
    await desk.speak('fa')
    const draft = await aDraftOf(warehouse)
    const pdf = await desk.read(desk.client.papers.saveOrderPdf({ orderId: draft.id, size: 'a5' }))
    expectInLine(await linesOf(pdf), 'پیش‌نویس', 'این سفارش هنوز قطعی نشده است')
  })
})

test.describe('a pick list', () => {
  for (const locale of locales) {
    for (const size of paperSheets) {
      test(`on ${size} in ${locale} leads from bin to bin`, async () => {
        await desk.speak(locale)
        const pdf = await desk.read(desk.client.papers.savePickListPdf({ size, technicianId }))
        await expectSheets(pdf, size, 1)
        const lines = await linesOf(pdf)
        expectInLine(lines, 'BIN-A1', '661-30372')
        expectInLine(lines, 'BIN-C12', 'GH82-31233A')
        const text = lines.join('\n')
        expect(text.indexOf('BIN-A1')).toBeLessThan(text.indexOf('BIN-C12'))
        expect(text).toContain('F5D2316A1Q7')
        expect(text).toContain(plain('سارا مدیری'))
      })
    }
  }

  test('of many lines has its head on every sheet', async () => {
    await desk.speak('fa')
    for (let nth = 0; nth < 12; nth += 1) {
      const { id: repairId } = await aRepair(desk.client)
      const line = { partId: warehouse.cable.id, quantity: 50 }
      await desk.client.partRequests.ask({
        commandId: crypto.randomUUID(),
        repairId,
        lines: Array.from({ length: 4 }, () => line),
      })
    }
    const pdf = await desk.read(desk.client.papers.savePickListPdf({ size: 'a5' }))
    const { count } = await pagesOf(pdf)
    expect(count).toBeGreaterThan(2)
    for (let sheet = 1; sheet <= count; sheet += 1) {
      const lines = await linesOf(pdf, sheet)
      expectInLine(lines, 'قفسه', 'کد فنی', 'مقدار')
      expect(lines.join('\n')).toContain('BIN-')
    }
  })
})

test('the note of a return tells its serials, and its codes open it', async () => {
  const sent = await aReturnOf(warehouse)
  for (const locale of locales) {
    await desk.speak(locale)
    for (const size of paperSheets) {
      const pdf = await desk.read(desk.client.papers.saveReturnPdf({ returnId: sent.id, size }))
      await expectSheets(pdf, size, 1)
      expectInLine(await linesOf(pdf), '661-30372', 'F5D2316A1Q8')
      for (const code of [await qrOf(pdf), code128In(await pictureOf(pdf))]) {
        expect(await desk.client.search.scan({ code: code ?? '' })).toEqual({
          kind: 'return',
          returnId: sent.id,
        })
      }
    }
  }
})
