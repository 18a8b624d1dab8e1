import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paperText, said } from '../../support/paper-text'
import { aPaperWarehouse, somethingToPick } from '../../support/paper-warehouse'
import { refusalOf } from '../../support/refusal'
import { openShop } from './paper-shop'

async function openPicking() {
  const shop = await openShop()
  const { manager } = shop
  const warehouse = await aPaperWarehouse(manager)
  const technician = await shop.as('technician', 'رضا تعمیرکار')
  const { staff } = await technician.session.current({})
  const technicianId = staff?.id ?? ''
  const repairs = await somethingToPick(warehouse, technicianId)
  return { ...shop, warehouse, technicianId, repairs, keeper: await shop.as('storekeeper', 'لیلا انباردار') }
}

/** Where each of the words stands in the text, all of which stand there. */
function placesIn(text: string, words: readonly string[]): readonly number[] {
  return words.map(word => {
    const at = text.indexOf(said(word))
    expect(at, word).toBeGreaterThan(-1)
    return at
  })
}

describe('a pick list on paper', () => {
  test('leads through the bins in walking order, with a box to tick for each line', async () => {
    const { keeper, repairs } = await openPicking()
    for (const [size, widthMm] of [
      ['a4', 210],
      ['a5', 148],
    ] as const) {
      const { html, ...sheet } = await keeper.papers.previewPickList({ size })
      expect(sheet.widthMm).toBe(widthMm)
      const text = paperText(html)
      const walk = placesIn(text, ['BIN-A1', '661-30372', 'CBL-24AWG', 'BIN-C12', 'GH82-31233A'])
      expect(walk).toEqual([...walk].sort((one, other) => one - other))
      const facts = [
        '۱ عدد',
        '۱٫۵ متر',
        '۲ عدد',
        'قفسهٔ ۱، ردیف بالا',
        'فوری',
        'لیلا انباردار',
        'رضا تعمیرکار',
      ]
      placesIn(text, [...facts, 'یکشنبه ۱ آذر ۱۴۰۵، ۱۱:۳۰', 'F5D2316A1Q7', 'F5D2316A1Q8'])
      placesIn(text, [repairs.owned.number, repairs.nobodys.number])
      expect(html.match(/<td class="tick"><span><\/span><\/td>/g)).toHaveLength(3)
      // Another stop is marked where another bin begins; whoever takes the parts of nobody's repair writes the name.
      expect(html.match(/<tr class="stop">/g)).toHaveLength(2)
      expect(html.match(/<span class="blank">/g)).toHaveLength(1)
    }
  })

  test('has the lines of one technician alone where one is chosen, who is named on it', async () => {
    const { keeper, technicianId } = await openPicking()
    const { html } = await keeper.papers.previewPickList({ size: 'a4', technicianId })
    const text = paperText(html)
    placesIn(
      text,
      ['تکنسین : رضا تعمیرکار', '661-30372', 'GH82-31233A'].map(word => word.replace(' :', '')),
    )
    expect(text).not.toContain(said('CBL-24AWG'))
    expect(html.match(/<td class="tick">/g)).toHaveLength(2)
  })

  test('says so where nothing is to be picked', async () => {
    const { manager } = await openShop()
    const { html } = await manager.papers.previewPickList({ size: 'a4' })
    expect(paperText(html)).toContain(said('چیزی برای برداشتن نیست.'))
    expect(html).not.toContain('class="tick"')
  })

  test('has 500 lines at most, and says how many more there are', async () => {
    const { keeper, app } = await openPicking()
    const { writer } = app.services.db
    // The display is asked for by so many more.
    const copies = 500
    await writer.raw('update stock_balances set on_hand = on_hand + ?', [copies])
    await writer.raw(
      `insert into part_requests (id, repair_id, part_id, quantity, waiting, reserved, issued, used, withdrawn, note,
         at, staff_id)
       select 'copy-' || made.value, repair_id, part_id, 1, 0, 1, 0, 0, 0, '', at, staff_id
       from part_requests cross join json_each(?) as made where part_requests.seq = 1`,
      [JSON.stringify(Array.from({ length: copies }, (_, at) => at + 1))],
    )
    const sentence = 'ردیف‌هایی که در این برگه نیامده‌اند: ۳؛ پس از برداشتن این‌ها برگه را دوباره چاپ کنید.'
    const { html } = await keeper.papers.previewPickList({ size: 'a4' })
    expect(html.match(/<td class="tick">/g)).toHaveLength(500)
    expect(paperText(html)).toContain(said(sentence))
    await writer.raw(`delete from part_requests where id in ('copy-1', 'copy-2', 'copy-3')`)
    const whole = await keeper.papers.previewPickList({ size: 'a4' })
    expect(whole.html.match(/<td class="tick">/g)).toHaveLength(500)
    expect(paperText(whole.html)).not.toContain(said('برگه را دوباره چاپ کنید'))
  })

  test('is not made for a technician whom nobody knows, and nothing is recorded of it', async () => {
    const { keeper, app } = await openPicking()
    const asked = { size: 'a4', technicianId: crypto.randomUUID() } as const
    for (const attempt of [
      () => keeper.papers.previewPickList(asked),
      () => keeper.papers.printPickList({ ...asked, printer: 'Office' }),
      () => keeper.papers.savePickListPdf(asked),
    ]) {
      expect((await refusalOf(attempt())).code).toBe('NOT_FOUND')
    }
    expect(await app.services.db.reader('audit_log').where({ action: 'papers.printPickList' })).toEqual([])
  })

  test('is printed and saved under its day, and says why where it is not', async () => {
    const { keeper, printer, folder, app, technicianId } = await openPicking()
    await keeper.papers.printPickList({ size: 'a4', technicianId, printer: 'Office' })
    expect(printer.printed).toMatchObject([{ printer: 'Office', sheet: { widthMm: 210, heightMm: 297 } }])
    printer.file = join(folder, 'pick.pdf')
    expect(await keeper.papers.savePickListPdf({ size: 'a5' })).toEqual({ path: printer.file })
    expect(printer.suggested.at(-1)).toBe('برگهٔ برداشت 1405-09-01.pdf')
    printer.answer = { ok: false, reason: 'unknown_printer', detail: '' }
    const unknown = keeper.papers.printPickList({ size: 'a4', printer: 'Nowhere' })
    expect(await refusalOf(unknown)).toMatchObject({ code: 'PRINTER_UNKNOWN', field: 'printer' })
    const left = await app.services.db.reader('audit_log').where({ action: 'papers.printPickList' })
    expect(left.map(({ after }) => JSON.parse(after))).toMatchObject([
      { medium: 'printer', technicianId, requests: [expect.any(String), expect.any(String)] },
      { medium: 'pdf', technicianId: null },
    ])
  })
})
