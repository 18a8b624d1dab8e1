import { describe, expect, test } from 'vitest'
import { again, change, handOver, moveTo } from '../../support/factories'
import { actOn, inTerm, longAgo, openWarrantyShop } from './warranty-shop'

const day = 86_400_000

/** The last day of the card that was activated on `inTerm`, without any day given back. */
const plainEnd = '2027-07-06'

describe('D4 the days that a device was held under its warranty', () => {
  test('are given back at its next visit, from the day of intake to the day it was ready', async () => {
    const { manager, clock, card, bring } = await openWarrantyShop()
    await card('SN-100', inTerm)
    const first = await bring('SN-100')
    clock.advance(12 * day)
    const ready = await moveTo(manager, first, 'ready')
    clock.advance(5 * day)
    await handOver(manager, ready)
    const { verdict } = await manager.coverage.check({ deviceId: first.device.id })
    expect(verdict.lines.labour).toMatchObject({
      result: 'covered',
      endsOn: '2027-07-18',
      reasons: [{ code: 'IN_TERM', values: { heldDays: 12, endsOn: '2027-07-18' } }],
    })
    const { id } = await bring('SN-100', { promisedOn: '2026-12-20' })
    expect((await manager.coverage.ofRepair({ repairId: id }))?.verdict.lines.labour.endsOn).toBe(
      '2027-07-18',
    )
    expect((await manager.coverage.judgeAgain(actOn({ id }))).verdict.lines.labour.endsOn).toBe('2027-07-18')
  })

  test('K1 are counted by the days of the shop: ready after midnight in Tehran is the next day', async () => {
    const { manager, clock, card, bring } = await openWarrantyShop({ now: '2026-11-22T20:20:00.000Z' })
    await card('SN-100', inTerm)
    const first = await bring('SN-100')
    clock.set('2026-11-22T20:40:00.000Z')
    await handOver(manager, await moveTo(manager, first, 'ready'))
    const { verdict } = await manager.coverage.check({ deviceId: first.device.id })
    expect(verdict.lines.part.endsOn).toBe('2027-07-07')
  })

  test('are not given back where no line stood as covered, or where somebody decided so', async () => {
    const { manager, clock, card, bring } = await openWarrantyShop()
    await card('SN-100', inTerm)
    const first = await bring('SN-100')
    await manager.coverage.decide({
      ...actOn(first),
      lines: ['part', 'labour'],
      result: 'not_covered',
      reason: 'آسیب دیده',
    })
    clock.advance(12 * day)
    await handOver(manager, await moveTo(manager, await again(manager, first), 'ready'))
    const { verdict } = await manager.coverage.check({ deviceId: first.device.id })
    expect(verdict.lines.part.endsOn).toBe(plainEnd)
  })

  test('are given back where an override made a line covered', async () => {
    const { manager, clock, card, bring } = await openWarrantyShop({ rules: { holder: 'registered_owner' } })
    await card('SN-100', inTerm)
    const first = await bring('SN-100')
    const lines = ['labour' as const]
    await manager.coverage.decide({ ...actOn(first), lines, result: 'covered', reason: 'خانواده' })
    clock.advance(12 * day)
    await handOver(manager, await moveTo(manager, first, 'ready'))
    const { verdict } = await manager.coverage.check({ deviceId: first.device.id })
    expect(verdict.lines.part.endsOn).toBe('2027-07-18')
  })

  test('are not given back by a policy that does not say so', async () => {
    const { manager, clock, card, bring } = await openWarrantyShop({ rules: { givesBackHeldDays: false } })
    await card('SN-100', inTerm)
    const first = await bring('SN-100')
    clock.advance(12 * day)
    await handOver(manager, await moveTo(manager, first, 'ready'))
    const { verdict } = await manager.coverage.check({ deviceId: first.device.id })
    expect(verdict.lines.part.endsOn).toBe(plainEnd)
  })
})

const battery = {
  kind: 'part',
  description: 'باتری',
  quantity: 1,
  unitPrice: 20_000_000,
  warrantyDays: 90,
} as const

