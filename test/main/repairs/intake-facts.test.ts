import { describe, expect, test } from 'vitest'
import { parseReceiptCode } from '../../../src/shared/repairs/receipt-code'
import { again, aRepair } from '../../support/factories'
import { narrowRole } from '../../support/narrow-role'
import { refusalOf } from '../../support/refusal'
import { openTestApp, type TestApp } from '../../support/test-app'

async function rowOf({ app }: TestApp, id: string) {
  return app.services.db.reader('repairs').where({ id }).first()
}

describe('what a repair takes over from the shop', () => {
  test('C4 the terms in force, and it keeps them', async () => {
    const { manager } = await openTestApp()
    const before = await aRepair(manager)
    await manager.settings.saveTerms({ body: 'نسخهٔ یک' })
    const first = await aRepair(manager)
    await manager.settings.saveTerms({ body: 'نسخهٔ دو' })
    const second = await aRepair(manager)
    expect([before, first, second].map(({ termsVersion }) => termsVersion)).toEqual([null, 1, 2])
    expect((await again(manager, first)).termsVersion).toBe(1)
  })

  test('G3 the tax rate and the rounding step, and it keeps them', async () => {
    const t = await openTestApp()
    const shop = await t.manager.settings.shop({})
    const saved = await t.manager.settings.saveShop({ ...shop, taxRateBp: 1000, roundingStep: 5000 })
    const { id } = await aRepair(t.manager)
    await t.manager.settings.saveShop({ ...saved, taxRateBp: 900, roundingStep: 1 })
    expect(await rowOf(t, id)).toMatchObject({ tax_rate_bp: 1000, rounding_step: 5000 })
  })
})

describe('the receipt', () => {
  test('has a code that nobody can guess and a scanner reads', async () => {
    const t = await openTestApp()
    const codes: string[] = []
    for (let count = 0; count < 20; count += 1)
      codes.push((await rowOf(t, (await aRepair(t.manager)).id)).receipt_code)
    expect(new Set(codes).size).toBe(20)
    for (const code of codes) expect(parseReceiptCode(code)).toBe(code)
  })

  test('A3 and the number are not the primary key', async () => {
    const t = await openTestApp()
    const repair = await aRepair(t.manager)
    const row = await rowOf(t, repair.id)
    expect(repair.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(new Set([row.id, row.number, row.receipt_code]).size).toBe(3)
  })
})

describe('people', () => {
  test('the technician may be chosen at the counter', async () => {
    const { manager, as } = await openTestApp()
    await as('technician', 'رضا')
    const [technician] = await manager.staff
      .technicians({})
      .then(all => all.filter(({ name }) => name === 'رضا'))
    const repair = await aRepair(manager, { technicianId: technician?.id ?? '' })
    expect(repair.technician).toEqual(technician)
  })

  test('nobody can be the technician who may not work on repairs', async () => {
    const { manager, as } = await openTestApp()
    await as('storekeeper', 'انبار')
    const keeper = (await manager.staff.list({})).find(({ name }) => name === 'انبار')
    for (const technicianId of [keeper?.id ?? '', crypto.randomUUID()]) {
      expect(await refusalOf(aRepair(manager, { technicianId }))).toMatchObject({
        code: 'NOT_A_TECHNICIAN',
        field: 'technicianId',
      })
    }
  })

  test('nor who has left', async () => {
    const { manager, as } = await openTestApp()
    await as('technician', 'رضا')
    const left = (await manager.staff.list({})).find(({ name }) => name === 'رضا')
    if (!left) throw new Error('no technician')
    await manager.staff.edit({ ...left, isActive: false })
    expect(await refusalOf(aRepair(manager, { technicianId: left.id }))).toMatchObject({
      code: 'NOT_A_TECHNICIAN',
    })
  })

  test('the counter may take a device in, a technician may not', async () => {
    const { as } = await openTestApp()
    expect((await aRepair(await as('counter'))).kind).toBe('received')
    expect(await refusalOf(aRepair(await as('technician')))).toMatchObject({ code: 'NOT_PERMITTED' })
  })
})

describe('the deposit', () => {
  test('is taken in the same act and stands in the history', async () => {
    const { manager } = await openTestApp()
    const { id } = await aRepair(manager, { deposit: { amount: 500_000, method: 'card', reference: '991' } })
    const account = await manager.billing.account({ repairId: id })
    expect(account.payments).toMatchObject([
      { kind: 'deposit', amount: 500_000, method: 'card', reference: '991' },
    ])
    const { rows } = await manager.repairs.history({ repairId: id })
    expect(rows.map(({ event }) => event)).toEqual(['paid', 'checked_in'])
  })

  test('is taken by nobody who may not take money', async () => {
    const { app, manager, as } = await openTestApp()
    const counter = await as('counter')
    await narrowRole(manager, 'counter', 'billing.pay')
    const deposit = { amount: 500_000, method: 'cash' } as const
    expect(await refusalOf(aRepair(counter, { deposit }))).toMatchObject({ code: 'NOT_PERMITTED' })
    expect(await app.services.db.reader('repairs')).toEqual([])
    expect((await aRepair(counter)).number).toBe('1405-00001')
  })
})
