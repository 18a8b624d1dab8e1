import { describe, expect, test } from 'vitest'
import type { Repair } from '../../../src/shared/repairs/model'
import { canMove, statusKinds } from '../../../src/shared/repairs/status'
import { again, aRepair, change, handOver, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp } from '../../support/test-app'

const workKinds = [
  'received',
  'diagnosing',
  'awaiting_approval',
  'awaiting_parts',
  'repairing',
  'testing',
  'ready',
] as const

function allIn(manager: Client): Promise<Repair[]> {
  return Promise.all(workKinds.map(async kind => moveTo(manager, await aRepair(manager), kind)))
}

describe('B3 a step', () => {
  test('B3 that is not listed is refused from every kind and changes nothing', async () => {
    const { manager, bugs } = await openTestApp()
    let tried = 0
    for (const repair of await allIn(manager)) {
      for (const to of workKinds.filter(kind => !canMove(repair.kind, kind))) {
        const move = manager.repairs.move({ ...change(repair), to, comment: 'چون', outcome: 'declined' })
        expect(await refusalOf(move)).toMatchObject({
          code: 'TRANSITION_NOT_LISTED',
          values: { from: repair.kind, to },
        })
        tried += 1
      }
      expect(await again(manager, repair)).toEqual(repair)
    }
    expect(tried).toBe(32)
    expect(bugs).toEqual([])
  })

  test('B3 is offered exactly when it is listed and the person may take it', async () => {
    const { manager, as } = await openTestApp()
    const technician = await as('technician')
    for (const repair of await allIn(manager)) {
      const listed = statusKinds.filter(kind => canMove(repair.kind, kind))
      expect(repair.moves.map(({ to }) => to).sort()).toEqual([...listed].sort())
      const offered = (await again(technician, repair)).moves.map(({ to }) => to)
      expect([...offered].sort()).toEqual(
        listed.filter(kind => kind !== 'delivered' && kind !== 'disposed').sort(),
      )
    }
  })

  test('B3 that waits or goes back needs a comment', async () => {
    const { manager } = await openTestApp()
    const repair = await moveTo(manager, await aRepair(manager), 'repairing')
    for (const to of ['awaiting_parts', 'awaiting_approval'] as const) {
      const move = manager.repairs.move({ ...change(repair), to })
      expect(await refusalOf(move)).toMatchObject({ code: 'COMMENT_REQUIRED', field: 'comment' })
    }
    const waiting = await manager.repairs.move({ ...change(repair), to: 'awaiting_parts', comment: 'ال‌سی‌دی' })
    expect(waiting.kind).toBe('awaiting_parts')
  })

  test('B3 to ready needs an outcome that fits', async () => {
    const { manager } = await openTestApp()
    const repair = await moveTo(manager, await aRepair(manager), 'diagnosing')
    const ready = { to: 'ready', comment: 'قطعه ندارد' } as const
    for (const outcome of [undefined, 'repaired', 'cancelled'] as const) {
      const move = manager.repairs.move({ ...change(repair), ...ready, ...(outcome && { outcome }) })
      expect(await refusalOf(move)).toMatchObject({ code: 'OUTCOME_REQUIRED', field: 'outcome' })
    }
    const ended = await manager.repairs.move({ ...change(repair), ...ready, outcome: 'unrepairable' })
    expect(ended).toMatchObject({ kind: 'ready', outcome: 'unrepairable' })
  })

  test('M3 is taken by nobody who may not work on repairs', async () => {
    const { manager, as } = await openTestApp()
    const repair = await aRepair(manager)
    const counter = await as('counter')
    const move = counter.repairs.move({ ...change(repair), to: 'diagnosing' })
    expect(await refusalOf(move)).toMatchObject({ code: 'NOT_PERMITTED' })
  })

  test('of an unknown repair is refused', async () => {
    const { manager } = await openTestApp()
    const move = manager.repairs.move({
      ...change({ id: crypto.randomUUID(), version: 1 }),
      to: 'diagnosing',
    })
    expect(await refusalOf(move)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('two people at one repair', () => {
  test('the second one is told that it has changed', async () => {
    const { manager } = await openTestApp()
    const repair = await aRepair(manager)
    await manager.repairs.move({ ...change(repair), to: 'diagnosing' })
    const late = manager.repairs.move({ ...change(repair), to: 'diagnosing' })
    expect(await refusalOf(late)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('one of two moves at the same moment holds', async () => {
    const { manager } = await openTestApp()
    const repair = await moveTo(manager, await aRepair(manager), 'diagnosing')
    const settled = await Promise.allSettled([
      manager.repairs.move({ ...change(repair), to: 'repairing' }),
      manager.repairs.move({ ...change(repair), to: 'awaiting_parts', comment: 'باتری' }),
    ])
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await again(manager, repair)).version).toBe(repair.version + 1)
  })

  test('the same step sent twice is one step with one answer', async () => {
    const { manager } = await openTestApp()
    const repair = await aRepair(manager)
    const step = { ...change(repair), to: 'diagnosing' } as const
    const first = await manager.repairs.move(step)
    expect(await manager.repairs.move(step)).toEqual(first)
    const { rows } = await manager.repairs.history({ repairId: repair.id })
    expect(rows).toHaveLength(2)
  })
})

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

describe('B8 repaired and delivered', () => {
  test('B8 are two events with two dates', async () => {
    const { manager, clock } = await openTestApp()
    const tested = await moveTo(manager, await aRepair(manager), 'testing')
    clock.set('2026-11-23T09:00:00.000Z')
    const ready = await moveTo(manager, tested, 'ready')
    expect(ready).toMatchObject({
      readyAt: '2026-11-23T09:00:00.000Z',
      deliveredAt: null,
      outcome: 'repaired',
    })
    clock.set('2026-11-26T15:00:00.000Z')
    const delivered = await handOver(manager, ready)
    expect(delivered).toMatchObject({
      kind: 'delivered',
      outcome: 'repaired',
      readyAt: '2026-11-23T09:00:00.000Z',
      deliveredAt: '2026-11-26T15:00:00.000Z',
      statusSince: '2026-11-26T15:00:00.000Z',
    })
    const { rows } = await manager.repairs.history({ repairId: ready.id, limit: 2 })
    expect(rows.map(({ event, toKind }) => [event, toKind])).toEqual([
      ['handed_over', 'delivered'],
      ['moved', 'ready'],
    ])
  })

  test('B8 work that begins again is neither ready nor ended', async () => {
    const { manager, clock } = await openTestApp()
    const ready = await moveTo(manager, await aRepair(manager), 'ready')
    clock.advance(60_000)
    const back = await manager.repairs.move({ ...change(ready), to: 'repairing', comment: 'صدا ندارد' })
    expect(back).toMatchObject({ kind: 'repairing', outcome: null, readyAt: null })
    clock.advance(60_000)
    const again = await moveTo(manager, back, 'ready')
    expect(again.readyAt).toBe('2026-11-22T08:02:00.000Z')
  })
})

describe('ends other than repaired', () => {
  test('B9 a customer takes the device back unrepaired from any kind before ready', async () => {
    const { manager, as } = await openTestApp()
    const counter = await as('counter')
    for (const repair of await allIn(manager)) {
      const cancelling = counter.repairs.cancel({ ...change(repair), reason: 'منصرف شد' })
      if (repair.kind === 'ready') {
        expect(await refusalOf(cancelling)).toMatchObject({ code: 'TRANSITION_NOT_LISTED' })
        continue
      }
      expect(await cancelling).toMatchObject({
        kind: 'ready',
        outcome: 'cancelled',
        readyAt: '2026-11-22T08:00:00.000Z',
      })
      const { rows } = await manager.repairs.history({ repairId: repair.id, limit: 1 })
      expect(rows[0]).toMatchObject({
        fromKind: repair.kind,
        toKind: 'ready',
        outcome: 'cancelled',
        comment: 'منصرف شد',
      })
    }
  })

  test('L3 only a ready device is disposed of, and only with the permission', async () => {
    const { manager, as } = await openTestApp()
    const counter = await as('counter')
    for (const repair of await allIn(manager)) {
      const facts = { ...change(repair), reason: 'شش ماه مراجعه نشد' }
      expect(await refusalOf(counter.repairs.dispose(facts))).toMatchObject({ code: 'NOT_PERMITTED' })
      const disposing = manager.repairs.dispose(facts)
      if (repair.kind !== 'ready') {
        expect(await refusalOf(disposing)).toMatchObject({ code: 'TRANSITION_NOT_LISTED' })
        continue
      }
      expect(await disposing).toMatchObject({
        kind: 'disposed',
        outcome: 'repaired',
        deliveredAt: null,
        moves: [],
      })
    }
  })
})
