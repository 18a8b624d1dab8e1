import { describe, expect, test } from 'vitest'
import { canMove, statusKinds } from '../../../src/shared/repairs/status'
import { again, aRepair, change, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'
import { onePerKind, workKinds } from './one-per-kind'

describe('B3 a step', () => {
  test('B3 that is not listed is refused from every kind and changes nothing', async () => {
    const { manager, bugs } = await openTestApp()
    let tried = 0
    for (const repair of await onePerKind(manager)) {
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
    for (const repair of await onePerKind(manager)) {
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
