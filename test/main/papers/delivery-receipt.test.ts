import { describe, expect, it } from 'vitest'
import { again, aRepair, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { delivery, handOver, openShop } from './paper-shop'

describe('the delivery receipt', () => {
  it('does not exist before the hand-over, nor after it was taken back', async () => {
    const shop = await openShop()
    const ready = await moveTo(shop.manager, await aRepair(shop.manager), 'ready')
    const order = { repairId: ready.id, ...delivery }
    expect(await refusalOf(shop.counter.papers.preview(order))).toMatchObject({ code: 'PAPER_NOT_POSSIBLE' })
    const handover = await handOver(shop.manager, ready.id)
    expect((await shop.counter.papers.preview(order)).html).toContain('رضا کریمی')
    await shop.manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: handover.id,
      reason: 'اشتباه',
    })
    expect(await refusalOf(shop.counter.papers.print(order))).toMatchObject({ code: 'PAPER_NOT_POSSIBLE' })
    expect(shop.printer.printed).toEqual([])
  })

  it('C3 starts again with an original after a hand-over was taken back', async () => {
    const shop = await openShop()
    const ready = await moveTo(shop.manager, await aRepair(shop.manager), 'ready')
    const order = { repairId: ready.id, ...delivery }
    const first = await handOver(shop.manager, ready.id)
    expect(await shop.counter.papers.print(order)).toEqual({ copyNo: 1 })
    expect(await shop.counter.papers.print(order)).toEqual({ copyNo: 2 })
    await shop.manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: first.id,
      reason: 'اشتباه',
    })
    await handOver(shop.manager, ready.id)
    expect(await shop.counter.papers.print(order)).toEqual({ copyNo: 1 })
  })

  it('E1 prints each standing line with its warranty, and no line that was taken off', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const line = { kind: 'labour', quantity: 1, unitPrice: 1_000_000, warrantyDays: 30 } as const
    const charge = (description: string) =>
      shop.manager.billing.addCharge({
        commandId: crypto.randomUUID(),
        repairId: repair.id,
        ...line,
        description,
      })
    await charge('تعویض نمایشگر')
    const { charges } = await charge('ردیف اشتباه')
    const mistake = charges.find(({ description }) => description === 'ردیف اشتباه')
    await shop.manager.billing.reverseCharge({
      commandId: crypto.randomUUID(),
      repairId: repair.id,
      chargeId: mistake?.id ?? '',
      reason: 'اشتباه',
    })
    await shop.manager.billing.pay({
      commandId: crypto.randomUUID(),
      repairId: repair.id,
      amount: 1_000_000,
      method: 'cash',
    })
    await moveTo(shop.manager, await again(shop.manager, repair), 'ready')
    await handOver(shop.manager, repair.id)
    const { html } = await shop.counter.papers.preview({ repairId: repair.id, ...delivery })
    expect(html).toContain('تعویض نمایشگر')
    expect(html).toContain('ضمانت تعمیر تا پایان ۱ دی ۱۴۰۵ (۳۰ روز)')
    expect(html).not.toContain('ردیف اشتباه')
  })
})
