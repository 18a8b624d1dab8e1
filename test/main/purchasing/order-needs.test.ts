import { describe, expect, test } from 'vitest'
import { orderNeeds } from '../../../src/main/db/migrations/0014-order-needs'
import { needsOfThePart } from '../../../src/main/db/migrations/0015-needs-of-the-part'
import type { Part } from '../../../src/shared/stock/part'
import { aPartsShop, aRepairInWork, ask, only, type PartsShop, standOf } from '../../support/part-requests'
import { aDraft, aSupplier, cancel, place, receiptLine, receiveOrder } from '../../support/purchasing'
import { partEditOf } from '../../support/stock'
import { faultsOf } from '../../support/stock-documents'

const act = () => ({ commandId: crypto.randomUUID() })

async function aWaitingShop() {
  const shop = await aPartsShop()
  const { manager, display } = shop
  await manager.stock.savePart(partEditOf(display, { reorderPoint: 1, maxStock: 3 }))
  return { ...shop, supplier: await aSupplier(manager) }
}

async function waits(shop: PartsShop, part: Part, quantity: number) {
  const repair = await aRepairInWork(shop)
  return { repair, request: only(await ask(shop.manager, repair, [part, quantity])) }
}

type Wanted = { readonly part: Part; readonly supplierId: string; readonly quantity: number }

/** Orders as the list of suggestions does. */
async function orderSuggested({ manager, app }: PartsShop, { part, supplierId, quantity }: Wanted) {
  await manager.planning.start({})
  await app.services.planning.settled()
  const lines = [{ partId: part.id, supplierId, quantity }]
  const { orderIds } = await manager.planning.order({ ...act(), lines, isSure: true })
  return manager.purchasing.order({ id: orderIds[0] ?? '' })
}

const needsOf = (order: Awaited<ReturnType<typeof orderSuggested>>) =>
  order.items.map(({ needs }) => needs.map(({ repair, quantity }) => [repair.number, quantity]))

const stateOf = ({ id, version }: Awaited<ReturnType<typeof orderSuggested>>) => ({ id, version })
const lineIdOf = ({ items }: Awaited<ReturnType<typeof orderSuggested>>) => ({ id: items[0]?.id ?? '' })

