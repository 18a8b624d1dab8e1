import { describe, expect, test } from 'vitest'
import { again, aRepair, change, newCustomer, newDevice, typeIdOf } from '../../support/factories'
import { type Client, openTestApp } from '../../support/test-app'

/** A right IMEI. */
const imei = '356938035643809'

type Device = Parameters<typeof newDevice>[1]

async function takeIn(client: Client, device: Device, customer = newCustomer()) {
  const repair = await aRepair(client, { customer, device: newDevice(await typeIdOf(client), device) })
  return { repair, device: await client.devices.byId({ id: repair.device.id }) }
}

async function finish(client: Client, repair: { id: string; version: number }): Promise<void> {
  await client.repairs.cancel({ ...change(repair), reason: 'نخواست' })
  await client.repairs.dispose({ ...change(await again(client, repair)), reason: 'مراجعه نکرد' })
}

describe('A4 a device is its serial or IMEI, not its customer', () => {
  test.each([
    ['the same serial in another spelling', { serialNo: 'R5C-W30 99xa' }, { serialNo: 'r5cw3099XA' }],
    ['the same serial in Persian digits', { serialNo: 'SN-12345' }, { serialNo: 'sn ۱۲۳۴۵' }],
    ['the same IMEI with separators', { serialNo: '', imei }, { serialNo: '', imei: '35-693803-564380-9' }],
    ['an IMEI scanned into the serial’s field', { serialNo: '', imei }, { serialNo: imei }],
  ])('A4 %s is the same device with a new owner, its history kept', async (_, first, second) => {
    const { manager } = await openTestApp()
    const before = await takeIn(manager, { ...first, brand: 'Samsung', model: 'Galaxy A54' })
    await finish(manager, before.repair)
    const after = await takeIn(
      manager,
      { ...second, brand: 'Sony', model: 'Xperia' },
      newCustomer({ name: 'بهرام' }),
    )
    expect(after.device).toMatchObject({ id: before.device.id, brand: 'Samsung', owner: { name: 'بهرام' } })
    const visits = await manager.repairs.list({ deviceId: before.device.id })
    expect(visits.rows.map(row => row.customer.name)).toEqual(['بهرام', 'مریم کریمی'])
  })

  test('A4 the change of owner is audited with both owners', async () => {
    const { manager, app } = await openTestApp()
    const first = await takeIn(manager, { serialNo: 'SN1' })
    await finish(manager, first.repair)
    await takeIn(manager, { serialNo: 'SN1' }, newCustomer({ name: 'بهرام' }))
    const entry = await app.services.db.reader('audit_log').where({ action: 'devices.changeOwner' }).first()
    expect(JSON.parse(entry.before).owner.name).toBe('مریم کریمی')
    expect(JSON.parse(entry.after).owner.name).toBe('بهرام')
  })

  test('A4 what was missing of a known device’s identity is filled in', async () => {
    const { manager } = await openTestApp()
    const first = await takeIn(manager, { serialNo: 'SN1' })
    await finish(manager, first.repair)
    const second = await takeIn(manager, { serialNo: 'sn-1', imei })
    expect(second.device).toMatchObject({ id: first.device.id, serialNo: 'SN1', imei })
    expect(await manager.devices.byIdentity({ text: imei })).toMatchObject({ id: first.device.id })
  })

  test('A4 a serial and an IMEI of two known devices are refused', async () => {
    const { manager } = await openTestApp()
    await takeIn(manager, { serialNo: 'SN1' })
    await takeIn(manager, { serialNo: '', imei })
    await expect(takeIn(manager, { serialNo: 'SN1', imei })).rejects.toMatchObject({
      code: 'DEVICE_IDENTITY_TAKEN',
      data: { field: 'device.imei' },
    })
  })

  test('A4 an identity is looked up exactly, in any spelling', async () => {
    const { manager } = await openTestApp()
    const { device } = await takeIn(manager, { serialNo: 'R5CW3099XA', imei })
    for (const text of ['r5cw 3099 xa', 'R5C-W3099-XA', imei, '۳۵۶۹۳۸۰۳۵۶۴۳۸۰۹']) {
      expect(await manager.devices.byIdentity({ text })).toMatchObject({ id: device.id })
    }
    for (const text of ['R5CW3099X', '35693803564380', '', '-']) {
      expect(await manager.devices.byIdentity({ text })).toBeNull()
    }
  })
})

