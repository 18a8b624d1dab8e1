import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CheckInPage } from '../../../src/renderer/check-in/check-in-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { focused, renderPage } from '../../support/render-page'
import { complete, keepDraft, openShop } from './counter'

const words = fa.checkIn

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
