import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Routes } from '../../../src/renderer/routes'
import { StockPage } from '../../../src/renderer/stock/stock-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { openTestApp } from '../../support/test-app'
import { scan } from '../warranty/scan'
import { receiveOne } from './receive-one'

const words = fa.stock

describe('the list of parts', () => {
  test('H4 shows number, name, brand, what is there, free and on order, price and home place, and a row opens its part', async () => {
    const { manager } = await openTestApp()
    const shelf = await aPlace(manager, { name: 'انبار مرکزی' })
    const part = await aPart(manager, {
      number: 'GH82-1',
      names: { fa: 'صفحه‌نمایش', ar: '', en: 'Display' },
      brand: 'Samsung',
      prices: { retail: 1_500_000, trade: null, bulk: null },
      homePlaceId: shelf.id,
    })
    await receiveOne(manager, { partId: part.id, placeId: shelf.id, quantity: 12 })
    const { user, history } = renderPage(<StockPage />, { client: manager, path: '/stock' })
    const row = (await screen.findByText('GH82-1')).closest('tr')
    expect([...(row?.cells ?? [])].map(({ textContent }) => textContent)).toEqual([
      'GH82-1',
      'صفحه‌نمایش',
      'Samsung',
      '۱۲ عدد',
      '۱۲ عدد',
      '۰ عدد',
      expect.stringContaining('تومان'),
      'انبار مرکزی',
    ])
    row?.focus()
    await user.keyboard('{Enter}')
    expect(history.at(-1)).toBe(`/stock/parts/${part.id}`)
  })

  test('N1 a name that the language of the screen lacks is shown in another', async () => {
    const { manager } = await openTestApp()
    await aPart(manager, { names: { fa: 'باتری', ar: '', en: 'Battery' } })
    await aPart(manager, { names: { fa: 'پیچ', ar: '', en: '' } })
    renderPage(<StockPage />, { client: manager, path: '/stock', locale: 'en' })
    await screen.findByText('Battery')
    await screen.findByText('پیچ')
    expect(screen.queryByText('باتری')).toBeNull()
  })

  test('finds as one types, keeps what was typed in the address, and Enter opens the part of that number', async () => {
    const { manager } = await openTestApp()
    const screw = await aPart(manager, { number: 'SCREW-7', names: { fa: 'پیچ', ar: '', en: '' } })
    await aPart(manager, { number: 'BAT-1', names: { fa: 'باتری', ar: '', en: '' } })
    const { user, history } = renderPage(<StockPage />, { client: manager, path: '/stock' })
    await screen.findByText('باتری')
    await user.type(field(words.parts.find), 'screw-۷')
    await waitFor(() => expect(screen.queryByText('باتری')).toBeNull())
    expect(history.at(-1)).toContain('text=')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(history.at(-1)).toBe(`/stock/parts/${screw.id}`))
  })

  test('Escape empties the field, and the arrow down leads to the rows', async () => {
    const { manager } = await openTestApp()
    await aPart(manager, { number: 'BAT-1' })
    const { user } = renderPage(<StockPage />, { client: manager, path: '/stock?text=zzz' })
    await screen.findByText(words.parts.nothingFound)
    field(words.parts.find).focus()
    await user.keyboard('{Escape}')
    const row = (await screen.findByText('BAT-1')).closest('tr')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(row)
  })

  test('what is out of stock or lies in a place is found by the filters of the address', async () => {
    const { manager } = await openTestApp()
    const place = await aPlace(manager)
    const there = await aPart(manager, { number: 'THERE' })
    await aPart(manager, { number: 'OUT' })
    await receiveOne(manager, { partId: there.id, placeId: place.id, quantity: 1 })
    const { user } = renderPage(<StockPage />, { client: manager, path: '/stock?isOut=true' })
    await screen.findByText('OUT')
    expect(screen.queryByText('THERE')).toBeNull()
    await user.click(await pressable(words.parts.clearFilters))
    await screen.findByText('THERE')
  })

  test('N7 a scanned barcode opens its part, a scanned code of a place opens the place', async () => {
    const { manager } = await openTestApp()
    const part = await aPart(manager, { barcodes: ['6260001'] })
    const place = await aPlace(manager, { code: 'SHELF01' })
    const { history } = renderPage(<StockPage />, { client: manager, path: '/stock' })
    await screen.findByText(part.number)
    scan('6260001')
    await waitFor(() => expect(history.at(-1)).toBe(`/stock/parts/${part.id}`))
    scan('SHELF01')
    await waitFor(() => expect(history.at(-1)).toBe(`/stock/places/${place.id}`))
  })

  test('N7 a scanned barcode opens its part from any page', async () => {
    const { manager } = await openTestApp()
    const part = await aPart(manager, { barcodes: ['6260001'] })
    onTestFinished(() => {
      window.location.hash = ''
    })
    renderPage(<Routes />, { client: manager })
    await screen.findByLabelText(fa.shell.mainMenu)
    scan('6260001')
    await screen.findByRole('heading', { name: part.number })
  })

  test('N7 an unknown barcode is linked to a part that is there', async () => {
    const { manager } = await openTestApp()
    const part = await aPart(manager, { number: 'BAT-1' })
    const { user, history } = renderPage(<StockPage />, { client: manager, path: '/stock' })
    await screen.findByText('BAT-1')
    scan('6260002')
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByLabelText(words.unknown.ofPart), { target: { value: 'BAT' } })
    await user.click(await pressable('صفحه‌نمایشBAT-1'))
    await user.click(await pressable(words.unknown.link))
    await waitFor(() => expect(history.at(-1)).toBe(`/stock/parts/${part.id}`))
    expect((await manager.stock.part({ id: part.id })).barcodes).toEqual(['6260002'])
  })

  test('N7 an unknown barcode begins a new part that has it', async () => {
    const { manager } = await openTestApp()
    const { user, history } = renderPage(<StockPage />, { client: manager, path: '/stock' })
    await screen.findByText(words.parts.empty)
    scan('6260003')
    await user.click(await pressable(words.unknown.make))
    expect(history.at(-1)).toBe('/stock/parts/new?code=6260003')
  })

  test('F8 begins a new part; whoever may only look is offered none', async () => {
    const { manager, as } = await openTestApp()
    const { history, unmount } = renderPage(<StockPage />, { client: manager, path: '/stock' })
    await screen.findByText(words.parts.empty)
    pressKey('F8')
    expect(history.at(-1)).toBe('/stock/parts/new')
    unmount()
    renderPage(<StockPage />, { client: await as('counter'), path: '/stock' })
    await screen.findByText(words.parts.emptyToSee)
    expect(isOffered(words.parts.add)).toBe(false)
  })
})
