import { describe, expect, test } from 'vitest'
import { aRepair, newDevice } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'
import { cardChange } from '../../support/warranty'
import { allCovered, inTerm, nothingCovered, openWarrantyShop, resultsOf } from './warranty-shop'

describe('a check-in judges the warranty of the device', () => {
  test('the verdict is kept with the repair and all that it was made from', async () => {
    const { app, manager, card, bring, policy } = await openWarrantyShop()
    const { id, number } = await card('SN-100', inTerm)
    const repair = await bring('SN-100')
    const kept = await manager.coverage.ofRepair({ repairId: repair.id })
    expect(kept).toMatchObject({
      repairId: repair.id,
      receivedOn: '2026-11-22',
      card: { id, number, policyName: policy.name },
      exclusions: [],
      decisions: [],
      acts: { judge: true, override: true, exclude: true },
    })
    expect(kept && resultsOf(kept.verdict.lines)).toEqual(allCovered)
    expect(kept?.standing).toMatchObject([
      { line: 'part', result: 'covered', by: 'rule', reason: '' },
      { line: 'labour', result: 'covered', by: 'rule' },
      { line: 'travel', result: 'not_covered', by: 'rule' },
    ])
    const [stored, ...others] = await app.services.db.reader('repair_verdicts').select()
    expect(others).toEqual([])
    expect(stored).toMatchObject({ repair_id: repair.id, card_id: id, is_covered: 1, reason: '' })
    expect(JSON.parse(stored.inputs)).toMatchObject({
      receivedOn: '2026-11-22',
      customerId: repair.customer.id,
      device: { identity: 'known', serialKey: 'SN100', imei: null },
      card: { number, activatedOn: inTerm },
      policy: { name: policy.name, version: 1 },
      held: [],
      exclusions: [],
      fitted: [],
    })
  })

  test('D10 the card becomes the device’s own at its first visit, once', async () => {
    const { manager, card, bring, giveBack } = await openWarrantyShop()
    const { id } = await card('SN-100', inTerm)
    const first = await bring('SN-100')
    expect((await manager.warranty.byId({ id })).deviceId).toBe(first.device.id)
    await giveBack(first)
    await bring('SN-100')
    const { rows } = await manager.warranty.history({ cardId: id })
    expect(rows.filter(({ event }) => event === 'bound')).toHaveLength(1)
  })

  test('D3 a card that is voided later leaves the verdict as it was, also where it is judged again', async () => {
    const { manager, clock, card, bring } = await openWarrantyShop()
    const { id } = await card('SN-100', inTerm)
    const repair = await bring('SN-100')
    const before = await manager.coverage.ofRepair({ repairId: repair.id })
    clock.advance(86_400_000)
    const now = await manager.warranty.byId({ id })
    await manager.warranty.changeStatus({ ...cardChange(now), to: 'voided', reason: 'تقلبی' })
    expect(await manager.coverage.ofRepair({ repairId: repair.id })).toEqual(before)
    const again = await manager.coverage.judgeAgain({
      commandId: crypto.randomUUID(),
      repairId: repair.id,
    })
    expect(resultsOf(again.verdict.lines)).toEqual(allCovered)
    expect(again.receivedOn).toBe('2026-11-22')
  })

  test('D1 a card that waits for activation is not covered yet', async () => {
    const { manager, card, bring } = await openWarrantyShop()
    await card('SN-100')
    const { id } = await bring('SN-100')
    const kept = await manager.coverage.ofRepair({ repairId: id })
    expect(kept && resultsOf(kept.verdict.lines)).toEqual(nothingCovered)
    expect(kept?.verdict.lines.labour.reasons).toMatchObject([{ code: 'NOT_STARTED' }])
  })

  test('a shown card of another serial is judged by an expert and stays unbound', async () => {
    const { manager, card, bring } = await openWarrantyShop()
    const { id, number } = await card('SN-100', inTerm)
    const repair = await bring('SN-200', { cardNumber: number })
    const kept = await manager.coverage.ofRepair({ repairId: repair.id })
    expect(kept?.verdict.lines.part.result).toBe('needs_expert')
    expect((await manager.warranty.byId({ id })).deviceId).toBeNull()
  })

  test('a serial that cannot be read needs an expert, with the card that was shown', async () => {
    const { manager, card, typeId } = await openWarrantyShop()
    const { number } = await card('SN-100', inTerm)
    const device = newDevice(typeId, {
      serialNo: '',
      identity: 'unreadable',
      identityReason: 'برچسب پاک شده است',
    })
    const repair = await aRepair(manager, { device, cardNumber: number })
    const kept = await manager.coverage.ofRepair({ repairId: repair.id })
    expect(kept?.card?.number).toBe(number)
    expect(kept?.verdict.lines.labour).toMatchObject({
      result: 'needs_expert',
      reasons: [{ code: 'SERIAL_UNREADABLE', values: { number } }, { code: 'IN_TERM' }],
    })
  })

  test('an unknown number and another device’s card are refused, and nothing is taken in', async () => {
    const { app, manager, card, bring } = await openWarrantyShop()
    const { number } = await card('SN-100', inTerm)
    await bring('SN-100')
    const count = async () => (await app.services.db.reader('repairs').count({ rows: '*' }).first())?.rows
    expect(await refusalOf(bring('SN-300', { cardNumber: 'MAKER-1' }))).toEqual({
      code: 'CARD_UNKNOWN',
      field: 'cardNumber',
    })
    expect(await refusalOf(bring('SN-300', { cardNumber: number }))).toMatchObject({
      code: 'CARD_OF_ANOTHER_DEVICE',
      field: 'cardNumber',
    })
    expect(await count()).toBe(1)
    expect((await manager.devices.byIdentity({ text: 'SN-300' })) ?? null).toBeNull()
  })

  test('a shop that keeps no warranty stores no verdict and knows no card', async () => {
    const { app, manager } = await openTestApp()
    const repair = await aRepair(manager)
    expect(await manager.coverage.ofRepair({ repairId: repair.id })).toBeNull()
    expect(await app.services.db.reader('repair_verdicts').select()).toEqual([])
    expect(await refusalOf(aRepair(manager, { cardNumber: 'PW12' }))).toMatchObject({ code: 'CARD_UNKNOWN' })
  })
})

describe('the day of intake is the shop’s own', () => {
  /** Activated 5 January 2026, 15 Dey 1404; 18 months later is 15 Tir 1406, 6 July 2027. */
  const lastDay = '2027-07-06'

  test.each([
    [
      'D2 K1 at 23:59 of the last day in Tehran it is covered',
      `${lastDay}T20:29:59.000Z`,
      'covered',
      lastDay,
    ],
    ['D2 K1 at 00:00 of the next day it is over', `${lastDay}T20:30:00.000Z`, 'not_covered', '2027-07-07'],
  ])('%s', async (_, now, result, receivedOn) => {
    const { manager, clock, card, bring } = await openWarrantyShop()
    await card('SN-100', inTerm)
    clock.set(now)
    expect((await manager.coverage.check({ serialNo: 'SN-100' })).verdict.lines.part.result).toBe(result)
    const { id } = await bring('SN-100', { promisedOn: '2027-07-20' })
    const kept = await manager.coverage.ofRepair({ repairId: id })
    expect(kept).toMatchObject({ receivedOn, verdict: { lines: { part: { result, endsOn: lastDay } } } })
  })
})
