import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { OrderPage } from '../../../src/renderer/purchasing/order-page'
import { StockPage } from '../../../src/renderer/stock/stock-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { narrowRole } from '../../support/narrow-role'
import { aPartsShop, aRepairInWork, ask, only } from '../../support/part-requests'
import { aBuyingShop, aDraft, anOrder, aSupplier, receiptLine, receiveOrder } from '../../support/purchasing'
import { fieldSoon, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'

const words = fa.purchasing

describe('the list of orders', () => {
  test('shows each with its supplier and state; the filter of the address narrows it', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const other = await aSupplier(manager, { name: 'الکترو شرق' })
    await anOrder(manager, supplier, { partId: display.id, quantity: 3, unitPrice: 100 })
    await aDraft(manager, other, [{ partId: display.id, quantity: 1 }])
    const page = renderPage(<StockPage />, { client: manager, path: '/stock?tab=buying' })
    await waitFor(() => expect(shownOrders()).toContain('الکترو شرق'))
    expect(shownOrders()).toContain(words.states.ordered)
    expect(shownOrders()).toContain(words.states.draft)
    page.unmount()
    renderPage(<StockPage />, { client: manager, path: '/stock?tab=buying&view=orders&state=open' })
    await waitFor(() => expect(shownOrders()).toContain(words.states.ordered))
    expect(shownOrders()).not.toContain('الکترو شرق')
  })
})

describe('the page of an order', () => {
  test('J1 F7 places a draft, with the lead time where no day is said', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const draft = await aDraft(manager, supplier, [{ partId: display.id, quantity: 3, unitPrice: 100 }])
    const { user } = renderPage(<OrderPage id={draft.id} />, { client: manager })
    await pressable(words.order.place)
    pressKey('F7')
    await fieldSoon(words.fields.expectedOn)
    await user.click(await pressable(words.order.place))
    await screen.findByText(words.states.ordered)
    expect(await manager.purchasing.order({ id: draft.id })).toMatchObject({
      state: 'ordered',
      orderedOn: '2026-11-22',
      expectedOn: '2026-11-27',
    })
  })

  test('J1 shows what came and what is missing; the rest is closed with its reason, and opened again', async () => {
    const { manager, supplier, display, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 5, unitPrice: 100 })
    const { document } = await receiveOrder(manager, order, main.id, receiptLine(order, { quantity: 2 }))
    const { user } = renderPage(<OrderPage id={order.id} />, { client: manager })
    await screen.findByText(words.states.part_received)
    screen.getByText(shownDigits(document.number))
    screen.getByText('۳ عدد')
    await user.click(await pressable(words.order.close))
    await user.type(await fieldSoon(words.order.closeReason), 'دیگر نمی‌آورد')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.states.closed)
    expect((await manager.purchasing.order({ id: order.id })).reason).toBe('دیگر نمی‌آورد')
    await user.click(await pressable(words.order.takeBack))
    await screen.findByText(words.states.part_received)
  })

  test('J2 leads to the repairs that wait for what is ordered', async () => {
    const shop = await aPartsShop()
    const { manager, display } = shop
    const repairs = [await aRepairInWork(shop), await aRepairInWork(shop)]
    const lines = []
    for (const repair of repairs) {
      const { id: requestId } = only(await ask(manager, repair, [display, 1]))
      lines.push({ partId: display.id, quantity: 1, requestId })
    }
    const order = await aDraft(manager, await aSupplier(manager), lines)
    renderPage(<OrderPage id={order.id} />, { client: manager })
    for (const { id, number } of repairs) {
      const link = await screen.findByRole('link', { name: shownDigits(number) })
      expect(link.getAttribute('href')).toContain(`/repairs/${id}`)
    }
  })

  test('is cancelled with a reason while nothing came', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 5, unitPrice: 100 })
    const { user } = renderPage(<OrderPage id={order.id} />, { client: manager })
    await user.click(await pressable(words.order.cancel))
    await user.type(await fieldSoon(words.order.cancelReason), 'ارزان‌تر پیدا شد')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.states.cancelled)
    await waitFor(() => expect(isOffered(words.order.cancel)).toBe(false))
  })

  test('says that the supplier takes no order so small, while it can be made larger', async () => {
    const { manager, display } = await aBuyingShop()
    const supplier = await aSupplier(manager, { minimumAmount: 5_000_000 })
    const draft = await aDraft(manager, supplier, [{ partId: display.id, quantity: 1, unitPrice: 1_000 }])
    renderPage(<OrderPage id={draft.id} />, { client: manager })
    expect((await screen.findByRole('note')).textContent).toContain('۵۰۰٬۰۰۰')
  })

  test('M2 M3 shows no price to who may not see costs, and offers nothing to who may not order', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display } = shop
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 5, unitPrice: 7_777_770 })
    await narrowRole(manager, 'storekeeper', 'stock.viewCosts')
    await narrowRole(manager, 'storekeeper', 'purchasing.order')
    renderPage(<OrderPage id={order.id} />, { client: await shop.as('storekeeper') })
    await screen.findByText(words.states.ordered)
    expect(document.body.textContent).not.toContain('۷۷۷')
    expect(isOffered(words.order.receive)).toBe(false)
    expect(isOffered(words.order.cancel)).toBe(false)
  })
})

function shownDigits(text: string): string {
  return text.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)
}

/** What the rows of the list say. */
function shownOrders(): string {
  return document.querySelector('tbody')?.textContent ?? ''
}
