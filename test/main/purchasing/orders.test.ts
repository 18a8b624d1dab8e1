import { describe, expect, test } from 'vitest'
import { aRepair } from '../../support/factories'
import { narrowRole } from '../../support/narrow-role'
import {
  aBuyingShop,
  aDraft,
  anOrder,
  aSupplier,
  cancel,
  close,
  place,
  receiptLine,
  receiveOrder,
  someTerms,
  supplierEditOf,
  takeBack,
} from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { partEditOf } from '../../support/stock'
import { reverse } from '../../support/stock-documents'

describe('an order', () => {
  test('J1 is written as a draft that can be changed, and placed with the day on which it is expected', async () => {
    const { manager, supplier, display, cable } = await aBuyingShop()
    const draft = await aDraft(manager, supplier, [
      { partId: display.id, quantity: 4, unitPrice: 500_000 },
      { partId: cable.id, quantity: 250, unitPrice: 30_000, note: 'سه رشته' },
    ])
    expect(draft).toMatchObject({
      number: 'PO-1405-00001',
      state: 'draft',
      lines: 2,
      total: 2_075_000,
      orderedOn: null,
      expectedOn: null,
      version: 1,
    })
    const [, second] = draft.items
    const changed = await aDraft(
      manager,
      supplier,
      [{ ...(second && { id: second.id }), partId: cable.id, quantity: 300, unitPrice: 30_000 }],
      { id: draft.id, version: 1, note: 'فوری' },
    )
    expect(changed).toMatchObject({ number: draft.number, note: 'فوری', lines: 1, total: 90_000, version: 2 })
    expect(changed.items.map(({ id }) => id)).toEqual([second?.id])
    // Five days are the supplier's.
    expect(await place(manager, changed)).toMatchObject({
      state: 'ordered',
      orderedOn: '2026-11-22',
      expectedOn: '2026-11-27',
    })
  })

  test('J1 is expected when its slowest part is, unless somebody knows better', async () => {
    const { manager, supplier, display, cable } = await aBuyingShop()
    await someTerms(manager, { supplierId: supplier.id, partId: cable.id }, { leadTimeDays: 20 })
    const lines = [display, cable].map(({ id }) => ({ partId: id, quantity: 1 }))
    const draft = await aDraft(manager, supplier, lines)
    const placed = await place(manager, draft)
    expect(placed.expectedOn).toBe('2026-12-12')
    const { id, version } = placed
    const input = { commandId: crypto.randomUUID(), id, version, expectedOn: '2026-12-01' }
    expect(await manager.purchasing.changeExpected(input)).toMatchObject({ expectedOn: '2026-12-01' })
    const other = await place(manager, await aDraft(manager, supplier, lines), '2027-01-02')
    expect(other.expectedOn).toBe('2027-01-02')
  })

  test('J1 that is placed cannot be changed or placed again', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 1 })
    const again = aDraft(manager, supplier, [{ partId: display.id, quantity: 2 }], {
      id: order.id,
      version: order.version,
    })
    const refusal = { code: 'ORDER_NOT_DRAFT', values: { number: order.number } }
    expect(await refusalOf(again)).toMatchObject(refusal)
    expect(await refusalOf(place(manager, order))).toMatchObject(refusal)
  })

  test('is not made with a supplier or a part that was given up', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const line = { partId: display.id, quantity: 1 }
    const draft = await aDraft(manager, supplier, [line])
    await manager.stock.savePart(partEditOf(display, { isActive: false }))
    expect(await refusalOf(place(manager, draft))).toMatchObject({
      code: 'PART_INACTIVE',
      field: 'lines.0.partId',
    })
    expect(await refusalOf(aDraft(manager, supplier, [line]))).toMatchObject({ code: 'PART_INACTIVE' })
    await manager.purchasing.saveSupplier(supplierEditOf(supplier, { isActive: false }))
    expect(await refusalOf(aDraft(manager, supplier, [line]))).toMatchObject({ code: 'SUPPLIER_INACTIVE' })
  })

  test('says for which repair a part is ordered, and is found by it', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const repair = await aRepair(manager)
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 1, repairId: repair.id })
    await anOrder(manager, supplier, { partId: display.id, quantity: 1 })
    expect(order.items[0]?.repair).toEqual({ id: repair.id, number: repair.number })
    const { rows } = await manager.purchasing.orders({ repairId: repair.id })
    expect(rows.map(({ id }) => id)).toEqual([order.id])
    const unknown = anOrder(manager, supplier, { partId: display.id, quantity: 1, repairId: order.id })
    expect(await refusalOf(unknown)).toMatchObject({ code: 'NOT_FOUND', field: 'lines.0.repairId' })
  })

  test('J1 is cancelled only where nothing came, closed where the rest will not come, and both are taken back', async () => {
    const { manager, supplier, display, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 5, unitPrice: 100 })
    const cancelled = await cancel(manager, order)
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: 'جای دیگر ارزان‌تر بود' })
    const open = await takeBack(manager, cancelled)
    expect(open).toMatchObject({ state: 'ordered', reason: '' })
    await receiveOrder(manager, open, main.id, receiptLine(open, { quantity: 2 }))
    expect(await refusalOf(cancel(manager, open))).toMatchObject({ code: 'ORDER_HAS_RECEIPTS' })
    const closed = await close(manager, open)
    expect(closed.state).toBe('closed')
    const late = receiveOrder(manager, closed, main.id, receiptLine(closed, { quantity: 1 }))
    expect(await refusalOf(late)).toMatchObject({ code: 'ORDER_NOT_OPEN', values: { number: order.number } })
    expect(await takeBack(manager, closed)).toMatchObject({ state: 'part_received' })
  })

  test('J1 that was placed by mistake is a draft again, unless something was received for it', async () => {
    const { manager, supplier, display, main } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 5, unitPrice: 100 })
    const draft = await takeBack(manager, order)
    expect(draft).toMatchObject({ state: 'draft', orderedOn: null, expectedOn: null })
    expect(await refusalOf(takeBack(manager, draft))).toMatchObject({ code: 'ORDER_NOT_OPEN' })
    const again = await place(manager, draft)
    const { document } = await receiveOrder(manager, again, main.id, receiptLine(again, {}))
    await reverse(manager, document)
    expect(await refusalOf(takeBack(manager, again))).toMatchObject({ code: 'ORDER_HAS_RECEIPTS' })
    expect(await cancel(manager, again)).toMatchObject({ state: 'cancelled' })
  })

  test('M2 costs nothing that is shown to who may not see costs, and takes the supplier’s price from them', async () => {
    const { supplier, display, ...t } = await aBuyingShop()
    await someTerms(t.manager, { supplierId: supplier.id, partId: display.id }, { price: 640_000 })
    const blind = await t.as('storekeeper')
    await narrowRole(t.manager, 'storekeeper', 'stock.viewCosts')
    const order = await aDraft(blind, supplier, [{ partId: display.id, quantity: 2, unitPrice: 3 }])
    expect(order).toMatchObject({ total: null, items: [{ unitPrice: null }] })
    expect((await blind.purchasing.orders({})).rows).toMatchObject([{ total: null }])
    const seen = await t.manager.purchasing.order({ id: order.id })
    expect(seen).toMatchObject({ total: 1_280_000, items: [{ unitPrice: 640_000 }] })
    const [line] = seen.items
    const edit = { id: order.id, version: 1 }
    const dearer = { ...(line && { id: line.id }), partId: display.id, quantity: 2, unitPrice: 700_000 }
    await aDraft(t.manager, supplier, [dearer], edit)
    await aDraft(blind, supplier, [{ ...dearer, quantity: 3, unitPrice: null }], { ...edit, version: 2 })
    expect(await t.manager.purchasing.order({ id: order.id })).toMatchObject({ total: 2_100_000 })
  })

  test('M5 every step of it is recorded', async () => {
    const { manager, supplier, display, app } = await aBuyingShop()
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 5 })
    await takeBack(manager, await close(manager, order))
    const acts = await app.services.db
      .reader('audit_log')
      .where({ entity: 'purchase_order', entity_id: order.id })
      .orderBy('seq')
      .select('action', 'after')
    expect(acts.map(({ action, after }) => [action, JSON.parse(after).step])).toEqual([
      ['purchasing.saveOrder', 'draft'],
      ['purchasing.placeOrder', 'ordered'],
      ['purchasing.closeOrder', 'closed'],
      ['purchasing.takeBackOrder', 'ordered'],
    ])
  })
})

