import { describe, expect, it } from 'vitest'
import { firstBrokenEntry } from '../../../src/main/kernel/audit'
import { moneyLimit } from '../../../src/shared/kernel/fields'
import { act, labour, openCounter } from '../handover/counter'

describe('lines of an account', () => {
  it('G2 G3 taxes each line half-up, rounds the payable with a figure of its own', async () => {
    const { manager, checkIn } = await openCounter({ taxRateBp: 1000, roundingStep: 1000 })
    const { id: repairId } = await checkIn()
    await manager.billing.addCharge({ ...labour, ...act(), repairId, quantity: 3, unitPrice: 111_111 })
    const account = await manager.billing.addCharge({
      ...labour,
      ...act(),
      repairId,
      kind: 'other',
      unitPrice: 5,
    })
    expect(account.charges.map(({ amount, tax }) => [amount, tax])).toEqual([
      [333_333, 33_333],
      [5, 1],
    ])
    expect(account.totals).toEqual({
      charges: 333_338,
      discount: 0,
      tax: 33_334,
      rounding: 328,
      total: 367_000,
      paid: 0,
      refunded: 0,
      balance: 367_000,
    })
    expect(await manager.billing.account({ repairId })).toEqual(account)
  })

  it('G3 keeps the tax rate and the rounding with which the device was taken in', async () => {
    const { manager, checkIn, setMoney } = await openCounter({ taxRateBp: 900, roundingStep: 500 })
    const { id: repairId } = await checkIn()
    await setMoney({ taxRateBp: 0, roundingStep: 1 })
    const account = await manager.billing.addCharge({ ...labour, ...act(), repairId, unitPrice: 1_000_100 })
    expect(account).toMatchObject({ taxRateBp: 900, roundingStep: 500 })
    expect(account.totals).toMatchObject({ tax: 90_009, rounding: -109, total: 1_090_000 })
  })

  it('G4 takes a line off by a second one; both stay and cancel to the rial', async () => {
    const { manager, checkIn } = await openCounter({ taxRateBp: 1000 })
    const { id: repairId } = await checkIn()
    const { charges } = await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const chargeId = String(charges[0]?.id)
    const account = await manager.billing.reverseCharge({
      ...act(),
      repairId,
      chargeId,
      reason: 'اشتباه ثبت شد',
    })
    expect(account.charges).toMatchObject([
      { id: chargeId, isReversed: true, amount: 1_000_000, tax: 100_000, warrantyDays: 30 },
      { reversesId: chargeId, isReversed: false, amount: -1_000_000, tax: -100_000, reason: 'اشتباه ثبت شد' },
    ])
    expect(account.totals).toMatchObject({ charges: 0, tax: 0, rounding: 0, total: 0, balance: 0 })
    expect(await manager.billing.account({ repairId })).toEqual(account)
  })

  it('G4 reverses a line once, never a reversal, and no line of another repair', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    const { id: otherId } = await checkIn()
    const { charges } = await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const chargeId = String(charges[0]?.id)
    const reverse = (target: { repairId: string; chargeId: string }) =>
      manager.billing.reverseCharge({ ...act(), ...target, reason: 'اشتباه' })
    await expect(reverse({ repairId: otherId, chargeId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { charges: both } = await reverse({ repairId, chargeId })
    const again = { code: 'CHARGE_ALREADY_REVERSED', data: { field: 'chargeId' } }
    await expect(reverse({ repairId, chargeId })).rejects.toMatchObject(again)
    await expect(reverse({ repairId, chargeId: String(both[1]?.id) })).rejects.toMatchObject(again)
    expect((await manager.billing.account({ repairId })).charges).toHaveLength(2)
  })

  it('G3 takes a discount off the lines and its tax with it, never more than the lines', async () => {
    const { manager, checkIn } = await openCounter({ taxRateBp: 1000, roundingStep: 1 })
    const { id: repairId } = await checkIn()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const discount = (amount: number) =>
      manager.billing.discount({ ...act(), repairId, amount, reason: 'مشتری قدیمی' })
    await expect(discount(1_000_001)).rejects.toMatchObject({
      code: 'DISCOUNT_ABOVE_CHARGES',
      data: { field: 'amount', values: { charges: 1_000_000 } },
    })
    const account = await discount(400_000)
    expect(account.charges[1]).toMatchObject({ kind: 'discount', amount: -400_000, tax: -40_000 })
    expect(account.totals).toMatchObject({
      charges: 1_000_000,
      discount: 400_000,
      tax: 60_000,
      total: 660_000,
    })
    await expect(discount(600_001)).rejects.toMatchObject({ data: { values: { charges: 600_000 } } })
    expect((await discount(600_000)).totals).toMatchObject({ discount: 1_000_000, tax: 0, total: 0 })
  })

  it('keeps a line that a discount stands on until the discount is taken off', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const { charges } = await manager.billing.discount({ ...act(), repairId, amount: 1, reason: 'گرد شد' })
    const [line, off] = charges.map(charge => charge.id)
    const reverse = (chargeId: string | undefined) =>
      manager.billing.reverseCharge({ ...act(), repairId, chargeId: String(chargeId), reason: 'اشتباه' })
    await expect(reverse(line)).rejects.toMatchObject({ code: 'CHARGE_UNDER_DISCOUNT' })
    expect((await reverse(off)).totals).toMatchObject({ discount: 0, total: 1_000_000 })
    expect((await reverse(line)).totals).toMatchObject({ charges: 0, total: 0 })
    const { rows } = await manager.repairs.history({ repairId })
    expect(rows.slice(0, 3)).toMatchObject([
      { event: 'charge_reversed', values: { kind: 'labour', amount: 1_000_000 } },
      { event: 'charge_reversed', values: { kind: 'discount', amount: 1 } },
      { event: 'charged', values: { kind: 'discount', amount: 1 }, comment: 'گرد شد' },
    ])
  })

  it('G1 refuses amounts that sums could not carry exactly', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    const large = { code: 'AMOUNT_TOO_LARGE', data: { field: 'unitPrice', values: { limit: moneyLimit } } }
    const add = (quantity: number, unitPrice: number) =>
      manager.billing.addCharge({ ...labour, ...act(), repairId, quantity, unitPrice })
    await expect(add(10_000, moneyLimit)).rejects.toMatchObject(large)
    await expect(add(2, moneyLimit / 2 + 1)).rejects.toMatchObject(large)
    expect((await add(1, moneyLimit)).totals.total).toBe(moneyLimit)
    await expect(add(1, 1000)).rejects.toMatchObject(large)
  })

  it('writes a resent command once and refuses its id for another act', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    const command = { ...labour, ...act(), repairId }
    const [first, second] = await Promise.all([
      manager.billing.addCharge(command),
      manager.billing.addCharge(command),
    ])
    expect(second).toEqual(first)
    expect((await manager.billing.account({ repairId })).charges).toHaveLength(1)
    const reused = manager.billing.discount({ ...command, amount: 10, reason: 'تخفیف' })
    await expect(reused).rejects.toMatchObject({ code: 'COMMAND_REUSED' })
  })

  it('B4 M5 leaves history and an unbroken audit', async () => {
    const { app, manager, checkIn, bugs } = await openCounter()
    const { id: repairId } = await checkIn()
    const { charges } = await manager.billing.addCharge({ ...labour, ...act(), repairId })
    await manager.billing.reverseCharge({
      ...act(),
      repairId,
      chargeId: String(charges[0]?.id),
      reason: 'اشتباه',
    })
    const { rows } = await manager.repairs.history({ repairId })
    expect(rows.slice(0, 2)).toMatchObject([
      {
        event: 'charge_reversed',
        comment: 'اشتباه',
        values: { amount: 1_000_000, item: labour.description },
      },
      { event: 'charged', values: { amount: 1_000_000, item: labour.description, kind: 'labour' } },
    ])
    const acts: string[] = await app.services.db
      .reader('audit_log')
      .where({ entity: 'charge' })
      .pluck('action')
    expect(acts).toEqual(['billing.addCharge', 'billing.reverseCharge'])
    expect((await firstBrokenEntry(app.services.db.reader)).broken).toBeNull()
    expect(bugs).toEqual([])
  })

  it('reads an account in three statements', async () => {
    const { app, manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const statements: string[] = []
    app.services.db.reader.on('query', ({ sql }: { sql: string }) => statements.push(sql))
    await manager.billing.account({ repairId })
    expect(statements).toHaveLength(3)
  })
})
