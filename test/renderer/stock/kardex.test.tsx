import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PartKardex } from '../../../src/renderer/stock/part-kardex'
import { fa } from '../../../src/shared/i18n/fa/index'
import { fieldSoon, pressable, renderPage } from '../../support/render-page'
import { adjust, aStockShop, receive, reverse, type StockShop, transfer } from '../../support/stock-documents'

const words = fa.stockDocuments

/** The cells of every row, by the header of their column. */
async function rows(): Promise<readonly Record<string, string>[]> {
  const table = await screen.findByRole('table')
  const headers = within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent ?? '')
  return [...table.querySelectorAll('tbody tr')].map(row =>
    Object.fromEntries(
      headers.map((header, at) => [header, row.querySelectorAll('td')[at]?.textContent ?? '']),
    ),
  )
}

function figures(row: Record<string, string> | undefined): readonly (string | undefined)[] {
  return [row?.[words.fields.in], row?.[words.fields.out], row?.[words.fields.balance]]
}

async function aMovedPart(): Promise<StockShop> {
  const shop = await aStockShop()
  const { manager, main, bag, display } = shop
  await receive(manager, main.id, [{ partId: display.id, quantity: 5, unitCost: 1000 }])
  await transfer(manager, { fromId: main.id, toId: bag.id }, { partId: display.id, quantity: 2 })
  return shop
}

test('H6 shows the newest first with document, place, in, out, balance, value and who', async () => {
  const { manager, display } = await aMovedPart()
  renderPage(<PartKardex part={display} />, { client: manager })
  const all = await rows()
  expect(all.map(figures)).toEqual([
    ['۲ عدد', '', '۵ عدد'],
    ['', '۲ عدد', '۳ عدد'],
    ['۵ عدد', '', '۵ عدد'],
  ])
  expect(all.at(-1)).toMatchObject({
    [words.fields.document]: expect.stringContaining(words.entries.receive),
    [words.fields.place]: 'انبار مرکزی',
    [words.fields.value]: expect.stringContaining('۵۰۰'),
    [words.fields.at]: expect.stringContaining('سارا مدیری'),
  })
  const [document] = (await manager.stock.documents({ kinds: ['receipt'], limit: 1 })).rows
  expect(linkTo(document?.id)).not.toBeNull()
})

test('H2 of one place the balance is that of the place', async () => {
  const { manager, display } = await aMovedPart()
  const { user } = renderPage(<PartKardex part={display} />, { client: manager })
  await user.click(await fieldSoon(words.kardex.place))
  await user.click(await pressable('کیف رضا'))
  await waitFor(async () => expect((await rows()).map(figures)).toEqual([['۲ عدد', '', '۲ عدد']]))
})

test('H1 what was taken back says so, and its mirror says what it is', async () => {
  const { manager, main, display } = await aMovedPart()
  await reverse(manager, await adjust(manager, { partId: display.id, placeId: main.id, change: -1 }))
  renderPage(<PartKardex part={display} />, { client: manager })
  const [mirror, adjusted] = await rows()
  expect(mirror?.[words.fields.document]).toContain(words.kinds.reversal)
  expect(adjusted?.[words.fields.document]).toContain(words.kardex.takenBack)
})

test('M2 has no column of values for who may not see costs', async () => {
  const { as, display } = await aMovedPart()
  renderPage(<PartKardex part={display} />, { client: await as('technician') })
  const [first] = await rows()
  expect(Object.keys(first ?? {})).toContain(words.fields.balance)
  expect(Object.keys(first ?? {})).not.toContain(words.fields.value)
})

test('loads the next page after fifty entries', async () => {
  const { manager, main, board } = await aStockShop()
  const serialNos = Array.from({ length: 55 }, (_, index) => `SN${index}`)
  await receive(manager, main.id, [{ partId: board.id, quantity: 55, unitCost: 10, serialNos }])
  const { user } = renderPage(<PartKardex part={board} />, { client: manager })
  expect(await rows()).toHaveLength(50)
  await user.click(await pressable(fa.common.loadMore))
  await waitFor(async () => expect(await rows()).toHaveLength(55))
})

test('a part that has not moved says what to do', async () => {
  const { manager, display } = await aStockShop()
  renderPage(<PartKardex part={display} />, { client: manager })
  await screen.findByText(words.kardex.empty)
})

function linkTo(id = ''): Element | null {
  return document.querySelector(`a[href="/stock/documents/${id}"]`)
}
