import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { StaffPage } from '../../../src/renderer/staff/staff-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aPartsShop, aRepairInWork, ask, issue, only } from '../../support/part-requests'
import { field, fieldSoon, focused, pressable, renderPage } from '../../support/render-page'
import { staffEdit } from '../../support/staff-edit'
import { receive } from '../../support/stock-documents'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.staff

test('a person is added with a role, and can sign in', async () => {
  const { manager, signedOut } = await openTestApp()
  const { user } = renderPage(<StaffPage />, { client: manager })
  await user.click(await pressable(words.members.add))
  await user.type(await fieldSoon(words.members.name), 'نگار')
  await user.type(field(words.members.login), 'negar')
  await user.click(field(words.members.role))
  await user.click(await pressable(words.roles.technician))
  await user.type(field(words.signIn.password), 'a long password{Enter}')
  await screen.findByText('نگار')
  const signedIn = await signedOut.session.signIn({ login: 'negar', password: 'a long password' })
  expect(signedIn).toMatchObject({ name: 'نگار', roleKey: 'technician' })
})

test('a role that was not chosen is asked for', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<StaffPage />, { client: manager })
  await user.click(await pressable(words.members.add))
  await user.type(await fieldSoon(words.members.name), 'نگار')
  await user.type(field(words.members.login), 'negar')
  await user.type(field(words.signIn.password), 'a long password{Enter}')
  await screen.findByText(fa.issues.required)
  expect(field(words.members.role).getAttribute('aria-invalid')).toBe('true')
})

test('a name that somebody signs in with is refused, and what was typed stays', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<StaffPage />, { client: manager })
  await user.click(await pressable(words.members.add))
  await user.type(await fieldSoon(words.members.name), 'سارای دوم')
  await user.type(field(words.members.login), 'SARA')
  await user.click(field(words.members.role))
  await user.click(await pressable(words.roles.counter))
  await user.type(field(words.signIn.password), 'a long password{Enter}')
  expect((await screen.findByRole('alert')).textContent).toBe(fa.errors.LOGIN_TAKEN)
  expect(field(words.members.name).value).toBe('سارای دوم')
})

test('M4 whoever leaves is made inactive, by keyboard as well', async () => {
  const { manager, as } = await openTestApp()
  await as('technician', 'Parisa')
  const { user } = renderPage(<StaffPage />, { client: manager })
  await screen.findByText('Parisa')
  const row = [...document.querySelectorAll<HTMLElement>('tbody tr')].find(({ textContent }) =>
    textContent?.includes('Parisa'),
  )
  row?.focus()
  await user.keyboard('{Enter}')
  await user.click(await fieldSoon(words.members.active))
  await focused(words.members.active)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.members.inactive)
  expect(await person(manager, 'Parisa')).toMatchObject({ isActive: false })
})

test('the last who manages the staff cannot leave, and is told why', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<StaffPage />, { client: manager })
  await user.click(await screen.findByText(new RegExp(words.members.you)))
  await user.click(await fieldSoon(words.members.active))
  await user.click(await pressable(fa.common.save))
  const { textContent } = await screen.findByRole('alert')
  expect([fa.errors.LAST_MANAGER, fa.errors.OWN_ACCOUNT]).toContain(textContent)
  expect(await person(manager, 'سارا مدیری')).toMatchObject({ isActive: true })
})

test('a forgotten password is replaced by a manager', async () => {
  const { manager, as, signedOut } = await openTestApp()
  await as('technician', 'Parisa')
  const { user } = renderPage(<StaffPage />, { client: manager })
  await user.click(await screen.findByText('Parisa'))
  const label = words.members.resetPasswordOf.replace('{{name}}', 'Parisa')
  await user.type(await fieldSoon(label), 'another long one{Enter}')
  await screen.findByText(words.members.passwordReset)
  const { login } = await person(manager, 'Parisa')
  expect((await signedOut.session.signIn({ login, password: 'another long one' })).name).toBe('Parisa')
})

test('a role is given a permission, and a new one is made', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<StaffPage />, { client: manager, path: '/staff?tab=roles' })
  await user.click(await pressable(words.roles.technician))
  await waitFor(() => expect(checked(words.permissions.repairs.work)).toBe(true))
  await user.click(field(words.permissions.billing.discount))
  await user.click(await pressable(fa.common.save))
  await screen.findByText(words.rolesPage.saved)
  expect(await role(manager, ({ key }) => key === 'technician')).toMatchObject({
    permissions: expect.arrayContaining(['billing.discount']),
  })

  await user.click(await pressable(words.rolesPage.add))
  await user.type(await fieldSoon(words.rolesPage.name), 'کارآموز')
  await user.click(field(words.permissions.repairs.view))
  await user.click(await pressable(fa.common.save))
  await pressable('کارآموز')
  expect(await role(manager, ({ name }) => name === 'کارآموز')).toMatchObject({
    permissions: ['repairs.view'],
  })
})

