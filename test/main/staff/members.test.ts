import { describe, expect, test } from 'vitest'
import type { SeenStaff, Staff } from '../../../src/shared/staff/model'
import type { RoleKey } from '../../../src/shared/staff/permissions'
import { refusalOf } from '../../support/refusal'
import { staffEdit } from '../../support/staff-edit'
import { type Client, managerLogin, openTestApp, type TestApp } from '../../support/test-app'
import { recorded } from './audit-log'

const password = 'a long password'
const nowhere = '00000000-0000-7000-8000-000000000000'

async function roleId(app: TestApp, key: RoleKey): Promise<string> {
  return (await app.manager.staff.roles({})).find(role => role.key === key)?.id ?? ''
}

async function add(app: TestApp, login: string, key: RoleKey, name = login): Promise<SeenStaff> {
  return app.manager.staff.add({ name, login, password, roleId: await roleId(app, key) })
}

async function signIn(app: TestApp, login: string): Promise<Client> {
  const window = app.connect({ staffId: null })
  await window.session.signIn({ login, password })
  return window
}

async function me(client: Client): Promise<Staff> {
  const { staff } = await client.session.current({})
  if (!staff) throw new Error('nobody is signed in')
  return staff
}

describe('adding people', () => {
  test('a new person can sign in at once and is listed, active first, in Persian order', async () => {
    const app = await openTestApp()
    await add(app, 'z', 'counter', 'ژاله')
    await add(app, 'g', 'technician', 'گلنار')
    const left = await add(app, 'a', 'counter', 'آرش')
    await add(app, 'b', 'counter', 'بهار')
    await app.manager.staff.edit(await staffEdit(app.manager, left, { isActive: false }))
    const listed = await app.manager.staff.list({})
    expect(listed.map(person => person.name)).toEqual(['بهار', 'ژاله', 'سارا مدیری', 'گلنار', 'آرش'])
    expect((await me(await signIn(app, 'g'))).isTechnician).toBe(true)
  })

  test('a login that somebody has, in any spelling, is refused; an own one may be spelled anew', async () => {
    const app = await openTestApp()
    const ali = await add(app, 'علی کیانی', 'technician')
    const second = { name: 'دیگری', password, roleId: ali.roleId }
    for (const login of ['علي كياني', 'عليّ کیانی']) {
      expect(await refusalOf(app.manager.staff.add({ ...second, login }))).toEqual({
        code: 'LOGIN_TAKEN',
        field: 'login',
      })
    }
    const mina = await add(app, 'mina', 'counter')
    const renamed = app.manager.staff.edit({ ...mina, login: 'علي كياني' })
    expect((await refusalOf(renamed)).code).toBe('LOGIN_TAKEN')
    expect((await app.manager.staff.edit({ ...ali, login: 'علي كياني' })).login).toBe('علي كياني')
  })

  test('a double click makes one account', async () => {
    const app = await openTestApp()
    const outcomes = await Promise.allSettled([add(app, 'ali', 'counter'), add(app, 'ali', 'counter')])
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await app.manager.staff.list({})).toHaveLength(2)
  })

  test('an unknown role or person is refused, a login of invisible characters too', async () => {
    const app = await openTestApp()
    const ali = await add(app, 'ali', 'counter')
    const stranger = { name: 'x', login: 'x', password, roleId: nowhere }
    expect(await refusalOf(app.manager.staff.add(stranger))).toEqual({ code: 'NOT_FOUND', field: 'roleId' })
    expect((await refusalOf(app.manager.staff.edit({ ...ali, roleId: nowhere }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(app.manager.staff.edit({ ...ali, id: nowhere }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(app.manager.staff.resetPassword({ id: nowhere, password }))).code).toBe(
      'NOT_FOUND',
    )
    expect(await refusalOf(app.manager.staff.edit({ ...ali, login: '\u200c' }))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: 'login', reason: 'required' }],
    })
  })

  test('technicians are the active people whose role does repairs', async () => {
    const app = await openTestApp()
    await add(app, 'c', 'counter', 'متصدی')
    const left = await add(app, 'l', 'technician', 'رفته')
    await add(app, 't', 'technician', 'تکنسین')
    await app.manager.staff.edit(await staffEdit(app.manager, left, { isActive: false }))
    const counter = await signIn(app, 'c')
    expect((await counter.staff.technicians({})).map(({ name }) => name)).toEqual(['تکنسین', 'سارا مدیری'])
  })
})

