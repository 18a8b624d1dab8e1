import { describe, expect, test } from 'vitest'
import type { Part } from '../../../src/shared/stock/part'
import { aSupplier, someTerms, supplierEditOf } from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace } from '../../support/stock'
import { receive } from '../../support/stock-documents'
import { openTestApp, type TestApp } from '../../support/test-app'
import { layUsedParts, usedPart } from '../../support/used-parts'

const act = () => ({ commandId: crypto.randomUUID() })

async function planned(t: TestApp): Promise<void> {
  await t.manager.planning.start({})
  await t.app.services.planning.settled()
}

async function suggested({ manager }: TestApp, kind: 'due' | 'ordered' = 'due') {
  return (await manager.planning.suggestions({ kind })).rows
}

async function aKeptPart({ manager }: TestApp, reorderPoint = 5, maxStock = 20): Promise<Part> {
  return aPart(manager, { reorderPoint, maxStock })
}

describe('J2 what is suggested', () => {
  test('J2 comes in whole packs of the preferred supplier, up to the max', async () => {
    const t = await openTestApp()
    const part = await aKeptPart(t)
    const partId = part.id
    const first = await aSupplier(t.manager, { name: 'الف' })
    const second = await aSupplier(t.manager, { name: 'ب' })
    await someTerms(t.manager, { supplierId: first.id, partId }, { packSize: 4, price: 900 })
    const preferred = { packSize: 12, price: 700, isPreferred: true }
    await someTerms(t.manager, { supplierId: second.id, partId }, preferred)
    await planned(t)
    expect(await suggested(t)).toMatchObject([
      {
        part: { id: part.id },
        supplier: { id: second.id, name: 'ب' },
        price: 700,
        advice: {
          isDue: true,
          reason: 'below_point',
          quantity: 24,
          packSize: 12,
          reorderPointFrom: 'by_hand',
        },
      },
    ])
    expect(await t.manager.planning.dueSuppliers({})).toEqual([
      { supplier: { id: second.id, name: 'ب' }, parts: 1 },
    ])
    expect((await t.manager.planning.suggestions({ supplierId: first.id })).rows).toEqual([])
    expect((await t.manager.planning.suggestions({ supplierId: null })).rows).toEqual([])
  })

  test('J2 is nothing while more is available than the reorder point', async () => {
    const t = await openTestApp()
    const part = await aKeptPart(t)
    const place = await aPlace(t.manager)
    await receive(t.manager, place.id, [{ partId: part.id, quantity: 6, unitCost: 100 }])
    await planned(t)
    expect(await suggested(t)).toEqual([])
    const { advice } = await t.manager.planning.part({ partId: part.id })
    expect(advice).toMatchObject({ isDue: false, reason: 'enough_available', available: 6 })
  })

  test('M2 shows no price to who may not see costs', async () => {
    const t = await openTestApp()
    const part = await aKeptPart(t)
    const { id: supplierId } = await aSupplier(t.manager)
    await someTerms(t.manager, { supplierId, partId: part.id }, { price: 900 })
    await planned(t)
    const role = await t.manager.staff.saveRole({
      name: 'خریدار',
      permissions: ['purchasing.view', 'stock.view'],
    })
    const login = { login: 'buyer', password: 'a long password' }
    await t.manager.staff.add({ name: 'خریدار', ...login, roleId: role.id })
    const buyer = t.connect({ staffId: null })
    await buyer.session.signIn(login)
    expect((await buyer.planning.suggestions({})).rows).toMatchObject([{ price: null }])
    expect(await suggested(t)).toMatchObject([{ price: 900 }])
  })
})