describe('A5 an IMEI is checked', () => {
  test('A5 a wrong check digit is refused with the right one, and kept with a reason', async () => {
    const { manager } = await openTestApp()
    const wrong = '356938035643801'
    await expect(takeIn(manager, { serialNo: '', imei: wrong })).rejects.toMatchObject({
      code: 'IMEI_CHECK_DIGIT',
      data: { field: 'device.imei', values: { expected: 9, given: 1 } },
    })
    const { device } = await takeIn(manager, { serialNo: '', imei: wrong, imeiReason: 'روی برچسب همین است' })
    expect(device.imei).toBe(wrong)
  })

  test('A5 M5 the reason is shown with the device and audited, until the digit is right', async () => {
    const { app, manager } = await openTestApp()
    const wrong = '356938035643801'
    const { device: taken } = await takeIn(manager, { imei: wrong, imeiReason: 'روی برچسب همین است' })
    const device = await manager.devices.byId({ id: taken.id })
    expect(device).toMatchObject({ imei: wrong, imeiReason: 'روی برچسب همین است' })
    const shown = { ...device, serialNo: device.serialNo ?? '' }
    const renamed = await manager.devices.edit({ ...shown, imei: wrong, model: 'Galaxy A55' })
    expect(renamed.imeiReason).toBe('روی برچسب همین است')
    const righted = await manager.devices.edit({ ...shown, version: renamed.version, imei })
    expect(righted).toMatchObject({ imei, imeiReason: '' })
    const acts = await app.services.db
      .reader('audit_log')
      .where({ entity: 'device', entity_id: device.id })
      .orderBy('seq')
    const reasons = acts.map(({ after }) => JSON.parse(after).imeiReason)
    expect(reasons).toEqual(['روی برچسب همین است', 'روی برچسب همین است', ''])
    expect(JSON.parse(acts[2].before).imeiReason).toBe('روی برچسب همین است')
  })

  test('A5 an IMEI that a known device gets at the counter brings its reason', async () => {
    const { manager } = await openTestApp()
    const serialNo = 'R5CW3099XXA'
    const first = await takeIn(manager, { serialNo })
    await finish(manager, first.repair)
    await takeIn(manager, { serialNo, imei: '356938035643801', imeiReason: 'روی برچسب همین است' })
    expect(await manager.devices.byId({ id: first.device.id })).toMatchObject({
      serialNo,
      imei: '356938035643801',
      imeiReason: 'روی برچسب همین است',
    })
  })

  test('A5 fourteen digits are refused with the fifteenth offered', async () => {
    const { manager } = await openTestApp()
    await expect(takeIn(manager, { serialNo: '', imei: '35693803564380' })).rejects.toMatchObject({
      code: 'IMEI_MISSING_DIGIT',
      data: { field: 'device.imei', values: { suggestion: imei } },
    })
  })

  test.each(['3569380356438', '3569380356438091', 'ABC'])('A5 %s is no IMEI', async text => {
    const { manager } = await openTestApp()
    await expect(takeIn(manager, { serialNo: '', imei: text })).rejects.toMatchObject({ code: 'IMEI_LENGTH' })
  })
})

