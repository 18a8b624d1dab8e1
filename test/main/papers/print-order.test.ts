import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { narrowRole } from '../../support/narrow-role'
import { paperText, said } from '../../support/paper-text'
import { aDraftOf, anOrderOf, aPaperWarehouse } from '../../support/paper-warehouse'
import { aDraft, cancel, close } from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { openShop } from './paper-shop'

async function openWarehouse() {
  const shop = await openShop()
  return { ...shop, warehouse: await aPaperWarehouse(shop.manager) }
}

const told = [
  'تعمیرگاه نمونه',
  'سفارش خرید',
  'PO-۱۴۰۵-۰۰۰۰۱',
  'پخش قطعات پارسیان',
  '۰۲۱ ۶۶۷۲ ۱۴۳۰',
  'بازار موبایل علاءالدین',
  'یکشنبه ۱ آذر ۱۴۰۵',
  'جمعه ۶ آذر ۱۴۰۵',
  'GH82-31233A',
  'A54-LCD-OR',
  'تاچ و ال‌سی‌دی اصلی A54 5G با فریم',
  'فقط اصلی',
  '۶ عدد',
  '۱۲٫۵ متر',
  'بسته‌بندی ضدضربه',
  'امضای سفارش‌دهنده',
  'مهر و امضای تأمین‌کننده',
]
const prices = ['بهای واحد (تومان)', '۴٬۸۵۰٬۰۰۰', '۲۹٬۱۰۰٬۰۰۰', '۲۹٬۲۵۰٬۰۰۰']

