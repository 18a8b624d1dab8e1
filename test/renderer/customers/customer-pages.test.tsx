import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CustomerListPage } from '../../../src/renderer/customers/customer-list-page'
import { CustomerPage } from '../../../src/renderer/customers/customer-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { again, aRepair, change, newCustomer, newDevice, typeIdOf } from '../../support/factories'
import { renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.customers

test('A7 a new customer whose number somebody has can be made a relative in the same form', async () => {
  const { counter } = await openShop()
  const mother = await addCustomer(counter, 'زهرا احمدی', '09121112233')
  const { user, history } = renderPage(<CustomerListPage />, { client: counter, path: '/customers' })
  await user.click(await screen.findByText(words.add))
  const form = await screen.findByRole('dialog')
  await user.type(within(form).getByLabelText(words.name), 'علی احمدی')
  await user.type(within(form).getByLabelText(words.phone), '0912 111 2233')
  await user.click(within(form).getByRole('button', { name: words.add }))
  await user.click(await within(form).findByText(words.samePhone.relative))

  await waitFor(() => expect(history.at(-1)).toMatch(/^\/customers\/[0-9a-f-]{36}$/))
  const child = await counter.customers.byId({ id: history.at(-1)?.split('/').at(-1) ?? '' })
  expect(child).toMatchObject({ name: 'علی احمدی', relativeOf: { id: mother.id } })
})

test('A7 "the same person" leads to the customer who is there already', async () => {
  const { counter } = await openShop()
  const { id } = await addCustomer(counter, 'زهرا احمدی', '09121112233')
  const { user, history } = renderPage(<CustomerListPage />, { client: counter, path: '/customers' })
  await user.click(await screen.findByText(words.add))
  const form = await screen.findByRole('dialog')
  await user.type(within(form).getByLabelText(words.name), 'زهرا')
  await user.type(within(form).getByLabelText(words.phone), '09121112233')
  await user.click(within(form).getByRole('button', { name: words.add }))
  await user.click(await within(form).findByText(words.samePhone.same))
  await waitFor(() => expect(history.at(-1)).toBe(`/customers/${id}`))
  expect((await counter.customers.list({})).rows).toHaveLength(1)
})

test('customers are found by a part of the phone in Persian digits', async () => {
  const { counter } = await openShop()
  await addCustomer(counter, 'زهرا احمدی', '09121112233')
  await addCustomer(counter, 'کاوه آذرنوش', '09361234567')
  const { user } = renderPage(<CustomerListPage />, { client: counter, path: '/customers' })
  await screen.findByText('کاوه آذرنوش')
  await user.type(screen.getByLabelText(words.find), '۱۱۱۲')
  await waitFor(() => expect(screen.queryByText('کاوه آذرنوش')).toBeNull())
  await screen.findByText('زهرا احمدی')
})

test("a customer's page shows phones, devices and repairs, and a wrong number is said at its field", async () => {
  const { counter, typeId } = await openShop()
  const repair = await aRepair(counter, {
    customer: newCustomer({ name: 'مریم کریمی', phone: '09123456789' }),
    device: newDevice(typeId, { serialNo: 'R5CW3099XXA' }),
  })
  const { user } = renderPage(<CustomerPage id={repair.customer.id} />, { client: counter })
  await screen.findByRole('heading', { name: 'مریم کریمی' })
  await screen.findByText('R5CW3099XXA')
  expect(await screen.findByRole('table', { name: words.repairs })).toBeTruthy()

  await user.click(screen.getByText(fa.common.edit))
  const form = await screen.findByRole('dialog')
  const phone = within(form).getByLabelText(words.phone)
  await user.clear(phone)
  await user.type(phone, '0912')
  await user.click(within(form).getByRole('button', { name: fa.common.save }))
  await within(form).findByText(fa.errors.PHONE_INVALID)
  expect(phone.getAttribute('aria-invalid')).toBe('true')

  await user.clear(phone)
  await user.type(phone, '۰۹۳۵۱۱۱۲۲۳۳')
  await user.click(within(form).getByRole('button', { name: fa.common.save }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await screen.findByText('۰۹۳۵ ۱۱۱ ۲۲۳۳')
})

test('A4 what a customer brought and somebody else owns now is shown with its owner', async () => {
  const { counter, manager, typeId } = await openShop()
  const customer = newCustomer({ name: 'مریم کریمی' })
  const first = await aRepair(counter, { customer, device: newDevice(typeId, { serialNo: 'SOLD' }) })
  await manager.repairs.cancel({ ...change(first), reason: 'نخواست' })
  await manager.repairs.dispose({ ...change(await again(manager, first)), reason: 'فروخت' })
  const buyer = newCustomer({ name: 'بهرام' })
  await aRepair(counter, { customer: buyer, device: newDevice(typeId, { serialNo: 'SOLD' }) })
  renderPage(<CustomerPage id={first.customer.id} />, { client: counter })
  const devices = within(await screen.findByRole('region', { name: words.devices }))
  expect(devices.getByText('SOLD')).toBeTruthy()
  expect(devices.getByText(words.ownedNowBy.replace('{{name}}', 'بهرام'))).toBeTruthy()
})

test('whoever may only look is not offered to change', async () => {
  const { counter, technician } = await openShop()
  const { id } = await addCustomer(counter, 'زهرا احمدی', '09121112233')
  renderPage(<CustomerPage id={id} />, { client: technician })
  await screen.findByRole('heading', { name: 'زهرا احمدی' })
  await screen.findByText(words.noRepairs)
  expect(screen.queryByText(fa.common.edit)).toBeNull()
  expect(screen.queryByText(words.checkIn)).toBeNull()
})

async function openShop() {
  const app = await openTestApp()
  const [counter, technician] = [await app.as('counter'), await app.as('technician')]
  return { counter, technician, manager: app.manager, typeId: await typeIdOf(app.manager) }
}

function addCustomer(client: Client, name: string, phone: string) {
  return client.customers.add({ commandId: crypto.randomUUID(), name, phone })
}
