import { describe, expect, test } from 'vitest'
import { aRepair, change, handOver, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp, type TestApp } from '../../support/test-app'
import { run } from '../cli/run'
import { actOn, inTerm, longAgo, openWarrantyShop } from '../coverage/warranty-shop'
import { labour } from '../handover/counter'

const card = { kind: 'card' } as const

const battery = {
  kind: 'part',
  description: 'باتری',
  quantity: 2,
  unitPrice: 20_000_000,
  warrantyDays: 90,
} as const

/** A device in term, with tax and rounding, that is in the shop. */
async function inWarranty() {
  const shop = await openWarrantyShop()
  const settings = await shop.manager.settings.shop({})
  await shop.manager.settings.saveShop({ ...settings, taxRateBp: 1000, roundingStep: 10_000 })
  await shop.card('SN-100', inTerm)
  return { ...shop, repair: await shop.bring('SN-100') }
}

/** Changes facts behind the program's back, and gives the checks that find it. */
async function foundAfter({ app, folder }: TestApp, sql: string): Promise<readonly string[]> {
  const { writer } = app.services.db
  await writer.raw('drop trigger repair_charges_no_update')
  await writer.raw(sql)
  const { output } = await run('verify', '--data', folder, '--json')
  const checks: readonly { name: string; faultCount: number }[] = JSON.parse(output).checks
  return checks.filter(({ faultCount }) => faultCount > 0).map(({ name }) => name)
}

async function soundFolder(folder: string): Promise<unknown> {
  const { output } = await run('verify', '--data', folder, '--json')
  const checks: readonly { name: string; faults: string[] }[] = JSON.parse(output).checks
  return checks.flatMap(({ faults }) => faults)
}

