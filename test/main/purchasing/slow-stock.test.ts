import { expect, test } from 'vitest'
import { addDays } from '../../../src/shared/kernel/day'
import { openTestApp, type TestApp } from '../../support/test-app'
import { layUsedParts, usedPart } from '../../support/used-parts'

const today = '2026-11-22'
const ago = (days: number) => addDays(today, -days)

const dead = usedPart({ onHand: 4, value: 900, keptFrom: ago(800), uses: [{ on: ago(400), quantity: 1 }] })
const neverUsed = usedPart({ onHand: 2, value: 5000, keptFrom: ago(500) })
const slow = usedPart({ onHand: 30, value: 3000, keptFrom: ago(800), uses: [{ on: ago(40), quantity: 2 }] })
const moving = usedPart({ onHand: 1, value: 70, keptFrom: ago(800), uses: [{ on: ago(3), quantity: 9 }] })
const sold = usedPart({ onHand: 0, keptFrom: ago(800), uses: [{ on: ago(700), quantity: 1 }] })
const young = usedPart({ onHand: 7, value: 10_000, keptFrom: ago(30) })

async function planned(): Promise<TestApp> {
  const t = await openTestApp()
  await layUsedParts(t, [dead, neverUsed, slow, moving, sold, young])
  await t.manager.planning.start({})
  await t.app.services.planning.settled()
  return t
}

test('lists what nobody uses any more and what lasts too long, the dearest first', async () => {
  const { manager } = await planned()
  const { rows, next } = await manager.planning.slowStock({})
  expect(next).toBeNull()
  expect(rows.map(({ part, movement, value }) => [part.id, movement, value])).toEqual([
    [neverUsed.id, 'dead', 5000],
    [slow.id, 'slow', 3000],
    [dead.id, 'dead', 900],
  ])
  expect(rows).toMatchObject([
    { idleDays: 500, lastUsedOn: null, lastsMonths: null },
    { idleDays: 40, lastUsedOn: ago(40), lastsMonths: 180 },
    { idleDays: 400, lastUsedOn: ago(400), lastsMonths: null },
  ])
  expect(await manager.planning.slowTotals({})).toEqual([
    { kind: 'dead', parts: 2, value: 5900 },
    { kind: 'slow', parts: 1, value: 3000 },
  ])
})

test('lists one kind alone, page by page', async () => {
  const { manager } = await planned()
  const first = await manager.planning.slowStock({ kind: 'dead', limit: 1 })
  expect(first.rows.map(({ part }) => part.id)).toEqual([neverUsed.id])
  const second = await manager.planning.slowStock({ kind: 'dead', limit: 1, cursor: first.next ?? '' })
  expect(second.rows.map(({ part }) => part.id)).toEqual([dead.id])
  expect(second.next).toBeNull()
})

test('follows the rules of the shop with the next run', async () => {
  const t = await planned()
  const seen = await t.manager.planning.settings({})
  await t.manager.planning.saveSettings({ ...seen, deadAfterDays: 450, slowBeyondMonths: 120 })
  await t.manager.planning.start({})
  await t.app.services.planning.settled()
  const { rows } = await t.manager.planning.slowStock({})
  expect(rows.map(({ part, movement }) => [part.id, movement])).toEqual([
    [neverUsed.id, 'dead'],
    [slow.id, 'slow'],
    [dead.id, 'slow'],
  ])
})

test('M2 who may not see costs sees no value, not even by the order of rows', async () => {
  const { manager, connect } = await planned()
  const permissions = ['purchasing.view', 'stock.view'] as const
  const role = await manager.staff.saveRole({ name: 'بیننده', permissions: [...permissions] })
  const login = { login: 'viewer', password: 'a long password' }
  await manager.staff.add({ name: 'بیننده', ...login, roleId: role.id })
  const viewer = connect({ staffId: null })
  await viewer.session.signIn(login)
  const { rows } = await viewer.planning.slowStock({})
  expect(rows.map(({ idleDays, value }) => [idleDays, value])).toEqual([
    [500, null],
    [400, null],
    [40, null],
  ])
  expect(await viewer.planning.slowTotals({})).toMatchObject([{ value: null }, { value: null }])
})
