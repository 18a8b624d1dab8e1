import { describe, expect, test } from 'vitest'
import { firstBrokenEntry } from '../../../src/main/kernel/audit'
import {
  again,
  aRepair,
  type CheckInInput,
  change,
  checkInInput,
  handOver,
  newCustomer,
  newDevice,
  typeIdOf,
} from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp } from '../../support/test-app'

async function inputFor(client: Client, overrides: Partial<CheckInInput> = {}): Promise<CheckInInput> {
  return checkInInput({ typeId: await typeIdOf(client), ...overrides })
}

describe('C1 a check-in', () => {
  test('C1 keeps who brought what, with which fault, in which condition and with what', async () => {
    const { manager, bugs } = await openTestApp()
    const input = await inputFor(manager, {
      customer: newCustomer({ name: 'مریم کریمی', phone: '۰۹۱۲ ۳۴۵ ۶۷۸۹' }),
      fault: 'از دیروز روشن نمی‌شود',
      condition: ['screen_cracked', 'body_scratched'],
      conditionNote: 'گوشهٔ بالا لب‌پر است',
      accessories: ['charger'],
      estimate: 2_500_000,
      promiseReason: 'قطعه موجود است',
    })
    const repair = await manager.repairs.checkIn(input)
    expect(repair).toMatchObject({
      number: '1405-00001',
      kind: 'received',
      outcome: null,
      customer: { name: 'مریم کریمی', phone: '+989123456789' },
      device: { brand: 'Samsung', model: 'Galaxy A54' },
      fault: 'از دیروز روشن نمی‌شود',
      condition: ['screen_cracked', 'body_scratched'],
      conditionNote: 'گوشهٔ بالا لب‌پر است',
      accessories: ['charger'],
      estimate: 2_500_000,
      promisedOn: '2026-11-25',
      promiseReason: 'قطعه موجود است',
      receivedAt: '2026-11-22T08:00:00.000Z',
      receivedBy: { name: 'سارا مدیری' },
      technician: null,
      version: 1,
    })
    expect(bugs).toEqual([])
  })

  test('answers with exactly what is read afterwards', async () => {
    const { manager, as } = await openTestApp()
    await as('technician', 'رضا')
    const [technician] = await manager.staff.technicians({})
    await manager.settings.saveTerms({ body: 'شرایط' })
    for (const overrides of [{}, { technicianId: technician?.id ?? '', estimate: null, accessories: [] }]) {
      const repair = await aRepair(manager, overrides)
      expect(await again(manager, repair)).toEqual(repair)
    }
  })

  test.each([
    ['fault', { fault: ' ' }, 'fault'],
    ['condition', { condition: [], conditionNote: '' }, 'condition'],
    ['customer’s name', { customer: newCustomer({ name: '' }) }, 'customer.name'],
  ])('C1 is refused without the %s', async (_, overrides, path) => {
    const { app, manager } = await openTestApp()
    const refusal = await refusalOf(manager.repairs.checkIn(await inputFor(manager, overrides)))
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusal.issues?.map(issue => issue.path)).toEqual([path])
    expect(await app.services.db.reader('repairs')).toEqual([])
  })

  test('C1 is accepted with a condition in words alone, and with nothing that came along', async () => {
    const { manager } = await openTestApp()
    const repair = await aRepair(manager, { condition: [], conditionNote: 'سالم', accessories: [] })
    expect(repair).toMatchObject({ condition: [], conditionNote: 'سالم', accessories: [] })
  })

  test('C1 leaves nothing behind when a part of it is refused', async () => {
    const { app, manager } = await openTestApp()
    const input = await inputFor(manager, { promisedOn: '2026-11-21' })
    expect(await refusalOf(manager.repairs.checkIn(input))).toMatchObject({ code: 'PROMISE_IN_THE_PAST' })
    for (const table of ['customers', 'devices', 'repairs', 'repair_history', 'sequences', 'command_log']) {
      expect([table, await app.services.db.reader(table)]).toEqual([table, []])
    }
  })
})

describe('the promised day', () => {
  test('may be today in the shop’s time zone', async () => {
    // 22:00 UTC is half past one of the next day in Tehran.
    const { manager } = await openTestApp({ now: '2026-11-22T22:00:00.000Z' })
    expect(await refusalOf(aRepair(manager, { promisedOn: '2026-11-22' }))).toMatchObject({
      code: 'PROMISE_IN_THE_PAST',
    })
    expect((await aRepair(manager, { promisedOn: '2026-11-23' })).promisedOn).toBe('2026-11-23')
  })
})

describe('the same act sent again', () => {
  test('gives the first repair and writes nothing', async () => {
    const { app, manager } = await openTestApp()
    const input = await inputFor(manager, { deposit: { amount: 500_000, method: 'cash' } })
    const first = await manager.repairs.checkIn(input)
    expect(await manager.repairs.checkIn(input)).toEqual(first)
    const { reader } = app.services.db
    for (const table of ['customers', 'devices', 'repairs', 'payments'])
      expect(await reader(table)).toHaveLength(1)
  })

  test('at the same moment acts once', async () => {
    const { app, manager } = await openTestApp()
    const input = await inputFor(manager)
    const answers = await Promise.all(Array.from({ length: 5 }, () => manager.repairs.checkIn(input)))
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set(['1405-00001']))
    expect(await app.services.db.reader('repairs')).toHaveLength(1)
  })
})

test('M5 every check-in is in the audit chain', async () => {
  const { app, manager } = await openTestApp()
  const repair = await aRepair(manager)
  const { reader } = app.services.db
  const entry = await reader('audit_log').where({ action: 'repairs.checkIn' }).first()
  expect(entry).toMatchObject({ entity: 'repair', entity_id: repair.id, before: null })
  expect(JSON.parse(entry.after)).toMatchObject({ number: repair.number, fault: repair.fault })
  expect((await firstBrokenEntry(reader)).broken).toBeNull()
})

test('A4 a device keeps its history when somebody else brings it', async () => {
  const { manager } = await openTestApp()
  const typeId = await typeIdOf(manager)
  const first = await aRepair(manager, { device: newDevice(typeId, { serialNo: 'R5CW30' }) })
  await handOver(manager, await manager.repairs.cancel({ ...change(first), reason: 'منصرف شد' }))
  const second = await aRepair(manager, { device: newDevice(typeId, { serialNo: 'r5 cw-30' }) })
  expect(second.device.id).toBe(first.device.id)
  expect(second.customer.id).not.toBe(first.customer.id)
  const { rows } = await manager.repairs.list({ deviceId: first.device.id })
  expect(rows.map(({ customer }) => customer.id)).toEqual([second.customer.id, first.customer.id])
})
