import { expect, test } from 'vitest'
import { defaultRolePermissions, permissions, roleKeys } from '../../../src/shared/staff/permissions'
import { refusalOf } from '../../support/refusal'
import { recorded } from './audit-log'
import { firstManager, openNewShop } from './new-shop'

test('a new shop says that it is not set up, and its first start signs the manager in', async () => {
  const shop = await openNewShop()
  const window = shop.connect()
  expect(await window.session.current({})).toEqual({ isSetUp: false, staff: null })
  const manager = await window.session.setUp(firstManager)
  expect(manager).toMatchObject({
    login: 'sara',
    name: 'سارا مدیری',
    roleKey: 'administrator',
    isActive: true,
  })
  expect(manager.permissions).toEqual([...permissions])
  expect(await window.session.current({})).toEqual({ isSetUp: true, staff: manager })
  expect(await shop.connect().session.current({})).toEqual({ isSetUp: true, staff: null })
})

test('the first start furnishes the shop: name, five roles, statuses, types of devices', async () => {
  const shop = await openNewShop()
  const window = shop.connect()
  const before = await window.settings.profile({})
  await window.session.setUp(firstManager)
  expect(await window.settings.profile({})).toEqual({ ...before, shopName: 'تعمیرگاه نمونه' })
  const roles = await window.staff.roles({})
  expect(
    roles.map(({ key, name, permissions: granted }) => ({ key, name, granted: [...granted].sort() })),
  ).toEqual(roleKeys.map(key => ({ key, name: null, granted: [...defaultRolePermissions[key]].sort() })))
  const { reader } = shop.app().services.db
  expect((await reader('statuses').distinct('kind')).length).toBe(9)
  expect((await reader('device_types')).length).toBeGreaterThan(0)
  expect(shop.logged).toEqual([])
})

test('the first start is recorded in the name of the manager whom it makes, password apart', async () => {
  const shop = await openNewShop()
  const manager = await shop.connect().session.setUp(firstManager)
  const [made] = await recorded(shop.app(), 'staff.add')
  expect(JSON.parse(made?.after ?? '')).toEqual({
    login: 'sara',
    name: 'سارا مدیری',
    roleId: manager.roleId,
    isActive: true,
  })
  expect(await recorded(shop.app(), 'staff.saveRole')).toHaveLength(5)
  expect(await recorded(shop.app(), 'repairs.saveStatus')).toHaveLength(9)
  const [saved] = await recorded(shop.app(), 'settings.saveShop')
  expect(saved?.staff_id).toBe(manager.id)
  expect(JSON.parse(saved?.after ?? '').shopName).toBe('تعمیرگاه نمونه')
})

test('a second first start is refused, whoever asks', async () => {
  const shop = await openNewShop()
  const window = shop.connect()
  await window.session.setUp(firstManager)
  const another = { ...firstManager, login: 'intruder', shopName: 'دیگری' }
  expect((await refusalOf(shop.connect().session.setUp(another))).code).toBe('ALREADY_SET_UP')
  expect((await refusalOf(window.session.setUp(another))).code).toBe('ALREADY_SET_UP')
  expect((await window.settings.profile({})).shopName).toBe('تعمیرگاه نمونه')
  expect(await window.staff.list({})).toHaveLength(1)
})

test('a double click starts the shop once', async () => {
  const shop = await openNewShop()
  const window = shop.connect()
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => window.session.setUp(firstManager)))
  expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'ALREADY_SET_UP' })
  }
  expect(await window.staff.list({})).toHaveLength(1)
  expect(await window.staff.roles({})).toHaveLength(5)
})

test('a first start that fails leaves nothing, and can be repeated', async () => {
  const shop = await openNewShop()
  const window = shop.connect()
  // Nothing but a tatweel: a name that nobody could ever type again.
  const refusal = await refusalOf(window.session.setUp({ ...firstManager, login: 'ـ' }))
  expect(refusal).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'login', reason: 'required' }] })
  const { reader } = shop.app().services.db
  for (const table of ['roles', 'staff', 'settings', 'statuses', 'device_types', 'audit_log']) {
    expect({ table, rows: await reader(table) }).toEqual({ table, rows: [] })
  }
  expect(await window.session.current({})).toEqual({ isSetUp: false, staff: null })
  await window.session.setUp(firstManager)
  expect(await window.staff.roles({})).toHaveLength(5)
})
