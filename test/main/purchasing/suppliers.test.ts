import { describe, expect, test } from 'vitest'
import { narrowRole } from '../../support/narrow-role'
import { aBuyingShop, aSupplier, someTerms, supplierEditOf } from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

describe('suppliers', () => {
  test('stand by name, are found by any part of it, and those given up are shown when asked for', async () => {
    const { manager } = await openTestApp()
    const pars = await aSupplier(manager, { name: 'پارس قطعه' })
    await aSupplier(manager, { name: 'آریا موبایل' })
    await aSupplier(manager, { name: 'یکتا پخش', isActive: false })
    const names = async (filter: Parameters<typeof manager.purchasing.suppliers>[0]) =>
      (await manager.purchasing.suppliers(filter)).rows.map(({ name }) => name)
    expect(await names({})).toEqual(['آریا موبایل', 'پارس قطعه'])
    expect(await names({ withInactive: true })).toEqual(['آریا موبایل', 'پارس قطعه', 'یکتا پخش'])
    expect(await names({ text: 'قطعه' })).toEqual(['پارس قطعه'])
    const first = await manager.purchasing.suppliers({ limit: 1 })
    expect(first.rows.map(({ name }) => name)).toEqual(['آریا موبایل'])
    expect(await names({ limit: 1, ...(first.next && { cursor: first.next }) })).toEqual(['پارس قطعه'])
    expect(await manager.purchasing.supplier({ id: pars.id })).toEqual({ ...pars, measured: null })
  })

  test('N5 two of one name in any spelling are refused, and so is a change of what was changed meanwhile', async () => {
    const { manager } = await openTestApp()
    const supplier = await aSupplier(manager, { name: 'شرکت کیان' })
    expect(await refusalOf(aSupplier(manager, { name: 'شركت  كيان' }))).toMatchObject({
      code: 'SUPPLIER_NAME_TAKEN',
      field: 'name',
    })
    const edit = supplierEditOf(supplier, { leadTimeDays: 9, minimumAmount: 50_000_000 })
    const changed = await manager.purchasing.saveSupplier(edit)
    expect(changed).toMatchObject({ leadTimeDays: 9, minimumAmount: 50_000_000, version: 2 })
    // The same command again writes nothing.
    expect(await manager.purchasing.saveSupplier(edit)).toEqual(changed)
    expect(await refusalOf(manager.purchasing.saveSupplier(supplierEditOf(supplier)))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('N2 a phone is stored as it is dialled from anywhere, and more than a number as it was typed', async () => {
    const { manager } = await openTestApp()
    const phoneOf = async (phone: string) => (await aSupplier(manager, { phone })).phone
    expect(await phoneOf('۰۲۱ ۶۶۷۰ ۱۲۳۴')).toBe('+982166701234')
    expect(await phoneOf('٠٩١٢٣٤٥٦٧٨٩')).toBe('+989123456789')
    expect(await phoneOf('۰۲۱-۶۶۷۰۱۲۳۴ داخلی ۱۲')).toBe('021-66701234 داخلی 12')
    expect(await phoneOf('')).toBe('')
  })

  test('M5 each change is recorded with before and after', async () => {
    const { manager, app } = await openTestApp()
    const supplier = await aSupplier(manager, { name: 'شرکت کیان' })
    await manager.purchasing.saveSupplier(supplierEditOf(supplier, { phone: '021-5500' }))
    const acts = await app.services.db.reader('audit_log').where({ entity: 'supplier' }).orderBy('seq')
    expect(acts.map(({ before, after }) => [JSON.parse(before)?.phone, JSON.parse(after).phone])).toEqual([
      [undefined, ''],
      ['', '021-5500'],
    ])
  })
})

describe('what a supplier sells', () => {
  test('has a price, packs and a time of its own; without a pack it comes one by one', async () => {
    const { manager, display, cable, supplier } = await aBuyingShop()
    await someTerms(manager, { supplierId: supplier.id, partId: cable.id })
    const terms = await someTerms(
      manager,
      { supplierId: supplier.id, partId: display.id },
      { code: 'A54-LCD', price: 48_000_000, packSize: 10, minimumQuantity: 20, leadTimeDays: 30 },
    )
    expect(terms).toMatchObject({
      supplier: { id: supplier.id },
      part: { id: display.id, unit: 'piece' },
      code: 'A54-LCD',
      price: 48_000_000,
      packSize: 10,
      minimumQuantity: 20,
      leadTimeDays: 30,
      version: 1,
    })
    const { rows } = await manager.purchasing.supplierParts({ supplierId: supplier.id })
    expect(rows.map(({ part, packSize }) => [part.id, packSize]).sort()).toEqual(
      [
        [display.id, 10],
        [cable.id, 100],
      ].sort(),
    )
  })

  test('one supplier is preferred for a part: the next one takes the place', async () => {
    const { manager, display, supplier } = await aBuyingShop()
    const other = await aSupplier(manager)
    const preferred = async () =>
      (await manager.purchasing.partSuppliers({ partId: display.id })).map(terms => [
        terms.supplier.id,
        terms.isPreferred,
      ])
    await someTerms(manager, { supplierId: supplier.id, partId: display.id }, { isPreferred: true })
    await someTerms(manager, { supplierId: other.id, partId: display.id }, { isPreferred: true })
    expect(await preferred()).toEqual([
      [other.id, true],
      [supplier.id, false],
    ])
    // Who lost it was changed meanwhile.
    const stale = someTerms(manager, { supplierId: supplier.id, partId: display.id }, { version: 1 })
    expect(await refusalOf(stale)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('is taken off again, and not given to a supplier that was given up', async () => {
    const { manager, display, cable, supplier } = await aBuyingShop()
    const pair = { supplierId: supplier.id, partId: display.id }
    await someTerms(manager, pair)
    await manager.purchasing.removeSupplierPart({ commandId: crypto.randomUUID(), ...pair, version: 1 })
    expect(await manager.purchasing.partSuppliers({ partId: display.id })).toEqual([])
    await manager.purchasing.saveSupplier(supplierEditOf(supplier, { isActive: false }))
    expect(await refusalOf(someTerms(manager, { ...pair, partId: cable.id }))).toMatchObject({
      code: 'SUPPLIER_INACTIVE',
      values: { name: supplier.name },
    })
  })

  test('M2 its price is for those alone who may see costs, who change it alone', async () => {
    const { display, supplier, ...t } = await aBuyingShop()
    const pair = { supplierId: supplier.id, partId: display.id }
    await someTerms(t.manager, pair, { price: 700_000 })
    const blind = await t.as('manager')
    await narrowRole(t.manager, 'manager', 'stock.viewCosts')
    const seen = await blind.purchasing.partSuppliers({ partId: display.id })
    expect(seen.map(({ price }) => price)).toEqual([null])
    await someTerms(blind, pair, { version: 1, code: 'X-1', price: 5 })
    const stored = await t.app.services.db.reader('supplier_parts').first('code', 'price')
    expect(stored).toEqual({ code: 'X-1', price: 700_000 })
  })
})
