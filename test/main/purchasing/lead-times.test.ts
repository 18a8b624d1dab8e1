import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import {
  aBuyingShop,
  aDraft,
  anOrder,
  aSupplier,
  type BuyingShop,
  place,
  receiptLine,
  receiveOrder,
  someTerms,
  supplierEditOf,
} from '../../support/purchasing'
import { partEditOf } from '../../support/stock'
import { reverse } from '../../support/stock-documents'

const day = 86_400_000

/** A shop whose supplier nobody said a lead time of. */
async function aMeasuringShop() {
  const shop = await aBuyingShop()
  const supplier = await shop.manager.purchasing.saveSupplier(
    supplierEditOf(shop.supplier, { leadTimeDays: null }),
  )
  return { ...shop, supplier }
}

type Took = {
  readonly partId: string
  readonly days: number
  readonly supplierId?: string
}

/** An order that comes after so many days, whole unless told otherwise. */
async function delivered({ manager, main, clock, ...shop }: BuyingShop, { partId, days, supplierId }: Took) {
  const supplier = { id: supplierId ?? shop.supplier.id }
  const order = await anOrder(manager, supplier, { partId, quantity: 4, unitPrice: 100 })
  clock.advance(days * day)
  return receiveOrder(manager, order, main.id, receiptLine(order, {}))
}

describe('J2 measured lead times', () => {
  test('J2 are told of a supplier once three receipts are there, and of a part by its own', async () => {
    const shop = await aMeasuringShop()
    const { manager, supplier, display, cable } = shop
    const measured = async () => (await manager.purchasing.supplier({ id: supplier.id })).measured
    const ofPart = async () =>
      (await manager.purchasing.partSuppliers({ partId: display.id })).map(row => row.measured)
    await delivered(shop, { partId: display.id, days: 4 })
    await delivered(shop, { partId: cable.id, days: 20 })
    expect(await measured()).toBeNull()
    await delivered(shop, { partId: display.id, days: 6 })
    expect(await measured()).toEqual({ medianDays: 6, spreadDays: 9, deliveries: 3 })
    expect(await ofPart()).toEqual([null])
    await delivered(shop, { partId: display.id, days: 8 })
    expect(await ofPart()).toEqual([{ medianDays: 6, spreadDays: 2, deliveries: 3 }])
    const { rows } = await manager.purchasing.supplierParts({ supplierId: supplier.id })
    expect(rows.map(({ part, measured: of }) => [part.id === display.id, of?.medianDays ?? null])).toEqual(
      expect.arrayContaining([
        [true, 6],
        [false, null],
      ]),
    )
  })

  test('J2 count each receipt of an order, but none that was taken back, that nobody ordered, or of another', async () => {
    const shop = await aMeasuringShop()
    const { manager, supplier, main, display, cable, clock } = shop
    const order = await anOrder(manager, supplier, { partId: display.id, quantity: 9, unitPrice: 100 })
    for (const days of [1, 2, 4]) {
      clock.advance(days * day)
      await receiveOrder(manager, order, main.id, receiptLine(order, { quantity: 1 }))
    }
    const wrong = await receiveOrder(manager, order, main.id, receiptLine(order, { quantity: 1 }))
    await reverse(manager, wrong.document)
    clock.advance(30 * day)
    const extra = { orderLineId: null, partId: cable.id, quantity: 100, unitCost: 100, isExtraSure: true }
    await receiveOrder(manager, order, main.id, extra)
    const other = await aSupplier(manager)
    for (const days of [50, 50, 50]) {
      await delivered(shop, { partId: display.id, days, supplierId: other.id })
    }
    expect((await manager.purchasing.supplier({ id: supplier.id })).measured).toEqual({
      medianDays: 3,
      spreadDays: 3,
      deliveries: 3,
    })
    expect((await manager.purchasing.partSuppliers({ partId: cable.id })).map(row => row.measured)).toEqual([
      null,
    ])
  })

  test('J2 are those of the last twelve receipts', async () => {
    const shop = await aMeasuringShop()
    const { manager, supplier, display } = shop
    await delivered(shop, { partId: display.id, days: 90 })
    for (let count = 0; count < 12; count += 1) await delivered(shop, { partId: display.id, days: 2 })
    const expected = { medianDays: 2, spreadDays: 0, deliveries: 12 }
    expect((await manager.purchasing.supplier({ id: supplier.id })).measured).toEqual(expected)
    const [terms] = await manager.purchasing.partSuppliers({ partId: display.id })
    expect(terms?.measured).toEqual(expected)
  })

  test('K1 count the days of the shop, not of UTC', async () => {
    const shop = await aMeasuringShop()
    const { manager, supplier, main, display, clock } = shop
    // Half past midnight in Tehran is still the day before in UTC.
    for (let count = 0; count < 3; count += 1) {
      clock.set('2026-11-24T16:00:00.000Z')
      const order = await anOrder(manager, supplier, { partId: display.id, quantity: 1, unitPrice: 100 })
      clock.set('2026-11-24T21:00:00.000Z')
      await receiveOrder(manager, order, main.id, receiptLine(order, {}))
    }
    expect((await manager.purchasing.supplier({ id: supplier.id })).measured?.medianDays).toBe(1)
  })
})

