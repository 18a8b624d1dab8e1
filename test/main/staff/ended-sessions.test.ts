import { describe, expect, test } from 'vitest'
import type { Session } from '../../../src/main/kernel/context'
import type { SeenStaff } from '../../../src/shared/staff/model'
import { refusalOf } from '../../support/refusal'
import { type Client, managerLogin, openTestApp, type TestApp } from '../../support/test-app'

const password = 'a long password'

async function addCounter({ manager }: TestApp, login: string): Promise<SeenStaff> {
  const role = (await manager.staff.roles({})).find(({ key }) => key === 'counter')
  return manager.staff.add({ name: login, login, password, roleId: role?.id ?? '' })
}

type Login = { readonly login: string; readonly password: string }

async function openWindow(app: TestApp, login: Login): Promise<Client> {
  const window = app.connect({ staffId: null })
  await window.session.signIn(login)
  return window
}

/** Whether the window may still do what everybody who is signed in may. */
async function isSignedIn(window: Client): Promise<boolean> {
  const outcome = await window.staff.technicians({}).then(
    () => 'answered',
    error => error.code,
  )
  expect(['answered', 'SIGNED_OUT']).toContain(outcome)
  return outcome === 'answered'
}

/** The topics that every window hears while something is done. */
async function announcedBy({ app }: TestApp, act: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = []
  const stop = app.services.events.onAnnounce(topics => heard.push(...topics))
  await act()
  stop()
  return heard
}

describe('a password that a manager gives', () => {
  test('ends every window of the person, at once and for good, and nobody else’s', async () => {
    const app = await openTestApp()
    const ali = await addCounter(app, 'ali')
    await addCounter(app, 'mina')
    const windows = [
      await openWindow(app, { login: 'ali', password }),
      await openWindow(app, { login: 'ali', password }),
    ]
    const mina = await openWindow(app, { login: 'mina', password })
    const heard = await announcedBy(app, () =>
      app.manager.staff.resetPassword({ id: ali.id, password: 'a new password' }),
    )
    expect(heard).toContain('session')
    for (const window of windows) {
      expect((await window.session.current({})).staff).toBeNull()
      expect(await isSignedIn(window)).toBe(false)
    }
    expect(await isSignedIn(mina)).toBe(true)
    expect(await isSignedIn(app.manager)).toBe(true)
    const [first, second] = windows
    await first?.session.signIn({ login: 'ali', password: 'a new password' })
    expect(second && (await isSignedIn(second))).toBe(false)
  })

  test('given to oneself it spares the window that it is given from', async () => {
    const app = await openTestApp()
    const other = await openWindow(app, managerLogin)
    const { staff } = await app.manager.session.current({})
    await app.manager.staff.resetPassword({ id: staff?.id ?? '', password: 'another horse' })
    expect(await isSignedIn(app.manager)).toBe(true)
    expect(await isSignedIn(other)).toBe(false)
  })

  test('that is refused ends nothing', async () => {
    const app = await openTestApp()
    const counter = await app.as('counter')
    const { staff } = await app.manager.session.current({})
    const reset = counter.staff.resetPassword({ id: staff?.id ?? '', password: 'a new password' })
    expect((await refusalOf(reset)).code).toBe('NOT_PERMITTED')
    expect(await isSignedIn(app.manager)).toBe(true)
  })

  test('leaves no window open that signs in with the old one at the same moment', async () => {
    const app = await openTestApp()
    const ali = await addCounter(app, 'ali')
    const session: Session = { staffId: null }
    const outcomes = await Promise.allSettled([
      app.connect(session).session.signIn({ login: 'ali', password }),
      app.manager.staff.resetPassword({ id: ali.id, password: 'a new password' }),
    ])
    expect(outcomes[1]?.status).toBe('fulfilled')
    expect(session.staffId).toBeNull()
  })
})

describe('the own password', () => {
  test('changed, it ends the person’s other windows and spares this one', async () => {
    const app = await openTestApp()
    const other = await openWindow(app, managerLogin)
    const counter = await app.as('counter')
    const heard = await announcedBy(app, () =>
      app.manager.session.changePassword({ current: managerLogin.password, next: 'another horse' }),
    )
    expect(heard).toContain('session')
    expect(await isSignedIn(app.manager)).toBe(true)
    expect(await isSignedIn(other)).toBe(false)
    expect(await isSignedIn(counter)).toBe(true)
  })

  test('not changed for a wrong current one, it ends nothing', async () => {
    const app = await openTestApp()
    const other = await openWindow(app, managerLogin)
    const change = app.manager.session.changePassword({ current: 'wrong password', next: 'another horse' })
    expect((await refusalOf(change)).code).toBe('WRONG_PASSWORD')
    expect(await isSignedIn(other)).toBe(true)
  })
})

test('M4 a window that asked nothing while its person was away is signed out when they come back', async () => {
  const app = await openTestApp()
  const ali = await addCounter(app, 'ali')
  const window = await openWindow(app, { login: 'ali', password })
  const left = await app.manager.staff.edit({ ...ali, isActive: false })
  await app.manager.staff.edit({ ...left, isActive: true })
  expect(await isSignedIn(window)).toBe(false)
})
