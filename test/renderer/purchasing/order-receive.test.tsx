import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { OrderReceivePage } from '../../../src/renderer/purchasing/order-receive-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import type { Order } from '../../../src/shared/purchasing/order'
import { aBuyingShop, anOrder, type BuyingShop, receiptLine, receiveOrder } from '../../support/purchasing'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import type { Client } from '../../support/test-app'
import { scanAfterTyping as scan } from '../stock/receive-scan'

const words = fa.purchasing
const stockWords = fa.stockDocuments
const save = '{Control>}{Enter}{/Control}'

type Ordered = BuyingShop & { readonly order: Order }

/** Five displays at 100 rial a piece with a barcode, and two boards with serials. */
async function anOrderedShop(): Promise<Ordered> {
  const shop = await aBuyingShop()
  const { manager, supplier, display, board } = shop
  await manager.stock.linkBarcode({ partId: display.id, code: '6260001' })
  const order = await anOrder(
    manager,
    supplier,
    { partId: display.id, quantity: 5, unitPrice: 1_000 },
    { partId: board.id, quantity: 2, unitPrice: 9_000 },
  )
  return { ...shop, order }
}

function open(client: Client, { id }: Pick<Order, 'id'>) {
  return renderPage(<OrderReceivePage id={id} />, { client, path: `/stock/orders/${id}/receive` })
}

function quantityOf({ display }: BuyingShop) {
  return fieldSoon(`${stockWords.fields.quantity}: ${display.number}`)
}

async function takePlace(user: ReturnType<typeof open>['user']) {
  await user.click(field(stockWords.receive.place))
  await user.click(await pressable('انبار مرکزی'))
}

describe('receiving an order by scan', () => {
  test('J1 every scan counts up against what is to come; what was not counted stays to come', async () => {
    const shop = await anOrderedShop()
    const { manager, order } = shop
    const { user } = open(manager, order)
    const quantity = await quantityOf(shop)
    expect(quantity.value).toBe('')
    await screen.findByText(/در راه: ۵ عدد/)
    scan('6260001')
    await waitFor(() => expect(quantity.value).toBe('۱'))
    scan('6260001')
    await waitFor(() => expect(quantity.value).toBe('۲'))
    await takePlace(user)
    await user.keyboard(save)
    await screen.findByText(words.receive.saved)
    screen.getByText(words.states.part_received)
    expect(await manager.purchasing.order({ id: order.id })).toMatchObject({
      state: 'part_received',
      items: [
        { received: 2, left: 3 },
        { received: 0, left: 2 },
      ],
    })
    expect((await manager.stock.part({ id: shop.display.id })).value).toBe(2_000)
  })

  test('J1 H11 all that is to come is counted by one press, pieces with serials by these', async () => {
    const shop = await anOrderedShop()
    const { manager, order, board } = shop
    const { user } = open(manager, order)
    const quantity = await quantityOf(shop)
    await user.click(await pressable(words.receive.all))
    expect(quantity.value).toBe('۵')
    await user.click(field(`افزودن شمارهٔ سریال برای ${board.number}`))
    scan('SN100')
    await screen.findByText('SN100')
    scan('SN101')
    await screen.findByText('SN101')
    await takePlace(user)
    await user.keyboard(save)
    await screen.findByText(words.receive.saved)
    screen.getByText(words.states.received)
    expect(isOffered(words.receive.more)).toBe(false)
    const { rows } = await manager.stock.units({ partId: board.id, limit: 5 })
    expect(rows.map(({ serialNo }) => serialNo).toSorted()).toEqual(['SN100', 'SN101'])
  })

  test('what is scanned before the page is read waits for it, and leads nowhere else', async () => {
    const shop = await anOrderedShop()
    const { container, history } = open(shop.manager, shop.order)
    await waitFor(() => expect(container.querySelector('.mantine-Skeleton-root')).not.toBeNull())
    scan('6260001')
    scan('6260001')
    const quantity = await quantityOf(shop)
    await waitFor(() => expect(quantity.value).toBe('۲'))
    expect(history).toHaveLength(1)
  })

  test('J1 more than was ordered is asked about at its line, and nothing typed is lost', async () => {
    const shop = await anOrderedShop()
    const { manager, order } = shop
    const { user } = open(manager, order)
    await user.type(await quantityOf(shop), '۷')
    await screen.findByText(/تنها ۵ عدد در راه بود/)
    await takePlace(user)
    await user.keyboard(save)
    await waitFor(async () => expect((await quantityOf(shop)).getAttribute('aria-invalid')).toBe('true'))
    expect((await manager.purchasing.order({ id: order.id })).state).toBe('ordered')
    await user.click(field(words.receive.overSure))
    await user.keyboard(save)
    await screen.findByText(words.receive.saved)
    expect((await manager.purchasing.order({ id: order.id })).items[0]).toMatchObject({
      received: 7,
      left: 0,
    })
  })

  test('J1 a part that is not on the order is asked about, and comes in at its own cost', async () => {
    const shop = await anOrderedShop()
    const { manager, order, cable } = shop
    await manager.stock.linkBarcode({ partId: cable.id, code: '6260009' })
    const { user } = open(manager, order)
    await quantityOf(shop)
    scan('6260009')
    await user.type(await fieldSoon(`${stockWords.fields.unitCost}: ${cable.number}`), '۵۰')
    await takePlace(user)
    await user.click(field(words.receive.notExpectedSure))
    await user.keyboard(save)
    await screen.findByText(words.receive.saved)
    expect(await manager.stock.part({ id: cable.id })).toMatchObject({ stock: { onHand: 100 }, value: 500 })
  })

  test('I1 another cost than the ordered one is shown as a difference and is what the part cost', async () => {
    const shop = await anOrderedShop()
    const { manager, order, display } = shop
    const { user } = open(manager, order)
    await user.type(await quantityOf(shop), '۲')
    const cost = field(`${stockWords.fields.unitCost}: ${display.number}`)
    expect(cost.value).toBe('۱۰۰')
    await user.clear(cost)
    await user.type(cost, '۱۲۰')
    await screen.findByText(/بهای سفارش ۱۰۰ تومان؛ ۲۰ تومان بیشتر/)
    await takePlace(user)
    await user.keyboard(save)
    await screen.findByText(words.receive.saved)
    expect((await manager.stock.part({ id: display.id })).value).toBe(2_400)
  })

  test('lines of one part are filled in their order', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display } = shop
    const of = { partId: display.id, unitPrice: 1_000 }
    const order = await anOrder(manager, supplier, { ...of, quantity: 2 }, { ...of, quantity: 3 })
    const { user } = open(manager, order)
    await user.type(await quantityOf(shop), '۴')
    await takePlace(user)
    await user.keyboard(save)
    await screen.findByText(words.receive.saved)
    expect((await manager.purchasing.order({ id: order.id })).items).toMatchObject([
      { received: 2, left: 0 },
      { received: 2, left: 1 },
    ])
  })
})