describe('the list of orders', () => {
  test('J1 stands newest first, cut by key, and is narrowed by state, supplier and part', async () => {
    const { manager, supplier, display, cable, main } = await aBuyingShop()
    const other = await aSupplier(manager)
    const one = { partId: display.id, quantity: 2, unitPrice: 100 }
    const draft = await aDraft(manager, supplier, [one])
    const ordered = await anOrder(manager, supplier, one)
    const partly = await anOrder(manager, other, one)
    await receiveOrder(manager, partly, main.id, receiptLine(partly, { quantity: 1 }))
    const whole = await anOrder(manager, supplier, { ...one, partId: cable.id })
    await receiveOrder(manager, whole, main.id, receiptLine(whole, {}))
    const ids = async (filter: Parameters<typeof manager.purchasing.orders>[0]) =>
      (await manager.purchasing.orders(filter)).rows.map(({ id }) => id)
    expect(await ids({})).toEqual([whole.id, partly.id, ordered.id, draft.id])
    expect(await ids({ states: ['received'] })).toEqual([whole.id])
    expect(await ids({ states: ['part_received', 'ordered'] })).toEqual([partly.id, ordered.id])
    expect(await ids({ states: ['draft'] })).toEqual([draft.id])
    expect(await ids({ supplierId: other.id })).toEqual([partly.id])
    expect(await ids({ partId: cable.id })).toEqual([whole.id])
    const first = await manager.purchasing.orders({ limit: 3 })
    expect(first.rows).toHaveLength(3)
    expect(await ids({ limit: 3, ...(first.next && { cursor: first.next }) })).toEqual([draft.id])
    expect(await manager.purchasing.supplier({ id: supplier.id })).toMatchObject({ openOrders: 1 })
  })

  test('H4 what is on order stands beside what is there, until it comes or is not expected any more', async () => {
    const { manager, supplier, display, main } = await aBuyingShop()
    const figures = async () => (await manager.stock.part({ id: display.id })).stock
    const one = { partId: display.id, quantity: 6, unitPrice: 100 }
    await aDraft(manager, supplier, [one])
    expect(await figures()).toMatchObject({ onHand: 0, onOrder: 0 })
    const order = await anOrder(manager, supplier, one)
    const second = await anOrder(manager, supplier, one)
    expect(await figures()).toMatchObject({ onHand: 0, onOrder: 12 })
    const came = await receiveOrder(
      manager,
      order,
      main.id,
      receiptLine(order, { quantity: 8, isOverSure: true }),
    )
    expect(await figures()).toMatchObject({ onHand: 8, available: 8, onOrder: 6 })
    const { rows } = await manager.stock.parts({ text: display.number })
    expect(rows[0]?.stock).toMatchObject({ onHand: 8, onOrder: 6 })
    await reverse(manager, came.document)
    expect(await figures()).toMatchObject({ onHand: 0, onOrder: 12 })
    await cancel(manager, second)
    expect(await figures()).toMatchObject({ onOrder: 6 })
  })
})