test('the administrator’s role is seen and not changed', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<StaffPage />, { client: manager, path: '/staff?tab=roles' })
  await user.click(await pressable(words.roles.administrator))
  await screen.findByText(words.rolesPage.administratorHint)
  expect((field(words.permissions.staff.manage) as HTMLInputElement).disabled).toBe(true)
})

test('a role of the shop is deleted and made anew by the way back; one of every shop has no such button', async () => {
  const { manager } = await openTestApp()
  await manager.staff.saveRole({ name: 'کارآموز', permissions: ['repairs.view'] })
  const { user } = renderPage(<StaffPage />, { client: manager, path: '/staff?tab=roles' })
  await user.click(await pressable('کارآموز'))
  await user.click(await pressable(words.rolesPage.delete))
  await screen.findByText(words.rolesPage.deleted.replace('{{name}}', 'کارآموز'))
  await waitFor(() => expect(screen.queryByText('کارآموز')).toBeNull())
  expect(await role(manager, ({ name }) => name === 'کارآموز')).toBeUndefined()
  await fieldSoon(words.permissions.repairs.view)
  expect(screen.queryByText(words.rolesPage.delete)).toBeNull()
  await user.click(await pressable(fa.common.undo))
  await screen.findByText(fa.common.undone)
  await pressable('کارآموز')
  expect(await role(manager, ({ name }) => name === 'کارآموز')).toMatchObject({
    permissions: ['repairs.view'],
  })
})

test('a role that somebody has is not deleted: the page says who has it', async () => {
  const { manager } = await openTestApp()
  const { id: roleId } = await manager.staff.saveRole({ name: 'کارآموز', permissions: [] })
  await manager.staff.add({ name: 'نگار', login: 'negar', password: 'a long password', roleId })
  const { user } = renderPage(<StaffPage />, { client: manager, path: '/staff?tab=roles' })
  await user.click(await pressable('کارآموز'))
  await user.click(await pressable(words.rolesPage.delete))
  const { textContent } = await screen.findByRole('alert')
  expect(textContent).toBe(fa.errors.ROLE_IN_USE.replace('{{names}}', 'نگار'))
  expect(await role(manager, ({ id }) => id === roleId)).toMatchObject({ name: 'کارآموز' })
})

test('only what was refused last is told: a name that is taken no longer when the role is not deleted', async () => {
  const { manager } = await openTestApp()
  const { id: roleId } = await manager.staff.saveRole({ name: 'کارآموز', permissions: [] })
  await manager.staff.saveRole({ name: 'راننده', permissions: [] })
  await manager.staff.add({ name: 'نگار', login: 'negar', password: 'a long password', roleId })
  const { user } = renderPage(<StaffPage />, { client: manager, path: '/staff?tab=roles' })
  await user.click(await pressable('کارآموز'))
  const name = await fieldSoon(words.rolesPage.name)
  await user.clear(name)
  await user.type(name, 'راننده')
  const inUse = fa.errors.ROLE_IN_USE.replace('{{names}}', 'نگار')
  for (const [button, sentence] of [
    [fa.common.save, fa.errors.ROLE_NAME_TAKEN],
    [words.rolesPage.delete, inUse],
    [fa.common.save, fa.errors.ROLE_NAME_TAKEN],
  ] as const) {
    await user.click(await pressable(button))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(sentence))
  }
})

async function person(manager: Client, name: string) {
  const found = (await manager.staff.list({})).find(one => one.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

type Role = Awaited<ReturnType<Client['staff']['roles']>>[number]

async function role(manager: Client, isIt: (one: Role) => boolean) {
  return (await manager.staff.roles({})).find(isIt)
}

function checked(label: string): boolean {
  const box = field(label)
  return box instanceof HTMLInputElement && box.checked
}

test('M4 whoever leaves with parts in the bag is known by it, before and after', async () => {
  const shop = await aPartsShop()
  const { manager, bin, display, technicianId } = shop
  await receive(manager, bin.id, [{ partId: display.id, quantity: 2, unitCost: 100 }])
  const request = only(await ask(shop.technician, await aRepairInWork(shop), [display, 2]))
  await issue(manager, { requestId: request.id, placeId: bin.id, quantity: 2 })
  const { user } = renderPage(<StaffPage />, { client: manager })
  await user.click(await screen.findByText('رضا'))
  const hint = words.members.partsInBagHint.replace('{{name}}', 'رضا').replace('{{count}}', '۱')
  await fieldSoon(words.members.active)
  expect(screen.queryByText(hint)).toBeNull()
  await user.click(await fieldSoon(words.members.active))
  expect(await screen.findByText(hint)).toBeTruthy()
  await manager.staff.edit(await staffEdit(manager, { id: technicianId }, { isActive: false }))
  expect(await screen.findByText(words.members.partsInBag.replace('{{count}}', '۱'))).toBeTruthy()
})
