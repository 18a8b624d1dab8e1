import { describe, expect, it } from 'vitest'
import { firstBrokenEntry } from '../../../src/main/kernel/audit'
import { refusalOf } from '../../support/refusal'
import { act, cash, labour, openCounter } from './counter'

describe('B7 a device is handed over', () => {
  it('B7 when nothing is missing, also when nothing had to be paid', async () => {
    const { manager, ready, handOver, bugs } = await openCounter()
    const { id, outcome } = await ready()
    const handover = await handOver(id)
    expect(handover).toMatchObject({
      repairId: id,
      staffName: 'سارا مدیری',
      receiverName: 'مریم کریمی',
      checkedBy: 'receipt',
      signature: 'paper',
      accessories: [
        { name: 'کابل شارژ', isReturned: true, note: '' },
        { name: 'قاب', isReturned: true, note: '' },
      ],
      balance: 0,
      reversal: null,
    })
    expect(await manager.repairs.byId({ id })).toMatchObject({ kind: 'delivered', outcome })
    expect((await manager.handover.open({ repairId: id })).handover).toEqual(handover)
    expect(bugs).toEqual([])
  })

  it('B7 not before it is ready', async () => {
    const { manager, checkIn, handOver } = await openCounter()
    const { id } = await checkIn()
    expect(await refusalOf(handOver(id))).toMatchObject({ code: 'NOT_READY' })
    expect((await manager.handover.open({ repairId: id })).handover).toBeNull()
  })

  it('B7 not with an open balance, and says how much', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    await manager.billing.deposit({ ...cash, ...act(), repairId: id, amount: 400_000 })
    expect(await refusalOf(handOver(id))).toMatchObject({
      code: 'BALANCE_OPEN',
      values: { balance: 600_000 },
    })
    expect(await manager.repairs.byId({ id })).toMatchObject({ kind: 'ready' })
  })

  it('B7 not while the shop owes the customer, and says how much', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id } = await ready()
    await manager.billing.deposit({ ...cash, ...act(), repairId: id, amount: 400_000 })
    const owed = await refusalOf(handOver(id, { creditReason: 'بعداً' }))
    expect(owed).toMatchObject({ code: 'CREDIT_OWED', values: { credit: 400_000 } })
    await manager.billing.refund({ ...cash, ...act(), repairId: id, amount: 400_000, reason: 'بیعانهٔ اضافه' })
    expect(await handOver(id)).toMatchObject({ balance: 0 })
  })

  it('B7 with an open balance on a credit that is permitted and has a reason', async () => {
    const { manager, as, ready, delivery } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const counter = await as('counter')
    const onCredit = await delivery(id, { creditReason: 'مشتری سازمانی' })
    expect(await refusalOf(counter.handover.deliver(onCredit))).toMatchObject({ code: 'BALANCE_OPEN' })
    expect(await refusalOf(manager.handover.deliver(await delivery(id)))).toMatchObject({
      code: 'BALANCE_OPEN',
    })
    expect(await manager.handover.deliver(onCredit)).toMatchObject({
      balance: 1_000_000,
      creditReason: 'مشتری سازمانی',
    })
  })

  it('B7 not while an accessory is not answered for', async () => {
    const { ready, handOver } = await openCounter()
    const { id } = await ready()
    const cable = { name: 'کابل شارژ', isReturned: true }
    const code = 'ACCESSORIES_UNTICKED'
    const unticked = (accessories: { name: string; isReturned: boolean; note?: string }[]) =>
      refusalOf(handOver(id, { accessories }))
    expect(await unticked([])).toMatchObject({ code, field: 'accessories' })
    expect(await unticked([cable])).toMatchObject({ code })
    expect(await unticked([cable, { name: 'قاب', isReturned: false }])).toMatchObject({ code })
    expect(await unticked([cable, { name: 'هدفون', isReturned: true }])).toMatchObject({ code })
    const kept = { name: 'قاب', isReturned: false, note: 'گم شده است' }
    expect((await handOver(id, { accessories: [cable, kept] })).accessories).toEqual([
      { ...cable, note: '' },
      kept,
    ])
  })

  it('B7 not while the person is unchecked: an own receipt, or a reason', async () => {
    const { ready, receiptCode, handOver } = await openCounter()
    const { id } = await ready()
    const other = await ready()
    const shown = (receiptCode: string) =>
      refusalOf(handOver(id, { person: { checkedBy: 'receipt', receiptCode } }))
    expect(await shown(await receiptCode(other.id))).toMatchObject({
      code: 'RECEIPT_OF_ANOTHER_REPAIR',
      field: 'person.receiptCode',
    })
    expect(await shown('PG0000000000')).toMatchObject({
      code: 'RECEIPT_UNKNOWN',
      field: 'person.receiptCode',
    })
    const unsaid = refusalOf(handOver(id, { person: { checkedBy: 'identity', reason: ' ' } }))
    expect(await unsaid).toMatchObject({ code: 'INVALID_INPUT' })
    const handover = await handOver(id, { person: { checkedBy: 'identity', reason: 'کارت ملی دیده شد' } })
    expect(handover).toMatchObject({ checkedBy: 'identity', identityReason: 'کارت ملی دیده شد' })
  })

  it('B7 not without a signature or the reason why there is none', async () => {
    const { ready, handOver } = await openCounter()
    const { id } = await ready()
    const unsigned = refusalOf(handOver(id, { signature: { kind: 'none', reason: '' } }))
    expect(await unsigned).toMatchObject({ code: 'INVALID_INPUT' })
    const handover = await handOver(id, { signature: { kind: 'none', reason: 'پیک تحویل گرفت' } })
    expect(handover).toMatchObject({ signature: 'none', signatureReason: 'پیک تحویل گرفت' })
  })

  it('B7 asks everything also when all was paid in advance', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id } = await ready({ deposit: { amount: 1_000_000, method: 'cash' } })
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    expect(await refusalOf(handOver(id, { accessories: [] }))).toMatchObject({ code: 'ACCESSORIES_UNTICKED' })
    expect(await handOver(id)).toMatchObject({ balance: 0 })
  })

  it('B8 is dated on its own day, the repair keeps the day on which it became ready', async () => {
    const { manager, clock, ready, handOver } = await openCounter()
    const { id, readyAt } = await ready()
    clock.advance(3 * 86_400_000)
    const { at } = await handOver(id)
    expect(at).toBe('2026-11-25T08:00:00.000Z')
    expect(readyAt).toBe('2026-11-22T08:00:00.000Z')
    expect(await manager.repairs.byId({ id })).toMatchObject({ readyAt, deliveredAt: at })
  })

  it('B4 M5 leaves history and an unbroken audit', async () => {
    const { app, manager, ready, handOver } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const handover = await handOver(id, {
      payment: { amount: 400_000, method: 'card' },
      creditReason: 'تا فردا',
    })
    const { rows } = await manager.repairs.history({ repairId: id })
    expect(rows.slice(0, 2)).toMatchObject([
      { event: 'handed_over', fromKind: 'ready', toKind: 'delivered', comment: 'تا فردا' },
      { event: 'paid', values: { amount: 400_000, method: 'card' } },
    ])
    const reader = app.services.db.reader
    expect(await reader('audit_log').where({ entity: 'handover' }).pluck('entity_id')).toEqual([handover.id])
    expect((await firstBrokenEntry(reader)).broken).toBeNull()
  })
})

