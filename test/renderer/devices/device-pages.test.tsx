import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CataloguePage } from '../../../src/renderer/devices/catalogue-page'
import { DevicePage } from '../../../src/renderer/devices/device-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair, newCustomer, newDevice, typeIdOf } from '../../support/factories'
import { renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

const words = fa.devices

test('A4 a device shows its owner now and every visit with the customer of that time', async () => {
  const { counter, typeId } = await openShop()
  const repair = await aRepair(counter, {
    customer: newCustomer({ name: 'رضا محمدی' }),
    device: newDevice(typeId, { serialNo: 'R5CW3099XXA' }),
  })
  renderPage(<DevicePage id={repair.device.id} />, { client: counter })
  await screen.findByText('R5CW3099XXA')
  const visits = await screen.findByRole('table', { name: words.visits })
  await within(visits).findByText('رضا محمدی')
  const owner = screen.getByRole('link', { name: 'رضا محمدی' })
  expect(owner.getAttribute('href')).toBe(`/customers/${repair.customer.id}`)
})

test('A5 a wrong check digit in the edited IMEI asks for its reason', async () => {
  const { counter, typeId } = await openShop()
  const repair = await aRepair(counter, { device: newDevice(typeId, { serialNo: 'R5CW3099XXA' }) })
  const { user } = renderPage(<DevicePage id={repair.device.id} />, { client: counter })
  await user.click(await screen.findByText(fa.common.edit))
  const form = await screen.findByRole('dialog')
  await user.type(within(form).getByLabelText(words.imei), '356938035643800')
  await user.click(within(form).getByRole('button', { name: fa.common.save }))
  await within(form).findByText(fa.errors.IMEI_CHECK_DIGIT)
  await user.type(within(form).getByLabelText(words.imeiReason), 'روی برچسب همین است')
  await user.click(within(form).getByRole('button', { name: fa.common.save }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await counter.devices.byId({ id: repair.device.id })).imei).toBe('356938035643800')
  await screen.findByText(words.imeiAccepted)
  expect(screen.getByText('روی برچسب همین است')).toBeTruthy()
})

test("a type's lists are added to and put in order", async () => {
  const { manager, typeId } = await openShop()
  const { user } = renderPage(<CataloguePage />, { client: manager, path: '/catalogue' })
  const list = words.catalogue.accessories
  await user.type(await screen.findByLabelText(`${words.catalogue.newItem}: ${list}`), 'سیم{Enter}')
  await user.click(screen.getByLabelText(words.catalogue.moveUp.replace('{{item}}', 'سیم')))
  await user.click(screen.getByRole('button', { name: fa.common.save }))
  await waitFor(async () => {
    const type = (await manager.catalogue.types({})).find(({ id }) => id === typeId)
    expect(type?.accessories.at(-2)).toBe('سیم')
  })
})

test('what was typed for one type is still there after a look at another, and marked as not saved', async () => {
  const { manager, typeId } = await openShop()
  const { user } = renderPage(<CataloguePage />, { client: manager, path: '/catalogue' })
  const name = await screen.findByLabelText(words.catalogue.inEnglish)
  await user.clear(name)
  await user.type(name, 'Handset')
  const list = within(screen.getByRole('navigation', { name: words.catalogue.types }))
  await user.click(list.getByText('لپ‌تاپ'))
  await waitFor(() => expect(shownName()).toBe('Laptop'))
  await user.click(screen.getByRole('tab', { name: words.catalogue.models }))
  await screen.findByLabelText(words.catalogue.findModel)
  await user.click(screen.getByRole('tab', { name: words.catalogue.types }))
  await user.click(list.getByText(fa.common.unsaved))
  await waitFor(() => expect(shownName()).toBe('Handset'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => {
    const types = await manager.catalogue.types({})
    expect(types.find(({ id }) => id === typeId)?.names.en).toBe('Handset')
    expect(types.filter(({ names }) => names.en === 'Laptop')).toHaveLength(1)
  })
  await waitFor(() => expect(list.queryByText(fa.common.unsaved)).toBeNull())
})

function shownName(): string | undefined {
  return screen
    .getAllByLabelText<HTMLInputElement>(words.catalogue.inEnglish)
    .find(field => field.closest('form')?.style.display !== 'none')?.value
}

test('a model of the shop is added, and the same one again is refused in the form', async () => {
  const { manager, typeId } = await openShop()
  const { user } = renderPage(<CataloguePage />, { client: manager, path: '/catalogue?tab=models' })
  for (const isSecond of [false, true]) {
    await user.click(await screen.findByRole('button', { name: words.catalogue.addModel }))
    const form = await screen.findByRole('dialog')
    await within(form).findByRole('option', { name: 'گوشی همراه' })
    await user.selectOptions(within(form).getByLabelText(words.type), typeId)
    await user.type(within(form).getByLabelText(words.brand), 'Pars')
    await user.type(within(form).getByLabelText(words.catalogue.name), 'Phone 1')
    await user.click(within(form).getByRole('button', { name: fa.common.save }))
    if (isSecond) await within(form).findByText(fa.errors.MODEL_EXISTS)
    else await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }
  const own = await manager.catalogue.ownModels({})
  expect(own.rows.map(({ brand, name }) => `${brand} ${name}`)).toEqual(['Pars Phone 1'])
})

async function openShop() {
  const app = await openTestApp()
  return { manager: app.manager, counter: await app.as('counter'), typeId: await typeIdOf(app.manager) }
}
