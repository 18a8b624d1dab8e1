import { describe, expect, test } from 'vitest'
import { statusKinds } from '../../../src/shared/repairs/status'
import { aRepair, change, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

const customs = {
  kind: 'awaiting_parts',
  names: { fa: 'منتظر گمرک', ar: '', en: 'At customs' },
  color: 'pink',
} as const

describe('B1 statuses of a new shop', () => {
  test('B1 are one of each kind, in order, named by the kind', async () => {
    const { manager } = await openTestApp()
    const statuses = await manager.repairs.statuses({})
    expect(statuses.map(({ kind }) => kind)).toEqual(statusKinds)
    expect(statuses.every(({ isDefault, names }) => isDefault && !names.fa && !names.ar && !names.en)).toBe(
      true,
    )
    expect(new Set(statuses.map(({ color }) => color)).size).toBe(statusKinds.length)
  })
})

describe('B1 a status of the shop’s own', () => {
  test('B1 stands beside the others of its kind', async () => {
    const { manager } = await openTestApp()
    const status = await manager.repairs.saveStatus(customs)
    const ofKind = (await manager.repairs.statuses({})).filter(({ kind }) => kind === 'awaiting_parts')
    expect(ofKind.map(({ id, isDefault }) => [id === status.id, isDefault])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  test('B1 is given by a move into its kind, and changed within it without a reason', async () => {
    const { manager } = await openTestApp()
    const status = await manager.repairs.saveStatus(customs)
    const repair = await moveTo(manager, await aRepair(manager), 'diagnosing')
    const step = { to: 'awaiting_parts', comment: 'برد اصلی' } as const
    const waiting = await manager.repairs.move({ ...change(repair), ...step })
    expect(waiting.statusId).not.toBe(status.id)
    const atCustoms = await manager.repairs.move({
      ...change(waiting),
      to: 'awaiting_parts',
      statusId: status.id,
    })
    expect(atCustoms).toMatchObject({ kind: 'awaiting_parts', statusId: status.id })
    const { rows } = await manager.repairs.history({ repairId: repair.id, limit: 1 })
    expect(rows[0]).toMatchObject({
      fromKind: 'awaiting_parts',
      toKind: 'awaiting_parts',
      toStatusId: status.id,
    })
    const same = manager.repairs.move({ ...change(atCustoms), to: 'awaiting_parts', statusId: status.id })
    expect(await refusalOf(same)).toMatchObject({ code: 'TRANSITION_NOT_LISTED' })
  })

  test('B1 keeps the facts of a ready repair when only its name changes', async () => {
    const { manager, clock } = await openTestApp()
    const names = { fa: 'در قفسهٔ تحویل', ar: '', en: '' }
    const shelf = await manager.repairs.saveStatus({ kind: 'ready', names, color: 'yellow' })
    const ready = await moveTo(manager, await aRepair(manager), 'ready')
    clock.advance(3_600_000)
    const shelved = await manager.repairs.move({ ...change(ready), to: 'ready', statusId: shelf.id })
    expect(shelved).toMatchObject({ statusId: shelf.id, outcome: 'repaired', readyAt: ready.readyAt })
    expect(shelved.statusSince).not.toBe(ready.statusSince)
  })

  test('B2 belongs to one kind: a move into another does not take it', async () => {
    const { manager } = await openTestApp()
    const status = await manager.repairs.saveStatus(customs)
    const repair = await aRepair(manager)
    const move = manager.repairs.move({ ...change(repair), to: 'diagnosing', statusId: status.id })
    expect(await refusalOf(move)).toMatchObject({ code: 'NOT_FOUND', field: 'statusId' })
  })
})

describe('B2 editing statuses', () => {
  test('B2 a name is there once in a kind, in any spelling', async () => {
    const { manager } = await openTestApp()
    await manager.repairs.saveStatus(customs)
    const alike = { ...customs, names: { fa: 'منتظر گمرك', ar: '', en: '' } }
    expect(await refusalOf(manager.repairs.saveStatus(alike))).toMatchObject({ code: 'STATUS_NAME_TAKEN' })
    const unnamed = { ...customs, names: { fa: '', ar: '', en: '' } }
    expect(await refusalOf(manager.repairs.saveStatus(unnamed))).toMatchObject({ code: 'STATUS_NAME_TAKEN' })
    const elsewhere = await manager.repairs.saveStatus({ ...customs, kind: 'awaiting_approval' })
    expect(elsewhere.kind).toBe('awaiting_approval')
  })

  test('B1 a default is renamed and coloured, and stays the default', async () => {
    const { manager } = await openTestApp()
    const ready = (await manager.repairs.statuses({})).find(({ kind }) => kind === 'ready')
    const names = { fa: 'حاضر', ar: '', en: '' }
    const renamed = await manager.repairs.saveStatus({
      id: ready?.id ?? '',
      version: ready?.version,
      kind: 'ready',
      names,
      color: 'yellow',
    })
    expect(renamed).toMatchObject({ id: ready?.id, isDefault: true, names, color: 'yellow' })
    expect(await manager.repairs.statuses({})).toContainEqual(renamed)
  })

  test('B2 one in use is not deleted, nor put into another kind', async () => {
    const { manager } = await openTestApp()
    const status = await manager.repairs.saveStatus(customs)
    const repair = await moveTo(manager, await aRepair(manager), 'diagnosing')
    const step = { to: 'awaiting_parts', comment: 'برد', statusId: status.id } as const
    const waiting = await manager.repairs.move({ ...change(repair), ...step })
    expect(await refusalOf(manager.repairs.deleteStatus({ id: status.id }))).toMatchObject({
      code: 'STATUS_IN_USE',
    })
    const moved = manager.repairs.saveStatus({ ...status, kind: 'repairing' })
    expect(await refusalOf(moved)).toMatchObject({ code: 'STATUS_IN_USE' })
    await manager.repairs.move({ ...change(waiting), to: 'repairing' })
    await manager.repairs.deleteStatus({ id: status.id })
    expect((await manager.repairs.statuses({})).map(({ id }) => id)).not.toContain(status.id)
    const { rows } = await manager.repairs.history({ repairId: repair.id, limit: 2 })
    expect(rows[1]?.toStatusId).toBe(status.id)
  })

  test('B1 the database holds one default of a kind', async () => {
    const { app } = await openTestApp()
    const { writer } = app.services.db
    const [first] = await writer('statuses').where({ kind: 'ready', is_default: 1 })
    const second = { ...first, id: crypto.randomUUID() }
    await expect(writer('statuses').insert(second)).rejects.toThrow('UNIQUE')
    await writer('statuses').insert({ ...second, is_default: 0 })
  })

  test('B2 the default of a kind stays', async () => {
    const { manager } = await openTestApp()
    for (const { id } of await manager.repairs.statuses({})) {
      expect(await refusalOf(manager.repairs.deleteStatus({ id }))).toMatchObject({
        code: 'STATUS_LAST_OF_KIND',
      })
    }
  })

  test('an unknown one is refused', async () => {
    const { manager } = await openTestApp()
    const id = crypto.randomUUID()
    expect(await refusalOf(manager.repairs.deleteStatus({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusalOf(manager.repairs.saveStatus({ ...customs, id }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