describe('J2 what is planned with', () => {
  test('J2 is the lead time that was entered, else the measured one, else the rule, and is told', async () => {
    const shop = await aMeasuringShop()
    const { manager, supplier, display } = shop
    const planned = async () => {
      const { leadTimeDays, leadTimeSpreadDays, leadTimeFrom, deliveries } = await manager.planning.part({
        partId: display.id,
      })
      return [leadTimeDays, leadTimeSpreadDays, leadTimeFrom, deliveries]
    }
    const pair = { supplierId: supplier.id, partId: display.id }
    const terms = await someTerms(manager, pair, {})
    expect(await planned()).toEqual([7, 0, 'usual', null])
    for (const days of [10, 12, 11]) await delivered(shop, { partId: shop.cable.id, days })
    expect(await planned()).toEqual([11, 1, 'measured_of_supplier', 3])
    for (const days of [3, 3, 9]) await delivered(shop, { partId: display.id, days })
    expect(await planned()).toEqual([3, 3, 'measured_of_part', 3])
    const now = await manager.purchasing.supplier({ id: supplier.id })
    await manager.purchasing.saveSupplier(supplierEditOf(now, { leadTimeDays: 5, leadTimeSpreadDays: 2 }))
    expect(await planned()).toEqual([5, 2, 'entered', null])
    const [seen] = await manager.purchasing.partSuppliers({ partId: display.id })
    await someTerms(manager, pair, { leadTimeDays: 8, version: seen?.version ?? terms.version })
    expect(await planned()).toEqual([8, 2, 'entered', null])
  })

  test('J1 an order is expected when what was measured says, where nobody entered anything', async () => {
    const shop = await aMeasuringShop()
    const { manager, supplier, display, cable, clock } = shop
    const lines = [display, cable].map(({ id }) => ({ partId: id, quantity: 1 }))
    clock.set('2026-11-22T08:00:00.000Z')
    expect((await place(manager, await aDraft(manager, supplier, lines))).expectedOn).toBe('2026-11-29')
    for (const days of [2, 2, 2]) await delivered(shop, { partId: display.id, days })
    for (const days of [15, 15, 15]) await delivered(shop, { partId: cable.id, days })
    clock.set('2027-02-01T08:00:00.000Z')
    expect((await place(manager, await aDraft(manager, supplier, lines))).expectedOn).toBe('2027-02-16')
    const [first] = lines
    const quick = await aDraft(manager, supplier, first ? [first] : [])
    expect((await place(manager, quick)).expectedOn).toBe('2027-02-03')
  })

  test('J2 a list of many parts asks for them by one more statement', async () => {
    const shop = await aMeasuringShop()
    const { manager, supplier, display, board } = shop
    for (const { id } of [display, board]) {
      await someTerms(manager, { supplierId: supplier.id, partId: id }, {})
      await manager.stock.savePart(
        partEditOf(id === display.id ? display : board, { reorderPoint: 5, maxStock: 9 }),
      )
    }
    await manager.planning.start({})
    await shop.app.services.planning.settled()
    const sent: string[] = []
    const connection: Knex = shop.app.services.db.reader
    connection.on('query', ({ sql }: { readonly sql: string }) => sent.push(sql))
    expect((await manager.planning.suggestions({})).rows).toHaveLength(2)
    expect(sent.length).toBeLessThanOrEqual(4)
    const [measuring, ...others] = sent.filter(sql => sql.includes('purchase_receipts'))
    expect(others).toEqual([])
    // A warehouse has a hundred documents for each of an order.
    const plan: readonly { readonly detail: string }[] = await connection.raw(
      `explain query plan ${measuring}`,
      ['[]', '[]'],
    )
    const steps = plan.map(({ detail }) => detail)
    expect(steps.filter(step => step.startsWith('SEARCH came'))).toHaveLength(2)
    expect(steps.filter(step => step.startsWith('SCAN came'))).toEqual([])
  })
})
