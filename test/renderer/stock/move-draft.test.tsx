import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TransferPage } from '../../../src/renderer/stock/transfer-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { aStockShop, placesOf, receive } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'

const words = fa.stockDocuments

function open(client: Client, path = '/stock/transfer') {
  return renderPage(<TransferPage />, { client, path })
}

async function aStockedShop() {
  const shop = await aStockShop()
  await receive(shop.manager, shop.main.id, [{ partId: shop.display.id, quantity: 5, unitCost: 1000 }])
  return shop
}

async function keptBody(client: Client): Promise<string> {
  return (await client.drafts.load({ form: 'stock_move' }))?.body ?? ''
}

test('O1 a half-filled movement comes back after a crash as it was left, and starting over can be undone', async () => {
  const { manager, display } = await aStockedShop()
  const first = open(manager, `/stock/transfer?act=transfer&part=${display.id}`)
  const quantity = await fieldSoon(`${words.fields.quantity}: ${display.number}`)
  await first.user.clear(quantity)
  await first.user.type(quantity, '۳')
  await first.user.type(field(words.fields.note), 'برای شعبه')
  await first.user.tab()
  await waitFor(async () => expect(await keptBody(manager)).toContain('برای شعبه'))
  first.unmount()

  const { user } = open(manager)
  expect((await fieldSoon(`${words.fields.quantity}: ${display.number}`)).value).toBe('۳')
  expect(field(words.fields.note).value).toBe('برای شعبه')
  expect(field(words.move.from).value).toBe('انبار مرکزی')
  await user.click(await pressable(words.draft.startOver))
  await waitFor(() => expect(field(words.fields.note).value).toBe(''))
  await user.click(await pressable(fa.common.undo))
  await waitFor(() => expect(field(words.fields.note).value).toBe('برای شعبه'))
})

test('another act than the unfinished one begins anew, and the unfinished one can be had again', async () => {
  const { manager, display, board } = await aStockedShop()
  const first = open(manager, `/stock/transfer?act=transfer&part=${display.id}`)
  await first.user.type(await fieldSoon(words.fields.note), 'برای شعبه')
  await first.user.tab()
  await waitFor(async () => expect(await keptBody(manager)).toContain('برای شعبه'))
  first.unmount()

  const { user } = open(manager, `/stock/transfer?act=scrap&part=${board.id}`)
  await fieldSoon(words.fields.reason)
  expect(screen.queryByText(display.number)).toBeNull()
  await screen.findByText(text => text.includes(words.draft.cleared))
  await user.click(await pressable(fa.common.undo))
  await fieldSoon(`${words.fields.quantity}: ${display.number}`)
  expect(field(words.fields.note).value).toBe('برای شعبه')
  await pressable(words.move.save.transfer)
})

test('whose answer was lost is saved once, and nothing is left of the draft', async () => {
  const { manager, main, bag, display } = await aStockedShop()
  const commandId = crypto.randomUUID()
  const way = { fromId: main.id, toId: bag.id, reason: '', isInTwoSteps: false }
  const line = { part: { ...display }, quantity: 2, serialNos: [], unitCost: null, isCostSure: false }
  await manager.stock.transfer({ ...way, commandId, lines: [{ partId: display.id, quantity: 2 }] })
  const body = JSON.stringify({ ...way, commandId, act: 'transfer', lines: [line] })
  await manager.drafts.save({ form: 'stock_move', body })
  const { user, history } = open(manager)
  await fieldSoon(`${words.fields.quantity}: ${display.number}`)
  await user.click(await pressable(words.move.save.transfer))
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/documents\//))
  expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 3, 'کیف رضا': 2 })
  await waitFor(async () => expect(await keptBody(manager)).toBe(''))
})

test('a draft of what the role no longer may is no form of its', async () => {
  const { as, display } = await aStockedShop()
  const keeper = await as('storekeeper')
  const line = { part: { ...display }, quantity: 2, serialNos: [], unitCost: null, isCostSure: false }
  const places = { fromId: null, toId: null, reason: 'شکسته', isInTwoSteps: false }
  const body = JSON.stringify({ ...places, commandId: crypto.randomUUID(), act: 'scrap', lines: [line] })
  await keeper.drafts.save({ form: 'stock_move', body })
  open(keeper)
  await fieldSoon(words.fields.note)
  await pressable(words.move.save.transfer)
  expect(screen.queryByText(display.number)).toBeNull()
  expect(screen.queryByText(text => text.includes(words.draft.cleared))).toBeNull()
})
