import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { PartPage } from '../../../src/renderer/stock/part-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { isOffered, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { openTestApp } from '../../support/test-app'
import { receiveOne } from './receive-one'

const words = fa.stock

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
    await receiveOne(manager, { partId: part.id, placeId: place.id, quantity: 3, unitCost: 200_000 })
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
    await receiveOne(manager, { partId: part.id, placeId: place.id, quantity: 3, unitCost: 200_000 })
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
    await receiveOne(manager, {
      partId: part.id,
      placeId: place.id,
      quantity: 2,
      serialNos: ['SN-1', 'SN-2'],
    })
    renderPage(<PartPage id={part.id} />, { client: manager })
    const units = within(await screen.findByRole('region', { name: words.unit.title }))
    const row = (await units.findByText('SN-1')).closest('tr')
    expect(row?.textContent).toContain('انبار مرکزی')
    await units.findByText('SN-2')
  })
})

/** What stands under a figure's name. */
function figure(name: string): string {
  const term = screen.getAllByText(name).find(({ tagName }) => tagName === 'DT')
  return term?.nextElementSibling?.textContent ?? ''
}
