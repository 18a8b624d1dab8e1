import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paperText, said } from '../../support/paper-text'
import { aPaperWarehouse, aReturnOf } from '../../support/paper-warehouse'
import { takeBackReturn } from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { openShop } from './paper-shop'

async function openReturn() {
  const shop = await openShop()
  const warehouse = await aPaperWarehouse(shop.manager)
  return { ...shop, warehouse, sent: await aReturnOf(warehouse) }
}

test('J3 a return note tells what is in the box and why, never what it cost', async () => {
  const { manager, sent } = await openReturn()
  for (const size of ['a4', 'a5'] as const) {
    const { html } = await manager.papers.previewReturn({ returnId: sent.id, size })
    const text = paperText(html)
    const told = [
      'برگهٔ برگشت به تأمین‌کننده',
      'SR-۱۴۰۵-۰۰۰۰۱',
      'پخش قطعات پارسیان',
      'بازار موبایل علاءالدین',
      'یکشنبه ۱ آذر ۱۴۰۵',
      'علت برگشت',
      'خراب از آب درآمد',
      'GH82-31233A',
      'گوشهٔ صفحه لکه دارد',
      '661-30372',
      'F5D2316A1Q8',
      'امضای تحویل‌گیرنده',
    ]
    for (const words of told) expect(text, words).toContain(said(words))
    expect(text).not.toContain(said('تومان'))
    expect(html).not.toContain('class="mark"')
    expect(html.match(/alt="QR"|alt="Code 128"/g)).toHaveLength(2)
  }
})

test('J3 that of a return that was taken back says that it counts for nothing', async () => {
  const { manager, sent } = await openReturn()
  await takeBackReturn(manager, sent)
  const { html } = await manager.papers.previewReturn({ returnId: sent.id, size: 'a4' })
  expect(html).toContain('<strong>باطل</strong>')
  expect(html.slice(html.lastIndexOf('<tfoot>'))).toContain('<span>باطل</span>')
})

test('is printed and saved, and says why where it is not', async () => {
  const { manager, printer, sent, folder, app } = await openReturn()
  const order = { returnId: sent.id, size: 'a5' } as const
  await manager.papers.printReturn(order)
  expect(printer.printed).toMatchObject([{ printer: '', sheet: { widthMm: 148, heightMm: 210 } }])
  printer.file = join(folder, 'return.pdf')
  expect(await manager.papers.saveReturnPdf(order)).toEqual({ path: printer.file })
  expect(printer.suggested.at(-1)).toBe(`برگهٔ برگشت به تأمین‌کننده ${sent.number}.pdf`)
  printer.answer = { ok: false, reason: 'failed', detail: 'out of paper' }
  expect((await refusalOf(manager.papers.printReturn(order))).code).toBe('PRINT_FAILED')
  const left = await app.services.db.reader('audit_log').where({ action: 'papers.printReturn' })
  expect(left.map(({ entity_id }) => entity_id)).toEqual([sent.id, sent.id])
  const none = manager.papers.previewReturn({ returnId: crypto.randomUUID(), size: 'a4' })
  expect((await refusalOf(none)).code).toBe('NOT_FOUND')
})
