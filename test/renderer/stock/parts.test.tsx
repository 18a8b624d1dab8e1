import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Routes } from '../../../src/renderer/routes'
import { EditPartPage, NewPartPage, PartPage } from '../../../src/renderer/stock/part-page'
import { StockPage } from '../../../src/renderer/stock/stock-page'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { type Client, openTestApp } from '../../support/test-app'
import { scan } from '../warranty/scan'

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
    await receive(manager, { partId: part.id, placeId: shelf.id, quantity: 12 })
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
    await receive(manager, { partId: there.id, placeId: place.id, quantity: 1 })
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

describe('the form of a part', () => {
  test('makes one with all that is told of it, and what is typed but not yet in its list counts too', async () => {
    const { manager } = await openTestApp()
    const substitute = await aPart(manager, { number: 'SUB-1' })
    const place = await aPlace(manager, { name: 'انبار مرکزی' })
    const { user, history } = renderPage(<NewPartPage />, {
      client: manager,
      path: '/stock/parts/new?code=111',
    })
    await fill(words.part.number, 'GH82-1')
    fill(words.part.names.fa, 'صفحه‌نمایش')
    fill(words.part.names.en, 'Display')
    fill(words.part.prices.retail, '۱۵۰٬۰۰۰')
    fill(words.part.warrantyDays, '۹۰')
    fill(words.part.reorderPoint, '۵')
    scan('222222')
    await screen.findByText('222222')
    await user.type(field(words.part.barcodes), '333')
    fill(fa.devices.brand, 'Samsung', 1)
    fill(words.part.addSubstitute, 'SUB')
    await user.click(await pressable('صفحه‌نمایشSUB-1'))
    await user.click(field(words.part.homePlace))
    await user.click(await pressable('انبار مرکزی'))
    await user.click(await pressable(words.part.create))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/parts\/[0-9a-f-]{36}$/))
    const made = await manager.stock.part({ id: history.at(-1)?.split('/').at(-1) ?? '' })
    expect(made).toMatchObject({
      number: 'GH82-1',
      names: { fa: 'صفحه‌نمایش', ar: '', en: 'Display' },
      prices: { retail: 1_500_000, trade: null, bulk: null },
      warrantyDays: 90,
      reorderPoint: 5,
      barcodes: ['111', '222222', '333'],
      fits: [{ brand: 'Samsung', model: '' }],
      substitutes: [{ id: substitute.id }],
      homePlace: { id: place.id },
    })
  })

  test('asks for one name at least, in the language of the screen', async () => {
    const { manager } = await openTestApp()
    const { user } = renderPage(<NewPartPage />, { client: manager, locale: 'en' })
    fill(en.stock.part.number, 'X')
    await user.click(await pressable(en.stock.part.create))
    await screen.findByText(en.issues.required)
    expect(field(en.stock.part.names.en).getAttribute('aria-invalid')).toBe('true')
    expect(field(en.stock.part.names.fa).getAttribute('aria-invalid')).not.toBe('true')
    fill(en.stock.part.names.fa, 'پیچ')
    await user.click(await pressable(en.stock.part.create))
    await waitFor(async () => expect((await manager.stock.parts({})).rows).toHaveLength(1))
  })

  test('says at the field that a number or a barcode is taken', async () => {
    const { manager } = await openTestApp()
    await aPart(manager, { number: 'BAT-1', barcodes: ['111'] })
    const { user } = renderPage(<NewPartPage />, { client: manager, path: '/stock/parts/new?code=111' })
    fill(words.part.number, 'bat-۱')
    fill(words.part.names.fa, 'باتری')
    await user.click(await pressable(words.part.create))
    await waitFor(() => expect(field(words.part.number).getAttribute('aria-invalid')).toBe('true'))
    fill(words.part.number, 'BAT-2')
    await user.click(await pressable(words.part.create))
    await waitFor(() => expect(field(words.part.barcodes).getAttribute('aria-invalid')).toBe('true'))
    expect((await manager.stock.parts({})).rows).toHaveLength(1)
  })

  test('H10 a whole number is asked for where pieces are counted, and metres have decimals', async () => {
    const { manager } = await openTestApp()
    const { user, history } = renderPage(<NewPartPage />, { client: manager })
    fill(words.part.number, 'CABLE')
    fill(words.part.names.fa, 'کابل')
    fill(words.part.reorderPoint, '2.5')
    await screen.findByText(words.quantity.whole)
    await user.click(await pressable(words.part.create))
    expect((await manager.stock.parts({})).rows).toEqual([])
    await user.click(field(words.part.unit))
    await user.click(await pressable(words.units.metre))
    fill(words.part.reorderPoint, '۲٫۵')
    await user.click(await pressable(words.part.create))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/parts\/[0-9a-f-]{36}$/))
    const [row] = (await manager.stock.parts({})).rows
    expect(await manager.stock.part({ id: row?.id ?? '' })).toMatchObject({
      unit: 'metre',
      reorderPoint: 250,
    })
  })

  test('changes a part and comes back to it; unit and serials are settled once it was in stock', async () => {
    const { manager } = await openTestApp()
    const place = await aPlace(manager)
    const part = await aPart(manager, { number: 'BAT-1', barcodes: ['111'] })
    await receive(manager, { partId: part.id, placeId: place.id, quantity: 1 })
    const { user, history } = renderPage(<EditPartPage id={part.id} />, { client: manager })
    expect((await fieldSoon(words.part.unit)).hasAttribute('disabled')).toBe(true)
    expect(field(words.part.isSerialised).hasAttribute('disabled')).toBe(true)
    fill(words.part.names.fa, 'باتری نو')
    await user.click(await pressable(fa.common.save))
    await waitFor(() => expect(history.at(-1)).toBe(`/stock/parts/${part.id}`))
    expect(await manager.stock.part({ id: part.id })).toMatchObject({
      names: { fa: 'باتری نو' },
      barcodes: ['111'],
    })
  })
})

