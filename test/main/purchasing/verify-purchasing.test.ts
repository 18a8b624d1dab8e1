import { expect, test } from 'vitest'
import {
  aBuyingShop,
  anOrder,
  close,
  creditReturn,
  receiptLine,
  receiveOrder,
  sendBack,
  takeReturn,
} from '../../support/purchasing'
import { faultsOf, reverse } from '../../support/stock-documents'

async function busyShop() {
  const t = await aBuyingShop()
  const { manager, supplier, main, display, board } = t
  const order = await anOrder(
    manager,
    supplier,
    { partId: display.id, quantity: 9, unitPrice: 100 },
    { partId: board.id, quantity: 1, unitPrice: 700 },
  )
  await receiveOrder(manager, order, main.id, receiptLine(order, { quantity: 5 }))
  await receiveOrder(manager, order, main.id, receiptLine(order, { at: 1, serialNos: ['B-1'] }))
  const wrong = await receiveOrder(manager, order, main.id, receiptLine(order, { quantity: 2 }))
  await reverse(manager, wrong.document)
  await close(manager, order)
  const sent = await sendBack(
    manager,
    supplier,
    { partId: display.id, fromId: main.id, quantity: 3 },
    { partId: board.id, fromId: main.id, quantity: 1, serialNos: ['B-1'] },
  )
  const returnLineId = sent.items[0]?.id ?? ''
  await takeReturn(manager, sent, main.id, { returnLineId, outcome: 'replaced', quantity: 1 })
  await creditReturn(manager, sent, { returnLineId, quantity: 1, amount: 70 })
  return t
}

test('verify finds nothing wrong with a shop that buys and sends back', async () => {
  expect(await faultsOf(await busyShop())).toEqual([])
})

const tampered = [
  ['update purchase_receipts set quantity = quantity + 1 where quantity = 5', 'purchase orders'],
  ['update purchase_receipts set line = 2 where quantity = 5', 'purchase orders'],
  ['update purchase_order_lines set received = received - 1 where received = 5', 'purchase orders'],
  [`update purchase_orders set step = 'cancelled'`, 'purchase orders'],
  [`update purchase_orders set reason = ''`, 'purchase orders'],
  ['update purchase_order_lines set order_id = id', 'purchase orders'],
  [`update purchase_orders set number = 'PO-1405-00002'`, 'numbers'],
  ['update supplier_return_lines set value = value + 1 where value = 300', 'returns to suppliers'],
  ['delete from supplier_return_lines where unit_id is not null', 'returns to suppliers'],
  [`update supplier_return_ends set quantity = 3 where outcome = 'credited'`, 'returns to suppliers'],
  [
    `update supplier_return_ends set taken_back_at = at, taken_back_by = staff_id where outcome = 'replaced'`,
    'returns to suppliers',
  ],
  ['delete from supplier_returns', 'returns to suppliers'],
  [`update part_units set whereabouts = 'out' where serial_no = 'B-1'`, 'returns to suppliers'],
  [`update supplier_returns set number = 'SR-1405-00002'`, 'numbers'],
] as const

test.each(tampered)(
  'J1 J3 verify finds what was changed behind the program’s back: %s',
  async (sql, name) => {
    const t = await busyShop()
    const { writer } = t.app.services.db
    await writer.raw('pragma foreign_keys=OFF')
    for (const table of ['purchase_receipts', 'supplier_returns', 'supplier_return_lines']) {
      for (const act of ['update', 'delete']) await writer.raw(`drop trigger ${table}_no_${act}`)
    }
    await writer.raw(sql)
    const faults = await faultsOf(t)
    expect(faults.filter(fault => fault.startsWith(name))).not.toEqual([])
  },
)
