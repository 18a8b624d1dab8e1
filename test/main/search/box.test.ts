import { describe, expect, test } from 'vitest'
import {
  again,
  aRepair,
  change,
  handOver,
  moveTo,
  newCustomer,
  newDevice,
  typeIdOf,
} from '../../support/factories'
import { type Client, openTestApp } from '../../support/test-app'

const imei = '356938035643809'

/** Maryam's phone with a broken screen, and Bahram's laptop that does not start. */
async function twoRepairs(client: Client) {
  const phone = await aRepair(client, {
    customer: newCustomer({ name: 'مریم کریمی', phone: '09123456789' }),
    device: newDevice(await typeIdOf(client), { serialNo: 'R5CW3099XA', imei, model: 'Galaxy A54' }),
    fault: 'صفحه شکسته و لمس کار نمی‌کند',
  })
  const laptop = await aRepair(client, {
    customer: newCustomer({ name: 'بهرام نوری', phone: '09351112233' }),
    device: newDevice(await typeIdOf(client, 'laptop'), {
      brand: 'Lenovo',
      model: 'ThinkPad',
      serialNo: 'PF2ABCDE',
    }),
    fault: 'روشن نمی‌شود',
  })
  return { phone, laptop }
}

describe('the box', () => {
  test('whatever names a repair, its customer or its device finds that repair alone', async () => {
    const { manager } = await openTestApp()
    const { phone } = await twoRepairs(manager)
    const byNumber = ['1405-00001', '۱۴۰۵-۰۰۰۰۱', '1405/1', '1']
    const byCustomer = ['مریم', 'کریم', 'ریمی', '0912 345', '۳۴۵۶۷']
    const byDevice = ['r5cw', '3099', imei, '۰۳۵۶۴۳', 'R5CW-3099-XA']
    const byWords = ['شکسته', 'صفحه لمس', 'نمی‌کند', 'galaxy', 'a54', 'samsung gal']
    for (const text of [...byNumber, ...byCustomer, ...byDevice, ...byWords]) {
      const { repairs } = await manager.search.box({ text })
      expect.soft([text, repairs.map(row => row.id)]).toEqual([text, [phone.id]])
    }
  })

  test('each kind answers for itself', async () => {
    const { manager } = await openTestApp()
    const { phone } = await twoRepairs(manager)
    expect(await manager.search.box({ text: 'مریم' })).toMatchObject({
      repairs: [{ id: phone.id }],
      customers: [{ id: phone.customer.id, openRepairs: 1, repairs: 1 }],
      devices: [],
    })
    expect(await manager.search.box({ text: 'r5cw' })).toMatchObject({
      repairs: [{ id: phone.id }],
      customers: [],
      devices: [{ id: phone.device.id, serialNo: 'R5CW3099XA', imei, openRepairId: phone.id }],
    })
  })

  test('nothing typed, and nothing that anybody has, finds nothing', async () => {
    const { manager } = await openTestApp()
    await twoRepairs(manager)
    for (const text of ['', '   ', '\u200c', '…', 'قققق', '999888777', 'ZZZ', '1405-09999']) {
      expect(await manager.search.box({ text })).toEqual({
        repairs: [],
        customers: [],
        devices: [],
        parts: [],
      })
    }
  })

  test('open repairs come first, then the newest', async () => {
    const { manager } = await openTestApp()
    const old = await aRepair(manager, { customer: newCustomer({ name: 'مریم یک' }) })
    const closed = await aRepair(manager, { customer: newCustomer({ name: 'مریم دو' }) })
    await handOver(manager, await moveTo(manager, closed, 'ready'))
    const fresh = await aRepair(manager, { customer: newCustomer({ name: 'مریم سه' }) })
    const { repairs } = await manager.search.box({ text: 'مریم' })
    expect(repairs.map(row => row.id)).toEqual([fresh.id, old.id, closed.id])
  })

  test('the repair of the number comes before whatever else has those digits', async () => {
    const { manager } = await openTestApp()
    const first = await aRepair(manager)
    await handOver(manager, await moveTo(manager, first, 'ready'))
    const device = newDevice(await typeIdOf(manager), { model: '1 Plus' })
    const second = await aRepair(manager, { device })
    const { repairs } = await manager.search.box({ text: '1' })
    expect(repairs.map(row => row.id)).toEqual([first.id, second.id])
  })

  test('no more than twenty rows are shown: ten repairs, five customers, five devices', async () => {
    const { manager } = await openTestApp()
    for (let index = 0; index < 22; index += 1) await aRepair(manager)
    const { repairs, customers } = await manager.search.box({ text: 'مریم' })
    expect([repairs.length, customers.length]).toEqual([10, 5])
  })

  test('a customer with many repairs shows the open one however old it is', async () => {
    const { manager } = await openTestApp()
    const open = await aRepair(manager)
    const customer = { kind: 'existing', id: open.customer.id } as const
    for (let index = 0; index < 21; index += 1) {
      const repair = await aRepair(manager, { customer })
      await manager.repairs.cancel({ ...change(repair), reason: 'نخواست' })
      await manager.repairs.dispose({ ...change(await again(manager, repair)), reason: 'مراجعه نکرد' })
    }
    const { repairs } = await manager.search.box({ text: open.customer.phone ?? '' })
    expect(repairs).toHaveLength(10)
    expect(repairs[0]?.id).toBe(open.id)
  })

  test('what was found later is found by its words', async () => {
    const { manager } = await openTestApp()
    const { laptop } = await twoRepairs(manager)
    const working = await moveTo(manager, laptop, 'diagnosing')
    await manager.repairs.saveFindings({ ...change(working), foundFault: 'خازن سوخته', workDone: '' })
    const { repairs } = await manager.search.box({ text: 'خازن' })
    expect(repairs.map(row => row.id)).toEqual([laptop.id])
  })
})

