import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { screen } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../../src/main/app'
import { openDataFolder } from '../../../src/main/db/data-folder'
import { Routes } from '../../../src/renderer/routes'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { managerLogin, openTestApp } from '../../support/test-app'

const words = fa.staff

afterEach(() => {
  window.location.hash = ''
})

test('the first start makes the shop and its first manager, and goes straight in', async () => {
  const client = await openNewShop()
  const { user } = renderPage(<Routes />, { client })
  await user.type(await fieldSoon(words.setUp.shopName), 'موبایل‌سرا')
  await user.type(field(words.setUp.name), 'سارا')
  await user.type(field(words.signIn.login), 'sara')
  await user.type(field(words.signIn.password), 'short{Enter}')
  await screen.findByText(fa.issues.too_small.replace('{{minimum}}', '۸'))
  await user.type(field(words.signIn.password), ' but longer{Enter}')
  await screen.findByLabelText(fa.shell.mainMenu)
  await screen.findByText('موبایل‌سرا')
  expect((await client.session.current({})).staff?.name).toBe('سارا')
})

test('what the first start needs is said at its fields', async () => {
  const { user } = renderPage(<Routes />, { client: await openNewShop() })
  await user.click(await pressable(words.setUp.submit))
  expect((await screen.findAllByText(fa.issues.required)).length).toBeGreaterThanOrEqual(3)
})

test('a wrong password is told, keeps the name, and the right one goes in', async () => {
  const { signedOut } = await openTestApp()
  const { user } = renderPage(<Routes />, { client: signedOut })
  await user.type(await fieldSoon(words.signIn.login), managerLogin.login)
  await user.type(field(words.signIn.password), 'wrong horse{Enter}')
  expect((await screen.findByRole('alert')).textContent).toBe(fa.errors.WRONG_CREDENTIALS)
  expect(field(words.signIn.login).value).toBe(managerLogin.login)
  await user.clear(field(words.signIn.password))
  await user.type(field(words.signIn.password), `${managerLogin.password}{Enter}`)
  await screen.findByLabelText(fa.shell.mainMenu)
})

test('N2 whoever is locked out is told for how long, in the digits of the language', async () => {
  const { signedOut } = await openTestApp()
  const { user } = renderPage(<Routes />, { client: signedOut })
  await user.type(await fieldSoon(words.signIn.login), managerLogin.login)
  await user.type(field(words.signIn.password), 'wrong')
  const [start = '?'] = fa.errors.SIGN_IN_LOCKED.split('{{seconds}}')
  const said = async () => {
    await user.click(await pressable(words.signIn.submit))
    return (await screen.findByRole('alert')).textContent ?? ''
  }
  const told: string[] = []
  while (told.length < 20 && !told.at(-1)?.startsWith(start)) told.push(await said())
  expect(told[0]).toBe(fa.errors.WRONG_CREDENTIALS)
  expect(told.at(-1)).toMatch(new RegExp(`^${start}[۰-۹]+`))
})

test('N1 the language is chosen before anyone signs in, and remembered', async () => {
  const { signedOut } = await openTestApp()
  const first = renderPage(<Routes />, { client: signedOut })
  await first.user.click(await screen.findByText('English'))
  await pressable(en.staff.signIn.submit)
  expect(localStorage.getItem('peygir.locale')).toBe('en')
})

async function openNewShop() {
  const folder = await mkdtemp(join(tmpdir(), 'peygir-test-'))
  const app = createApp({ db: await openDataFolder(folder) })
  onTestFinished(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  const session = { staffId: null }
  return createRouterClient(app.router, { context: () => app.connect(session) })
}
