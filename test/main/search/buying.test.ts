import { expect, test } from 'vitest'
import { narrowRole } from '../../support/narrow-role'
import { aBuyingShop, aDraft, anOrder, sendBack } from '../../support/purchasing'
import { receive } from '../../support/stock-documents'

test('a scan opens the order or the return of the number that stands on its paper, in any spelling', async () => {
  const { manager, supplier, display, main } = await aBuyingShop()
  const order = await anOrder(manager, supplier, { partId: display.id, quantity: 3, unitPrice: 100 })
  await receive(manager, main.id, [{ partId: display.id, quantity: 2, unitCost: 100 }])
  const sent = await sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 1 })
  expect(order.number).toBe('PO-1405-00001')
  for (const code of [order.number, 'po-1405-00001', 'PO-۱۴۰۵-۱', 'PO/1405/00001']) {
    expect(await manager.search.scan({ code }), code).toEqual({ kind: 'order', orderId: order.id })
  }
  expect(await manager.search.scan({ code: sent.number })).toEqual({ kind: 'return', returnId: sent.id })
  for (const code of ['PO-1405-00002', 'O-1405-00001', '1405-00001', 'PO-1405']) {
    expect(await manager.search.scan({ code }), code).toEqual({ kind: 'unknown' })
  }
})

test('A2 a scan opens an order of a shop that numbers without prefix and year', async () => {
  const { manager, supplier, display } = await aBuyingShop()
  const shop = await manager.settings.shop({})
  const purchaseOrder = { prefix: '', start: 40, restartsYearly: false }
  await manager.settings.saveShop({ ...shop, numbering: { ...shop.numbering, purchaseOrder } })
  const draft = await aDraft(manager, supplier, [{ partId: display.id, quantity: 1 }])
  expect(draft.number).toBe('00040')
  expect(await manager.search.scan({ code: '00040' })).toEqual({ kind: 'order', orderId: draft.id })
})

test('M3 a scan opens no order and no return for who may not see what is bought', async () => {
  const { manager, as, supplier, display } = await aBuyingShop()
  const { number } = await anOrder(manager, supplier, { partId: display.id, quantity: 3, unitPrice: 100 })
  const keeper = await as('storekeeper')
  expect(await keeper.search.scan({ code: number })).toMatchObject({ kind: 'order' })
  await narrowRole(manager, 'storekeeper', 'purchasing.view')
  for (const client of [keeper, await as('technician'), await as('counter')]) {
    expect(await client.search.scan({ code: number })).toEqual({ kind: 'unknown' })
  }
})
