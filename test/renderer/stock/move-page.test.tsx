import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { PartActs } from '../../../src/renderer/stock/part-acts'
import { PartKardex } from '../../../src/renderer/stock/part-kardex'
import { TransferPage } from '../../../src/renderer/stock/transfer-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { aPlace } from '../../support/stock'
import { aStockShop, placesOf, receive, scrapParts } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'
import { scanAfterTyping as scan } from './receive-scan'

const words = fa.stockDocuments

function open(client: Client, path = '/stock/transfer') {
  return renderPage(<TransferPage />, { client, path })
}

/** A shop with five displays in its warehouse, and a table whose code is scanned. */
async function aStockedShop() {
  const shop = await aStockShop()
  await receive(shop.manager, shop.main.id, [{ partId: shop.display.id, quantity: 5, unitCost: 1000 }])
  const table = await aPlace(shop.manager, { name: 'میز', code: 'DESK1' })
  return { ...shop, table }
}

describe('moving parts', () => {
  test('begins where the part lies, takes the target from a scan, and shows the document', async () => {
    const { manager, display, as } = await aStockedShop()
    const keeper = await as('storekeeper')
    const { user, history } = open(keeper, `/stock/transfer?act=transfer&part=${display.id}`)
    const quantity = await fieldSoon(`${words.fields.quantity}: ${display.number}`)
    await screen.findByText(words.lines.here.replace('{{quantity}}', '۵ عدد'))
    expect(field(words.move.from).value).toBe('انبار مرکزی')
    scan('DESK1')
    await waitFor(() => expect(field(words.move.to).value).toContain('میز'))
    await user.clear(quantity)
    await user.type(quantity, '۲')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/documents\//))
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 3, میز: 2 })
  })

  test('H11 a part that the page begins with takes scanned serials at once', async () => {
    const { manager, board } = await aStockedShop()
    open(manager, `/stock/transfer?part=${board.id}`)
    await fieldSoon(words.lines.addSerialOf.replace('{{part}}', board.number))
    scan('SN100')
    await screen.findByText('SN100')
  })

  test('H8 in two steps the parts are in transit', async () => {
    const { manager, display } = await aStockedShop()
    const { user, history } = open(manager, `/stock/transfer?part=${display.id}`)
    await fieldSoon(`${words.fields.quantity}: ${display.number}`)
    scan('DESK1')
    await waitFor(() => expect(field(words.move.to).value).toContain('میز'))
    await user.click(field(words.move.isInTwoSteps))
    await user.click(await pressable(words.move.save.transfer))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/documents\//))
    const { rows } = await manager.stock.documents({ isInTransit: true, limit: 5 })
    expect(rows.map(({ kind }) => kind)).toEqual(['dispatch'])
    expect((await manager.stock.part({ id: display.id })).stock.onHand).toBe(5)
  })

  test('H3 more than there is stands refused at its quantity, and what was typed stays', async () => {
    const { manager, display } = await aStockedShop()
    const { user } = open(manager, `/stock/transfer?part=${display.id}`)
    const quantity = await fieldSoon(`${words.fields.quantity}: ${display.number}`)
    scan('DESK1')
    await waitFor(() => expect(field(words.move.to).value).toContain('میز'))
    await user.clear(quantity)
    await user.type(quantity, '6')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(quantity.getAttribute('aria-invalid')).toBe('true'))
    expect(quantity.value).toBe('6')
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 5 })
  })

  test('scrap asks for its reason and goes to the one place of scrap', async () => {
    const { manager, display } = await aStockedShop()
    const { user, history } = open(manager, `/stock/transfer?act=scrap&part=${display.id}`)
    await fieldSoon(`${words.fields.quantity}: ${display.number}`)
    expect(field(words.move.scrapPlace).value).toBe('ضایعات')
    await user.click(await pressable(words.move.save.scrap))
    await waitFor(() => expect(field(words.fields.reason).getAttribute('aria-invalid')).toBe('true'))
    await user.type(field(words.fields.reason), 'شکسته')
    await user.click(await pressable(words.move.save.scrap))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/documents\//))
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 4, ضایعات: 1 })
  })

  test('what lies in scrap is taken away for good', async () => {
    const { manager, display, main, scrap } = await aStockedShop()
    await scrapParts(manager, { fromId: main.id, toId: scrap.id }, { partId: display.id, quantity: 5 })
    const { user, history } = open(manager, `/stock/transfer?act=disposal&part=${display.id}`)
    await fieldSoon(`${words.fields.quantity}: ${display.number}`)
    expect(field(words.move.from).value).toBe('ضایعات')
    await user.type(field(words.fields.reason), 'بازیافت')
    await user.click(await pressable(words.move.save.disposal))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/documents\//))
    expect(await placesOf(manager, display)).toEqual({ ضایعات: 4 })
  })

  test('who may not adjust the stock is offered neither scrap nor taking away', async () => {
    const { display, as } = await aStockedShop()
    open(await as('storekeeper'), `/stock/transfer?act=scrap&part=${display.id}`)
    await pressable(words.move.save.transfer)
    expect(screen.queryByText(words.move.kinds.disposal)).toBeNull()
  })
})

