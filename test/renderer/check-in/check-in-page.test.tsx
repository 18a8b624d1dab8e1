import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CheckInPage } from '../../../src/renderer/check-in/check-in-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { addDays } from '../../../src/shared/kernel/day'
import { dayOf } from '../../../src/shared/kernel/day-zone'
import { typeIdOf } from '../../support/factories'
import { field, focused, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'
import { complete, keepDraft, openShop, valueAt } from './counter'

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

test('sent twice it makes one repair', async () => {
  const { counter, typeId } = await openShop()
  await keepDraft(counter, complete(typeId))
  const { user } = renderPage(<CheckInPage />, { client: counter })
  const save = await screen.findByRole('button', { name: new RegExp(`^${words.save}`) })
  await user.dblClick(save)
  await screen.findByText(words.saved.title)
  expect((await counter.repairs.list({})).rows).toHaveLength(1)
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

test('what is missing is said beside its field, and the focus goes to the first', async () => {
  const { counter } = await openShop()
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await focused(words.customer.find)
  await user.click(screen.getByLabelText(words.fault))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.needs.customer)
  await waitFor(() => expect(document.activeElement).toBe(field(words.customer.find)))
  for (const what of ['type', 'condition', 'accessories'] as const) {
    expect(screen.getByText(words.needs[what])).toBeTruthy()
  }
  expect(screen.getByText(fa.errors.DEVICE_IDENTITY_MISSING)).toBeTruthy()
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
