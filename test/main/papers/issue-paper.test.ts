import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { again, aRepair, moveTo } from '../../support/factories'
import { recordingPrinter } from '../../support/recording-printer'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp, type TestApp } from '../../support/test-app'

const intake = { kind: 'intake_receipt', size: 'roll80' } as const
const delivery = { kind: 'delivery_receipt', size: 'a5' } as const

async function openShop() {
  const printer = recordingPrinter()
  const shop = await openTestApp({ printer })
  return { ...shop, printer, counter: await shop.as('counter', 'نگار پذیرش') }
}

async function storedPrints({
  app,
}: TestApp): Promise<readonly { kind: string; copy_no: number; medium: string }[]> {
  return app.services.db.reader('paper_prints').orderBy('seq').select('kind', 'copy_no', 'medium')
}

async function printedEvents(client: Client, repairId: string) {
  const { rows } = await client.repairs.history({ repairId })
  return rows.filter(({ event }) => event === 'printed').map(({ values }) => values)
}

async function handOver(manager: Client, repairId: string) {
  const { version, accessories } = await again(manager, { id: repairId })
  const { totals } = await manager.billing.account({ repairId })
  return manager.handover.deliver({
    commandId: crypto.randomUUID(),
    repairId,
    version,
    seenBalance: totals.balance,
    accessories: accessories.map(name => ({ name, isReturned: true })),
    person: { checkedBy: 'identity', reason: 'کارت ملی دیده شد' },
    receiverName: 'رضا کریمی',
    signature: { kind: 'paper' },
  })
}

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

  it('M3 is refused to who may not print', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const storekeeper = await shop.as('storekeeper')
    expect(await refusalOf(storekeeper.papers.preview({ repairId: repair.id, ...intake }))).toMatchObject({
      code: 'NOT_PERMITTED',
    })
  })
})

describe('the delivery receipt', () => {
  it('does not exist before the hand-over, nor after it was taken back', async () => {
    const shop = await openShop()
    const ready = await moveTo(shop.manager, await aRepair(shop.manager), 'ready')
    const order = { repairId: ready.id, ...delivery }
    expect(await refusalOf(shop.counter.papers.preview(order))).toMatchObject({ code: 'PAPER_NOT_POSSIBLE' })
    const handover = await handOver(shop.manager, ready.id)
    expect((await shop.counter.papers.preview(order)).html).toContain('رضا کریمی')
    await shop.manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: handover.id,
      reason: 'اشتباه',
    })
    expect(await refusalOf(shop.counter.papers.print(order))).toMatchObject({ code: 'PAPER_NOT_POSSIBLE' })
    expect(shop.printer.printed).toEqual([])
  })

  it('C3 starts again with an original after a hand-over was taken back', async () => {
    const shop = await openShop()
    const ready = await moveTo(shop.manager, await aRepair(shop.manager), 'ready')
    const order = { repairId: ready.id, ...delivery }
    const first = await handOver(shop.manager, ready.id)
    expect(await shop.counter.papers.print(order)).toEqual({ copyNo: 1 })
    expect(await shop.counter.papers.print(order)).toEqual({ copyNo: 2 })
    await shop.manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: first.id,
      reason: 'اشتباه',
    })
    await handOver(shop.manager, ready.id)
    expect(await shop.counter.papers.print(order)).toEqual({ copyNo: 1 })
  })

  it('E1 prints each standing line with its warranty, and no line that was taken off', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const line = { kind: 'labour', quantity: 1, unitPrice: 1_000_000, warrantyDays: 30 } as const
    const charge = (description: string) =>
      shop.manager.billing.addCharge({
        commandId: crypto.randomUUID(),
        repairId: repair.id,
        ...line,
        description,
      })
    await charge('تعویض نمایشگر')
    const { charges } = await charge('ردیف اشتباه')
    const mistake = charges.find(({ description }) => description === 'ردیف اشتباه')
    await shop.manager.billing.reverseCharge({
      commandId: crypto.randomUUID(),
      repairId: repair.id,
      chargeId: mistake?.id ?? '',
      reason: 'اشتباه',
    })
    await shop.manager.billing.pay({
      commandId: crypto.randomUUID(),
      repairId: repair.id,
      amount: 1_000_000,
      method: 'cash',
    })
    await moveTo(shop.manager, await again(shop.manager, repair), 'ready')
    await handOver(shop.manager, repair.id)
    const { html } = await shop.counter.papers.preview({ repairId: repair.id, ...delivery })
    expect(html).toContain('تعویض نمایشگر')
    expect(html).toContain('ضمانت تعمیر تا پایان ۱ دی ۱۴۰۵ (۳۰ روز)')
    expect(html).not.toContain('ردیف اشتباه')
  })
})

describe('saving as PDF', () => {
  it('C3 writes the page to the chosen file and counts the copy', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const path = join(shop.folder, 'receipt.pdf')
    shop.printer.file = path
    expect(await shop.counter.papers.savePdf({ repairId: repair.id, ...intake })).toEqual({ copyNo: 1, path })
    expect(await readFile(path, 'utf8')).toBe('%PDF 1')
    expect(shop.printer.suggested).toEqual([`رسید پذیرش ${repair.number}.pdf`])
    expect(await storedPrints(shop)).toEqual([{ kind: 'intake_receipt', copy_no: 1, medium: 'pdf' }])
  })

  it('does nothing where the person closes the dialog', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    expect(await shop.counter.papers.savePdf({ repairId: repair.id, ...intake })).toBeNull()
    expect(shop.printer.made).toEqual([])
    expect(await storedPrints(shop)).toEqual([])
  })

  it('counts nothing and leaves nothing behind where the file cannot be written', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const folder = join(shop.folder, 'papers')
    const path = join(folder, 'receipt.pdf')
    // A folder stands where the file should: the bytes are written beside it, and cannot be put in place.
    await mkdir(path, { recursive: true })
    shop.printer.file = path
    const refusal = await refusalOf(shop.counter.papers.savePdf({ repairId: repair.id, ...intake }))
    expect(refusal).toMatchObject({ code: 'FILE_NOT_WRITABLE', values: { path } })
    expect(await readdir(folder)).toEqual(['receipt.pdf'])
    expect(await storedPrints(shop)).toEqual([])
  })

  it('says why where no PDF can be made', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    shop.printer.file = join(shop.folder, 'receipt.pdf')
    shop.printer.pdfFailure = new Error('no page')
    const refusal = await refusalOf(shop.counter.papers.savePdf({ repairId: repair.id, ...intake }))
    expect(refusal).toMatchObject({ code: 'PRINT_FAILED', values: { detail: 'Error: no page' } })
    expect(await storedPrints(shop)).toEqual([])
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