describe('lines that a warranty pays', () => {
  test('D7 G3 cost the customer nothing; what they would have cost stands beside them', async () => {
    const { manager, folder, repair } = await inWarranty()
    await manager.billing.addCharge({ ...actOn(repair), ...battery, coverage: card })
    await manager.billing.addCharge({ ...actOn(repair), ...labour, coverage: card })
    const account = await manager.billing.addCharge({
      ...actOn(repair),
      ...labour,
      kind: 'other',
      description: 'قاب',
      unitPrice: 333_333,
    })
    expect(account.charges).toMatchObject([
      { kind: 'part', amount: 0, tax: 0, coverage: 'card', coveredAmount: 40_000_000, coveredById: null },
      { kind: 'labour', amount: 0, tax: 0, coverage: 'card', coveredAmount: 1_000_000 },
      { kind: 'other', amount: 333_333, tax: 33_333, coverage: 'none', coveredAmount: 0, coveredById: null },
    ])
    expect(account.covered).toBe(41_000_000)
    expect(account.totals).toMatchObject({ charges: 333_333, tax: 33_333, rounding: 3334, total: 370_000 })
    expect(await manager.billing.account({ repairId: repair.id })).toEqual(account)
    expect(await soundFolder(folder)).toEqual([])
  })

  test('G4 taken off they cancel, and can be written again', async () => {
    const { manager, folder, repair } = await inWarranty()
    const { charges } = await manager.billing.addCharge({ ...actOn(repair), ...battery, coverage: card })
    const reversal = { chargeId: String(charges[0]?.id), reason: 'تعداد اشتباه بود' }
    const after = await manager.billing.reverseCharge({ ...actOn(repair), ...reversal })
    expect(after.covered).toBe(0)
    expect(after.totals).toMatchObject({ charges: 0, total: 0 })
    expect(after.charges[1]).toMatchObject({
      amount: 0,
      coveredAmount: -40_000_000,
      coverage: 'card',
      reversesId: charges[0]?.id,
    })
    const again = await manager.billing.addCharge({
      ...actOn(repair),
      ...battery,
      quantity: 1,
      coverage: card,
    })
    expect(again.covered).toBe(20_000_000)
    const { rows } = await manager.repairs.history({ repairId: repair.id })
    expect(rows.slice(0, 3)).toMatchObject([
      { event: 'charged', values: { coverage: 'card', item: 'باتری' } },
      { event: 'charge_reversed', values: { coverage: 'card' } },
      { event: 'charged', values: { coverage: 'card' } },
    ])
    expect(await soundFolder(folder)).toEqual([])
  })

  test('a discount is measured by what the customer pays alone', async () => {
    const { manager, repair } = await inWarranty()
    await manager.billing.addCharge({ ...actOn(repair), ...battery, coverage: card })
    expect(
      await refusalOf(manager.billing.discount({ ...actOn(repair), amount: 10, reason: 'مشتری قدیمی' })),
    ).toMatchObject({ code: 'DISCOUNT_ABOVE_CHARGES', values: { charges: 0 } })
  })

  test('are refused where the verdict on their kind of line does not cover them', async () => {
    const { manager, app, repair } = await inWarranty()
    const refused = { code: 'NOT_COVERED', field: 'coverage' }
    const charge = (facts: Partial<Parameters<typeof manager.billing.addCharge>[0]>) =>
      manager.billing.addCharge({ ...actOn(repair), ...labour, coverage: card, ...facts })
    expect(await refusalOf(charge({ kind: 'travel', description: 'ایاب و ذهاب' }))).toEqual(refused)
    const unknown = { kind: 'fitted' as const, chargeId: crypto.randomUUID() }
    expect(await refusalOf(charge({ coverage: unknown }))).toEqual(refused)
    await manager.coverage.exclude({
      ...actOn(repair),
      kind: 'liquid',
      concerns: ['labour'],
      evidence: 'لکهٔ آب',
    })
    expect(await refusalOf(charge({}))).toEqual(refused)
    await charge(battery)
    expect(await app.services.db.reader('repair_charges').select()).toHaveLength(1)
  })

  test.each([
    ['what the warranty pays', 'covered_amount = covered_amount + 1'],
    ['a price that both pay', 'amount = covered_amount'],
    ['a part of the price', 'amount = 1, covered_amount = covered_amount - 1'],
    ['who pays', `coverage = 'none'`],
    ['a covering line that is not named', `coverage = 'fitted'`],
  ])('G3 verify finds a change of %s', async (_, change) => {
    const shop = await inWarranty()
    await shop.manager.billing.addCharge({ ...actOn(shop.repair), ...battery, coverage: card })
    expect(await foundAfter(shop, `update repair_charges set ${change}`)).toContain('accounts')
  })

  test('are refused in a shop that keeps no warranty', async () => {
    const { manager } = await openTestApp()
    const repair = await aRepair(manager)
    expect(
      await refusalOf(manager.billing.addCharge({ ...actOn(repair), ...labour, coverage: card })),
    ).toMatchObject({ code: 'NOT_COVERED' })
  })

  test('D9 are taken once somebody decided so', async () => {
    const { manager, card: issue, bring } = await openWarrantyShop()
    await issue('SN-100', longAgo)
    const repair = await bring('SN-100')
    const charge = () => manager.billing.addCharge({ ...actOn(repair), ...labour, coverage: card })
    expect(await refusalOf(charge())).toMatchObject({ code: 'NOT_COVERED' })
    const lines = ['labour' as const]
    await manager.coverage.decide({ ...actOn(repair), lines, result: 'covered', reason: 'رضایت مشتری' })
    expect((await charge()).covered).toBe(1_000_000)
  })

  test('hold the hand-over where their cover fell away since', async () => {
    const { manager, repair } = await inWarranty()
    const { charges } = await manager.billing.addCharge({ ...actOn(repair), ...battery, coverage: card })
    await manager.coverage.exclude({
      ...actOn(repair),
      kind: 'impact',
      concerns: ['part'],
      evidence: 'قاب شکسته',
    })
    const ready = await moveTo(manager, repair, 'ready')
    expect(await refusalOf(handOver(manager, ready))).toEqual({
      code: 'NOT_COVERED',
      field: 'charges',
      values: { item: 'باتری' },
    })
    const reversal = { chargeId: String(charges[0]?.id), reason: 'خارج از گارانتی' }
    await manager.billing.reverseCharge({ ...actOn(repair), ...reversal })
    expect((await handOver(manager, ready)).kind).toBe('delivered')
  })
})

