import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ReturnPage } from '../../../src/renderer/purchasing/return-page'
import { SendBackPage } from '../../../src/renderer/purchasing/send-back-page'
import { StockPage } from '../../../src/renderer/stock/stock-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aBuyingShop, type BuyingShop, creditReturn, sendBack } from '../../support/purchasing'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { placesOf, receive } from '../../support/stock-documents'
import { scanAfterTyping as scan } from '../stock/receive-scan'

const words = fa.purchasing
const save = '{Control>}{Enter}{/Control}'

/** Ten displays and two boards lie in the warehouse. */
async function aStockedShop(): Promise<BuyingShop> {
  const shop = await aBuyingShop()
  const { manager, main, display, board } = shop
  await receive(manager, main.id, [
    { partId: display.id, quantity: 10, unitCost: 1_000 },
    { partId: board.id, quantity: 2, unitCost: 9_000, serialNos: ['BRD01', 'BRD02'] },
  ])
  return shop
}

async function choose(user: ReturnType<typeof renderPage>['user'], label: string, option: string) {
  await user.click(await fieldSoon(label))
  await user.click(await pressable(option))
}

describe('sending parts back', () => {
  test('J3 what is scanned leaves the stock with its reason, and waits for its end', async () => {
    const shop = await aStockedShop()
    const { manager, supplier, display, board } = shop
    await manager.stock.linkBarcode({ partId: display.id, code: '6260001' })
    const { user, history } = renderPage(<SendBackPage />, {
      client: manager,
      path: `/stock/returns/new?supplier=${supplier.id}`,
    })
    await fieldSoon(fa.stockDocuments.lookup.find)
    scan('6260001')
    await waitFor(() => field(`${fa.stockDocuments.fields.quantity}: ${display.number}`))
    await user.type(field(fa.stockDocuments.lookup.find), board.number)
    await user.click(await pressable('صفحه‌نمایش'))
    await fieldSoon(`افزودن شمارهٔ سریال برای ${board.number}`)
    scan('BRD02')
    await screen.findByText('BRD02')
    await choose(user, words.sendBack.from, 'انبار مرکزی')
    await user.type(field(words.sendBack.reason), 'روشن نمی‌شود')
    await user.keyboard(save)
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/returns\/[0-9a-f-]+$/))
    const { rows } = await manager.purchasing.returns({ limit: 5 })
    expect(rows).toMatchObject([
      {
        supplier: { id: supplier.id },
        state: 'open',
        reason: 'روشن نمی‌شود',
        openLines: 2,
        openValue: 10_000,
      },
    ])
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 9 })
  })

  test('without a supplier, a place and a reason nothing is sent, and each is marked', async () => {
    const shop = await aStockedShop()
    const { manager, display } = shop
    const { user } = renderPage(<SendBackPage />, {
      client: manager,
      path: `/stock/returns/new?part=${display.id}`,
    })
    await fieldSoon(`${fa.stockDocuments.fields.quantity}: ${display.number}`)
    await user.keyboard(save)
    for (const label of [words.fields.supplier, words.sendBack.from, words.sendBack.reason]) {
      await waitFor(() => expect(field(label).getAttribute('aria-invalid')).toBe('true'))
    }
    expect((await manager.purchasing.returns({ limit: 5 })).rows).toEqual([])
  })
})

describe('the end of a return', () => {
  test('J3 a piece is replaced by another serial, which comes into stock', async () => {
    const { manager, supplier, board, main } = await aStockedShop()
    const sent = await sendBack(manager, supplier, {
      partId: board.id,
      fromId: main.id,
      quantity: 1,
      serialNos: ['BRD01'],
    })
    const { user } = renderPage(<ReturnPage id={sent.id} />, { client: manager })
    await user.click(await pressable('ثبت نتیجهٔ BRD01'))
    await user.click(await screen.findByText(words.return.outcomes.replaced))
    await user.type(await fieldSoon(words.return.newSerial), 'BRD01')
    await choose(user, words.return.place, 'انبار مرکزی')
    await user.click(await pressable(words.return.save.replaced))
    await screen.findByText(/سریال BRD01 همان است که/)
    await user.clear(field(words.return.newSerial))
    await user.type(field(words.return.newSerial), 'B-9')
    await user.click(await pressable(words.return.save.replaced))
    await screen.findByText('B-9')
    await screen.findByText(words.returns.states.ended)
    const { rows } = await manager.stock.units({ partId: board.id, limit: 5 })
    expect(rows.map(({ serialNo }) => serialNo).toSorted()).toEqual(['B-9', 'BRD02'])
  })

  test('J3 some is credited, the rest stays open; a mistake is taken back', async () => {
    const { manager, supplier, display, main } = await aStockedShop()
    const sent = await sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 4 })
    const { user } = renderPage(<ReturnPage id={sent.id} />, { client: manager })
    await user.click(await pressable(`ثبت نتیجهٔ ${display.number}`))
    await user.click(await screen.findByText(words.return.outcomes.credited))
    await user.clear(await fieldSoon(words.return.quantity))
    await user.type(field(words.return.quantity), '۳')
    await user.clear(await fieldSoon(words.return.amount))
    await user.type(field(words.return.amount), '۲۵۰')
    await user.click(await pressable(words.return.save.credited))
    await screen.findByText('۲۵۰ تومان')
    await screen.findByText(/بی‌نتیجه: ۱ عدد/)
    expect((await manager.purchasing.return({ id: sent.id })).items).toMatchObject([
      { open: 1, ends: [{ outcome: 'credited', quantity: 3, amount: 2_500 }] },
    ])
    await user.click(await pressable(`${words.return.takeBackEnd}: ${words.return.outcomes.credited}`))
    await user.type(await fieldSoon(words.return.takeBackReason), 'اشتباه بود')
    await user.keyboard(save)
    await screen.findByText(words.return.endTakenBack)
    expect((await manager.purchasing.return({ id: sent.id })).items[0]?.open).toBe(4)
  })

  test('J3 what was sent by mistake is in stock again, as long as nothing of it has ended', async () => {
    const { manager, supplier, display, main } = await aStockedShop()
    const sent = await sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 4 })
    const { user } = renderPage(<ReturnPage id={sent.id} />, { client: manager })
    await user.click(await pressable(words.return.takeBack))
    await user.type(await fieldSoon(words.return.takeBackReason), 'اشتباه شد')
    await user.keyboard(save)
    await screen.findByText(words.returns.states.taken_back)
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 10 })
    expect(isOffered(words.return.takeBack)).toBe(false)
  })
})

describe('the list of returns', () => {
  test('shows what has not ended, and everything where it is asked for', async () => {
    const { manager, supplier, display, main } = await aStockedShop()
    const ended = await sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 1 })
    const [line] = ended.items
    if (!line) throw new Error('the return has no line')
    await creditReturn(manager, ended, { returnLineId: line.id, quantity: 1, amount: 900 })
    const { user } = renderPage(<StockPage />, { client: manager, path: '/stock?tab=buying&view=returns' })
    await screen.findByText(words.returns.allEnded)
    await user.click(field(words.returns.isOpen))
    await screen.findByText(words.returns.states.ended)
  })
})
