import { describe, expect, it } from 'vitest'
import { aRepair } from '../../support/factories'
import { narrowRole } from '../../support/narrow-role'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'
import { intake, openShop, printedEvents, storedPrints } from './paper-shop'

describe('printing', () => {
  it('C3 counts the copies of a paper, and each prints its own number', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    expect(await shop.counter.papers.print({ repairId: repair.id, ...intake })).toEqual({ copyNo: 1 })
    expect(await shop.counter.papers.print({ repairId: repair.id, ...intake, size: 'a5' })).toEqual({
      copyNo: 2,
    })
    const [first, second] = shop.printer.printed
    expect(first?.html).not.toContain('المثنی')
    expect(second?.html).toContain('المثنی · چاپ ۲')
    expect(await storedPrints(shop)).toMatchObject([{ copy_no: 1 }, { copy_no: 2 }])
    expect(await printedEvents(shop.manager, repair.id)).toEqual([
      { paper: 'intake_receipt', copy: 2 },
      { paper: 'intake_receipt', copy: 1 },
    ])
  })

  it('C3 gives papers printed at the same moment different numbers', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const copies = await Promise.all(
      Array.from({ length: 5 }, () => shop.counter.papers.print({ repairId: repair.id, ...intake })),
    )
    expect(copies.map(({ copyNo }) => copyNo).sort()).toEqual([1, 2, 3, 4, 5])
    const marks = shop.printer.printed.map(({ html }) => /المثنی · چاپ (.)/.exec(html)?.[1])
    expect(marks).toEqual([undefined, '۲', '۳', '۴', '۵'])
  })

  it('C3 counts nothing where the printer failed, and goes on with the same number', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    shop.printer.answer = { ok: false, reason: 'failed', detail: 'out of paper' }
    const refusal = await refusalOf(shop.counter.papers.print({ repairId: repair.id, ...intake }))
    expect(refusal).toMatchObject({ code: 'PRINT_FAILED', values: { detail: 'out of paper' } })
    expect(await storedPrints(shop)).toEqual([])
    expect(await printedEvents(shop.manager, repair.id)).toEqual([])
    shop.printer.answer = { ok: true }
    expect(await shop.counter.papers.print({ repairId: repair.id, ...intake })).toEqual({ copyNo: 1 })
  })

  it('names a printer that the system does not know', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    shop.printer.answer = { ok: false, reason: 'unknown_printer', detail: '' }
    const print = shop.counter.papers.print({ repairId: repair.id, ...intake, printer: 'Gone' })
    expect(await refusalOf(print)).toMatchObject({
      code: 'PRINTER_UNKNOWN',
      field: 'printer',
      values: { printer: 'Gone' },
    })
    expect(await storedPrints(shop)).toEqual([])
  })

  it('prints on the shop’s printer unless another is named', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    await shop.manager.settings.saveShop({ ...(await shop.manager.settings.shop({})), printer: 'Counter' })
    await shop.counter.papers.print({ repairId: repair.id, ...intake })
    await shop.counter.papers.print({ repairId: repair.id, ...intake, printer: 'Office' })
    expect(shop.printer.printed.map(({ printer }) => printer)).toEqual(['Counter', 'Office'])
  })

  it('gives the printer a sheet of the paper’s size', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    await shop.counter.papers.print({ repairId: repair.id, ...intake })
    await shop.counter.papers.print({ repairId: repair.id, ...intake, size: 'a5' })
    expect(shop.printer.printed.map(({ sheet }) => sheet)).toEqual([
      { widthMm: 80, heightMm: 'content' },
      { widthMm: 148, heightMm: 210 },
    ])
  })

  it('M5 records who printed what', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    await shop.counter.papers.print({ repairId: repair.id, ...intake })
    const entry = await shop.app.services.db.reader('audit_log').where({ action: 'papers.print' }).first()
    expect(JSON.parse(entry.after)).toMatchObject({
      repairId: repair.id,
      kind: 'intake_receipt',
      copyNo: 1,
      medium: 'printer',
    })
  })
})

describe('the preview', () => {
  it('is the very page that is printed next', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager, { estimate: 12_000_000 })
    const preview = await shop.counter.papers.preview({ repairId: repair.id, ...intake })
    expect(preview).toMatchObject({ copyNo: 1, widthMm: 80, heightMm: 0 })
    await shop.counter.papers.print({ repairId: repair.id, ...intake })
    expect(shop.printer.printed[0]?.html).toBe(preview.html)
    const next = await shop.counter.papers.preview({ repairId: repair.id, ...intake, size: 'a5' })
    expect(next).toMatchObject({ copyNo: 2, widthMm: 148, heightMm: 210 })
    expect(await storedPrints(shop)).toHaveLength(1)
  })

  it('C2 shows what was said at the counter, in the paper’s language', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager, {
      fault: 'وقتی گرم می‌شود خاموش می‌شود',
      accessories: ['charger'],
      deposit: { amount: 3_000_000, method: 'cash' },
    })
    const { html } = await shop.counter.papers.preview({ repairId: repair.id, ...intake })
    expect(html).toContain('وقتی گرم می‌شود خاموش می‌شود')
    expect(html).toContain('۳۰۰٬۰۰۰\u00a0تومان')
    expect(html).toContain('سارا مدیری')
    expect(html).not.toContain('>charger<')
  })

  it('C4 prints the terms that the repair was signed with, also when newer ones stand', async () => {
    const shop = await openShop()
    await shop.manager.settings.saveTerms({ body: 'شرایط نخست' })
    const repair = await aRepair(shop.manager)
    await shop.manager.settings.saveTerms({ body: 'شرایط تازه' })
    const { html } = await shop.counter.papers.preview({ repairId: repair.id, ...intake })
    expect(html).toContain('شرایط نخست')
    expect(html).toContain('(نسخهٔ ۱)')
    expect(html).not.toContain('شرایط تازه')
  })

  it('is refused for a repair that does not exist', async () => {
    const shop = await openShop()
    const preview = shop.counter.papers.preview({ repairId: crypto.randomUUID(), ...intake })
    expect(await refusalOf(preview)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('M3 is refused to who may not print, and to who may not see how the customer is reached', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const storekeeper = await shop.as('storekeeper')
    expect(await storekeeper.papers.printers({})).toEqual(['Counter', 'Office'])
    await narrowRole(shop.manager, 'counter', 'papers.print')
    const asked = { repairId: repair.id, ...intake }
    for (const client of [storekeeper, await shop.as('counter')]) {
      for (const ask of [client.papers.preview, client.papers.print, client.papers.savePdf]) {
        expect(await refusalOf(ask(asked))).toMatchObject({ code: 'NOT_PERMITTED' })
      }
    }
  })
})

it('lists the system’s printers, and has none without a window', async () => {
  const shop = await openShop()
  expect(await shop.counter.papers.printers({})).toEqual(['Counter', 'Office'])
  const windowless = await openTestApp()
  expect(await windowless.manager.papers.printers({})).toEqual([])
  const repair = await aRepair(windowless.manager)
  expect(await refusalOf(windowless.manager.papers.print({ repairId: repair.id, ...intake }))).toMatchObject({
    code: 'PRINT_FAILED',
  })
})
