import { describe, expect, test } from 'vitest'
import { aRepair, change, moveTo } from '../../support/factories'
import { openTestApp } from '../../support/test-app'

describe('B4 the history', () => {
  test('B4 keeps from, to, who, when and why of every change', async () => {
    const { manager, as, clock } = await openTestApp()
    const technician = await as('technician', 'رضا')
    const repair = await moveTo(manager, await aRepair(manager), 'diagnosing')
    clock.set('2026-11-23T10:30:00.000Z')
    await technician.repairs.move({ ...change(repair), to: 'awaiting_parts', comment: 'منتظر باتری' })
    const { rows } = await manager.repairs.history({ repairId: repair.id })
    expect(rows[0]).toMatchObject({
      event: 'moved',
      fromKind: 'diagnosing',
      toKind: 'awaiting_parts',
      staff: { name: 'رضا' },
      at: '2026-11-23T10:30:00.000Z',
      comment: 'منتظر باتری',
    })
    expect(rows.map(({ toKind }) => toKind)).toEqual(['awaiting_parts', 'diagnosing', 'received'])
  })

  test('B4 cannot be changed or deleted', async () => {
    const { app, manager } = await openTestApp()
    const { id } = await aRepair(manager)
    const entries = () => app.services.db.writer('repair_history').where({ repair_id: id })
    await expect(entries().update({ comment: 'دیگر' })).rejects.toThrow('append-only')
    await expect(entries().delete()).rejects.toThrow('append-only')
    expect(await entries()).toHaveLength(1)
  })

  test('M5 every change stands in the audit with before and after', async () => {
    const { app, manager } = await openTestApp()
    const repair = await aRepair(manager)
    await manager.repairs.move({ ...change(repair), to: 'diagnosing' })
    const entry = await app.services.db.reader('audit_log').where({ action: 'repairs.move' }).first()
    expect(JSON.parse(entry.before)).toMatchObject({ kind: 'received', version: 1 })
    expect(JSON.parse(entry.after)).toMatchObject({ kind: 'diagnosing', version: 2 })
  })

  test('M2 tells amounts of money only to who may see the account', async () => {
    const { manager, as } = await openTestApp()
    const deposit = { amount: 5_000_000, method: 'cash' } as const
    const { id: repairId } = await aRepair(manager, { deposit })
    const line = {
      kind: 'labour',
      description: 'اجرت',
      quantity: 1,
      unitPrice: 900_000,
      warrantyDays: 0,
    } as const
    const act = () => ({ commandId: crypto.randomUUID(), repairId })
    const { charges } = await manager.billing.addCharge({ ...act(), ...line })
    await manager.billing.reverseCharge({ ...act(), chargeId: charges[0]?.id ?? '', reason: 'اشتباه' })
    await manager.billing.refund({ ...act(), amount: 1_000_000, method: 'cash', reason: 'انصراف' })
    await manager.repairs.comment({ ...act(), text: 'زنگ زد' })
    const seenBy = async (client: typeof manager) =>
      (await client.repairs.history({ repairId })).rows.map(({ event }) => event)
    expect(await seenBy(await as('storekeeper'))).toEqual(['commented', 'checked_in'])
    const all = ['commented', 'refunded', 'charge_reversed', 'charged', 'paid', 'checked_in']
    expect(await seenBy(await as('technician'))).toEqual(all)
  })

  test('is read page by page, newest first, without a gap or a repetition', async () => {
    const { manager } = await openTestApp()
    const { id } = await aRepair(manager)
    for (let count = 1; count <= 7; count += 1) {
      await manager.repairs.comment({
        commandId: crypto.randomUUID(),
        repairId: id,
        text: `یادداشت ${count}`,
      })
    }
    const read: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await manager.repairs.history({ repairId: id, limit: 3, ...(cursor && { cursor }) })
      read.push(...page.rows.map(({ comment }) => comment))
      cursor = page.next
    }
    expect(read).toEqual([7, 6, 5, 4, 3, 2, 1].map(count => `یادداشت ${count}`).concat(''))
  })
})