describe('an order on paper', () => {
  test('tells the supplier what is wanted, when, and for how much, on either sheet', async () => {
    const { manager, warehouse } = await openWarehouse()
    const { id: orderId } = await anOrderOf(warehouse)
    const sizes = [
      ['a4', 210, 297],
      ['a5', 148, 210],
    ] as const
    for (const [size, widthMm, heightMm] of sizes) {
      const preview = await manager.papers.previewOrder({ orderId, size })
      expect(preview).toMatchObject({ widthMm, heightMm })
      for (const words of [...told, ...prices]) expect(paperText(preview.html), words).toContain(said(words))
      expect(preview.html.match(/alt="QR"|alt="Code 128"/g)).toHaveLength(2)
      expect(preview.html).not.toContain('class="mark"')
    }
  })

  test('N1 speaks the language of papers', async () => {
    const { manager, warehouse } = await openWarehouse()
    const { id: orderId } = await anOrderOf(warehouse)
    const spoken = {
      en: [
        'Purchase order',
        'Screen A54 5G, original, with frame',
        'Friday 27 November 2026',
        '021 6672 1430',
      ],
      ar: ['أمر شراء', 'شاشة أصلية A54 5G مع الإطار', 'الجمعة، ٢٧ نوفمبر ٢٠٢٦', '٠٢١ ٦٦٧٢ ١٤٣٠'],
    } as const
    for (const paperLocale of ['en', 'ar'] as const) {
      const shop = await manager.settings.shop({})
      await manager.settings.saveShop({ ...shop, paperLocale, calendar: 'gregorian' })
      const { html } = await manager.papers.previewOrder({ orderId, size: 'a4' })
      expect(html).toContain(`dir="${paperLocale === 'en' ? 'ltr' : 'rtl'}"`)
      for (const words of spoken[paperLocale]) expect(paperText(html), words).toContain(said(words))
    }
  })

  test('M2 has no prices for who may not see costs, and none where they are not wanted', async () => {
    const { manager, as, warehouse, app } = await openWarehouse()
    const { id: orderId } = await anOrderOf(warehouse)
    await narrowRole(manager, 'storekeeper', 'stock.viewCosts')
    const keeper = await as('storekeeper')
    const without = [
      await keeper.papers.previewOrder({ orderId, size: 'a4' }),
      await manager.papers.previewOrder({ orderId, size: 'a4', withPrices: false }),
    ]
    for (const { html } of without) {
      for (const words of told) expect(paperText(html), words).toContain(said(words))
      for (const words of prices) expect(paperText(html), words).not.toContain(said(words))
    }
    await keeper.papers.printOrder({ orderId, size: 'a5', withPrices: true })
    const [left] = await app.services.db
      .reader('audit_log')
      .where({ action: 'papers.printOrder' })
      .select('after')
    expect(JSON.parse(left?.after ?? '')).toEqual({ medium: 'printer', state: 'ordered', hasPrices: false })
  })

  test('leaves room for a price and a total that are not known yet', async () => {
    const { manager, warehouse } = await openWarehouse()
    const { supplierId, display, cable } = warehouse
    const { id: orderId } = await aDraft(manager, { id: supplierId }, [
      { partId: display.id, quantity: 1, unitPrice: 7_000_000 },
      { partId: cable.id, quantity: 100 },
    ])
    const { html } = await manager.papers.previewOrder({ orderId, size: 'a4' })
    expect(paperText(html)).toContain(said('۷۰۰٬۰۰۰'))
    expect(html).toContain('مبلغ کل (تومان)</td><td class="amount"></td>')
    const bare = await aDraft(manager, { id: supplierId }, [{ partId: cable.id, quantity: 100 }])
    const unpriced = await manager.papers.previewOrder({ orderId: bare.id, size: 'a4' })
    expect(paperText(unpriced.html)).not.toContain(said('بهای واحد'))
  })

  test('J1 says plainly that it is a draft, closed or cancelled, on every sheet, but not why', async () => {
    const { manager, warehouse } = await openWarehouse()
    const draft = await aDraftOf(warehouse)
    const closed = await close(manager, await anOrderOf(warehouse))
    const cancelled = await cancel(manager, await anOrderOf(warehouse))
    const marks = [
      [draft, 'پیش‌نویس'],
      [closed, 'بسته‌شده'],
      [cancelled, 'لغوشده'],
    ] as const
    for (const [{ id: orderId, reason }, word] of marks) {
      const { html } = await manager.papers.previewOrder({ orderId, size: 'a5' })
      expect(html).toContain(`<strong>${word}</strong>`)
      expect(html.slice(html.lastIndexOf('<tfoot>'))).toContain(`<span>${word}</span>`)
      if (reason !== '') expect(paperText(html)).not.toContain(said(reason))
    }
    const { html } = await manager.papers.previewOrder({ orderId: draft.id, size: 'a4' })
    expect(paperText(html)).toContain(said('تاریخ تنظیم'))
    expect(paperText(html)).not.toContain(said('موعد تحویل'))
  })

  test('prints what people typed as text, never as markup', async () => {
    const { manager, warehouse } = await openWarehouse()
    const hostile = '<script>alert(1)</script>'
    const { id: orderId } = await aDraft(
      manager,
      { id: warehouse.supplierId },
      [{ partId: warehouse.display.id, quantity: 1, note: hostile }],
      { note: hostile },
    )
    const { html } = await manager.papers.previewOrder({ orderId, size: 'a4' })
    expect(html).not.toContain('<script>')
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(2)
  })

  test('is printed and saved, and says why where it is not', async () => {
    const { manager, printer, warehouse, folder, app } = await openWarehouse()
    const { id: orderId, number } = await anOrderOf(warehouse)
    await manager.papers.printOrder({ orderId, size: 'a5', printer: 'Office' })
    expect(printer.printed).toMatchObject([{ printer: 'Office', sheet: { widthMm: 148, heightMm: 210 } }])
    expect(await manager.papers.saveOrderPdf({ orderId, size: 'a4' })).toBeNull()
    printer.file = join(folder, 'order.pdf')
    expect(await manager.papers.saveOrderPdf({ orderId, size: 'a4' })).toEqual({ path: printer.file })
    expect(printer.suggested.at(-1)).toBe(`سفارش خرید ${number}.pdf`)
    printer.answer = { ok: false, reason: 'failed', detail: 'out of paper' }
    expect(await refusalOf(manager.papers.printOrder({ orderId, size: 'a4' }))).toMatchObject({
      code: 'PRINT_FAILED',
      values: { detail: 'out of paper' },
    })
    const left = await app.services.db.reader('audit_log').where({ action: 'papers.printOrder' })
    expect(left.map(({ entity_id, after }) => [entity_id, JSON.parse(after).medium])).toEqual([
      [orderId, 'printer'],
      [orderId, 'pdf'],
    ])
    const none = manager.papers.previewOrder({ orderId: crypto.randomUUID(), size: 'a4' })
    expect((await refusalOf(none)).code).toBe('NOT_FOUND')
  })
})
