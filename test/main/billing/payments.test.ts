import { describe, expect, it } from 'vitest'
import { act, cash, labour, openCounter } from '../handover/counter'

describe('payments', () => {
  it('G4 a balance is what the payments leave', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    await manager.billing.deposit({ ...cash, ...act(), repairId, amount: 300_000 })
    const account = await manager.billing.pay({
      ...cash,
      ...act(),
      repairId,
      amount: 500_000,
      method: 'card',
    })
    expect(account.payments).toMatchObject([
      { kind: 'deposit', amount: 300_000, method: 'cash', staffName: 'سارا مدیری' },
      { kind: 'payment', amount: 500_000, method: 'card' },
    ])
    expect(account.totals).toMatchObject({ paid: 800_000, refunded: 0, balance: 200_000 })
    expect(await manager.billing.account({ repairId })).toEqual(account)
  })

  it('refuses a payment above the balance and says how much is open', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const pay = (amount: number) => manager.billing.pay({ ...cash, ...act(), repairId, amount })
    const above = { code: 'PAYMENT_ABOVE_BALANCE', data: { field: 'amount', values: { balance: 1_000_000 } } }
    await expect(pay(1_000_001)).rejects.toMatchObject(above)
    expect((await pay(1_000_000)).totals.balance).toBe(0)
    await expect(pay(1)).rejects.toMatchObject({
      code: 'PAYMENT_ABOVE_BALANCE',
      data: { values: { balance: 0 } },
    })
  })

  it('G5 takes a deposit beyond the balance and owes it', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    const { totals } = await manager.billing.deposit({ ...cash, ...act(), repairId, amount: 700_000 })
    expect(totals).toMatchObject({ total: 0, paid: 700_000, balance: -700_000 })
    const pay = manager.billing.pay({ ...cash, ...act(), repairId, amount: 1 })
    await expect(pay).rejects.toMatchObject({
      code: 'PAYMENT_ABOVE_BALANCE',
      data: { values: { balance: 0 } },
    })
  })

  it('G5 never gives back more than was paid, refunds taken off', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    const refund = (amount: number) =>
      manager.billing.refund({ ...cash, ...act(), repairId, amount, reason: 'انصراف مشتری' })
    await expect(refund(1)).rejects.toMatchObject({
      code: 'REFUND_ABOVE_PAID',
      data: { values: { paid: 0 } },
    })
    await manager.billing.deposit({ ...cash, ...act(), repairId, amount: 500_000 })
    expect((await refund(200_000)).totals).toMatchObject({
      paid: 500_000,
      refunded: 200_000,
      balance: -300_000,
    })
    const above = { code: 'REFUND_ABOVE_PAID', data: { field: 'amount', values: { paid: 300_000 } } }
    await expect(refund(300_001)).rejects.toMatchObject(above)
    expect((await refund(300_000)).totals).toMatchObject({ refunded: 500_000, balance: 0 })
  })

  it('G5 two refunds of the same money at once: one is given', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    await manager.billing.deposit({ ...cash, ...act(), repairId, amount: 500_000 })
    const refund = () =>
      manager.billing.refund({ ...cash, ...act(), repairId, amount: 500_000, reason: 'انصراف' })
    const answers = await Promise.allSettled([refund(), refund()])
    expect(answers.map(answer => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await manager.billing.account({ repairId })).totals).toMatchObject({
      refunded: 500_000,
      balance: 0,
    })
  })

  it('two payments of the whole balance at once: one is taken', async () => {
    const { manager, as, checkIn } = await openCounter()
    const counter = await as('counter')
    const { id: repairId } = await checkIn()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const answers = await Promise.allSettled(
      [manager, counter].map(client =>
        client.billing.pay({ ...cash, ...act(), repairId, amount: 1_000_000 }),
      ),
    )
    expect(answers.map(answer => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(answer => answer.status === 'rejected')).toMatchObject({
      reason: { code: 'PAYMENT_ABOVE_BALANCE' },
    })
    const { payments, totals } = await manager.billing.account({ repairId })
    expect(payments).toHaveLength(1)
    expect(totals).toMatchObject({ paid: 1_000_000, balance: 0 })
  })

  it('takes the money of a resent command once', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    const command = { ...cash, ...act(), repairId, amount: 100_000 }
    const answers = await Promise.all([1, 2, 3].map(() => manager.billing.deposit(command)))
    expect(new Set(answers.map(answer => answer.payments[0]?.number)).size).toBe(1)
    expect((await manager.billing.account({ repairId })).totals.paid).toBe(100_000)
  })

  it('A1 numbers payments without a gap, also after a refused one', async () => {
    const { manager, checkIn } = await openCounter()
    const { id: repairId } = await checkIn()
    const deposit = () => manager.billing.deposit({ ...cash, ...act(), repairId, amount: 10 })
    await deposit()
    const refused = manager.billing.refund({ ...cash, ...act(), repairId, amount: 11, reason: 'زیاد' })
    await expect(refused).rejects.toMatchObject({ code: 'REFUND_ABOVE_PAID' })
    const { payments } = await deposit()
    expect(payments.map(payment => payment.number)).toEqual(['P-1405-00001', 'P-1405-00002'])
  })

  it('B4 M5 leaves history and audit', async () => {
    const { app, manager, checkIn, bugs } = await openCounter()
    const { id: repairId } = await checkIn()
    await manager.billing.deposit({ ...cash, ...act(), repairId, amount: 500_000 })
    await manager.billing.refund({ ...cash, ...act(), repairId, amount: 200_000, reason: 'انصراف' })
    const { rows } = await manager.repairs.history({ repairId })
    expect(rows.slice(0, 2)).toMatchObject([
      { event: 'refunded', comment: 'انصراف', values: { kind: 'refund', amount: 200_000, method: 'cash' } },
      { event: 'paid', values: { kind: 'deposit', amount: 500_000, method: 'cash', number: 'P-1405-00001' } },
    ])
    const acts: string[] = await app.services.db
      .reader('audit_log')
      .where({ entity: 'payment' })
      .pluck('action')
    expect(acts).toEqual(['billing.deposit', 'billing.refund'])
    expect(bugs).toEqual([])
  })
})