describe('money in the same act', () => {
  it('commits with the hand-over', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    expect(
      await handOver(id, { payment: { amount: 1_000_000, method: 'card', reference: '۱۲۳' } }),
    ).toMatchObject({
      balance: 0,
      creditReason: '',
    })
    const { payments } = await manager.billing.account({ repairId: id })
    expect(payments).toMatchObject([{ kind: 'payment', amount: 1_000_000, method: 'card' }])
  })

  it('fails with the hand-over: no payment, no number, no history', async () => {
    const { app, manager, ready, handOver } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const before = await manager.repairs.history({ repairId: id })
    const payment = { amount: 1_000_000, method: 'cash' } as const
    expect(await refusalOf(handOver(id, { payment, accessories: [] }))).toMatchObject({
      code: 'ACCESSORIES_UNTICKED',
    })
    expect(await refusalOf(handOver(id, { payment: { ...payment, amount: 999_999 } }))).toMatchObject({
      code: 'BALANCE_OPEN',
      values: { balance: 1 },
    })
    expect((await manager.billing.account({ repairId: id })).payments).toEqual([])
    expect(await manager.repairs.history({ repairId: id })).toEqual(before)
    expect(await app.services.db.reader('sequences').where({ kind: 'payment' })).toEqual([])
  })

  it('is refused above the balance', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    expect(await refusalOf(handOver(id, { payment: { amount: 1_000_001, method: 'cash' } }))).toEqual({
      code: 'PAYMENT_ABOVE_BALANCE',
      field: 'payment.amount',
      values: { balance: 1_000_000 },
    })
  })

  it('needs the permission to take money', async () => {
    const { manager, connect, ready, delivery } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const permissions = ['repairs.view', 'handover.deliver'] as const
    const role = await manager.staff.saveRole({ name: 'تحویل', permissions: [...permissions] })
    const account = { login: 'keeper', password: 'a long password' }
    await manager.staff.add({ name: 'نگهبان', roleId: role.id, ...account })
    const keeper = connect({ staffId: null })
    await keeper.session.signIn(account)
    const paid = await delivery(id, { payment: { amount: 1_000_000, method: 'cash' } })
    expect(await refusalOf(keeper.handover.deliver(paid))).toEqual({
      code: 'NOT_PERMITTED',
      field: 'payment',
    })
    await manager.billing.pay({ ...cash, ...act(), repairId: id, amount: 1_000_000 })
    expect(await keeper.handover.deliver(await delivery(id))).toMatchObject({ balance: 0 })
  })
})