describe('J2 ordering what is suggested', () => {
  test('J2 makes a draft for each supplier, and leaves nothing suggested', async () => {
    const t = await openTestApp()
    const parts = [await aKeptPart(t), await aKeptPart(t), await aKeptPart(t)]
    const [first, second] = [await aSupplier(t.manager), await aSupplier(t.manager)]
    for (const [index, { id }] of parts.entries()) {
      const { id: supplierId } = index === 2 ? second : first
      await someTerms(t.manager, { supplierId, partId: id }, { packSize: 3, price: 100 + index })
    }
    await planned(t)
    const rows = await suggested(t)
    const lines = rows.map(({ part, supplier, advice }) => ({
      partId: part.id,
      supplierId: supplier?.id ?? '',
      quantity: advice.quantity,
    }))
    const { orderIds } = await t.manager.planning.order({ ...act(), lines })
    const orders = await Promise.all(orderIds.map(id => t.manager.purchasing.order({ id })))
    expect(orders).toMatchObject([
      { state: 'draft', supplier: { id: first.id }, lines: 2 },
      { state: 'draft', supplier: { id: second.id }, lines: 1 },
    ])
    expect(
      orders.flatMap(({ items }) => items.map(({ quantity, unitPrice }) => [quantity, unitPrice])),
    ).toEqual([
      [21, 100],
      [21, 101],
      [21, 102],
    ])
    // Of the last run, but with the orders of now.
    expect(await suggested(t)).toMatchObject(
      parts.map(() => ({ drafted: 21, advice: { isDue: false, reason: 'on_order_covers', onOrder: 21 } })),
    )
    await planned(t)
    expect(await suggested(t)).toEqual([])
    expect(await suggested(t, 'ordered')).toHaveLength(3)
  })

  test('J2 an order that was placed is seen as ordered, and one that was cancelled is due again', async () => {
    const t = await openTestApp()
    const part = await aKeptPart(t)
    const { id: supplierId } = await aSupplier(t.manager)
    await planned(t)
    const { orderIds } = await t.manager.planning.order({
      ...act(),
      lines: [{ partId: part.id, supplierId, quantity: 20 }],
    })
    const draft = await t.manager.purchasing.order({ id: orderIds[0] ?? '' })
    const placed = await t.manager.purchasing.placeOrder({ ...act(), id: draft.id, version: draft.version })
    expect(await suggested(t)).toMatchObject([{ drafted: 0, advice: { isDue: false, onOrder: 20 } }])
    await t.manager.purchasing.cancelOrder({
      ...act(),
      id: placed.id,
      version: placed.version,
      reason: 'تأمین‌کننده ندارد',
    })
    expect(await suggested(t)).toMatchObject([{ advice: { isDue: true, onOrder: 0 } }])
  })

  test('J2 a part that is covered meanwhile is refused, and ordered all the same by who is sure', async () => {
    const t = await openTestApp()
    const [part, other] = [await aKeptPart(t), await aKeptPart(t)]
    const { id: supplierId } = await aSupplier(t.manager)
    await planned(t)
    await t.manager.planning.order({ ...act(), lines: [{ partId: part.id, supplierId, quantity: 20 }] })
    const lines = [other, part].map(({ id }) => ({ partId: id, supplierId, quantity: 20 }))
    expect(await refusalOf(t.manager.planning.order({ ...act(), lines }))).toMatchObject({
      code: 'SUGGESTION_COVERED',
      field: 'lines.1.quantity',
      values: { number: part.number },
    })
    expect((await t.manager.purchasing.orders({})).rows).toHaveLength(1)
    await t.manager.planning.order({ ...act(), lines, isSure: true })
    expect((await t.manager.purchasing.orders({})).rows).toHaveLength(2)
  })

  test('all or none: a supplier that nobody buys from any more leaves no draft of another', async () => {
    const t = await openTestApp()
    const [part, other] = [await aKeptPart(t), await aKeptPart(t)]
    const { id: supplierId } = await aSupplier(t.manager)
    const gone = await aSupplier(t.manager)
    await t.manager.purchasing.saveSupplier(supplierEditOf(gone, { isActive: false }))
    await planned(t)
    const lines = [
      { partId: part.id, supplierId, quantity: 20 },
      { partId: other.id, supplierId: gone.id, quantity: 20 },
    ]
    expect(await refusalOf(t.manager.planning.order({ ...act(), lines }))).toMatchObject({
      code: 'SUPPLIER_INACTIVE',
    })
    expect((await t.manager.purchasing.orders({})).rows).toEqual([])
  })

  test('the same command again makes no second orders', async () => {
    const t = await openTestApp()
    const part = await aKeptPart(t)
    const { id: supplierId } = await aSupplier(t.manager)
    await planned(t)
    const input = { ...act(), lines: [{ partId: part.id, supplierId, quantity: 20 }] }
    expect(await t.manager.planning.order(input)).toEqual(await t.manager.planning.order(input))
    expect((await t.manager.purchasing.orders({})).rows).toHaveLength(1)
  })
})

describe('rules for ordering', () => {
  test('are kept, and refused where others were saved meanwhile', async () => {
    const { manager } = await openTestApp()
    const seen = await manager.planning.settings({})
    expect(seen).toMatchObject({ serviceLevelBp: 9500, reviewDays: 7, leadTimeDays: 7, deadAfterDays: 365 })
    await manager.planning.saveSettings({ ...seen, serviceLevelBp: 9900 })
    expect(await manager.planning.settings({})).toMatchObject({ serviceLevelBp: 9900 })
    expect(await refusalOf(manager.planning.saveSettings({ ...seen, reviewDays: 1 }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('J2 a higher service level keeps more of what is used unevenly', async () => {
    const t = await openTestApp()
    const uses = [3, 40, 41, 90, 130, 131, 200].map(day => ({ on: dayBefore(day), quantity: 2 }))
    const part = usedPart({ uses })
    await layUsedParts(t, [part])
    const { point: usual } = await t.manager.planning.part({ partId: part.id })
    const seen = await t.manager.planning.settings({})
    await t.manager.planning.saveSettings({ ...seen, serviceLevelBp: 9999 })
    const { point: sure } = await t.manager.planning.part({ partId: part.id })
    expect(sure.expected).toBe(usual.expected)
    expect(sure.reorderPoint).toBeGreaterThan(usual.reorderPoint)
  })
})

function dayBefore(days: number): string {
  return new Date(Date.parse('2026-11-22') - days * 86_400_000).toISOString().slice(0, 10)
}
