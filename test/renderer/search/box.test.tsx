import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Box } from '../../../src/renderer/search/box'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair, moveTo, newCustomer } from '../../support/factories'
import { field, focused, pressKey, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

test('N7 the box is reached by F3 and opens what is found with Enter, at the page of its next step', async () => {
  const { counter, ready } = await openShop()
  const { user, history } = renderPage(<Box />, { client: counter })
  pressKey('F3')
  await focused(fa.shell.box)
  // Typed at once: keys as quick as a test's would be a scan.
  await user.paste(ready.number)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.at(-1)).toBe(`/repairs/${ready.id}/hand-over`))
  expect(field(fa.shell.box).value).toBe('')
})

test('the same number leads a technician to the work', async () => {
  const { technician, ready } = await openShop()
  const { user, history } = renderPage(<Box />, { client: technician })
  await user.click(field(fa.shell.box))
  await user.paste(ready.number)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.at(-1)).toBe(`/repairs/${ready.id}`))
})

test('customers, repairs and devices are shown apart, by arrows as well', async () => {
  const { counter, ready } = await openShop()
  const { user, history } = renderPage(<Box />, { client: counter })
  await user.type(field(fa.shell.box), 'نسرین')
  await screen.findByText(fa.search.customers)
  expect(screen.getByText(fa.search.repairs)).toBeTruthy()
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await waitFor(() => expect(history.at(-1)).toBe(`/customers/${ready.customer.id}`))
})

test('nothing found says what was looked for', async () => {
  const { counter } = await openShop()
  const { user } = renderPage(<Box />, { client: counter })
  await user.type(field(fa.shell.box), 'زرافه')
  expect(await screen.findByText(fa.search.nothing.replace('{{text}}', 'زرافه'))).toBeTruthy()
})

test('Escape empties and leaves the box', async () => {
  const { counter } = await openShop()
  const { user } = renderPage(<Box />, { client: counter })
  await user.type(field(fa.shell.box), 'نسرین{Escape}')
  expect(field(fa.shell.box).value).toBe('')
  expect(document.activeElement).not.toBe(field(fa.shell.box))
})

async function openShop() {
  const { manager, as } = await openTestApp()
  const ready = await aReadyRepair(manager)
  return { counter: await as('counter'), technician: await as('technician'), ready }
}

async function aReadyRepair(manager: Client) {
  const repair = await aRepair(manager, { customer: newCustomer({ name: 'نسرین توکلی' }) })
  return moveTo(manager, repair, 'ready')
}
