import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Box } from '../../../src/renderer/search/box'
import { fa } from '../../../src/shared/i18n/fa/index'
import { narrowRole } from '../../support/narrow-role'
import { field, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { receive } from '../../support/stock-documents'
import { type Client, openTestApp } from '../../support/test-app'
import { aCard } from '../../support/warranty'
import { scan } from '../warranty/scan'

async function aStockedPart(manager: Client) {
  const place = await aPlace(manager, { name: 'انبار مرکزی', code: 'STORE1' })
  const part = await aPart(manager, {
    number: 'GH82-305',
    names: { fa: 'صفحه‌نمایش', ar: '', en: 'Display' },
    barcodes: ['8806094912346'],
  })
  await receive(manager, place.id, [{ partId: part.id, quantity: 12, unitCost: 100 }])
  return { part, place }
}

test('a spare part is listed with number, name and how many there are, and Enter opens it', async () => {
  const { manager, as } = await openTestApp()
  const { part } = await aStockedPart(manager)
  const { user, history } = renderPage(<Box />, { client: await as('technician') })
  await user.type(field(fa.shell.box), 'صفحه')
  const option = (await screen.findByText('GH82-305')).closest('[role="option"]')
  expect(screen.getByText(fa.search.parts)).toBeTruthy()
  for (const said of ['GH82-305', 'صفحه‌نمایش', '۱۲ عدد']) expect(option?.textContent).toContain(said)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.at(-1)).toBe(`/stock/parts/${part.id}`))
})

test('N7 a scan anywhere opens the part of a barcode or the place of a code, a warranty card before them', async () => {
  const { manager, as } = await openTestApp()
  const { part, place } = await aStockedPart(manager)
  const { history } = renderPage(<Box />, { client: await as('counter') })
  await waitFor(() => field(fa.shell.box))
  scan('8806094912346')
  await waitFor(() => expect(history.at(-1)).toBe(`/stock/parts/${part.id}`))
  scan('STORE1')
  await waitFor(() => expect(history.at(-1)).toBe(`/stock/places/${place.id}`))
  const card = await aCard(manager, { serialNo: '8806094912346' })
  scan('8806094912346')
  await waitFor(() => expect(history.at(-1)).toBe(`/warranty/cards/${card.id}`))
})

test('M3 who may not see the stock is shown no part, and is told that nothing has the code', async () => {
  const { manager, as } = await openTestApp()
  await aStockedPart(manager)
  await narrowRole(manager, 'counter', 'stock.view')
  const { user, history } = renderPage(<Box />, { client: await as('counter') })
  await user.type(field(fa.shell.box), 'gh82')
  await screen.findByText(fa.search.nothing.replace('{{text}}', 'gh82'))
  await user.clear(field(fa.shell.box))
  scan('STORE1')
  await screen.findByText(text => text.includes('STORE1'))
  expect(history.at(-1)).toBe('/')
})