describe('D11 E1 what was fitted before has a warranty of its own', () => {
  /** A battery was fitted and handed over on 22 November 2026, into a device whose card ends as `activatedOn` says. */
  async function fitted(activatedOn: string) {
    const shop = await openWarrantyShop()
    await shop.card('SN-100', activatedOn)
    const first = await shop.bring('SN-100')
    const { charges } = await shop.manager.billing.addCharge({ ...actOn(first), ...battery })
    const ready = await moveTo(shop.manager, first, 'ready')
    const { totals } = await shop.manager.billing.account({ repairId: first.id })
    await shop.manager.billing.pay({ ...actOn(first), amount: totals.balance, method: 'cash' })
    const delivered = await handOver(shop.manager, ready)
    return { ...shop, delivered, chargeId: String(charges[0]?.id) }
  }

  test('it ends later than the device’s own, and covers the part alone', async () => {
    const { manager, clock, delivered, chargeId, bring } = await fitted(longAgo)
    clock.advance(60 * day)
    const { id } = await bring('SN-100', { promisedOn: '2027-02-01' })
    const kept = await manager.coverage.ofRepair({ repairId: id })
    expect(kept?.verdict.lines.part.result).toBe('not_covered')
    expect(kept?.verdict.fitted).toMatchObject([
      {
        fitted: {
          chargeId,
          repairId: delivered.id,
          repairNumber: delivered.number,
          line: 'part',
          description: 'باتری',
          startsOn: '2026-11-22',
          endsOn: '2027-02-20',
        },
        verdict: { result: 'covered', endsOn: '2027-02-20', reasons: [{ code: 'FITTED_IN_TERM' }] },
      },
    ])
  })

  test('it ends before the device’s own: the later end wins', async () => {
    const { manager, clock, delivered } = await fitted(inTerm)
    clock.advance(120 * day)
    const { verdict } = await manager.coverage.check({ deviceId: delivered.device.id })
    expect(verdict.lines.part.result).toBe('covered')
    expect(verdict.fitted).toMatchObject([{ verdict: { result: 'covered', endsOn: plainEnd } }])
  })

  test('it is over with the device’s own, and no news a year later', async () => {
    const { manager, clock, delivered } = await fitted(longAgo)
    clock.advance(91 * day)
    const over = await manager.coverage.check({ deviceId: delivered.device.id })
    expect(over.verdict.fitted).toMatchObject([
      { verdict: { result: 'not_covered', reasons: [{ code: 'FITTED_TERM_OVER' }, { code: 'TERM_OVER' }] } },
    ])
    clock.advance(366 * day)
    const later = await manager.coverage.check({ deviceId: delivered.device.id })
    expect(later.verdict.fitted).toEqual([])
  })

  test('E2 a hand-over that was taken back started nothing', async () => {
    const { manager, delivered } = await fitted(longAgo)
    const { handover } = await manager.handover.open({ repairId: delivered.id })
    await manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: String(handover?.id),
      reason: 'اشتباه',
    })
    const { verdict } = await manager.coverage.check({ deviceId: delivered.device.id })
    expect(verdict.fitted).toEqual([])
  })
})

describe('D8 a device that was given in place of another', () => {
  test('has a card that goes on with the old term; the old one covers nothing any more', async () => {
    const { manager, card, bring, clock } = await openWarrantyShop()
    await card('SN-100', inTerm)
    const repair = await bring('SN-100')
    const { totals } = await manager.billing.account({ repairId: repair.id })
    expect(totals.balance).toBe(0)
    const diagnosing = await moveTo(manager, repair, 'diagnosing')
    await manager.claims.replace({
      ...change(diagnosing),
      device: { serialNo: 'SN-900', brand: 'Samsung', model: 'Galaxy A54' },
      unitValue: 300_000_000,
      reason: 'تعمیرپذیر نبود',
    })
    clock.advance(30 * day)
    const heir = await manager.coverage.check({ serialNo: 'SN-900' })
    expect(heir.verdict.lines.part).toMatchObject({
      result: 'covered',
      endsOn: plainEnd,
      reasons: [{ code: 'INHERITED_TERM', values: { basis: 'remaining', replacedOn: '2026-11-22' } }],
    })
    const old = await manager.coverage.check({ deviceId: repair.device.id })
    expect(old.verdict.lines.part).toMatchObject({
      result: 'not_covered',
      reasons: [{ code: 'CARD_REPLACED' }, { code: 'IN_TERM' }],
    })
    const then = await manager.coverage.ofRepair({ repairId: repair.id })
    expect(then?.verdict.lines.part.result).toBe('covered')
  })
})
