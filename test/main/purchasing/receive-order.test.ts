import { describe, expect, test } from 'vitest'
import { narrowRole } from '../../support/narrow-role'
import { aBuyingShop, anOrder, receiptLine, receiveOrder, someTerms } from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { faultsOf, receive, reverse } from '../../support/stock-documents'

describe('what came of an order', () => {
  test('J1 is received in part, then whole, each time by a goods receipt of its own', async () => {
    const { manager, supplier, display, board, main, bin, ...t } = await aBuyingShop()
    const order = await anOrder(
      manager,
      supplier,
      { partId: display.id, quantity: 5, unitPrice: 100 },
      { partId: board.id, quantity: 2, unitPrice: 900 },
    )
    const first = await receiveOrder(
      manager,
      order,
      main.id,
      receiptLine(order, { quantity: 2 }),
      receiptLine(order, { at: 1, quantity: 1, serialNos: ['B-1'], placeId: bin.id }),
    )
    expect(first.order).toMatchObject({
      state: 'part_received',
      items: [
        { received: 2, left: 3 },
        { received: 1, left: 1 },
      ],
      receipts: [{ document: first.document, isReversed: false }],
    })
    expect(await manager.stock.document({ id: first.document.id })).toMatchObject({
      kind: 'receipt',
      reason: order.number,
      items: [
        { quantity: 2, value: 200 },
        { quantity: 1, value: 900, serialNos: ['B-1'], to: { id: bin.id } },
      ],
    })
    const rest = await receiveOrder(
      manager,
      order,
      main.id,
      receiptLine(order, { quantity: 3 }),
      receiptLine(order, { at: 1, quantity: 1, serialNos: ['B-2'] }),
    )
    expect(rest.order.state).toBe('received')
    expect(rest.order.receipts.map(({ document }) => document.id)).toEqual([
      rest.document.id,
      first.document.id,
    ])
    expect(await faultsOf(t)).toEqual([])
  })

  test('J1 a receipt that is taken back turns the order back by itself, and it can come again', async () => {
    const { manager, supplier, display, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 3, unitPrice: 100 })
    const { document } = await receiveOrder(manager, order, main.id, receiptLine(order, {}))
    await reverse(manager, document)
    const back = await manager.purchasing.order({ id: order.id })
    expect(back).toMatchObject({
      state: 'ordered',
      items: [{ received: 0, left: 3 }],
      receipts: [{ document, isReversed: true }],
    })
    expect((await receiveOrder(manager, back, main.id, receiptLine(back, {}))).order.state).toBe('received')
  })

  test('J1 more than was ordered asks, counted over all lines of the receipt', async () => {
    const { manager, supplier, cable, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: cable.id, quantity: 1000, unitPrice: 100 })
    const some = receiptLine(order, { quantity: 700 })
    expect(await refusalOf(receiveOrder(manager, order, main.id, some, some))).toMatchObject({
      code: 'OVER_RECEIPT',
      field: 'lines.1.quantity',
      values: { number: cable.number, left: 3, given: 7 },
    })
    expect((await manager.stock.part({ id: cable.id })).stock.onHand).toBe(0)
    const sure = await receiveOrder(manager, order, main.id, some, { ...some, isOverSure: true })
    expect(sure.order).toMatchObject({ state: 'received', items: [{ received: 1400, left: 0 }] })
  })

  test('J1 a part that is not on the order asks, and counts for no line of it', async () => {
    const { manager, supplier, display, cable, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 3, unitPrice: 100 })
    const extra = { orderLineId: null, partId: cable.id, quantity: 100, unitCost: 50 }
    expect(await refusalOf(receiveOrder(manager, order, main.id, extra))).toMatchObject({
      code: 'PART_NOT_ON_ORDER',
      field: 'lines.0.partId',
      values: { number: cable.number, order: order.number },
    })
    const came = await receiveOrder(manager, order, main.id, { ...extra, isExtraSure: true })
    expect(came.order).toMatchObject({ state: 'ordered', receipts: [{ document: came.document }] })
    expect((await manager.stock.part({ id: cable.id })).stock.onHand).toBe(100)
  })

  test('I1 comes at what it cost, not at what was agreed, and the supplier’s price follows', async () => {
    const { manager, supplier, display, cable, main } = await aBuyingShop()
    await someTerms(manager, { supplierId: supplier.id, partId: display.id }, { price: 100, packSize: 10 })
    const order = await anOrder(
      manager,
      supplier,
      { partId: display.id, quantity: 2, unitPrice: 100 },
      { partId: cable.id, quantity: 100, unitPrice: 40 },
    )
    await receiveOrder(manager, order, main.id, receiptLine(order, { quantity: 1 }))
    await receiveOrder(
      manager,
      order,
      main.id,
      receiptLine(order, { quantity: 1, unitCost: 130 }),
      receiptLine(order, { at: 1 }),
    )
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ value: 230, lastCost: 130 })
    const [terms] = await manager.purchasing.partSuppliers({ partId: display.id })
    expect(terms).toMatchObject({ price: 130, packSize: 10, version: 2 })
    // A part that the supplier sold for the first time is its own now.
    const [first] = await manager.purchasing.partSuppliers({ partId: cable.id })
    expect(first).toMatchObject({
      supplier: { id: supplier.id },
      price: 40,
      packSize: 100,
      isPreferred: false,
    })
  })

  test('I1 a cost far from the last one asks, and one that nobody knows is asked for', async () => {
    const { manager, supplier, display, main } = await aBuyingShop()
    await receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 1000 }])
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 3 })
    expect(await refusalOf(receiveOrder(manager, order, main.id, receiptLine(order, {})))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: 'lines.0.unitCost', reason: 'required' }],
    })
    const odd = receiptLine(order, { unitCost: 10_000 })
    expect(await refusalOf(receiveOrder(manager, order, main.id, odd))).toMatchObject({
      code: 'COST_UNUSUAL',
      field: 'lines.0.unitCost',
    })
    const sure = await receiveOrder(manager, order, main.id, { ...odd, isCostSure: true })
    expect(sure.order.state).toBe('received')
  })

  test('M2 who may not see costs receives at the price of the order and is told none', async () => {
    const { supplier, display, main, ...t } = await aBuyingShop()
    await receive(t.manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 1000 }])
    const order = await anOrder(t.manager, supplier, { partId: display.id, quantity: 1, unitPrice: 9000 })
    const blind = await t.as('storekeeper')
    await narrowRole(t.manager, 'storekeeper', 'stock.viewCosts')
    const came = await receiveOrder(blind, order, main.id, receiptLine(order, {}))
    expect(came.order).toMatchObject({ state: 'received', total: null, items: [{ unitPrice: null }] })
    expect(await t.manager.stock.part({ id: display.id })).toMatchObject({ value: 10_000 })
  })

  test('is received once, however often the command is sent', async () => {
    const { manager, supplier, display, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 3, unitPrice: 100 })
    const input = {
      commandId: crypto.randomUUID(),
      orderId: order.id,
      placeId: main.id,
      lines: [receiptLine(order, { quantity: 1 })],
    }
    const first = await manager.purchasing.receiveOrder(input)
    expect(await manager.purchasing.receiveOrder(input)).toEqual(first)
    expect((await manager.stock.part({ id: display.id })).stock).toMatchObject({ onHand: 1, onOrder: 2 })
  })

  test('J1 only of an order that was placed, line by line of its own', async () => {
    const { manager, supplier, display, cable, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 3, unitPrice: 100 })
    const wrong = { ...receiptLine(order, {}), partId: cable.id }
    expect(await refusalOf(receiveOrder(manager, order, main.id, wrong))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'lines.0.orderLineId',
    })
  })
})