describe('what is done with a part', () => {
  test('by one key each: receive, move, scrap', async () => {
    const { manager, display } = await aStockedShop()
    const part = await manager.stock.part({ id: display.id })
    const { history } = renderPage(<PartActs part={part} />, { client: manager })
    await pressable(words.acts.receive)
    pressKey('F6')
    expect(history.at(-1)).toBe(`/stock/receive?part=${display.id}`)
    pressKey('F7')
    expect(history.at(-1)).toBe(`/stock/transfer?act=transfer&part=${display.id}`)
    pressKey('F10')
    expect(history.at(-1)).toBe(`/stock/transfer?act=scrap&part=${display.id}`)
  })

  test('I4 an adjustment by F8: what is missing leaves the books with its reason', async () => {
    const { manager, display } = await aStockedShop()
    const part = await manager.stock.part({ id: display.id })
    const { user } = renderPage(<PartActs part={part} />, { client: manager })
    await pressable(words.acts.adjust)
    pressKey('F8')
    await user.click(await fieldSoon(words.fields.place))
    await user.click(await pressable('\u2068انبار مرکزی'))
    await user.type(field(words.fields.quantity), '۲')
    await user.click(await pressable(words.adjust.save))
    await waitFor(() => expect(field(words.fields.reason).getAttribute('aria-invalid')).toBe('true'))
    await user.type(field(words.fields.reason), 'گم شده')
    await user.click(await pressable(words.adjust.save))
    await waitFor(async () => expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 3 }))
    expect((await manager.stock.part({ id: display.id })).value).toBe(3000)
  })

  test('serials that were found are scanned into the adjustment', async () => {
    const { manager, board } = await aStockedShop()
    const { user } = renderPage(<PartActs part={board} />, { client: manager })
    await user.click(await pressable(words.acts.adjust))
    await user.click(await fieldSoon(words.adjust.found))
    await user.click(await fieldSoon(words.fields.place))
    await user.click(await pressable('میز'))
    scan('SN77')
    await screen.findByText('SN77')
    await user.type(field(words.adjust.unitCost), '100')
    await user.type(field(words.fields.reason), 'در کشو بود')
    await user.click(await pressable(words.adjust.save))
    await waitFor(async () => expect(await placesOf(manager, board)).toEqual({ میز: 1 }))
    const { rows } = await manager.stock.units({ partId: board.id, limit: 5 })
    expect(rows.map(({ serialNo, cost }) => [serialNo, cost])).toEqual([['SN77', 1000]])
  })

  test('M3 offers to each role what it may: a technician nothing, the storekeeper neither adjusting nor scrap', async () => {
    const { manager, display, as } = await aStockedShop()
    const part = await manager.stock.part({ id: display.id })
    const first = renderPage(<PartActs part={part} />, { client: await as('storekeeper') })
    await pressable(words.acts.move)
    expect([isOffered(words.acts.adjust), isOffered(words.acts.scrap)]).toEqual([false, false])
    first.unmount()
    renderPage(
      <>
        <PartActs part={part} />
        <PartKardex part={part} />
      </>,
      { client: await as('technician') },
    )
    await screen.findByText(words.entries.receive, { exact: false })
    expect(isOffered(words.acts.receive)).toBe(false)
  })
})