describe('C1 a device has an identity, or a reason for having none', () => {
  test.each([
    ['nothing', {}, 'device.serialNo'],
    ['separators alone', { serialNo: '--' }, 'device.serialNo'],
    ['unreadable without a reason', { identity: 'unreadable' }, 'device.identityReason'],
  ] as const)('C1 %s is refused', async (_, device, field) => {
    const { manager } = await openTestApp()
    await expect(takeIn(manager, { serialNo: '', ...device })).rejects.toMatchObject({
      code: 'DEVICE_IDENTITY_MISSING',
      data: { field },
    })
  })

  test('C1 two devices without an identity are two devices', async () => {
    const { manager } = await openTestApp()
    const absent = { serialNo: '', identity: 'absent', identityReason: 'برچسب ندارد' } as const
    const first = await takeIn(manager, absent)
    const second = await takeIn(manager, absent)
    expect(first.device).toMatchObject({ identity: 'absent', identityReason: 'برچسب ندارد', serialNo: null })
    expect(second.device.id).not.toBe(first.device.id)
  })
})

describe('editing a device', () => {
  test('an edit shows in the search by serial and in its repairs by model', async () => {
    const { manager } = await openTestApp()
    const { device, repair } = await takeIn(manager, { serialNo: 'AAA111', model: 'Galaxy A54' })
    const edited = await manager.devices.edit({
      ...device,
      serialNo: 'BBB222',
      imei: '',
      model: 'Pixel 8',
      version: device.version,
    })
    expect(edited).toMatchObject({ serialNo: 'BBB222', model: 'Pixel 8', version: device.version + 1 })
    const found = async (text: string) => (await manager.search.box({ text })).repairs.map(row => row.id)
    expect(await found('aa11')).toEqual([])
    expect(await found('galaxy')).toEqual([])
    expect(await found('bb22')).toEqual([repair.id])
    expect(await found('pixel')).toEqual([repair.id])
  })

  test('another device’s identity and a state that is gone are refused', async () => {
    const { manager } = await openTestApp()
    const { device: other } = await takeIn(manager, { serialNo: 'AAA111' })
    const { device } = await takeIn(manager, { serialNo: 'BBB222' })
    await expect(manager.devices.edit({ ...device, serialNo: 'aaa-111', imei: '' })).rejects.toMatchObject({
      code: 'DEVICE_IDENTITY_TAKEN',
      data: { field: 'serialNo', values: { deviceId: other.id } },
    })
    const stale = { ...device, serialNo: 'BBB222', imei: '', version: device.version - 1 }
    await expect(manager.devices.edit(stale)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
})

describe('A4 the devices of a customer', () => {
  test('A4 are those that are theirs, then those that they brought and others own now', async () => {
    const { manager } = await openTestApp()
    const sold = await takeIn(manager, { serialNo: 'SOLD' })
    await finish(manager, sold.repair)
    const { customer } = sold.repair
    const typeId = await typeIdOf(manager)
    const kept = await aRepair(manager, {
      customer: { kind: 'existing', id: customer.id },
      device: newDevice(typeId, { serialNo: 'KEPT' }),
    })
    const buyer = await aRepair(manager, {
      customer: newCustomer({ name: 'بهرام', phone: '09351112233' }),
      device: newDevice(typeId, { serialNo: 'SOLD' }),
    })
    const serialsOf = async (customerId: string) =>
      (await manager.devices.ofCustomer({ customerId })).map(({ serialNo, owner }) => [serialNo, owner?.name])
    expect(await serialsOf(customer.id)).toEqual([
      ['KEPT', kept.customer.name],
      ['SOLD', 'بهرام'],
    ])
    expect(await serialsOf(buyer.customer.id)).toEqual([['SOLD', 'بهرام']])
  })

  test('M3 are told to nobody who may not see devices', async () => {
    const { manager, connect } = await openTestApp()
    const { repair } = await takeIn(manager, { serialNo: 'SN1' })
    const { id: roleId } = await manager.staff.saveRole({ name: 'صندوق', permissions: ['customers.view'] })
    const account = { login: 'till', password: 'a long password' }
    await manager.staff.add({ ...account, name: 'صندوقدار', roleId })
    const till = connect({ staffId: null })
    await till.session.signIn(account)
    const input = { customerId: repair.customer.id }
    expect(await till.devices.ofCustomer(input)).toEqual([])
    expect(await manager.devices.ofCustomer(input)).toHaveLength(1)
  })
})
