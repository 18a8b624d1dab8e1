import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ReceivePage } from '../../../src/renderer/stock/receive-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { narrowRole } from '../../support/narrow-role'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { aStockShop, placesOf, receive, type StockShop } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'
import { scanAfterTyping as scan } from './receive-scan'

const words = fa.stockDocuments

function open(client: Client, path = '/stock/receive') {
  return renderPage(<ReceivePage />, { client, path })
}

function quantityOf(number: string) {
  return fieldSoon(`${words.fields.quantity}: ${number}`)
}

function costOf(number: string) {
  return fieldSoon(`${words.fields.unitCost}: ${number}`)
}

/** The sum of the footer, in the shop's unit. */
function total(): string {
  return screen.getByText(new RegExp(`^${words.receive.total}:`)).textContent ?? ''
}

async function withBarcode(shop: StockShop): Promise<StockShop> {
  const display = await shop.manager.stock.linkBarcode({ partId: shop.display.id, code: '6260001' })
  return { ...shop, display }
}

/** A shop whose bin has a code that is scanned. */
async function withBinCode(shop: StockShop): Promise<void> {
  await aPlace(shop.manager, { name: 'قفسهٔ کددار', kind: 'bin', parentId: shop.main.id, code: 'BIN7' })
}

describe('receiving by scan', () => {
  test('a scan of a barcode adds a line, the next one a piece; what is saved is shown with its number', async () => {
    const shop = await withBarcode(await aStockShop())
    await withBinCode(shop)
    const { manager, display } = shop
    const keeper = await shop.as('storekeeper')
    const { user } = open(keeper)
    await fieldSoon(words.lookup.find)
    scan('BIN7')
    await waitFor(() => expect(field(words.receive.place).value).toContain('BIN7'))
    scan('6260001')
    await waitFor(async () => expect((await quantityOf(display.number)).value).toBe('۱'))
    scan('6260001')
    await waitFor(() => expect(field(`${words.fields.quantity}: ${display.number}`).value).toBe('۲'))
    await user.type(await costOf(display.number), '۱۵۰۰۰۰')
    expect(total()).toContain('۳۰۰٬۰۰۰')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.receive.saved)
    const [document] = (await manager.stock.documents({ limit: 5 })).rows
    expect(document?.kind).toBe('receipt')
    screen.getByText(shownDigits(document?.number))
    expect(await placesOf(manager, display)).toEqual({ 'قفسهٔ کددار': 2 })
    expect((await manager.stock.part({ id: display.id })).value).toBe(3_000_000)
  })

  test('H11 scanned serials go to the line of their part, and none twice', async () => {
    const shop = await aStockShop()
    await aPlace(shop.manager, { name: 'میز', code: 'DESK1' })
    const { board, manager } = shop
    const { user } = open(manager)
    await fieldSoon(words.lookup.find)
    scan('DESK1')
    await user.type(field(words.lookup.find), board.number)
    await user.click(await pressable('صفحه‌نمایش'))
    await costOf(board.number)
    scan('SN100')
    await screen.findByText('SN100')
    scan('SN101')
    await screen.findByText('SN101')
    scan('SN100')
    await screen.findByText(/پیش‌تر در همین سند/)
    await user.type(await costOf(board.number), '1000')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.receive.saved)
    const { rows } = await manager.stock.units({ partId: board.id, limit: 10 })
    expect(rows.map(({ serialNo }) => serialNo).toSorted()).toEqual(['SN100', 'SN101'])
  })

  test('an unknown barcode is linked to a part and counts every scan of it', async () => {
    const shop = await aStockShop()
    const { manager, display } = shop
    const { user } = open(manager)
    await fieldSoon(words.lookup.find)
    scan('9991110')
    await screen.findByRole('group')
    scan('9991110')
    await screen.findByText(/۲/)
    await user.type(field(words.unknown.link), display.number)
    await user.click(await pressable('صفحه‌نمایش'))
    expect((await quantityOf(display.number)).value).toBe('۲')
    expect(screen.queryByRole('group')).toBeNull()
    expect((await manager.stock.part({ id: display.id })).barcodes).toEqual(['9991110'])
  })

  test('an unknown barcode becomes a new part without leaving the receipt', async () => {
    const { manager } = await aStockShop()
    const { user } = open(manager)
    await fieldSoon(words.lookup.find)
    scan('5550001')
    await user.click(await pressable(words.unknown.make))
    await user.type(await fieldSoon(words.unknown.partNumber), 'NEW-1')
    await user.type(field(words.unknown.name), 'دوربین')
    await user.click(await pressable(words.unknown.save))
    expect((await quantityOf('NEW-1')).value).toBe('۱')
    expect((await manager.stock.findPart({ code: '5550001' }))?.names.fa).toBe('دوربین')
  })

  test('what is unknown is not lost by saving: it is asked for first', async () => {
    const shop = await aStockShop()
    const { manager, display } = shop
    const { user } = open(manager, `/stock/receive?part=${display.id}`)
    await quantityOf(display.number)
    scan('9991110')
    await screen.findByRole('group')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.unknown.open)
    await user.click(await pressable(words.unknown.leave.replace('{{code}}', '9991110')))
    expect(screen.queryByText(words.unknown.open)).toBeNull()
    expect((await manager.stock.documents({ limit: 5 })).rows).toEqual([])
  })

  test('what is missing stands at its field, and nothing is saved', async () => {
    const { manager, display } = await aStockShop()
    const { user } = open(manager, `/stock/receive?part=${display.id}`)
    await user.clear(await quantityOf(display.number))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(field(words.receive.place).getAttribute('aria-invalid')).toBe('true'))
    expect((await quantityOf(display.number)).getAttribute('aria-invalid')).toBe('true')
    expect((await costOf(display.number)).getAttribute('aria-invalid')).toBe('true')
    expect((await manager.stock.documents({ limit: 5 })).rows).toEqual([])
  })
})

