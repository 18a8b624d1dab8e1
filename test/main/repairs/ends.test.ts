import { describe, expect, test } from 'vitest'
import { aRepair, change, handOver, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'
import { onePerKind } from './one-per-kind'

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
    for (const repair of await onePerKind(manager)) {
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
    for (const repair of await onePerKind(manager)) {
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
