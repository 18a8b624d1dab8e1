import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { PlacePage } from '../../../src/renderer/stock/place-page'
import { StockPage } from '../../../src/renderer/stock/stock-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { openTestApp } from '../../support/test-app'
import { scan } from '../warranty/scan'

const words = fa.stock.places

describe('places', () => {
  test('stand as a tree in walking order with kind, code and how many parts lie there', async () => {
    const { manager } = await openTestApp()
    const main = await aPlace(manager, { name: 'انبار مرکزی', code: 'WH-1' })
    await aPlace(manager, { name: 'قفسهٔ دوم', kind: 'bin', parentId: main.id, code: 'A-02', walkOrder: 20 })
    const first = await aPlace(manager, {
      name: 'قفسهٔ نخست',
      kind: 'bin',
      parentId: main.id,
      code: 'A-01',
      walkOrder: 10,
    })
    const part = await aPart(manager)
    await manager.stock.receive({
      commandId: crypto.randomUUID(),
      placeId: first.id,
      lines: [{ partId: part.id, quantity: 3, unitCost: 100_000 }],
    })
    const { user, history } = renderPage(<StockPage />, { client: manager, path: '/stock?tab=places' })
    await screen.findByText('انبار مرکزی')
    const rows = [...document.querySelectorAll('tbody tr')].map(row =>
      [...row.querySelectorAll('td')].map(cell => cell.textContent),
    )
    expect(rows.slice(0, 3)).toEqual([
      ['انبار مرکزی', words.kinds.warehouse, 'WH-1', '–', '۰', '۰'],
      ['قفسهٔ نخست', words.kinds.bin, 'A-01', '–', '۱۰', '۱'],
      ['قفسهٔ دوم', words.kinds.bin, 'A-02', '–', '۲۰', '۰'],
    ])
    await user.click(screen.getByText('قفسهٔ نخست'))
    expect(history.at(-1)).toBe(`/stock/places/${first.id}`)
  })

  test('F8 opens the form of a new one; a scan gives its code', async () => {
    const { manager } = await openTestApp()
    const { user } = renderPage(<StockPage />, { client: manager, path: '/stock?tab=places' })
    await screen.findByText(words.empty)
    pressKey('F8')
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(words.name), 'انبار مرکزی')
    scan('HOUSE1')
    await waitFor(() => expect(dialog.getByLabelText(words.code)).toHaveProperty('value', 'HOUSE1'))
    await user.click(dialog.getByRole('button', { name: words.create }))
    await screen.findByText('انبار مرکزی')
    expect(await manager.stock.places({})).toMatchObject([
      { name: 'انبار مرکزی', kind: 'warehouse', code: 'HOUSE1', parentId: null },
    ])
  })

  test('a code that another place has is refused at its field', async () => {
    const { manager } = await openTestApp()
    const place = await aPlace(manager, { name: 'انبار مرکزی', code: 'WH-1' })
    const { user } = renderPage(<PlacePage id={place.id} />, { client: manager })
    await screen.findByRole('heading', { name: 'انبار مرکزی' })
    pressKey('F8')
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(words.name), 'قفسه')
    await user.type(dialog.getByLabelText(words.code), 'wh ۱')
    await user.click(dialog.getByRole('button', { name: words.create }))
    await dialog.findByText(fa.errors.PLACE_CODE_TAKEN.replace('{{name}}', 'انبار مرکزی'))
    expect(await manager.stock.places({})).toHaveLength(1)
  })

  test('a code that no scanner reads is refused at its field', async () => {
    const { manager } = await openTestApp()
    const { user } = renderPage(<StockPage />, { client: manager, path: '/stock?tab=places' })
    await screen.findByText(words.empty)
    pressKey('F8')
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(words.name), 'انبار مرکزی')
    await user.type(dialog.getByLabelText(words.code), 'W1')
    await user.click(dialog.getByRole('button', { name: words.create }))
    await dialog.findByText(fa.issues.code_too_short)
    expect(await manager.stock.places({})).toEqual([])
    await user.type(dialog.getByLabelText(words.code), '-A')
    await user.click(dialog.getByRole('button', { name: words.create }))
    await waitFor(async () => expect(await manager.stock.places({})).toMatchObject([{ code: 'W1-A' }]))
  })

  test('the page of a place shows what lies there and makes a shelf inside it', async () => {
    const { manager } = await openTestApp()
    const place = await aPlace(manager, { name: 'انبار مرکزی' })
    const part = await aPart(manager, { number: 'BAT-1' })
    await manager.stock.receive({
      commandId: crypto.randomUUID(),
      placeId: place.id,
      lines: [{ partId: part.id, quantity: 3, unitCost: 100_000 }],
    })
    const { user, history } = renderPage(<PlacePage id={place.id} />, { client: manager })
    const row = (await screen.findByText('BAT-1')).closest('tr')
    expect(row?.textContent).toContain('۳ عدد')
    pressKey('F8')
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(words.name), 'قفسهٔ نخست')
    await user.click(dialog.getByRole('button', { name: words.create }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await screen.findByText('قفسهٔ نخست')
    expect(await manager.stock.places({})).toMatchObject([
      { id: place.id },
      { name: 'قفسهٔ نخست', kind: 'bin', parentId: place.id },
    ])
    const all = screen.getByText(words.withInside).closest('a')
    expect(all?.getAttribute('href')).toBe(`/stock?placeId=${place.id}`)
    await user.click(row ?? document.body)
    expect(history.at(-1)).toBe(`/stock/parts/${part.id}`)
  })

  test('one in which parts lie stays in use, and the form says why', async () => {
    const { manager } = await openTestApp()
    const place = await aPlace(manager, { name: 'انبار مرکزی' })
    const part = await aPart(manager)
    await manager.stock.receive({
      commandId: crypto.randomUUID(),
      placeId: place.id,
      lines: [{ partId: part.id, quantity: 3, unitCost: 100_000 }],
    })
    const { user } = renderPage(<PlacePage id={place.id} />, { client: manager })
    await user.click(await pressable(fa.common.edit))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByLabelText(words.isActive))
    await user.click(dialog.getByRole('button', { name: fa.common.save }))
    await dialog.findByText(fa.errors.PLACE_NOT_EMPTY.replace('{{name}}', 'انبار مرکزی'))
    expect((await manager.stock.places({}))[0]?.isActive).toBe(true)
  })

  test('whoever may only look changes nothing', async () => {
    const { manager, as } = await openTestApp()
    const place = await aPlace(manager, { name: 'انبار مرکزی' })
    renderPage(<PlacePage id={place.id} />, { client: await as('technician') })
    await screen.findByText(words.nothingHere)
    expect(isOffered(fa.common.edit)).toBe(false)
    expect(isOffered(words.addBelow)).toBe(false)
  })
})
