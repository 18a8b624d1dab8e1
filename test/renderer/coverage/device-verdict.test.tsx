import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CheckInPage } from '../../../src/renderer/check-in/check-in-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { foldText } from '../../../src/shared/kernel/text'
import { field, focused, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'
import { aCard, activate, aPolicy } from '../../support/warranty'

const results = fa.verdict.results

async function openShop() {
  const { manager, as } = await openTestApp()
  const counter = await as('counter')
  return { manager, counter }
}

async function typeSerial(client: Client, serialNo: string) {
  const page = renderPage(<CheckInPage />, { client })
  await focused(fa.checkIn.customer.find)
  await page.user.type(field(fa.checkIn.device.identity), serialNo)
  return page
}

/** Marks of direction are no part of what is read. */
async function verdictSays(text: string): Promise<void> {
  const said = await screen.findByRole('region', { name: fa.coverage.title })
  await waitFor(() => expect(foldText(said.textContent ?? '')).toContain(foldText(text)))
}

test('D5 the counter sees whether and why the device is covered as soon as its serial is typed', async () => {
  const { manager, counter } = await openShop()
  const card = await aCard(manager, { serialNo: 'SN778899' })
  await activate(manager, card, { activatedOn: '2026-03-21' })
  await typeSerial(counter, 'sn 778-899')
  await verdictSays(results.covered)
  await verdictSays('۱۴۰۵/۰۱/۰۱')
  // 18 Jalali months from 1 Farvardin 1405.
  await verdictSays('۱۴۰۶/۰۷/۰۱')
})

test('D8 an unknown serial is said to have no card', async () => {
  const { manager, counter } = await openShop()
  await aPolicy(manager)
  await typeSerial(counter, 'UNKNOWN-1')
  await verdictSays(results.not_covered)
  await verdictSays('UNKNOWN1')
})

test('a shop that keeps no warranty sees nothing of it', async () => {
  const { counter } = await openShop()
  await typeSerial(counter, 'SN778899')
  await screen.findByLabelText(fa.devices.findModel)
  expect(screen.queryByRole('region', { name: fa.coverage.title })).toBeNull()
})