describe('a cost far from the last one', () => {
  test('is asked for at its line and saved once the person is sure', async () => {
    const { manager, main, display } = await aStockShop()
    await aPlace(manager, { name: 'میز', code: 'DESK1' })
    await receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 1_000_000 }])
    const { user } = open(manager, `/stock/receive?part=${display.id}`)
    await costOf(display.number)
    scan('DESK1')
    await waitFor(() => expect(field(words.receive.place).value).toContain('DESK1'))
    await user.type(await costOf(display.number), '1000000')
    await screen.findByText(/آخرین بها .*۱۰۰٬۰۰۰/)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () =>
      expect((await costOf(display.number)).getAttribute('aria-invalid')).toBe('true'),
    )
    await user.click(field(words.receive.costSure))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.receive.saved)
    expect((await manager.stock.part({ id: display.id })).lastCost).toBe(10_000_000)
  })
})

describe('an unfinished receipt', () => {
  test('O1 comes back after a crash as it was left, and starting over can be undone', async () => {
    const { manager, display } = await aStockShop()
    const first = open(manager, `/stock/receive?part=${display.id}`)
    await first.user.type(await fieldSoon(words.fields.reference), 'F-12')
    await first.user.tab()
    await waitFor(async () => {
      const draft = await manager.drafts.load({ form: 'stock_receipt' })
      expect(draft?.body).toContain('F-12')
    })
    first.unmount()

    const { user } = open(manager)
    await quantityOf(display.number)
    expect(field(words.fields.reference).value).toBe('F-12')
    await user.click(await pressable(words.draft.startOver))
    await waitFor(() => expect(field(words.fields.reference).value).toBe(''))
    await user.click(await pressable(fa.common.undo))
    await waitFor(() => expect(field(words.fields.reference).value).toBe('F-12'))
    await quantityOf(display.number)
  })

  test('whose answer was lost is saved once', async () => {
    const { manager, main, display } = await aStockShop()
    const commandId = crypto.randomUUID()
    const line = {
      part: { ...display },
      quantity: 3,
      serialNos: [],
      unitCost: 500,
      isCostSure: false,
      isOverSure: false,
    }
    const body = { commandId, placeId: main.id, reference: '', reason: '', lines: [line], unknown: [] }
    await manager.stock.receive({
      commandId,
      placeId: main.id,
      lines: [{ partId: display.id, quantity: 3, unitCost: 500 }],
    })
    await manager.drafts.save({ form: 'stock_receipt', body: JSON.stringify(body) })
    const { user } = open(manager)
    await quantityOf(display.number)
    await user.click(await costOf(display.number))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.receive.saved)
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 3 })
    await waitFor(async () => expect(await manager.drafts.load({ form: 'stock_receipt' })).toBeNull())
  })
})

test('M2 who may not see costs is asked whether an unusual cost is right without being told the last one', async () => {
  const { manager, as, main, display } = await aStockShop()
  await receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 1_000_000 }])
  await narrowRole(manager, 'storekeeper', 'stock.viewCosts')
  const keeper = await as('storekeeper')
  await aPlace(manager, { name: 'میز', code: 'DESK1' })
  const { user } = open(keeper, `/stock/receive?part=${display.id}`)
  await costOf(display.number)
  scan('DESK1')
  await waitFor(() => expect(field(words.receive.place).value).toContain('DESK1'))
  await user.type(await costOf(display.number), '1000000')
  expect(screen.queryByText(/آخرین بها/)).toBeNull()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(await fieldSoon(words.receive.costSure))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.receive.saved)
})

test('who may not keep the stock receives nothing', async () => {
  const { as } = await aStockShop()
  open(await as('technician'))
  await screen.findByText(fa.shell.notPermittedPage)
})

test('a part that is no longer kept is not received', async () => {
  const { manager } = await aStockShop()
  const old = await aPart(manager, { isActive: false, barcodes: ['7770001'] })
  open(manager)
  await fieldSoon(words.lookup.find)
  scan('7770001')
  await screen.findByText(new RegExp(old.number))
  expect(screen.queryByLabelText(`${words.fields.quantity}: ${old.number}`)).toBeNull()
})

function shownDigits(text = ''): string {
  return text.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)
}
