import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import { lineKinds } from '../../../src/shared/warranty/line-kind'
import { newDevice } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp, type TestApp } from '../../support/test-app'
import { aCard, activate, cardChange } from '../../support/warranty'
import { allCovered, inTerm, longAgo, nothingCovered, openWarrantyShop, resultsOf } from './warranty-shop'

async function statementsOf({ app }: TestApp, act: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const note = ({ sql }: { sql: string }) => sent.push(sql)
  const connections: Knex[] = [app.services.db.writer, app.services.db.reader]
  for (const connection of connections) connection.on('query', note)
  await act()
  for (const connection of connections) connection.removeListener('query', note)
  return sent
}

const imei = '356938035643809'

describe('the verdict before anything is saved', () => {
  test('D5 D7 a typed serial in term is covered, with the reason of each line', async () => {
    const { manager, card, policy } = await openWarrantyShop()
    const { id, number } = await card('SN-100', inTerm)
    const seen = await manager.coverage.check({ serialNo: 'sn 100' })
    expect(seen).toMatchObject({
      isUsed: true,
      receivedOn: '2026-11-22',
      card: { id, number, policyName: policy.name, policyVersion: 1, manufacturerName: null },
    })
    expect(resultsOf(seen.verdict.lines)).toEqual(allCovered)
    expect(seen.verdict.lines.labour.reasons).toMatchObject([
      { code: 'IN_TERM', values: { startsOn: inTerm } },
    ])
    expect(seen.verdict.lines.travel.reasons).toMatchObject([{ code: 'LINE_NOT_COVERED' }])
  })

  test('D2 an expired card is not covered, with the day on which it ended', async () => {
    const { manager, card } = await openWarrantyShop()
    await card('SN-100', longAgo)
    const { verdict } = await manager.coverage.check({ serialNo: 'SN-100' })
    expect(resultsOf(verdict.lines)).toEqual(nothingCovered)
    expect(verdict.lines.part).toMatchObject({
      endsOn: '2025-07-06',
      reasons: [{ code: 'TERM_OVER', values: { endsOn: '2025-07-06', receivedOn: '2026-11-22' } }],
    })
  })

  test('D8 an unknown serial is not covered', async () => {
    const { manager } = await openWarrantyShop()
    const { card, verdict } = await manager.coverage.check({ serialNo: 'SN-404' })
    expect(card).toBeNull()
    expect(resultsOf(verdict.lines)).toEqual(nothingCovered)
    for (const line of lineKinds)
      expect(verdict.lines[line].reasons).toMatchObject([{ code: 'NO_CARD', values: { identity: 'SN404' } }])
  })

  test.each(['voided', 'stolen'] as const)('D8 a %s card is not covered', async to => {
    const { manager, card } = await openWarrantyShop()
    const active = await card('SN-100', inTerm)
    await manager.warranty.changeStatus({ ...cardChange(active), to, reason: 'گزارش نمایندگی' })
    const { verdict } = await manager.coverage.check({ serialNo: 'SN-100' })
    expect(resultsOf(verdict.lines)).toEqual(nothingCovered)
    expect(verdict.lines.part.reasons[0]).toMatchObject({
      code: to === 'voided' ? 'CARD_VOIDED' : 'CARD_STOLEN',
      values: { on: '2026-11-22' },
    })
  })

  test('an IMEI finds the card that was issued for it', async () => {
    const { manager, card } = await openWarrantyShop()
    const { id } = await card(imei, inTerm)
    const seen = await manager.coverage.check({ imei: '35-693803-564380-9' })
    expect(seen.card?.id).toBe(id)
    expect(resultsOf(seen.verdict.lines)).toEqual(allCovered)
  })

  test('a known device is judged by its own identity', async () => {
    const { manager, card, bring } = await openWarrantyShop()
    await card('SN-100', inTerm)
    const { device } = await bring('SN-100')
    const seen = await manager.coverage.check({ deviceId: device.id })
    expect(resultsOf(seen.verdict.lines)).toEqual(allCovered)
  })

  test('a serial that cannot be read needs an expert', async () => {
    const { manager } = await openWarrantyShop()
    const { verdict } = await manager.coverage.check({ identity: 'unreadable' })
    for (const line of lineKinds)
      expect(verdict.lines[line]).toMatchObject({
        result: 'needs_expert',
        reasons: [{ code: 'SERIAL_UNREADABLE' }],
      })
  })

  test('a scanned card tells of its device before that is looked at', async () => {
    const { manager, card } = await openWarrantyShop()
    const { number } = await card('SN-100', inTerm)
    const { verdict } = await manager.coverage.check({ cardNumber: number })
    expect(resultsOf(verdict.lines)).toEqual(allCovered)
  })

  test('a scanned card of another serial needs an expert', async () => {
    const { manager, card } = await openWarrantyShop()
    const { number } = await card('SN-100', inTerm)
    const { verdict } = await manager.coverage.check({ cardNumber: number, serialNo: 'SN-200' })
    expect(verdict.lines.part).toMatchObject({
      result: 'needs_expert',
      reasons: [
        { code: 'SERIAL_DIFFERS', values: { number, cardSerial: 'SN100', deviceSerial: 'SN200' } },
        { code: 'IN_TERM' },
      ],
    })
  })

  test('a warranty of the registered owner asks who brings the device', async () => {
    const { manager, policy } = await openWarrantyShop({ rules: { holder: 'registered_owner' } })
    const [owner, other] = await Promise.all(
      ['مریم', 'علی'].map(name => manager.customers.add({ commandId: crypto.randomUUID(), name, phone: '' })),
    )
    if (!owner || !other) throw new Error('nobody was added')
    const issued = await aCard(manager, { serialNo: 'SN-100', policy })
    await activate(manager, issued, { activatedOn: inTerm, ownerId: owner.id })
    const partOf = async (customerId?: string) =>
      (await manager.coverage.check({ serialNo: 'SN-100', ...(customerId && { customerId }) })).verdict.lines
        .part
    expect(await partOf(owner.id)).toMatchObject({ result: 'covered' })
    expect(await partOf(other.id)).toMatchObject({
      result: 'not_covered',
      reasons: [{ code: 'NOT_HOLDER' }, {}],
    })
    expect(await partOf()).toMatchObject({
      result: 'needs_expert',
      reasons: [{ code: 'HOLDER_UNKNOWN' }, {}],
    })
  })

  test('D10 a card that belongs to another device is refused, and so is an unknown number', async () => {
    const { manager, card, bring, typeId } = await openWarrantyShop()
    const { number } = await card('SN-100', inTerm)
    await bring('SN-100')
    const device = newDevice(typeId)
    expect(
      await refusalOf(manager.coverage.check({ cardNumber: number, serialNo: device.serialNo })),
    ).toMatchObject({ code: 'CARD_OF_ANOTHER_DEVICE', field: 'cardNumber', values: { number } })
    expect(await refusalOf(manager.coverage.check({ cardNumber: 'MAKER-1' }))).toEqual({
      code: 'CARD_UNKNOWN',
      field: 'cardNumber',
    })
    expect(await refusalOf(manager.coverage.check({ deviceId: crypto.randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('asks at most two statements, whatever is known', async () => {
    const t = await openWarrantyShop()
    const { manager, card, bring } = t
    const { number } = await card('SN-100', inTerm)
    const { device } = await bring('SN-100')
    const questions = [
      { deviceId: device.id },
      { serialNo: 'SN-100' },
      { serialNo: 'SN-404' },
      { imei },
      { cardNumber: number },
      { deviceId: device.id, cardNumber: number },
    ]
    for (const question of questions) {
      const sent = await statementsOf(t, () => manager.coverage.check(question))
      expect(sent.length).toBeGreaterThan(0)
      expect(sent.length).toBeLessThanOrEqual(2)
    }
  })

  test('is not used in a shop that keeps no warranty, and asks it nothing', async () => {
    const t = await openTestApp()
    expect((await t.manager.coverage.check({ serialNo: 'SN-100' })).isUsed).toBe(false)
    expect(await statementsOf(t, () => t.manager.coverage.check({ serialNo: 'SN-100' }))).toEqual([])
  })
})
