import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CustomerPage } from '../../../src/renderer/customers/customer-page'
import { DevicePage } from '../../../src/renderer/devices/device-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair, newDevice, typeIdOf } from '../../support/factories'
import { renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'
import { aCard, activate } from '../../support/warranty'

const title = fa.warranty.title

test('a device shows the card of its serial with its status, and leads to it', async () => {
  const { manager } = await openTestApp()
  const card = await aCard(manager, { serialNo: 'SN-42' })
  const { device } = await aRepair(manager, {
    device: newDevice(await typeIdOf(manager), { serialNo: 'sn42' }),
  })
  renderPage(<DevicePage id={device.id} />, { client: manager })
  const link = await screen.findByRole('link', { name: card.number })
  expect(link.getAttribute('href')).toBe(`/warranty/cards/${card.id}`)
  screen.getByText(fa.warranty.statuses.issued)
})

test('a device without a card says nothing of warranties', async () => {
  const { manager } = await openTestApp()
  await aCard(manager, { serialNo: 'SN-43' })
  const { device } = await aRepair(manager)
  renderPage(<DevicePage id={device.id} />, { client: manager })
  await screen.findByRole('table', { name: fa.devices.visits })
  expect(screen.queryByText(title)).toBeNull()
})

test('a customer shows the cards that are theirs, and nothing where there is none', async () => {
  const { manager } = await openTestApp()
  const owner = await manager.customers.add({
    commandId: crypto.randomUUID(),
    name: 'زهرا احمدی',
    phone: '09121112233',
  })
  const other = await manager.customers.add({
    commandId: crypto.randomUUID(),
    name: 'کاوه آذرنوش',
    phone: '09121112244',
  })
  const card = await aCard(manager, { serialNo: 'SN-44' })
  await activate(manager, card, { activatedOn: '2026-11-20', ownerId: owner.id })
  const { unmount } = renderPage(<CustomerPage id={owner.id} />, { client: manager })
  await screen.findByRole('link', { name: card.number })
  unmount()
  renderPage(<CustomerPage id={other.id} />, { client: manager })
  await screen.findByText(fa.customers.noRepairs)
  expect(screen.queryByText(title)).toBeNull()
})
