import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { StaffPage } from '../../../src/renderer/staff/staff-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { staffEdit } from '../../support/staff-edit'
import { openTestApp } from '../../support/test-app'

const words = fa.staff

test('a role is saved again and again from one form, and follows what a colleague saves', async () => {
  const { manager } = await openTestApp()
  const { id } = await manager.staff.saveRole({ name: 'کارآموز', permissions: [] })
  const stored = async () => (await manager.staff.roles({})).find(role => role.id === id)
  const { user } = renderPage(<StaffPage />, { client: manager, path: '/staff?tab=roles' })
  await user.click(await pressable('کارآموز'))
  for (const name of ['یکم', 'دوم']) {
    await waitFor(() => expect(field(words.rolesPage.name).value).not.toBe(''))
    await user.clear(field(words.rolesPage.name))
    await user.type(field(words.rolesPage.name), name)
    await user.click(await pressable(fa.common.save))
    await waitFor(async () => expect((await stored())?.name).toBe(name))
  }
  const seen = await stored()
  await manager.staff.saveRole({ id, version: seen?.version, name: 'سوم', permissions: ['repairs.view'] })
  await waitFor(() => expect(field(words.rolesPage.name).value).toBe('سوم'))
  await user.type(field(words.rolesPage.name), ' من')
  await user.click(await pressable(fa.common.save))
  await waitFor(async () =>
    expect(await stored()).toMatchObject({ name: 'سوم من', permissions: ['repairs.view'] }),
  )
})

test('a dialog does not write over what a colleague has saved since it was opened', async () => {
  const { manager, as } = await openTestApp()
  const { staff } = await (await as('counter', 'مینا')).session.current({})
  const mina = { id: staff?.id ?? '' }
  const { user } = renderPage(<StaffPage />, { client: manager, path: '/staff' })
  await user.click(await screen.findByText('مینا'))
  await user.type(await fieldSoon(words.members.name), ' کریمی')
  await manager.staff.edit(await staffEdit(manager, mina, { isActive: false }))
  await user.click(await pressable(fa.common.save))
  await screen.findByText(fa.errors.CHANGED_MEANWHILE)
  expect(await staffEdit(manager, mina, {})).toMatchObject({ name: 'مینا', isActive: false })
})