describe('J2 an order that is made of a suggestion', () => {
  test('J2 names the repairs that wait for the part, the oldest first, up to its quantity', async () => {
    const shop = await aWaitingShop()
    const { display, supplier } = shop
    const [first, second] = [await waits(shop, display, 2), await waits(shop, display, 2)]
    const order = await orderSuggested(shop, { part: display, supplierId: supplier.id, quantity: 3 })
    expect(needsOf(order)).toEqual([
      [
        [first.repair.number, 2],
        [second.repair.number, 1],
      ],
    ])
    for (const { repair } of [first, second]) {
      const { rows } = await shop.manager.purchasing.orders({ repairId: repair.id })
      expect(rows.map(({ id }) => id)).toEqual([order.id])
    }
    // The next one is for whom this one leaves.
    const next = await orderSuggested(shop, { part: display, supplierId: supplier.id, quantity: 9 })
    expect(needsOf(next)).toEqual([[[second.repair.number, 1]]])
    expect(await faultsOf(shop)).toEqual([])
  })

  test('J2 shares those who wait among two lines of one part', async () => {
    const shop = await aWaitingShop()
    const { manager, display, supplier } = shop
    const [first, second] = [await waits(shop, display, 2), await waits(shop, display, 4)]
    const line = { partId: display.id, supplierId: supplier.id }
    const lines = [
      { ...line, quantity: 3 },
      { ...line, quantity: 9 },
    ]
    const { orderIds } = await manager.planning.order({ ...act(), lines, isSure: true })
    const order = await manager.purchasing.order({ id: orderIds[0] ?? '' })
    expect(needsOf(order)).toEqual([
      [
        [first.repair.number, 2],
        [second.repair.number, 1],
      ],
      [[second.repair.number, 3]],
    ])
    expect(await faultsOf(shop)).toEqual([])
  })

  test('J2 leaves out whom an order from the waiting list brings the part, until that one is cancelled', async () => {
    const shop = await aWaitingShop()
    const { manager, display, supplier } = shop
    const { repair, request } = await waits(shop, display, 2)
    const line = { partId: display.id, quantity: 2, repairId: repair.id, requestId: request.id }
    const byHand = await place(manager, await aDraft(manager, supplier, [line]))
    expect(needsOf(byHand)).toEqual([[[repair.number, 2]]])
    const wanted = { part: display, supplierId: supplier.id, quantity: 5 }
    expect(needsOf(await orderSuggested(shop, wanted))).toEqual([[]])
    await cancel(manager, byHand)
    expect(needsOf(await orderSuggested(shop, wanted))).toEqual([[[repair.number, 2]]])
  })

  test('H4 tells the repair when the part is expected, and its receipt serves it', async () => {
    const shop = await aWaitingShop()
    const { manager, technician, display, supplier, main } = shop
    const { repair } = await waits(shop, display, 2)
    const draft = await orderSuggested(shop, { part: display, supplierId: supplier.id, quantity: 4 })
    const placed = await place(manager, draft, '2026-12-01')
    const requestOf = async () => only(await technician.partRequests.ofRepair({ repairId: repair.id }))
    expect(await requestOf()).toMatchObject({ waiting: 2, onOrder: 4, expectedOn: '2026-12-01' })
    await receiveOrder(manager, placed, main.id, receiptLine(placed, { unitCost: 100 }))
    expect(standOf(await requestOf())).toEqual({ reserved: 2 })
    expect((await manager.repairs.byId({ id: repair.id })).kind).toBe('repairing')
    // Whom it was for is still told.
    expect(needsOf(await manager.purchasing.order({ id: placed.id }))).toEqual([[[repair.number, 2]]])
  })

  test('J1 keeps whom it is for while the draft is changed, as far as its quantity goes', async () => {
    const shop = await aWaitingShop()
    const { manager, display, cable, supplier } = shop
    const { repair } = await waits(shop, display, 2)
    const draft = await orderSuggested(shop, { part: display, supplierId: supplier.id, quantity: 4 })
    const [item] = draft.items
    const line = { ...(item && { id: item.id }), partId: display.id, quantity: 1 }
    const other = { partId: cable.id, quantity: 100 }
    const less = await aDraft(manager, supplier, [other, line], { id: draft.id, version: draft.version })
    expect(needsOf(less)).toEqual([[], [[repair.number, 1]]])
    const gone = await aDraft(manager, supplier, [other], { id: draft.id, version: less.version })
    expect(needsOf(gone)).toEqual([[]])
    expect(await faultsOf(shop)).toEqual([])
  })
})

