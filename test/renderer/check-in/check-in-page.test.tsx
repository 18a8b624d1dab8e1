import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type CheckInForm, emptyForm, writeDraft } from '../../../src/renderer/check-in/check-in-draft'
import { CheckInPage } from '../../../src/renderer/check-in/check-in-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { addDays } from '../../../src/shared/kernel/day'
import { dayOf } from '../../../src/shared/kernel/day-zone'
import { aRepair, handOver, moveTo, newCustomer, newDevice, typeIdOf } from '../../support/factories'
import { focused, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.checkIn

test('C1 N7 a device of a new customer is taken in by keyboard alone', async () => {
  const app = await openTestApp({ now: new Date().toISOString() })
  const counter = await app.as('counter')
  await app.manager.catalogue.saveModel({
    typeId: await typeIdOf(app.manager),
    brand: 'Samsung',
    name: 'Galaxy A54',
    code: 'SM-A546E',
  })
  const { user } = renderPage(<CheckInPage />, { client: counter })

  await focused(words.customer.find)
  await user.keyboard('مریم{Enter}')
  await focused(words.customer.phone)
  await user.keyboard('۰۹۱۲۳۴۵۶۷۸۹{Enter}')
  await focused(words.device.identity)
  await user.keyboard('356938035643809{Enter}')
  await focused(fa.devices.findModel)
  await user.keyboard('a54{Enter}')
  await focused(words.fault)
  await user.keyboard('شکسته{Enter}')
  await focused(fa.items.no_damage)
  await user.keyboard('{ArrowDown} {Enter}')
  await focused(words.conditionNote)
  await user.keyboard('{Enter}')
  await focused(fa.items.sim_card)
  await user.keyboard(' {Enter}')
  await focused(words.ownAccessory)
  await user.keyboard('کیف پول{Enter}{Enter}{Enter}')
  await focused(words.promisedOn)
  await user.keyboard('{Enter}{Enter}')
  await focused(words.estimate)
  await user.keyboard('۹۵۰{Control>}{Enter}{/Control}')

  await screen.findByText(words.saved.title)
  const [row] = (await counter.repairs.list({})).rows
  const repair = await counter.repairs.byId({ id: row?.id ?? '' })
  expect(repair).toMatchObject({
    customer: { name: 'مریم', phone: '+989123456789' },
    device: { brand: 'Samsung', model: 'Galaxy A54', imei: '356938035643809', serialNo: null },
    fault: 'شکسته',
    condition: ['screen_cracked'],
    accessories: ['sim_card', 'کیف پول'],
    promisedOn: addDays(dayOf(new Date().toISOString(), 'Asia/Tehran'), 3),
    estimate: 9_500,
  })
  await waitFor(async () => expect(await counter.drafts.load({ form: 'check_in' })).toBeNull())
})

test('C5 a half-filled check-in comes back as it was left, and only to its own person', async () => {
  const { counter, other } = await openShop()
  const first = renderPage(<CheckInPage />, { client: counter })
  await focused(words.customer.find)
  await first.user.click(screen.getByLabelText(words.fault))
  await first.user.keyboard('باتری خراب')
  await first.user.tab()
  await waitFor(async () => expect(await counter.drafts.load({ form: 'check_in' })).not.toBeNull())
  first.unmount()

  const others = renderPage(<CheckInPage />, { client: other })
  await focused(words.customer.find)
  expect(valueAt(words.fault)).toBe('')
  others.unmount()

  renderPage(<CheckInPage />, { client: counter })
  await screen.findByRole('status')
  expect(valueAt(words.fault)).toBe('باتری خراب')
})

test('an emptied form can be had again', async () => {
  const { counter } = await openShop()
  await keepDraft(counter, { fault: 'روشن نمی‌شود' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await user.click(await screen.findByText(words.startOver))
  expect(valueAt(words.fault)).toBe('')
  await user.click(screen.getByText(fa.common.undo))
  expect(valueAt(words.fault)).toBe('روشن نمی‌شود')
})

test('sent twice it makes one repair', async () => {
  const { counter, typeId } = await openShop()
  await keepDraft(counter, complete(typeId))
  const { user } = renderPage(<CheckInPage />, { client: counter })
  const save = await screen.findByRole('button', { name: new RegExp(`^${words.save}`) })
  await user.dblClick(save)
  await screen.findByText(words.saved.title)
  expect((await counter.repairs.list({})).rows).toHaveLength(1)
})

test('C5 a draft that was saved before a crash and changed since says so, and saves when pressed again', async () => {
  const { counter, typeId } = await openShop()
  const { commandId } = blank()
  const first = await aRepair(counter, { commandId })
  await keepDraft(counter, { ...complete(typeId), commandId, fault: 'صفحه شکسته' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await screen.findByRole('status')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(fa.errors.COMMAND_REUSED)
  expect((await counter.repairs.list({})).rows.map(({ id }) => id)).toEqual([first.id])
  expect(valueAt(words.fault)).toBe('صفحه شکسته')

  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.saved.title)
  expect((await counter.repairs.list({})).rows).toHaveLength(2)
})

test('F2 starts the next check-in after a saved one, with nothing of the last', async () => {
  const { counter, typeId } = await openShop()
  await keepDraft(counter, complete(typeId))
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await screen.findByRole('status')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.saved.title)
  fireEvent.keyDown(document.body, { key: 'F2', code: 'F2' })
  await focused(words.customer.find)
  expect(valueAt(words.fault)).toBe('')
  expect(screen.queryByRole('status')).toBeNull()
})

test('A7 a number that somebody has asks who this is, and the key 2 says a relative', async () => {
  const { counter, typeId } = await openShop()
  const mother = await counter.customers.add({
    commandId: crypto.randomUUID(),
    name: 'زهرا احمدی',
    phone: '09121112233',
  })
  await keepDraft(counter, {
    ...complete(typeId),
    newCustomer: { name: 'علی احمدی', phone: '', samePhone: 'ask' },
  })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await user.click(await screen.findByLabelText(words.customer.phone))
  await user.keyboard('۰۹۱۲ ۱۱۱ ۲۲۳۳')
  const question = await screen.findByRole('group', {
    name: fa.customers.samePhone.question.replace('{{name}}', 'زهرا احمدی'),
  })
  await user.keyboard('{Enter}')
  expect(question.contains(document.activeElement)).toBe(true)
  await user.keyboard('2')
  await focused(words.device.identity)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.saved.title)

  const [row] = (await counter.repairs.list({})).rows
  const child = await counter.customers.byId({ id: row?.customer.id ?? '' })
  expect(child).toMatchObject({ name: 'علی احمدی', relativeOf: { id: mother.id } })
})

test('A7 a question that main asks is answered beside the phone, and the answer goes on saving', async () => {
  const { counter, typeId } = await openShop()
  // As a second number the list of customers does not show it: only main knows.
  await counter.customers.add({
    commandId: crypto.randomUUID(),
    name: 'زهرا احمدی',
    phone: '09123334455',
    secondPhone: '09121112233',
  })
  await keepDraft(counter, {
    ...complete(typeId),
    newCustomer: { name: 'علی احمدی', phone: '09121112233', samePhone: 'ask' },
  })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await screen.findByRole('status')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await focused(fa.customers.samePhone.same)
  expect((await counter.repairs.list({})).rows).toHaveLength(0)
  await user.keyboard('3')
  await screen.findByText(words.saved.title)
  expect((await counter.customers.list({})).rows.map(({ name }) => name)).toContain('علی احمدی')
})

test('A5 a wrong check digit names the right one, and is saved with a reason alone', async () => {
  const { counter, typeId } = await openShop()
  await keepDraft(counter, { ...complete(typeId), identityText: '356938035643800' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await screen.findByText(new RegExp(`${fa.devices.imeiCheckDigit.split('{{expected}}')[0]}۹`))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await focused(fa.devices.imeiReason)
  expect((await counter.repairs.list({})).rows).toHaveLength(0)
  await user.keyboard('برچسب{Control>}{Enter}{/Control}')
  await screen.findByText(words.saved.title)
  expect((await counter.repairs.list({})).rows[0]?.device.imei).toBe('356938035643800')
})

test('A5 fourteen digits are offered the fifteenth', async () => {
  const { counter, typeId } = await openShop()
  await keepDraft(counter, { ...complete(typeId), identityText: '' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await user.click(await screen.findByLabelText(words.device.identity))
  await user.keyboard('35693803564380{Enter}')
  await focused(fa.devices.imeiAcceptDigit)
  await user.keyboard('{Enter}')
  expect(valueAt(words.device.identity)).toBe('356938035643809')
})

test('A4 A6 a device still in the shop is known at once, with its owner and a link to its open repair', async () => {
  const { counter, typeId } = await openShop()
  const open = await aRepair(counter, {
    customer: newCustomer({ name: 'رضا محمدی' }),
    device: newDevice(typeId, { serialNo: 'R5CW3099XXA' }),
  })
  await keepDraft(counter, { ...complete(typeId), identityText: '' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await user.click(await screen.findByLabelText(words.device.identity))
  await user.keyboard('r5cw-3099xxa{Enter}')
  await focused(words.fault)
  const warning = await screen.findByRole('alert')
  expect(warning.querySelector('a')?.getAttribute('href')).toBe(`/repairs/${open.id}`)
  expect(screen.getByText(/رضا محمدی/)).toBeTruthy()

  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThan(1))
  expect((await counter.repairs.list({})).rows).toHaveLength(1)
})

test('what is missing is said beside its field, and the focus goes to the first', async () => {
  const { counter } = await openShop()
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await focused(words.customer.find)
  await user.click(screen.getByLabelText(words.fault))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await focused(words.customer.find)
  const needed = [words.needs.customer, words.needs.type, words.needs.condition, words.needs.accessories]
  for (const sentence of needed) expect(screen.getByText(sentence)).toBeTruthy()
  expect(screen.getByText(fa.errors.DEVICE_IDENTITY_MISSING)).toBeTruthy()
})

test("main's refusal of a phone stands at the phone", async () => {
  const { counter, typeId } = await openShop()
  await keepDraft(counter, {
    ...complete(typeId),
    newCustomer: { name: 'علی احمدی', phone: '0912', samePhone: 'ask' },
  })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await screen.findByRole('status')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const phone = await focused(words.customer.phone)
  expect(phone.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(fa.errors.PHONE_INVALID)).toBeTruthy()
})

test('an unreadable deposit is never saved as none', async () => {
  const { counter, typeId } = await openShop()
  await keepDraft(counter, complete(typeId))
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await user.click(await screen.findByLabelText(words.deposit))
  await user.keyboard('صد تومان{Control>}{Enter}{/Control}')
  await focused(words.deposit)
  expect((await counter.repairs.list({})).rows).toHaveLength(0)
})

test("a customer's page leads here with the customer chosen, and the draft can still be had", async () => {
  const { counter } = await openShop()
  const { id } = await counter.customers.add({
    commandId: crypto.randomUUID(),
    name: 'کاوه آذرنوش',
    phone: '09361234567',
  })
  await keepDraft(counter, { fault: 'روشن نمی‌شود' })
  const { user, history } = renderPage(<CheckInPage />, {
    client: counter,
    path: `/check-in?customer=${id}`,
  })
  await screen.findByText('کاوه آذرنوش')
  expect(valueAt(words.fault)).toBe('')
  await waitFor(() => expect(history.at(-1)).toBe('/check-in'))
  await user.click(screen.getByText(fa.common.undo))
  expect(valueAt(words.fault)).toBe('روشن نمی‌شود')
})

test('B10 a delivered device is taken in as a rework of its last repair', async () => {
  const { counter, manager, typeId } = await openShop()
  const device = newDevice(typeId, { serialNo: 'R5CW3099XXA' })
  const taken = await aRepair(manager, { device, customer: newCustomer({ name: 'رضا محمدی' }) })
  const first = await handOver(manager, await moveTo(manager, taken, 'ready'))
  await keepDraft(counter, { ...complete(typeId), identityText: 'R5CW3099XXA' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await user.click(await screen.findByRole('checkbox', { name: /^ثبت به‌عنوان برگشتی/ }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.saved.title)
  const [row] = (await counter.repairs.list({ kinds: ['received'] })).rows
  const rework = await counter.repairs.byId({ id: row?.id ?? '' })
  expect(rework).toMatchObject({ reworkOf: { id: first.id }, device: { id: first.device.id } })
})

async function openShop() {
  const app = await openTestApp({ now: new Date().toISOString() })
  const counter = await app.as('counter')
  const other = await app.as('counter', 'other')
  return { counter, other, manager: app.manager, typeId: await typeIdOf(app.manager) }
}

function blank(): CheckInForm {
  const today = dayOf(new Date().toISOString(), 'Asia/Tehran')
  return emptyForm({ commandId: crypto.randomUUID(), promisedOn: addDays(today, 3) })
}

/** Everything that a check-in needs. */
function complete(typeId: string): Partial<CheckInForm> {
  return {
    newCustomer: { name: 'مریم کریمی', phone: '09129998877', samePhone: 'ask' },
    identityText: 'SN-774411',
    typeId,
    brand: 'Samsung',
    model: 'Galaxy A54',
    fault: 'روشن نمی‌شود',
    condition: ['no_damage'],
    nothingCame: true,
  }
}

async function keepDraft(client: Client, form: Partial<CheckInForm>): Promise<void> {
  await client.drafts.save({ form: 'check_in', body: writeDraft({ ...blank(), ...form }) })
}

function valueAt(label: string): string {
  const field = screen.getByLabelText(label)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
}
