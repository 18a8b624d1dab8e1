import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldText } from '../../../src/shared/kernel/text'
import { aClaim, aManufacturer } from '../../support/claims'
import { refusalOf } from '../../support/refusal'
import { openShop } from './paper-shop'

async function openStatement() {
  const shop = await openShop()
  const { manager } = shop
  const manufacturer = await aManufacturer(manager, 'سام سرویس')
  const claim = await aClaim(manager, { manufacturerId: manufacturer.id, amount: 1_250_000 })
  const statement = await manager.claims.prepare({
    commandId: crypto.randomUUID(),
    manufacturerId: manufacturer.id,
    from: '2026-11-01',
    to: '2026-11-30',
  })
  return { ...shop, claim, statement }
}

test('a statement is printed with every claim, what proves it, and its sum', async () => {
  const { manager, statement, claim } = await openStatement()
  const { html, widthMm, heightMm } = await manager.papers.previewStatement({ statementId: statement.id })
  expect([widthMm, heightMm]).toEqual([297, 210])
  const text = foldText(html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' '))
  const { repair, card } = claim.warranted
  const told = [
    'سام سرویس',
    statement.number,
    claim.number,
    card.number,
    repair.number,
    repair.fault,
    'تعویض برد: ۱۲۵٬۰۰۰',
    'مبلغ (تومان)',
  ]
  for (const words of told) expect(text).toContain(foldText(words))
})

test('what was written at the counter stands on it as text alone', async () => {
  const { manager, statement } = await openStatement()
  const shop = await manager.settings.shop({})
  await manager.settings.saveShop({ ...shop, shopName: '<script>alert(1)</script>' })
  const { html } = await manager.papers.previewStatement({ statementId: statement.id })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})

test('is printed and saved, and says why where it is not', async () => {
  const { manager, printer, statement, folder } = await openStatement()
  const order = { statementId: statement.id }
  await manager.papers.printStatement({ ...order, printer: 'Office' })
  expect(printer.printed).toMatchObject([{ printer: 'Office', sheet: { widthMm: 297, heightMm: 210 } }])
  expect(await manager.papers.saveStatementPdf(order)).toBeNull()
  printer.file = join(folder, 'statement.pdf')
  expect(await manager.papers.saveStatementPdf(order)).toEqual({ path: printer.file })
  expect(printer.suggested.at(-1)).toBe(`صورت‌حساب درخواست‌های گارانتی ${statement.number}.pdf`)
  printer.answer = { ok: false, reason: 'unknown_printer', detail: '' }
  const unknown = manager.papers.printStatement({ ...order, printer: 'Nowhere' })
  expect(await refusalOf(unknown)).toMatchObject({ code: 'PRINTER_UNKNOWN', field: 'printer' })
  const none = manager.papers.previewStatement({ statementId: crypto.randomUUID() })
  expect((await refusalOf(none)).code).toBe('NOT_FOUND')
})
