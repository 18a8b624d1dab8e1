import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { DocumentListPanel } from '../../../src/renderer/stock/document-list-panel'
import { DocumentPage } from '../../../src/renderer/stock/document-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import {
  adjust,
  aStockShop,
  placesOf,
  receive,
  reverse,
  type StockShop,
  transfer,
} from '../../support/stock-documents'
import type { Client } from '../../support/test-app'

const words = fa.stockDocuments

function openDocument(client: Client, { id }: { readonly id: string }) {
  return renderPage(<DocumentPage id={id} />, { client })
}

/** Every column of the first row of the page's table, under its header. */
function firstRow(): Record<string, string> {
  const table = screen.getByRole('table')
  const headers = within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent ?? '')
  const cells = [...(table.querySelector('tbody tr')?.querySelectorAll('td') ?? [])]
  return Object.fromEntries(headers.map((header, index) => [header, cells[index]?.textContent ?? '']))
}

async function aReceipt({ manager, main, display }: StockShop) {
  return manager.stock.receive({
    commandId: crypto.randomUUID(),
    placeId: main.id,
    reference: 'F-12',
    lines: [{ partId: display.id, quantity: 5, unitCost: 1000 }],
  })
}

describe('a document', () => {
  test('H6 shows its lines with part, place, quantity and value, and who, when and with what reference', async () => {
    const shop = await aStockShop()
    const receipt = await aReceipt(shop)
    const { container } = openDocument(shop.manager, receipt)
    const link = await screen.findByText(shop.display.number)
    expect(link.closest('a')?.getAttribute('href')).toBe(`/stock/parts/${shop.display.id}`)
    expect(firstRow()).toMatchObject({
      [words.fields.to]: 'انبار مرکزی',
      [words.fields.quantity]: '۵ عدد',
      [words.fields.value]: expect.stringContaining('۵۰۰'),
    })
    for (const said of ['F-12', 'سارا مدیری', words.kinds.receipt])
      expect(container.textContent).toContain(said)
  })

  test('M2 shows no value to who may not see costs', async () => {
    const shop = await aStockShop()
    const receipt = await aReceipt(shop)
    const { container } = openDocument(await shop.as('counter'), receipt)
    await screen.findByText(shop.display.number)
    expect(Object.keys(firstRow())).not.toContain(words.fields.value)
    expect(container.textContent).not.toContain(words.document.total)
    expect(isOffered(words.document.reverse)).toBe(false)
  })

  test('H1 is taken back by one key with a reason, and each of the two leads to the other', async () => {
    const shop = await aStockShop()
    const { manager, display } = shop
    const receipt = await aReceipt(shop)
    const { user, history, unmount } = openDocument(manager, receipt)
    await pressable(words.document.reverse)
    pressKey('F8')
    await user.type(await fieldSoon(words.document.reverseReason), 'دوبار ثبت شد')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/documents\//))
    const reversal = history.at(-1)?.split('/').at(-1) ?? ''
    expect(reversal).not.toBe(receipt.id)
    expect(await placesOf(manager, display)).toEqual({})
    unmount()

    openDocument(manager, { id: reversal })
    const back = await screen.findByText(shownDigits(receipt.number))
    expect(back.closest('a')?.getAttribute('href')).toBe(`/stock/documents/${receipt.id}`)
    expect(isOffered(words.document.reverse)).toBe(false)
  })

  test('M3 what needs the permission to adjust is taken back by who has it alone', async () => {
    const shop = await aStockShop()
    const { manager, main, display } = shop
    const receipt = await aReceipt(shop)
    const adjustment = await adjust(manager, { partId: display.id, placeId: main.id, change: -1 })
    const keeper = await shop.as('storekeeper')
    const { unmount } = openDocument(keeper, adjustment)
    await screen.findByText(display.number)
    expect(isOffered(words.document.reverse)).toBe(false)
    unmount()
    const seen = openDocument(keeper, receipt)
    await pressable(words.document.reverse)
    seen.unmount()
    openDocument(manager, adjustment)
    await pressable(words.document.reverse)
  })

  test('H7 a receipt that was used is not taken back, and the dialog says why', async () => {
    const shop = await aStockShop()
    const { manager, main, display } = shop
    const receipt = await aReceipt(shop)
    await adjust(manager, { partId: display.id, placeId: main.id, change: -1 })
    const { user } = openDocument(manager, receipt)
    await user.click(await pressable(words.document.reverse))
    await user.type(await fieldSoon(words.document.reverseReason), 'اشتباه')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/پس از آن مصرف شده‌اند/)
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 4 })
  })

  test('H8 what was sent arrives by one key', async () => {
    const shop = await aStockShop()
    const { manager, main, bag, display } = shop
    await aReceipt(shop)
    const dispatch = await transfer(
      manager,
      { fromId: main.id, toId: bag.id, isInTwoSteps: true },
      { partId: display.id, quantity: 2 },
    )
    const { history } = openDocument(manager, dispatch)
    await screen.findByText(words.list.onItsWay)
    await pressable(words.document.arrive)
    pressKey('F7')
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/documents\//))
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 3, 'کیف رضا': 2 })
  })

  test('H11 names the serials that it moved', async () => {
    const { manager, main, board } = await aStockShop()
    const serialNos = ['SN1', 'SN2']
    const receipt = await receive(manager, main.id, [
      { partId: board.id, quantity: 2, unitCost: 1000, serialNos },
    ])
    openDocument(manager, receipt)
    await screen.findByText('SN1')
    expect(firstRow()[words.fields.serials]).toBe('SN1SN2')
  })
})

