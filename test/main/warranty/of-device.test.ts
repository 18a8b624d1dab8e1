import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../../src/main/kernel/transaction'
import { bindCard, findCardFor } from '../../../src/main/warranty/card-for'
import { aRepair, newDevice, typeIdOf } from '../../support/factories'
import { openTestApp, type TestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardChange } from '../../support/warranty'
import { callContext } from '../kernel/call-context'

const imei = '356938035643809'

async function aDevice({ manager }: TestApp, serialNo: string) {
  const device = newDevice(await typeIdOf(manager), { serialNo, imei })
  return (await aRepair(manager, { device })).device
}

async function bind(t: TestApp, cardId: string, deviceId: string): Promise<void> {
  await inTransaction(await callContext(t), work => bindCard(work, { cardId, deviceId }))
}

describe('the card of a device', () => {
  test('is found by serial or IMEI, with facts and the version that it was issued with', async () => {
    const t = await openTestApp()
    const policy = await aPolicy(t.manager, { name: 'طلایی' })
    const card = await activate(t.manager, await aCard(t.manager, { serialNo: imei, policy }), {
      activatedOn: '2026-11-20',
    })
    const found = await findCardFor(t.app.services.db.reader, { serialKeys: ['SN1', imei] })
    expect(found).toEqual({
      facts: card.facts,
      policy: { name: 'طلایی', version: 1, rules: policy.current.rules },
      policyId: policy.id,
      deviceId: null,
      manufacturerId: null,
      manufacturerName: null,
      predecessor: null,
      heir: null,
      version: 2,
    })
    expect(await findCardFor(t.app.services.db.reader, { serialKeys: ['SN1'] })).toBeUndefined()
    expect(await findCardFor(t.app.services.db.reader, { serialKeys: [] })).toBeUndefined()
  })

  test('D8 is the one that lives before the newest that ended', async () => {
    const t = await openTestApp()
    const policy = await aPolicy(t.manager)
    const voidIt = (card: { id: string; version: number }) =>
      t.manager.warranty.changeStatus({ ...cardChange(card), to: 'voided', reason: 'چاپ خراب' })
    const found = async () => (await findCardFor(t.app.services.db.reader, { serialKeys: ['A1'] }))?.facts.id
    const first = await aCard(t.manager, { serialNo: 'A1', policy })
    await voidIt(first)
    expect(await found()).toBe(first.id)
    const second = await aCard(t.manager, { serialNo: 'A1', policy })
    expect(await found()).toBe(second.id)
    await voidIt(second)
    expect(await found()).toBe(second.id)
    const third = await aCard(t.manager, { serialNo: 'A1', policy })
    expect(await found()).toBe(third.id)
  })

  test('a number leads to its card whatever the device is, in any spelling', async () => {
    const t = await openTestApp()
    const card = await aCard(t.manager, { serialNo: 'A1' })
    const asked = (number: string) => findCardFor(t.app.services.db.reader, { serialKeys: ['B2'], number })
    expect((await asked(` ${card.number.toLowerCase()} `))?.facts.id).toBe(card.id)
    expect(await asked('PW-none')).toBeUndefined()
  })

  test('is one statement', async () => {
    const t = await openTestApp()
    await aCard(t.manager, { serialNo: 'A1' })
    const { reader } = t.app.services.db
    let statements = 0
    reader.on('query', () => {
      statements += 1
    })
    await findCardFor(reader, { serialKeys: ['A1', imei], deviceId: crypto.randomUUID() })
    expect(statements).toBe(1)
  })
})

describe('D10 a card belongs to at most one device', () => {
  test('D10 it is bound once, with one event however often the device comes', async () => {
    const t = await openTestApp()
    const card = await aCard(t.manager, { serialNo: 'A1' })
    const device = await aDevice(t, 'A1')
    await bind(t, card.id, device.id)
    const bound = await t.manager.warranty.byId({ id: card.id })
    expect(bound.deviceId).toBe(device.id)
    await bind(t, card.id, device.id)
    expect(await t.manager.warranty.byId({ id: card.id })).toEqual(bound)
    const { rows } = await t.manager.warranty.history({ cardId: card.id })
    expect(rows.map(({ event }) => event)).toEqual(['bound', 'issued'])
    expect(await t.manager.warranty.find({ text: imei })).toMatchObject({ id: card.id })
  })

  test('D10 another device is refused', async () => {
    const t = await openTestApp()
    const card = await aCard(t.manager, { serialNo: 'A1' })
    const [own, other] = [await aDevice(t, 'A1'), (await aRepair(t.manager)).device]
    await bind(t, card.id, own.id)
    await expect(bind(t, card.id, other.id)).rejects.toMatchObject({
      code: 'CARD_OF_ANOTHER_DEVICE',
      data: { values: { number: card.number } },
    })
  })

  test('D10 a card whose serial is corrected leaves the device that it was bound to', async () => {
    const t = await openTestApp()
    const issued = await aCard(t.manager, { serialNo: 'A1' })
    const device = await aDevice(t, 'A1')
    await bind(t, issued.id, device.id)
    const { facts, version, brand, model, invoiceNo } = await t.manager.warranty.byId({ id: issued.id })
    const { producedOn, soldOn, installedOn, activatedOn } = facts
    const edit = {
      brand,
      model,
      invoiceNo,
      producedOn,
      soldOn,
      installedOn,
      activatedOn,
      reason: 'سریال اشتباه',
    }
    const same = await t.manager.warranty.correct({
      ...cardChange({ id: issued.id, version }),
      ...edit,
      serialNo: imei,
    })
    expect(same.deviceId).toBe(device.id)
    const mended = await t.manager.warranty.correct({ ...cardChange(same), ...edit, serialNo: 'B2' })
    expect(mended.deviceId).toBeNull()
  })
})