describe('what stands in the box is text, never syntax', () => {
  const hostile = [
    'AND',
    'OR NOT',
    'NEAR(a b)',
    '-مریم',
    '"مریم',
    'مریم"*',
    'grams:abc',
    'words : م',
    '*',
    '^مریم',
    '(مریم',
    '{a}',
    "'; drop table repairs; --",
    '%',
    '_____',
    '\\',
    '🙂🙂🙂🙂',
    'مریم\u202c',
    'ـــ',
    '\u0000',
  ]

  test('N5 signs of the index’s own language find or do not find, and never fail', async () => {
    const { manager, bugs } = await openTestApp()
    await twoRepairs(manager)
    for (const text of hostile) {
      const box = manager.search.box({ text }).catch((error: { code: string }) => error.code)
      const scan = manager.search.scan({ code: text }).catch((error: { code: string }) => error.code)
      const models = manager.catalogue.findModels({ text }).catch((error: { code: string }) => error.code)
      for (const answer of [await box, await scan, await models]) {
        expect.soft([text, answer === 'INVALID_INPUT' || typeof answer === 'object']).toEqual([text, true])
      }
    }
    expect(bugs).toEqual([])
    expect((await manager.search.box({ text: '-مریم' })).customers).toHaveLength(1)
    expect((await manager.search.box({ text: '%' })).repairs).toEqual([])
  })

  test('a text of ten thousand characters is refused as too long, one of 200 is looked up', async () => {
    const { manager, bugs } = await openTestApp()
    await expect(manager.search.box({ text: 'م'.repeat(10_000) })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(manager.customers.find({ text: '9'.repeat(10_000) })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    for (const text of ['م '.repeat(100), '9'.repeat(200), 'a'.repeat(200), 'م'.repeat(200)]) {
      expect(await manager.search.box({ text })).toMatchObject({ repairs: [] })
    }
    expect(bugs).toEqual([])
  })
})
