import { describe, expect, test } from 'vitest'
import type { Repair } from '../../../src/shared/repairs/model'
import { again, aRepair, change, moveTo, passChecks } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp } from '../../support/test-app'

async function inTesting(client: Client): Promise<Repair> {
  return moveTo(client, await aRepair(client), 'testing')
}

describe('B6 the test', () => {
  test('B6 asks for the checklist of the device’s type, nothing answered yet', async () => {
    const { manager } = await openTestApp()
    const { checks } = await inTesting(manager)
    const type = (await manager.catalogue.types({})).find(({ key }) => key === 'mobile_phone')
    expect(checks.length).toBeGreaterThan(3)
    expect(checks.map(({ item }) => item)).toEqual(type?.checklist)
    expect(
      checks.every(({ result, at, staffName }) => result === null && at === null && staffName === null),
    ).toBe(true)
  })

  test('B6 ends ready only when every item is answered', async () => {
    const { manager } = await openTestApp()
    const repair = await inTesting(manager)
    const [first, ...rest] = repair.checks
    const ready = { to: 'ready', outcome: 'repaired' } as const
    const early = await refusalOf(manager.repairs.move({ ...change(repair), ...ready }))
    expect(early).toMatchObject({
      code: 'CHECKLIST_NOT_DONE',
      values: { open: repair.checks.length, failed: 0 },
    })
    const partly = await manager.repairs.recordChecks({
      ...change(repair),
      checks: rest.map(({ item }) => ({ item, result: 'not_applicable' })),
    })
    const almost = await refusalOf(manager.repairs.move({ ...change(partly), ...ready }))
    expect(almost).toMatchObject({ code: 'CHECKLIST_NOT_DONE', values: { open: 1, failed: 0 } })
    const checks = [{ item: first?.item ?? '', result: 'pass' as const, note: 'تمیز' }]
    const done = await manager.repairs.recordChecks({ ...change(partly), checks })
    expect(done.checks[0]).toEqual({
      ...checks[0],
      at: '2026-11-22T08:00:00.000Z',
      staffName: 'سارا مدیری',
    })
    expect((await manager.repairs.move({ ...change(done), ...ready })).kind).toBe('ready')
  })

  test('B6 a failed item sends the repair back to repairing in the same act', async () => {
    const { manager } = await openTestApp()
    const repair = await inTesting(manager)
    const items = repair.checks.map(({ item }) => item)
    const [first = '', second = '', third = ''] = items
    const back = await manager.repairs.recordChecks({
      ...change(repair),
      checks: [
        { item: first, result: 'pass' },
        { item: second, result: 'fail', note: 'نیمهٔ راست کار نمی‌کند' },
        { item: third, result: 'fail' },
      ],
    })
    expect(back).toMatchObject({ kind: 'repairing', outcome: null, version: repair.version + 1 })
    expect(back.checks.map(({ item, result }) => [item, result])).toEqual([
      [first, 'pass'],
      [second, 'fail'],
      [third, 'fail'],
    ])
    const { rows } = await manager.repairs.history({ repairId: repair.id, limit: 4 })
    expect(rows[0]).toMatchObject({
      event: 'moved',
      fromKind: 'testing',
      toKind: 'repairing',
      values: { items: `${second}\n${third}` },
    })
    expect(rows.slice(1).map(({ event, values }) => [event, values.item, values.result])).toEqual([
      ['checked', third, 'fail'],
      ['checked', second, 'fail'],
      ['checked', first, 'pass'],
    ])
  })

  test('B6 a new round asks for everything again, also at the same instant', async () => {
    const { manager } = await openTestApp()
    const repair = await inTesting(manager)
    const [item = ''] = repair.checks.map(check => check.item)
    const back = await manager.repairs.recordChecks({ ...change(repair), checks: [{ item, result: 'fail' }] })
    const retested = await moveTo(manager, back, 'testing')
    expect(retested.checks.map(({ result }) => result)).toEqual(repair.checks.map(() => null))
    const early = manager.repairs.move({ ...change(retested), to: 'ready', outcome: 'repaired' })
    expect(await refusalOf(early)).toMatchObject({ code: 'CHECKLIST_NOT_DONE' })
    expect((await moveTo(manager, retested, 'ready')).outcome).toBe('repaired')
  })

  test('B6 another status of testing is not a new round', async () => {
    const { manager } = await openTestApp()
    const names = { fa: 'آزمون گرما', ar: '', en: '' }
    const status = await manager.repairs.saveStatus({ kind: 'testing', names, color: 'pink' })
    const passed = await passChecks(manager, await inTesting(manager))
    const heated = await manager.repairs.move({ ...change(passed), to: 'testing', statusId: status.id })
    expect(heated.checks).toEqual(passed.checks)
    expect((await manager.repairs.move({ ...change(heated), to: 'ready', outcome: 'repaired' })).kind).toBe(
      'ready',
    )
  })

  test('B6 an item answered again counts as it was answered last', async () => {
    const { manager } = await openTestApp()
    const repair = await inTesting(manager)
    const [item = ''] = repair.checks.map(check => check.item)
    const once = await manager.repairs.recordChecks({
      ...change(repair),
      checks: [{ item, result: 'not_applicable' }],
    })
    const twice = await manager.repairs.recordChecks({ ...change(once), checks: [{ item, result: 'pass' }] })
    expect(twice.checks[0]?.result).toBe('pass')
    expect(twice.checks).toHaveLength(repair.checks.length)
  })

  test('B6 a finished checklist is one line of the history', async () => {
    const { manager } = await openTestApp()
    const repair = await passChecks(manager, await inTesting(manager))
    const { rows } = await manager.repairs.history({ repairId: repair.id, limit: 2 })
    expect(rows.map(({ event, values }) => [event, values])).toEqual([
      ['checked', { passed: repair.checks.length, skipped: 0 }],
      ['moved', {}],
    ])
  })

  test('is answered only while testing', async () => {
    const { manager } = await openTestApp()
    const repair = await moveTo(manager, await aRepair(manager), 'repairing')
    const answering = manager.repairs.recordChecks({
      ...change(repair),
      checks: [{ item: 'touch', result: 'pass' }],
    })
    expect(await refusalOf(answering)).toMatchObject({ code: 'TRANSITION_NOT_LISTED' })
    expect(await again(manager, repair)).toEqual(repair)
  })

  test('knows no item but those of the type', async () => {
    const { app, manager } = await openTestApp()
    const repair = await inTesting(manager)
    const [item = ''] = repair.checks.map(check => check.item)
    const answering = manager.repairs.recordChecks({
      ...change(repair),
      checks: [
        { item, result: 'pass' },
        { item: 'of another device', result: 'pass' },
      ],
    })
    const refusal = await refusalOf(answering)
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusal.issues?.map(({ path }) => path)).toEqual(['checks.1.item'])
    expect(await app.services.db.reader('repair_checks')).toEqual([])
  })
})