describe('the page of a part', () => {
  test('shows figures, where it lies, what it fits and its codes', async () => {
    const { manager } = await openTestApp()
    const place = await aPlace(manager, { name: 'انبار مرکزی' })
    const part = await aPart(manager, {
      number: 'BAT-1',
      names: { fa: 'باتری', ar: '', en: 'Battery' },
      barcodes: ['111'],
      fits: [
        { brand: 'Samsung', model: 'Galaxy A54' },
        { brand: 'Xiaomi', model: '' },
      ],
    })
    await receive(manager, { partId: part.id, placeId: place.id, quantity: 3, unitCost: 200_000 })
    renderPage(<PartPage id={part.id} />, { client: manager })
    await screen.findByRole('heading', { name: 'BAT-1' })
    expect(figure(words.part.onHand)).toBe('۳ عدد')
    expect(figure(words.part.available)).toBe('۳ عدد')
    expect(figure(words.part.reserved)).toBe('۰ عدد')
    expect(figure(words.part.onOrder)).toBe('۰ عدد')
    expect(figure(words.part.value)).toContain('۶۰٬۰۰۰')
    expect(figure(words.part.lastCost)).toContain('۲۰٬۰۰۰')
    const where = within(await screen.findByRole('region', { name: words.part.where }))
    expect(where.getByText('انبار مرکزی').closest('a')?.getAttribute('href')).toContain(place.id)
    await screen.findByText('Samsung Galaxy A54')
    await screen.findByText('111')
    await screen.findByText('Battery')
  })

  test('hides costs from who may not see them', async () => {
    const { manager, as } = await openTestApp()
    const place = await aPlace(manager)
    const part = await aPart(manager)
    await receive(manager, { partId: part.id, placeId: place.id, quantity: 3, unitCost: 200_000 })
    renderPage(<PartPage id={part.id} />, { client: await as('counter') })
    await screen.findByRole('heading', { name: part.number })
    expect(figure(words.part.onHand)).toBe('۳ عدد')
    expect(screen.queryByText(words.part.value)).toBeNull()
    expect(screen.queryByText(words.part.lastCost)).toBeNull()
    expect(isOffered(fa.common.edit)).toBe(false)
  })

  test('H11 lists the units of a serialised part, each with its place', async () => {
    const { manager } = await openTestApp()
    const place = await aPlace(manager, { name: 'انبار مرکزی' })
    const part = await aPart(manager, { isSerialised: true })
    await receive(manager, { partId: part.id, placeId: place.id, quantity: 2, serialNos: ['SN-1', 'SN-2'] })
    renderPage(<PartPage id={part.id} />, { client: manager })
    const units = within(await screen.findByRole('region', { name: words.unit.title }))
    const row = (await units.findByText('SN-1')).closest('tr')
    expect(row?.textContent).toContain('انبار مرکزی')
    await units.findByText('SN-2')
  })
})

type Receipt = {
  readonly partId: string
  readonly placeId: string
  readonly quantity: number
  readonly unitCost?: number
  readonly serialNos?: string[]
}

function receive(client: Client, { placeId, unitCost = 100_000, ...line }: Receipt) {
  return client.stock.receive({
    commandId: crypto.randomUUID(),
    placeId,
    lines: [{ ...line, unitCost }],
  })
}

/** What stands under a figure's name. */
function figure(name: string): string {
  const term = screen.getAllByText(name).find(({ tagName }) => tagName === 'DT')
  return term?.nextElementSibling?.textContent ?? ''
}

/** At once: a form of this size takes seconds to be typed into letter by letter here. */
function fill(label: string, text: string, at = 0): void {
  const same = [...document.querySelectorAll('input')].filter(
    input => (input.labels?.[0]?.textContent ?? '').trim() === label,
  )
  fireEvent.change(at === 0 ? field(label) : (same[at] ?? field(label)), { target: { value: text } })
}