describe('the list of documents', () => {
  test('shows the newest first with kind, reference, lines and who, and a row opens its document', async () => {
    const shop = await aStockShop()
    const { manager, main, display } = shop
    const receipt = await aReceipt(shop)
    await adjust(manager, { partId: display.id, placeId: main.id, change: -1 })
    const { user, history } = renderPage(<DocumentListPanel />, { client: manager })
    const row = (await screen.findByText('F-12')).closest('tr')
    expect(screen.getAllByRole('row')).toHaveLength(3)
    expect(firstRow()[words.fields.kind]).toBe(words.kinds.adjustment)
    row?.focus()
    await user.keyboard('{Enter}')
    expect(history.at(-1)).toBe(`/stock/documents/${receipt.id}`)
  })

  test('is narrowed by kind and by what is in transit, and keeps the filter in the address beside the tab', async () => {
    const shop = await aStockShop()
    const { manager, main, bag, display } = shop
    const receipt = await aReceipt(shop)
    await reverse(manager, await adjust(manager, { partId: display.id, placeId: main.id, change: -1 }))
    await transfer(
      manager,
      { fromId: main.id, toId: bag.id, isInTwoSteps: true },
      { partId: display.id, quantity: 2 },
    )
    const { user, history } = renderPage(<DocumentListPanel />, {
      client: manager,
      path: '/stock?tab=documents',
    })
    await screen.findByText(shownDigits(receipt.number))
    expect(screen.getAllByRole('row')).toHaveLength(5)
    expect(firstRow()[words.fields.kind]).toBe(words.kinds.dispatch + words.list.onItsWay)
    expect(screen.getAllByText(words.list.onItsWay)).toHaveLength(1)
    await user.click(field(words.list.isInTransit))
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2))
    expect(firstRow()[words.fields.kind]).toContain(words.kinds.dispatch)
    expect(history.at(-1)).toContain('tab=documents')
    await user.click(field(words.list.isInTransit))
    await user.click(field(words.list.kind))
    await user.click(await pressable(words.kinds.adjustment))
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2))
    expect(firstRow()[words.fields.kind]).toContain(words.kinds.adjustment)
    expect(firstRow()[words.fields.kind]).toContain('برگشت‌خورده')
  })

  test('leads to receiving and moving by one key each, for who may', async () => {
    const { manager, as } = await aStockShop()
    const { history, unmount } = renderPage(<DocumentListPanel />, { client: manager })
    await pressable(words.list.receive)
    pressKey('F6')
    expect(history.at(-1)).toBe('/stock/receive')
    pressKey('F7')
    expect(history.at(-1)).toBe('/stock/transfer')
    unmount()
    renderPage(<DocumentListPanel />, { client: await as('technician') })
    await screen.findByText(words.list.empty)
    expect(isOffered(words.list.receive)).toBe(false)
  })
})

function shownDigits(text: string): string {
  return text.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)
}
