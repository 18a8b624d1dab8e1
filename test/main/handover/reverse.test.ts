import { describe, expect, it } from 'vitest'
import { change, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { act, cash, labour, openCounter } from './counter'

describe('B10 a mistaken hand-over', () => {
  it('B10 is taken back on the same day: the repair is ready again, everything stays in the books', async () => {
    const { manager, clock, ready, handOver, bugs } = await openCounter()
    const { id, readyAt } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId: id })
    const handover = await handOver(id, { payment: { amount: 1_000_000, method: 'cash' } })
    clock.advance(60_000)
    const reversed = await manager.handover.reverse({
      ...act(),
      handoverId: handover.id,
      reason: 'گوشی اشتباه',
    })
    const reversal = { at: '2026-11-22T08:01:00.000Z', staffName: 'سارا مدیری', reason: 'گوشی اشتباه' }
    expect(reversed).toEqual({ ...handover, reversal })
    expect(await manager.repairs.byId({ id })).toMatchObject({ kind: 'ready', readyAt, deliveredAt: null })
    const view = await manager.handover.open({ repairId: id })
    expect(view).toMatchObject({ handover: reversed, canReverse: false })
    expect(view.totals).toMatchObject({ paid: 1_000_000, balance: 0 })
    expect((await manager.repairs.history({ repairId: id })).rows[0]).toMatchObject({
      event: 'handover_reversed',
      toKind: 'ready',
      comment: 'گوشی اشتباه',
    })
    expect(bugs).toEqual([])
  })

  it('B10 can be followed by the right one, with lines added in between', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id: repairId } = await ready()
    const wrong = await handOver(repairId)
    await manager.handover.reverse({ ...act(), handoverId: wrong.id, reason: 'یک ردیف جا ماند' })
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const right = await handOver(repairId, { payment: { amount: 1_000_000, method: 'card' } })
    const view = await manager.handover.open({ repairId })
    expect(view).toMatchObject({ handover: { id: right.id, reversal: null }, canReverse: true })
    expect(view.repair.kind).toBe('delivered')
  })

  it('B10 only on the day of the hand-over, as the shop’s clock shows it', async () => {
    const { manager, clock, ready, handOver } = await openCounter({ timeZone: 'Asia/Tehran' })
    clock.set('2026-11-22T20:29:00.000Z')
    const { id: repairId } = await ready()
    const { id: handoverId } = await handOver(repairId)
    expect((await manager.handover.open({ repairId })).canReverse).toBe(true)
    clock.set('2026-11-22T20:30:00.000Z')
    expect((await manager.handover.open({ repairId })).canReverse).toBe(false)
    const late = refusalOf(manager.handover.reverse({ ...act(), handoverId, reason: 'دیر شد' }))
    expect(await late).toMatchObject({ code: 'HANDOVER_NOT_TODAY' })
    expect(await manager.repairs.byId({ id: repairId })).toMatchObject({ kind: 'delivered' })
  })

  it('B10 once, also when two do it together', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id } = await ready()
    const { id: handoverId } = await handOver(id)
    const reverse = () => manager.handover.reverse({ ...act(), handoverId, reason: 'اشتباه' })
    const answers = await Promise.allSettled([reverse(), reverse()])
    expect(answers.map(answer => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(reverse())).toMatchObject({ code: 'HANDOVER_ALREADY_REVERSED' })
  })

  it('B10 only with permission', async () => {
    const { as, ready, handOver } = await openCounter()
    const { id: repairId } = await ready()
    const { id: handoverId } = await handOver(repairId)
    const counter = await as('counter')
    expect((await counter.handover.open({ repairId })).canReverse).toBe(false)
    const refused = refusalOf(counter.handover.reverse({ ...act(), handoverId, reason: 'اشتباه' }))
    expect(await refused).toMatchObject({ code: 'NOT_PERMITTED' })
  })

  it('A6 B10 not when the device has come back as another repair', async () => {
    const { manager, checkIn, ready, handOver } = await openCounter()
    const { id, device, customer } = await ready()
    const { id: handoverId } = await handOver(id)
    const rework = await checkIn({
      customer: { kind: 'existing', id: customer.id },
      device: { kind: 'existing', id: device.id },
      reworkOfId: id,
    })
    const refused = refusalOf(manager.handover.reverse({ ...act(), handoverId, reason: 'اشتباه' }))
    expect(await refused).toMatchObject({ code: 'REPAIR_ALREADY_OPEN', values: { repairId: rework.id } })
    expect(await manager.handover.open({ repairId: id })).toMatchObject({ handover: { reversal: null } })
  })

  it('B10 not when the device has come back and left again', async () => {
    const { manager, checkIn, ready, handOver } = await openCounter()
    const { id, device, customer } = await ready()
    const { id: handoverId } = await handOver(id)
    const rework = await checkIn({
      customer: { kind: 'existing', id: customer.id },
      device: { kind: 'existing', id: device.id },
      reworkOfId: id,
    })
    const cause = { cause: 'workmanship' as const, responsibleId: null }
    await moveTo(manager, await manager.repairs.nameReworkCause({ ...change(rework), ...cause }), 'ready')
    await handOver(rework.id)
    const refused = refusalOf(manager.handover.reverse({ ...act(), handoverId, reason: 'اشتباه' }))
    expect(await refused).toMatchObject({ code: 'DEVICE_CAME_BACK', values: { number: rework.number } })
    expect(await manager.repairs.byId({ id })).toMatchObject({ kind: 'delivered' })
  })

  it('is unknown for an id that nobody has', async () => {
    const { manager } = await openCounter()
    const refused = refusalOf(
      manager.handover.reverse({ ...act(), handoverId: crypto.randomUUID(), reason: 'اشتباه' }),
    )
    expect(await refused).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('opening a hand-over', () => {
  it('knows the repair’s own receipt, however it is typed', async () => {
    const { manager, ready, receiptCode } = await openCounter()
    const { id: repairId } = await ready()
    const code = await receiptCode(repairId)
    expect((await manager.handover.open({ repairId })).isReceiptShown).toBe(false)
    expect((await manager.handover.open({ repairId, receiptCode: code })).isReceiptShown).toBe(true)
    const typed = ` ${code.toLowerCase().replace(/(.{4})/g, '$1-')} `
    expect((await manager.handover.open({ repairId, receiptCode: typed })).isReceiptShown).toBe(true)
  })

  it('refuses a receipt that nobody has and one of another repair', async () => {
    const { manager, ready, receiptCode } = await openCounter()
    const { id: repairId } = await ready()
    const other = await ready()
    const open = (code: string) => refusalOf(manager.handover.open({ repairId, receiptCode: code }))
    expect(await open('not a receipt')).toEqual({ code: 'RECEIPT_UNKNOWN', field: 'receiptCode' })
    expect(await open(await receiptCode(other.id))).toMatchObject({ code: 'RECEIPT_OF_ANOTHER_REPAIR' })
  })

  it('shows the repair with its money', async () => {
    const { manager, ready } = await openCounter()
    const { id: repairId, number } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    await manager.billing.deposit({ ...cash, ...act(), repairId, amount: 250_000 })
    expect(await manager.handover.open({ repairId })).toMatchObject({
      repair: { id: repairId, number, kind: 'ready' },
      totals: { total: 1_000_000, paid: 250_000, balance: 750_000 },
      handover: null,
      canReverse: false,
    })
    const unknown = refusalOf(manager.handover.open({ repairId: crypto.randomUUID() }))
    expect(await unknown).toMatchObject({ code: 'NOT_FOUND' })
  })
})