describe('M4 staff are deactivated, never deleted', () => {
  test('an open window of somebody who left is signed out at the next call', async () => {
    const app = await openTestApp()
    const counter = await app.as('counter')
    const staff = await me(counter)
    await app.manager.staff.edit(await staffEdit(app.manager, staff, { isActive: false }))
    expect((await refusalOf(counter.staff.technicians({}))).code).toBe('SIGNED_OUT')
    // Coming back does not revive the old window; the person signs in again.
    await app.manager.staff.edit(await staffEdit(app.manager, staff, { isActive: true }))
    expect((await refusalOf(counter.staff.technicians({}))).code).toBe('SIGNED_OUT')
    await (await signIn(app, staff.login)).staff.technicians({})
  })

  test('who left stays listed with the moment of leaving, and the login stays taken', async () => {
    const app = await openTestApp()
    const ali = await add(app, 'ali', 'counter')
    await app.manager.staff.edit(await staffEdit(app.manager, ali, { isActive: false }))
    const leftAt = app.clock.now().toISOString()
    app.clock.advance(3_600_000)
    await app.manager.staff.edit(await staffEdit(app.manager, ali, { isActive: false, name: 'علی رضایی' }))
    const row = await app.app.services.db.reader('staff').where({ id: ali.id }).first()
    expect(row).toMatchObject({ is_active: 0, deactivated_at: leftAt, name: 'علی رضایی' })
    expect((await refusalOf(add(app, 'ali', 'counter'))).code).toBe('LOGIN_TAKEN')
  })

  test('no procedure deletes people, and the database refuses to lose whoever has done anything', async () => {
    const app = await openTestApp()
    const { id } = await me(app.manager)
    await expect(app.app.services.db.writer('staff').where({ id }).delete()).rejects.toThrow(/FOREIGN KEY/)
  })
})

describe('nobody locks the shop out', () => {
  test('the last one who manages staff can neither leave nor change roles', async () => {
    const app = await openTestApp()
    const sara = await me(app.manager)
    const acts = [{ isActive: false }, { roleId: await roleId(app, 'counter') }]
    for (const act of acts) {
      const edit = await staffEdit(app.manager, sara, act)
      expect((await refusalOf(app.manager.staff.edit(edit))).code).toBe('LAST_MANAGER')
    }
    expect(await me(app.manager)).toEqual(sara)
  })

  test('with another manager there, the own account is still another one’s to take away', async () => {
    const app = await openTestApp()
    const other = await app.as('manager')
    const sara = await me(app.manager)
    const acts = [{ isActive: false }, { roleId: await roleId(app, 'counter') }]
    for (const act of acts) {
      const edit = await staffEdit(app.manager, sara, act)
      expect((await refusalOf(app.manager.staff.edit(edit))).code).toBe('OWN_ACCOUNT')
    }
    await other.staff.edit(await staffEdit(other, sara, { isActive: false }))
    expect((await refusalOf(app.manager.staff.list({}))).code).toBe('SIGNED_OUT')
  })

  test('two managers who send each other away at the same moment: one stays', async () => {
    const app = await openTestApp()
    const other = await app.as('manager')
    const [sara, mina] = [await me(app.manager), await me(other)]
    const minaLeaves = await staffEdit(app.manager, mina, { isActive: false })
    const saraLeaves = await staffEdit(app.manager, sara, { isActive: false })
    const outcomes = await Promise.allSettled([
      app.manager.staff.edit(minaLeaves),
      other.staff.edit(saraLeaves),
    ])
    const refused = outcomes.filter(outcome => outcome.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'LAST_MANAGER' } }])
    expect(await app.app.services.db.reader('staff').where({ is_active: 1 })).toHaveLength(1)
  })

  test('own name and login can be changed by oneself', async () => {
    const app = await openTestApp()
    const sara = await me(app.manager)
    await app.manager.staff.edit(await staffEdit(app.manager, sara, { name: 'سارا احمدی', login: 'سارا' }))
    expect(await me(app.manager)).toEqual({ ...sara, name: 'سارا احمدی', login: 'سارا' })
    await app.connect({ staffId: null }).session.signIn({ ...managerLogin, login: 'سارا' })
  })
})

describe('M5 acts on people are recorded', () => {
  test('with before and after, by whom, and without any password', async () => {
    const app = await openTestApp()
    const manager = await me(app.manager)
    const ali = await add(app, 'ali', 'counter', 'علی')
    const technician = await roleId(app, 'technician')
    await app.manager.staff.edit(await staffEdit(app.manager, ali, { roleId: technician, isActive: false }))
    await app.manager.staff.resetPassword({ id: ali.id, password: 'a new password' })
    const [, added, edited, reset] = await recorded(app.app, 'staff.add', 'staff.edit', 'staff.resetPassword')
    const before = { login: 'ali', name: 'علی', roleId: ali.roleId, isActive: true }
    expect(JSON.parse(added?.after ?? '')).toEqual(before)
    expect(edited).toMatchObject({ staff_id: manager.id, entity: 'staff', entity_id: ali.id })
    expect(JSON.parse(edited?.before ?? '')).toEqual(before)
    expect(JSON.parse(edited?.after ?? '')).toEqual({ ...before, roleId: technician, isActive: false })
    expect(reset).toMatchObject({ entity_id: ali.id, before: null, after: null })
  })
})