describe('J1 a draft line that is changed', () => {
  test('J1 brings its request as much as it waits for when its quantity is raised', async () => {
    const shop = await aWaitingShop()
    const { manager, display, supplier } = shop
    const { repair, request } = await waits(shop, display, 10)
    const line = { partId: display.id, repairId: repair.id, requestId: request.id }
    const little = await aDraft(manager, supplier, [{ ...line, quantity: 1 }])
    expect(needsOf(little)).toEqual([[[repair.number, 1]]])
    const enough = await aDraft(
      manager,
      supplier,
      [{ ...line, ...lineIdOf(little), quantity: 10 }],
      stateOf(little),
    )
    expect(needsOf(enough)).toEqual([[[repair.number, 10]]])
    const next = await orderSuggested(shop, { part: display, supplierId: supplier.id, quantity: 9 })
    expect(needsOf(next)).toEqual([[]])
    expect(await faultsOf(shop)).toEqual([])
  })

  test('J1 leaves a request that is no longer its own', async () => {
    const shop = await aWaitingShop()
    const { manager, display, supplier } = shop
    const [first, second] = [await waits(shop, display, 2), await waits(shop, display, 2)]
    const line = { partId: display.id, quantity: 3 }
    const draft = await aDraft(manager, supplier, [{ ...line, requestId: first.request.id }])
    const edit = { ...line, ...lineIdOf(draft) }
    const other = await aDraft(manager, supplier, [{ ...edit, requestId: second.request.id }], stateOf(draft))
    expect(needsOf(other)).toEqual([[[second.repair.number, 2]]])
    expect(needsOf(await aDraft(manager, supplier, [edit], stateOf(other)))).toEqual([[]])
  })

  test('J2 of a suggestion is for more of those who wait when its quantity is raised', async () => {
    const shop = await aWaitingShop()
    const { manager, display, supplier } = shop
    const waiting = [
      await waits(shop, display, 2),
      await waits(shop, display, 2),
      await waits(shop, display, 2),
    ]
    const [first, second, third] = waiting.map(({ repair }) => repair.number)
    const wanted = { part: display, supplierId: supplier.id }
    const draft = await orderSuggested(shop, { ...wanted, quantity: 1 })
    const other = await orderSuggested(shop, { ...wanted, quantity: 2 })
    expect(needsOf(other)).toEqual([
      [
        [first, 1],
        [second, 1],
      ],
    ])
    const line = { ...lineIdOf(draft), partId: display.id, quantity: 3 }
    const raised = await aDraft(manager, supplier, [line], stateOf(draft))
    expect(needsOf(raised)).toEqual([
      [
        [first, 1],
        [second, 1],
        [third, 1],
      ],
    ])
    expect(needsOf(await orderSuggested(shop, { ...wanted, quantity: 9 }))).toEqual([[[third, 1]]])
    expect(await faultsOf(shop)).toEqual([])
  })
})

test('J2 verify finds an order that is for more than it brings', async () => {
  const shop = await aWaitingShop()
  const { display, supplier, app } = shop
  await waits(shop, display, 2)
  await orderSuggested(shop, { part: display, supplierId: supplier.id, quantity: 4 })
  await app.services.db.writer.raw('update purchase_order_needs set quantity = 5')
  expect(await faultsOf(shop)).toEqual([expect.stringMatching(/^purchase orders.* requests/)])
})

test('J2 orders of an older version of the program keep the request that they were made for', async () => {
  const shop = await aWaitingShop()
  const { manager, display, supplier, app } = shop
  const { repair, request } = await waits(shop, display, 2)
  const order = await aDraft(manager, supplier, [{ partId: display.id, quantity: 5, requestId: request.id }])
  const { writer } = app.services.db
  await writer.raw('drop table purchase_order_needs')
  await writer.raw('alter table suppliers drop column has_lead_time')
  await writer.transaction(trx => orderNeeds.up(trx))
  expect(needsOf(await manager.purchasing.order({ id: order.id }))).toEqual([[[repair.number, 2]]])
})

test('J2 orders of an older version of the program lose the requests that are for another part', async () => {
  const shop = await aWaitingShop()
  const { manager, display, cable, supplier, app } = shop
  const { repair, request } = await waits(shop, display, 2)
  const other = await waits(shop, cable, 3)
  const order = await aDraft(manager, supplier, [{ partId: display.id, quantity: 5, requestId: request.id }])
  const { writer } = app.services.db
  await writer('purchase_order_needs').insert({
    ...{ order_line_id: order.items[0]?.id, position: 1 },
    ...{ request_id: other.request.id, quantity: 3 },
  })
  await writer.raw('drop index stock_count_lines_by_part')
  await writer.transaction(trx => needsOfThePart.up(trx))
  expect(needsOf(await manager.purchasing.order({ id: order.id }))).toEqual([[[repair.number, 2]]])
})