describe('two at once', () => {
  it('two hand-overs of one device: one is written', async () => {
    const { app, manager, as, ready, delivery } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const counter = await as('counter')
    const payment = { amount: 1_000_000, method: 'cash' } as const
    const both = [await delivery(id, { payment }), await delivery(id, { payment })] as const
    const answers = await Promise.allSettled([
      manager.handover.deliver(both[0]),
      counter.handover.deliver(both[1]),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(answer => answer.status === 'rejected')).toMatchObject({
      reason: { code: 'CHANGED_MEANWHILE' },
    })
    const { reader } = app.services.db
    expect(await reader('handovers').where({ repair_id: id }).pluck('receiver_name')).toHaveLength(1)
    expect((await manager.billing.account({ repairId: id })).totals).toMatchObject({
      paid: 1_000_000,
      balance: 0,
    })
  })

  it('a resent hand-over gives the first answer and takes its money once', async () => {
    const { app, manager, ready, delivery } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const command = await delivery(id, { payment: { amount: 1_000_000, method: 'cash' } })
    const answers = await Promise.all([manager.handover.deliver(command), manager.handover.deliver(command)])
    expect(answers[1]).toEqual(answers[0])
    expect(await app.services.db.reader('handovers').pluck('repair_id')).toEqual([id])
    expect((await manager.billing.account({ repairId: id })).payments).toHaveLength(1)
  })

  it('a hand-over whose account changed since it was opened is refused and takes no money', async () => {
    const { app, manager, ready, delivery } = await openCounter()
    const { id } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const seen = await delivery(id, { payment: { amount: 1_000_000, method: 'cash' } })
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id, unitPrice: 200_000 })
    expect(await refusalOf(manager.handover.deliver(seen))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const onCredit = { ...seen, ...act(), creditReason: 'مشتری همیشگی' }
    expect(await refusalOf(manager.handover.deliver(onCredit))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await app.services.db.reader('handovers').pluck('repair_id')).toEqual([])
    expect((await manager.billing.account({ repairId: id })).payments).toEqual([])
    const payment = { amount: 1_200_000, method: 'cash' } as const
    expect(await manager.handover.deliver(await delivery(id, { payment }))).toMatchObject({ balance: 0 })
  })

  it('a hand-over of a repair that changed since it was opened is refused', async () => {
    const { manager, ready, delivery } = await openCounter()
    const { id, version } = await ready()
    const seen = await delivery(id)
    await manager.repairs.move({
      ...act(),
      repairId: id,
      version,
      to: 'repairing',
      comment: 'هنوز ایراد دارد',
    })
    expect(await refusalOf(manager.handover.deliver(seen))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
})