describe('the account after the device has left', () => {
  it('G4 takes payments and gives refunds, but no line, discount or deposit', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id: repairId } = await ready()
    const { charges } = await manager.billing.addCharge({ ...labour, ...act(), repairId })
    await handOver(repairId, { creditReason: 'مشتری سازمانی' })
    const closed = { code: 'REPAIR_CLOSED' }
    const chargeId = String(charges[0]?.id)
    await expect(manager.billing.addCharge({ ...labour, ...act(), repairId })).rejects.toMatchObject(closed)
    await expect(
      manager.billing.discount({ ...act(), repairId, amount: 10, reason: 'تخفیف' }),
    ).rejects.toMatchObject(closed)
    await expect(
      manager.billing.reverseCharge({ ...act(), repairId, chargeId, reason: 'اشتباه' }),
    ).rejects.toMatchObject(closed)
    await expect(manager.billing.deposit({ ...cash, ...act(), repairId, amount: 10 })).rejects.toMatchObject(
      closed,
    )
    const paid = await manager.billing.pay({ ...cash, ...act(), repairId, amount: 1_000_000 })
    expect(paid.totals.balance).toBe(0)
    const refunded = await manager.billing.refund({
      ...cash,
      ...act(),
      repairId,
      amount: 50_000,
      reason: 'دلجویی',
    })
    expect(refunded.totals).toMatchObject({ total: 1_000_000, refunded: 50_000, balance: 50_000 })
  })

  it('G5 gives a deposit back for a device that left unclaimed', async () => {
    const { manager, ready } = await openCounter()
    const { id: repairId } = await ready()
    await manager.billing.deposit({ ...cash, ...act(), repairId, amount: 90_000 })
    const { version } = await manager.repairs.byId({ id: repairId })
    await manager.repairs.dispose({ ...act(), repairId, version, reason: 'یک سال مراجعه نشد' })
    const account = await manager.billing.refund({
      ...cash,
      ...act(),
      repairId,
      amount: 90_000,
      reason: 'بیعانه',
    })
    expect(account.totals.balance).toBe(0)
  })
})
