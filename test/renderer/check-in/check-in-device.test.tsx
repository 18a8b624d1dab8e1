import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CheckInPage } from '../../../src/renderer/check-in/check-in-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair, handOver, moveTo, newCustomer, newDevice } from '../../support/factories'
import { focused, renderPage } from '../../support/render-page'
import { complete, keepDraft, openShop, valueAt } from './counter'

const words = fa.checkIn

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