describe('a receipt that is not finished', () => {
  test('O1 comes back after a crash, each order with its own', async () => {
    const shop = await anOrderedShop()
    const { manager, order, supplier, display } = shop
    const other = await anOrder(manager, supplier, { partId: display.id, quantity: 9, unitPrice: 1_000 })
    const first = open(manager, order)
    await first.user.type(await quantityOf(shop), '۴')
    first.unmount()
    await keptFor(manager, order)
    const second = open(manager, other)
    await second.user.type(await quantityOf(shop), '۸')
    second.unmount()
    await keptFor(manager, other)
    open(manager, order)
    expect((await quantityOf(shop)).value).toBe('۴')
    await screen.findByText(/فرم نیمه‌کارهٔ/)
  })

  test('knows what came meanwhile', async () => {
    const shop = await anOrderedShop()
    const { manager, order, main } = shop
    open(manager, order)
    await screen.findByText(/در راه: ۵ عدد/)
    await receiveOrder(manager, order, main.id, receiptLine(order, { quantity: 5 }))
    await receiveOrder(
      manager,
      order,
      main.id,
      receiptLine(order, { at: 1, quantity: 1, serialNos: ['A-1'] }),
    )
    const again = renderPage(<OrderReceivePage id={order.id} />, { client: manager })
    await waitFor(() => expect(again.container.textContent).toContain('در راه: ۱ عدد'))
    expect(again.container.textContent).not.toContain('در راه: ۵ عدد')
  })

  test('M3 nobody receives on an order that is not open, nor without the permission', async () => {
    const shop = await anOrderedShop()
    const { manager, order } = shop
    const technician = await shop.as('technician')
    const page = open(technician, order)
    await screen.findByText(fa.shell.notPermittedPage)
    page.unmount()
    await manager.purchasing.cancelOrder({
      commandId: crypto.randomUUID(),
      id: order.id,
      version: order.version,
      reason: 'گران بود',
    })
    open(manager, order)
    await screen.findByText(words.receive.closed)
  })
})

/** Waits until main has the unfinished receipt of the order. */
function keptFor(client: Client, { id }: Pick<Order, 'id'>): Promise<void> {
  return waitFor(async () =>
    expect((await client.drafts.load({ form: 'order_receipt' }))?.body ?? '').toContain(id),
  )
}