describe('a device that comes back', () => {
  const day = 86_400_000

  /** A battery and its fitting were covered and handed over on 22 November 2026; the device is back ten days later. */
  async function cameBack(reworks: boolean) {
    const shop = await inWarranty()
    const { manager, clock, repair } = shop
    await manager.billing.addCharge({ ...actOn(repair), ...battery, coverage: card })
    const { charges } = await manager.billing.addCharge({ ...actOn(repair), ...labour, coverage: card })
    await handOver(manager, await moveTo(manager, repair, 'ready'))
    clock.advance(10 * day)
    const back = await shop.bring('SN-100', {
      promisedOn: '2026-12-10',
      ...(reworks && { reworkOfId: repair.id }),
    })
    const [part, work] = charges.map(({ id }) => id)
    return { ...shop, back, part: String(part), work: String(work) }
  }

  async function warrantiesOf({ manager, back }: Awaited<ReturnType<typeof cameBack>>) {
    const named = back.reworkOf
      ? await manager.repairs.nameReworkCause({ ...change(back), cause: 'workmanship', responsibleId: null })
      : back
    await handOver(manager, await moveTo(manager, named, 'ready'))
    const { handover } = await manager.handover.open({ repairId: back.id })
    return handover?.warranties.map(
      ({ description, startsOn, endsOn }) => `${description} ${startsOn} ${endsOn}`,
    )
  }

  test('D11 E3 lines are covered by what was fitted; work keeps the first term, a new part gets its own', async () => {
    const shop = await cameBack(true)
    const { manager, back, part, work, folder } = shop
    const fitted = (chargeId: string) => ({ kind: 'fitted' as const, chargeId })
    await manager.billing.addCharge({ ...actOn(back), ...battery, coverage: fitted(part) })
    const { charges, covered } = await manager.billing.addCharge({
      ...actOn(back),
      ...labour,
      warrantyDays: 365,
      coverage: fitted(work),
    })
    expect(charges).toMatchObject([
      { coverage: 'fitted', coveredById: part },
      { coverage: 'fitted', coveredById: work },
    ])
    expect(covered).toBe(41_000_000)
    expect(await warrantiesOf(shop)).toEqual([
      'باتری 2026-12-02 2027-03-02',
      'تعویض نمایشگر 2026-11-22 2026-12-22',
    ])
    expect(await soundFolder(folder)).toEqual([])
  })

  test('D11 verify finds a line that another device’s repair is said to cover', async () => {
    const shop = await cameBack(true)
    const { manager, back, part } = shop
    const coverage = { kind: 'fitted' as const, chargeId: part }
    await manager.billing.addCharge({ ...actOn(back), ...battery, coverage })
    const other = await shop.bring('SN-200', { promisedOn: '2026-12-10' })
    const { charges } = await manager.billing.addCharge({ ...actOn(other), ...labour })
    const foreign = `update repair_charges set covered_by_id = '${charges[0]?.id}' where coverage = 'fitted'`
    expect(await foundAfter(shop, foreign)).toEqual(['lines under the warranty of earlier ones'])
  })

  test('E3 free work of a rework keeps the first term', async () => {
    const shop = await cameBack(true)
    await shop.manager.billing.addCharge({ ...actOn(shop.back), ...labour, unitPrice: 0 })
    expect(await warrantiesOf(shop)).toEqual(['تعویض نمایشگر 2026-11-22 2026-12-22'])
  })

  test('E1 work of another repair gets its own days, also where the card pays for it', async () => {
    const shop = await cameBack(false)
    await shop.manager.billing.addCharge({ ...actOn(shop.back), ...labour, coverage: card })
    expect(await warrantiesOf(shop)).toEqual(['تعویض نمایشگر 2026-12-02 2027-01-01'])
  })

  test('E2 a first hand-over that was taken back gives no term to go on with', async () => {
    const shop = await inWarranty()
    const { manager, repair } = shop
    await manager.billing.addCharge({ ...actOn(repair), ...labour, coverage: card })
    await handOver(manager, await moveTo(manager, repair, 'ready'))
    const { handover } = await manager.handover.open({ repairId: repair.id })
    await manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: String(handover?.id),
      reason: 'اشتباه',
    })
    const again = await manager.repairs.byId({ id: repair.id })
    const testing = await manager.repairs.move({ ...change(again), to: 'repairing', comment: 'ادامه' })
    await handOver(manager, await moveTo(manager, testing, 'ready'))
    const { handover: second } = await manager.handover.open({ repairId: repair.id })
    expect(second?.warranties).toMatchObject([{ startsOn: '2026-11-22', endsOn: '2026-12-22' }])
  })
})
