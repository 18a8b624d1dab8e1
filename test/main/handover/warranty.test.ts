import { describe, expect, it } from 'vitest'
import { act, cash, labour, openCounter } from './counter'

const credit = { creditReason: 'مشتری سازمانی' }

describe('warranty of delivered lines', () => {
  it('E1 each labour and other line gets its own days; discounts and reversed lines get none', async () => {
    const { manager, ready, handOver } = await openCounter()
    const { id: repairId } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    await manager.billing.addCharge({
      ...labour,
      ...act(),
      repairId,
      kind: 'other',
      description: 'قاب',
      warrantyDays: 7,
    })
    await manager.billing.addCharge({ ...labour, ...act(), repairId, description: 'نظافت', warrantyDays: 0 })
    const { charges } = await manager.billing.addCharge({
      ...labour,
      ...act(),
      repairId,
      description: 'اشتباه',
    })
    const chargeId = String(charges[3]?.id)
    await manager.billing.reverseCharge({ ...act(), repairId, chargeId, reason: 'اشتباه' })
    await manager.billing.discount({ ...act(), repairId, amount: 10, reason: 'تخفیف' })
    // What starts is told before the device leaves, and is what then starts.
    const before = await manager.handover.open({ repairId })
    const { warranties } = await handOver(repairId, credit)
    expect(before.warranties).toEqual(warranties)
    expect(warranties).toEqual([
      {
        chargeId: charges[0]?.id,
        description: labour.description,
        days: 30,
        startsOn: '2026-11-22',
        endsOn: '2026-12-22',
      },
      { chargeId: charges[1]?.id, description: 'قاب', days: 7, startsOn: '2026-11-22', endsOn: '2026-11-29' },
    ])
    const after = await manager.handover.open({ repairId })
    expect(after.handover?.warranties).toEqual(warranties)
    expect(after.warranties).toEqual([])
  })

  it('E2 K1 starts on the day of delivery as the shop’s clock shows it', async () => {
    const { manager, clock, ready, handOver } = await openCounter()
    const { id: repairId } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    clock.set('2026-11-22T20:30:00.000Z')
    const { warranties } = await handOver(repairId, credit)
    expect(warranties).toMatchObject([{ startsOn: '2026-11-23', endsOn: '2026-12-23' }])
  })

  it('E2 nothing restarts it: paying a credit later leaves its days as they are', async () => {
    const { manager, clock, ready, handOver } = await openCounter()
    const { id: repairId } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const { warranties } = await handOver(repairId, credit)
    clock.advance(5 * 86_400_000)
    await manager.billing.pay({ ...cash, ...act(), repairId, amount: 1_000_000 })
    expect(warranties).toHaveLength(1)
    expect((await manager.handover.open({ repairId })).handover?.warranties).toEqual(warranties)
  })

  it('E2 a hand-over that was taken back leaves its warranty in the books; the next one starts its own', async () => {
    const { app, manager, ready, handOver } = await openCounter()
    const { id: repairId } = await ready()
    await manager.billing.addCharge({ ...labour, ...act(), repairId })
    const first = await handOver(repairId, credit)
    await manager.handover.reverse({ ...act(), handoverId: first.id, reason: 'دستگاه اشتباه' })
    const second = await handOver(repairId, credit)
    expect(second.warranties).toEqual(first.warranties)
    const stored: string[] = await app.services.db
      .reader('line_warranties')
      .orderBy('id')
      .pluck('handover_id')
    expect(stored.sort()).toEqual([first.id, second.id].sort())
  })
})
