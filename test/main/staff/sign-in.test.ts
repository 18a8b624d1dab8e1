import { createRouterClient } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import type { Session } from '../../../src/main/kernel/context'
import { refusalOf } from '../../support/refusal'
import { staffEdit } from '../../support/staff-edit'
import { managerLogin, openTestApp, type TestApp } from '../../support/test-app'
import { recorded } from './audit-log'

async function addTechnician(app: TestApp, login: string): Promise<string> {
  const role = (await app.manager.staff.roles({})).find(({ key }) => key === 'technician')
  const staff = await app.manager.staff.add({
    name: 'علی کیانی',
    login,
    password: 'a long password',
    roleId: role?.id ?? '',
  })
  return staff.id
}

describe('signing in', () => {
  test('the right password signs this window in, and no other', async () => {
    const app = await openTestApp()
    const window = app.connect({ staffId: null })
    const staff = await window.session.signIn(managerLogin)
    expect(await window.session.current({})).toEqual({ isSetUp: true, staff })
    expect((await app.signedOut.session.current({})).staff).toBeNull()
  })

  test('N5 either keyboard signs the same person in', async () => {
    const app = await openTestApp()
    await addTechnician(app, 'علی کیانی')
    for (const login of ['علي كياني', 'عَلی کیانی', '  علی   کیانی ']) {
      const staff = await app
        .connect({ staffId: null })
        .session.signIn({ login, password: 'a long password' })
      expect(staff.login).toBe('علی کیانی')
    }
    await app.connect({ staffId: null }).session.signIn({ ...managerLogin, login: 'SARA' })
  })

  test('N2 digits of a password may be typed on any keyboard layout', async () => {
    const app = await openTestApp()
    const id = await addTechnician(app, 'ali')
    await app.manager.staff.resetPassword({ id, password: 'گذر۱۲۳۴۵' })
    for (const password of ['گذر12345', 'گذر١٢٣٤٥']) {
      await app.connect({ staffId: null }).session.signIn({ login: 'ali', password })
    }
    const other = app.connect({ staffId: null }).session.signIn({ login: 'ali', password: 'گذر12346' })
    expect((await refusalOf(other)).code).toBe('WRONG_CREDENTIALS')
  })

  test('an unknown login, a wrong password and somebody who left get the same answer', async () => {
    const app = await openTestApp()
    const id = await addTechnician(app, 'ali')
    await app.manager.staff.edit(await staffEdit(app.manager, { id }, { isActive: false }))
    const attempts = [
      { login: 'nobody', password: 'a long password' },
      { login: 'sara', password: 'a long password' },
      { login: 'ali', password: 'a long password' },
    ]
    for (const attempt of attempts) {
      expect(await refusalOf(app.signedOut.session.signIn(attempt))).toEqual({ code: 'WRONG_CREDENTIALS' })
    }
    expect((await app.signedOut.session.current({})).staff).toBeNull()
  })

  test('a failed try leaves the window signed in as before; another person takes it over', async () => {
    const app = await openTestApp()
    const counter = await app.as('counter', 'مینا')
    await refusalOf(counter.session.signIn({ login: 'sara', password: 'wrong password' }))
    expect((await counter.session.current({})).staff?.name).toBe('مینا')
    await counter.session.signIn(managerLogin)
    expect((await counter.session.current({})).staff?.login).toBe('sara')
  })

  test('a call that began for somebody who has left does not sign the next person out', async () => {
    const { app, connect } = await openTestApp()
    const session: Session = { staffId: crypto.randomUUID() }
    const asked = moment()
    const answered = moment()
    const findActor = async () => {
      asked.come()
      await answered.hasCome
      return undefined
    }
    const slow = createRouterClient(app.router, { context: () => ({ ...app.connect(session), findActor }) })
    const current = slow.session.current({})
    await asked.hasCome
    const window = connect(session)
    const { id } = await window.session.signIn(managerLogin)
    answered.come()
    expect((await current).staff).toBeNull()
    expect((await window.session.current({})).staff?.id).toBe(id)
  })

  test('signing out ends it', async () => {
    const app = await openTestApp()
    const counter = await app.as('counter')
    await counter.session.signOut({})
    expect(await counter.session.current({})).toEqual({ isSetUp: true, staff: null })
    expect((await refusalOf(counter.staff.technicians({}))).code).toBe('SIGNED_OUT')
  })

  test('M5 a sign-in is recorded with the person, a wrong try without one', async () => {
    const app = await openTestApp()
    const window = app.connect({ staffId: null })
    await refusalOf(window.session.signIn({ ...managerLogin, password: 'wrong password' }))
    await refusalOf(window.session.signIn({ login: 'my secret 123', password: 'wrong password' }))
    const { id } = await window.session.signIn(managerLogin)
    const entries = await recorded(app.app, 'session.wrongPassword', 'session.signIn')
    expect(entries.map(entry => [entry.action, entry.staff_id, entry.entity_id])).toEqual([
      ['session.wrongPassword', null, id],
      // What was typed is not kept: people type passwords into the wrong field.
      ['session.wrongPassword', null, 'unknown'],
      ['session.signIn', id, id],
    ])
  })
})

describe('changing the own password', () => {
  test('the new one works and the old one does not', async () => {
    const app = await openTestApp()
    await app.manager.session.changePassword({ current: managerLogin.password, next: 'another horse' })
    const window = app.connect({ staffId: null })
    expect((await refusalOf(window.session.signIn(managerLogin))).code).toBe('WRONG_CREDENTIALS')
    await window.session.signIn({ login: 'sara', password: 'another horse' })
  })

  test('a wrong current password is refused beside its field, and locks like a sign-in', async () => {
    const app = await openTestApp()
    const change = { current: 'wrong password', next: 'another horse' }
    for (const _ of [1, 2, 3]) {
      expect(await refusalOf(app.manager.session.changePassword(change))).toEqual({
        code: 'WRONG_PASSWORD',
        field: 'current',
      })
    }
    const right = { ...change, current: managerLogin.password }
    expect((await refusalOf(app.manager.session.changePassword(right))).code).toBe('SIGN_IN_LOCKED')
    app.clock.advance(5000)
    await app.manager.session.changePassword(right)
    await app.connect({ staffId: null }).session.signIn({ login: 'sara', password: 'another horse' })
  })

  test('of two changes at once only one counts', async () => {
    const app = await openTestApp()
    const nexts = ['first horse', 'second horse']
    const outcomes = await Promise.allSettled(
      nexts.map(next => app.manager.session.changePassword({ current: managerLogin.password, next })),
    )
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const counted = nexts[outcomes.findIndex(outcome => outcome.status === 'fulfilled')] ?? ''
    await app.connect({ staffId: null }).session.signIn({ login: 'sara', password: counted })
  })
})

function moment(): { readonly hasCome: Promise<void>; readonly come: () => void } {
  let come = (): void => undefined
  const hasCome = new Promise<void>(resolve => {
    come = resolve
  })
  return { hasCome, come }
}
