import { describe, expect, test } from 'vitest'
import type { SeenRole } from '../../../src/shared/staff/model'
import { permissions, type RoleKey } from '../../../src/shared/staff/permissions'
import { refusalOf } from '../../support/refusal'
import { staffEdit } from '../../support/staff-edit'
import { type Client, openTestApp } from '../../support/test-app'
import { recorded } from './audit-log'

async function role(client: Client, key: RoleKey): Promise<SeenRole> {
  const found = (await client.staff.roles({})).find(one => one.key === key)
  if (!found) throw new Error(`no role ${key}`)
  return found
}

const seenId = ({ id, version }: { readonly id: string; readonly version: string }) => ({ id, version })

describe('roles', () => {
  test('a role of the shop’s own does what it lists and no more', async () => {
    const app = await openTestApp()
    const made = await app.manager.staff.saveRole({ name: 'کارآموز', permissions: ['repairs.view'] })
    expect(made).toMatchObject({ key: null, name: 'کارآموز', permissions: ['repairs.view'], staffCount: 0 })
    const login = { login: 'reza', password: 'a long password' }
    await app.manager.staff.add({ name: 'رضا', roleId: made.id, ...login })
    const reza = app.connect({ staffId: null })
    expect((await reza.session.signIn(login)).permissions).toEqual(['repairs.view'])
    expect((await refusalOf(reza.staff.list({}))).code).toBe('NOT_PERMITTED')
    const listed = await app.manager.staff.roles({})
    expect(listed.map(one => one.key ?? one.name)).toEqual([
      'counter',
      'technician',
      'storekeeper',
      'manager',
      'administrator',
      'کارآموز',
    ])
    expect(listed.at(-1)?.staffCount).toBe(1)
  })

  test('M3 a change of permissions is felt at the next call of an open window, both ways', async () => {
    const app = await openTestApp()
    const counter = await app.as('counter')
    const before = await role(app.manager, 'counter')
    expect((await refusalOf(counter.settings.shop({}))).code).toBe('NOT_PERMITTED')
    const { id } = before
    const change = { id, version: before.version, name: '', permissions: ['settings.edit'] } as const
    const { version } = await app.manager.staff.saveRole({ ...change, permissions: [...change.permissions] })
    await counter.settings.shop({})
    expect((await counter.session.current({})).staff?.permissions).toEqual(['settings.edit'])
    await app.manager.staff.saveRole({ id, version, name: '', permissions: [] })
    expect((await refusalOf(counter.settings.shop({}))).code).toBe('NOT_PERMITTED')
  })

  test('M3 another role is felt at the next call of an open window', async () => {
    const app = await openTestApp()
    const counter = await app.as('counter')
    const { staff } = await counter.session.current({})
    if (!staff) throw new Error('nobody is signed in')
    const { id: roleId } = await role(app.manager, 'manager')
    await app.manager.staff.edit(await staffEdit(app.manager, staff, { roleId }))
    await counter.staff.list({})
  })

  test('two roles never read alike, in any language or spelling', async () => {
    const app = await openTestApp()
    const own = await app.manager.staff.saveRole({ name: 'کارشناس', permissions: [] })
    for (const name of ['كارشناس', 'کار‌شناس', 'تکنسین', 'فني', 'TECHNICIAN']) {
      expect(await refusalOf(app.manager.staff.saveRole({ name, permissions: [] }))).toEqual({
        code: 'ROLE_NAME_TAKEN',
        field: 'name',
      })
    }
    const technician = await role(app.manager, 'technician')
    const { id, permissions: granted, version } = technician
    const renamed = { id, permissions: granted, version }
    expect((await refusalOf(app.manager.staff.saveRole({ ...renamed, name: 'کارشناس' }))).code).toBe(
      'ROLE_NAME_TAKEN',
    )
    const repairer = await app.manager.staff.saveRole({ ...renamed, name: 'تعمیرکار' })
    await app.manager.staff.saveRole({ ...own, name: 'تکنسین' })
    // The usual name is gone to another role meanwhile.
    expect((await refusalOf(app.manager.staff.saveRole({ ...repairer, name: '' }))).code).toBe(
      'ROLE_NAME_TAKEN',
    )
  })

  test('a role keeps its own name when only its permissions change', async () => {
    const app = await openTestApp()
    const own = await app.manager.staff.saveRole({ name: 'کارشناس', permissions: [] })
    const changed = await app.manager.staff.saveRole({
      ...own,
      name: 'کارشناس',
      permissions: ['repairs.work', 'repairs.view', 'repairs.work'],
    })
    expect(changed).toMatchObject({
      id: own.id,
      name: 'کارشناس',
      permissions: ['repairs.view', 'repairs.work'],
    })
  })

  test('a role of the shop’s own needs a name; an unknown role is refused', async () => {
    const app = await openTestApp()
    expect(await refusalOf(app.manager.staff.saveRole({ name: ' ', permissions: [] }))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: 'name', reason: 'required' }],
    })
    const unknown = { id: '00000000-0000-7000-8000-000000000000', name: 'x', permissions: [] }
    expect((await refusalOf(app.manager.staff.saveRole(unknown))).code).toBe('NOT_FOUND')
  })

  test('M4 a role that somebody has, or had before leaving, is not deleted, and says who', async () => {
    const app = await openTestApp()
    const own = await app.manager.staff.saveRole({ name: 'کارآموز', permissions: [] })
    const other = await app.manager.staff.saveRole({ name: 'راننده', permissions: [] })
    const login = { login: 'reza', password: 'a long password' }
    const reza = await app.manager.staff.add({ name: 'رضا', roleId: own.id, ...login })
    await app.manager.staff.edit(await staffEdit(app.manager, reza, { isActive: false }))
    expect(await refusalOf(app.manager.staff.deleteRole(seenId(own)))).toMatchObject({
      code: 'ROLE_IN_USE',
      values: { names: 'رضا' },
    })
    await app.manager.staff.edit(await staffEdit(app.manager, reza, { roleId: other.id, isActive: false }))
    await app.manager.staff.deleteRole(seenId(own))
    expect((await app.manager.staff.roles({})).map(({ id }) => id)).not.toContain(own.id)
    expect((await refusalOf(app.manager.staff.deleteRole(seenId(own)))).code).toBe('NOT_FOUND')
  })

  test('M5 a deleted role stays in the audit, and what is given back makes it anew', async () => {
    const app = await openTestApp()
    const own = await app.manager.staff.saveRole({ name: 'کارآموز', permissions: ['repairs.view'] })
    const deleted = await app.manager.staff.deleteRole(seenId(own))
    const [entry] = await recorded(app.app, 'staff.deleteRole')
    expect(entry).toMatchObject({ entity: 'role', entity_id: own.id, after: null })
    expect(JSON.parse(entry?.before ?? '')).toMatchObject({ name: 'کارآموز', permissions: ['repairs.view'] })
    const again = await app.manager.staff.saveRole(deleted)
    expect(again).toMatchObject({ key: null, name: 'کارآموز', permissions: ['repairs.view'], staffCount: 0 })
  })

  test('a role that a colleague has changed since it was seen is not deleted', async () => {
    const app = await openTestApp()
    const own = await app.manager.staff.saveRole({ name: 'کارآموز', permissions: [] })
    const changed = await app.manager.staff.saveRole({ ...seenId(own), name: 'راننده', permissions: [] })
    expect((await refusalOf(app.manager.staff.deleteRole(seenId(own)))).code).toBe('CHANGED_MEANWHILE')
    expect((await app.manager.staff.roles({})).map(({ name }) => name)).toContain('راننده')
    expect(await app.manager.staff.deleteRole(seenId(changed))).toMatchObject({ name: 'راننده' })
  })

  test('the five roles of every shop are not deleted', async () => {
    const app = await openTestApp()
    for (const { id, version } of await app.manager.staff.roles({})) {
      expect((await refusalOf(app.manager.staff.deleteRole({ id, version }))).code).toBe('ROLE_BUILT_IN')
    }
    expect(await app.manager.staff.roles({})).toHaveLength(5)
  })

  test('the administrator’s permissions cannot be narrowed, only the name changed', async () => {
    const app = await openTestApp()
    const administrator = await role(app.manager, 'administrator')
    const narrowed = permissions.filter(permission => permission !== 'billing.refund')
    const { id, version } = administrator
    const attempt = app.manager.staff.saveRole({ id, version, name: '', permissions: narrowed })
    expect((await refusalOf(attempt)).code).toBe('ADMINISTRATOR_COMPLETE')
    const renamed = { id, version, name: 'صاحب مغازه', permissions: [...permissions] }
    expect((await app.manager.staff.saveRole(renamed)).name).toBe('صاحب مغازه')
    expect((await role(app.manager, 'administrator')).permissions).toEqual([...permissions])
  })

  test('nobody takes the management of staff from the own role', async () => {
    const app = await openTestApp()
    const other = await app.as('manager')
    const { id, version } = await role(other, 'manager')
    const attempt = other.staff.saveRole({ id, version, name: '', permissions: ['settings.edit'] })
    expect((await refusalOf(attempt)).code).toBe('OWN_ACCOUNT')
    // The administrator may take it from the managers.
    await app.manager.staff.saveRole({ id, version, name: '', permissions: ['settings.edit'] })
    expect((await refusalOf(other.staff.list({}))).code).toBe('NOT_PERMITTED')
  })

  test('a narrowed role and a manager sent away at the same moment leave one who manages', async () => {
    const app = await openTestApp()
    const other = await app.as('manager')
    const { id, version } = await role(app.manager, 'manager')
    const sara = (await app.manager.session.current({})).staff
    if (!sara) throw new Error('nobody is signed in')
    const leaving = await staffEdit(app.manager, sara, { isActive: false })
    const outcomes = await Promise.allSettled([
      app.manager.staff.saveRole({ id, version, name: '', permissions: [] }),
      other.staff.edit(leaving),
    ])
    const refused = outcomes.filter(outcome => outcome.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'LAST_MANAGER' } }])
  })

  test('M5 a change of permissions is recorded with before and after', async () => {
    const app = await openTestApp()
    const { id, version, permissions: granted } = await role(app.manager, 'storekeeper')
    await app.manager.staff.saveRole({ id, version, name: 'انبار', permissions: ['repairs.view'] })
    const entry = (await recorded(app.app, 'staff.saveRole')).at(-1)
    expect(entry).toMatchObject({ entity: 'role', entity_id: id })
    expect(JSON.parse(entry?.before ?? '')).toEqual({
      id,
      key: 'storekeeper',
      name: null,
      permissions: granted,
    })
    expect(JSON.parse(entry?.after ?? '')).toEqual({
      id,
      key: 'storekeeper',
      name: 'انبار',
      permissions: ['repairs.view'],
    })
  })
})
