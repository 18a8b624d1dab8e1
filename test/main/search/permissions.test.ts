import { describe, expect, test } from 'vitest'
import { aRepair, moveTo, newCustomer, newDevice, typeIdOf } from '../../support/factories'
import { openTestApp } from '../../support/test-app'

describe('M3 the box shows what the role may view', () => {
  test('M3 a storekeeper finds devices and repairs, but nothing through a customer', async () => {
    const { manager, as } = await openTestApp()
    const device = newDevice(await typeIdOf(manager), { serialNo: 'R5CW3099XA' })
    const repair = await aRepair(manager, { device, customer: newCustomer({ phone: '09123456789' }) })
    const storekeeper = await as('storekeeper')
    for (const text of ['مریم', '0912345']) {
      expect(await storekeeper.search.box({ text })).toEqual({
        repairs: [],
        customers: [],
        devices: [],
        parts: [],
      })
    }
    expect(await storekeeper.search.box({ text: 'r5cw' })).toMatchObject({
      repairs: [{ id: repair.id }],
      customers: [],
      devices: [{ id: repair.device.id }],
    })
    expect(await storekeeper.search.scan({ code: '09123456789' })).toEqual({ kind: 'unknown' })
    expect((await manager.search.box({ text: '0912345' })).customers).toHaveLength(1)
  })

  test('M3 a storekeeper sees whose a repair is, but nowhere how to reach them', async () => {
    const { manager, as } = await openTestApp()
    const device = newDevice(await typeIdOf(manager), { serialNo: 'R5CW3099XA' })
    const customer = newCustomer({ phone: '09123456789' })
    const { id, number } = await aRepair(manager, { device, customer })
    const answers = async ({ repairs, search }: typeof manager) => [
      await repairs.byId({ id }),
      await repairs.byNumber({ number }),
      ...(await repairs.queue({ scope: 'all' })).rows,
      ...(await repairs.board({})).flatMap(({ rows }) => rows),
      ...(await repairs.list({})).rows,
      ...(await search.box({ text: 'r5cw' })).repairs,
    ]
    const phonesOf = async (client: typeof manager) =>
      (await answers(client)).map(({ customer: { name, phone } }) => [name, phone])
    const six = (phone: string | null) => Array.from({ length: 6 }, () => ['مریم کریمی', phone])
    expect(await phonesOf(await as('storekeeper'))).toEqual(six(null))
    expect(await phonesOf(await as('technician'))).toEqual(six('+989123456789'))
  })

  test('M3 a signed-out window finds nothing', async () => {
    const { signedOut } = await openTestApp()
    await expect(signedOut.search.box({ text: 'م' })).rejects.toMatchObject({ code: 'SIGNED_OUT' })
    await expect(signedOut.search.scan({ code: '1' })).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  })
})

describe('where Enter and a scan lead', () => {
  test('the counter hands over what is ready, the workshop works on what is not', async () => {
    const { manager, as } = await openTestApp()
    const repair = await aRepair(manager)
    const [counter, technician, storekeeper] = [
      await as('counter'),
      await as('technician'),
      await as('storekeeper'),
    ]
    const next = async (client: typeof manager) => {
      const found = await client.search.box({ text: repair.number })
      const scanned = await client.search.scan({ code: repair.number })
      expect(scanned).toEqual({
        kind: 'repair',
        repairId: repair.id,
        next: found.repairs[0]?.next,
        isReceipt: false,
      })
      return found.repairs[0]?.next
    }
    expect([await next(counter), await next(technician), await next(storekeeper)]).toEqual([
      'view',
      'work',
      'view',
    ])
    await moveTo(manager, repair, 'ready')
    expect([await next(counter), await next(technician), await next(storekeeper)]).toEqual([
      'hand_over',
      'view',
      'view',
    ])
  })

  test('a scan opens the receipt’s repair, the device of a serial or IMEI, the customer of a phone', async () => {
    const { manager, app } = await openTestApp()
    const imei = '356938035643809'
    const device = newDevice(await typeIdOf(manager), { serialNo: 'R5CW3099XA', imei })
    const repair = await aRepair(manager, { device, customer: newCustomer({ phone: '09123456789' }) })
    const { receipt_code: code } = await app.services.db.reader('repairs').where({ id: repair.id }).first()
    for (const text of [code, code.toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)} `]) {
      expect(await manager.search.scan({ code: text })).toMatchObject({
        repairId: repair.id,
        isReceipt: true,
      })
    }
    for (const text of ['R5CW3099XA', 'r5cw-3099 xa', imei, '۳۵۶۹۳۸۰۳۵۶۴۳۸۰۹']) {
      expect(await manager.search.scan({ code: text })).toEqual({
        kind: 'device',
        deviceId: repair.device.id,
      })
    }
    const customerId = repair.customer.id
    expect(await manager.search.scan({ code: '+98 912 345 6789' })).toEqual({ kind: 'customer', customerId })
    for (const text of ['R5CW3099', 'PG0000000000X', '', '1405-00009', code.slice(0, -1)]) {
      expect(await manager.search.scan({ code: text })).toEqual({ kind: 'unknown' })
    }
  })
})
