import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { EditPartPage, NewPartPage } from '../../../src/renderer/stock/part-page'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { openTestApp } from '../../support/test-app'
import { scan } from '../warranty/scan'
import { receiveOne } from './receive-one'

const words = fa.stock

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
    await receiveOne(manager, { partId: part.id, placeId: place.id, quantity: 1 })
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

/** At once: a form of this size takes seconds to be typed into letter by letter here. */
function fill(label: string, text: string, at = 0): void {
  const same = [...document.querySelectorAll('input')].filter(
    input => (input.labels?.[0]?.textContent ?? '').trim() === label,
  )
  fireEvent.change(at === 0 ? field(label) : (same[at] ?? field(label)), { target: { value: text } })
}
