import { expect, test } from 'vitest'
import type { Entry } from '../../../src/shared/stock/document'
import {
  adjust,
  arrive,
  aStockShop,
  receive,
  reverse,
  scrapParts,
  transfer,
} from '../../support/stock-documents'
import type { Client } from '../../support/test-app'

type Asked = { readonly partId: string; readonly placeId?: string }

async function pagesOf(client: Client, asked: Asked, limit: number): Promise<readonly Entry[]> {
  const rows: Entry[] = []
  let cursor: string | undefined
  do {
    const page = await client.stock.kardex({ ...asked, limit, ...(cursor && { cursor }) })
    rows.push(...page.rows)
    cursor = page.next ?? undefined
  } while (cursor)
  return rows
}

test('H2 the kardex tells each entry, newest first, with what was on hand after it', async () => {
  const t = await aStockShop()
  const { manager, main, bag, scrap, display } = t
  const receipt = await receive(manager, main.id, [{ partId: display.id, quantity: 5, unitCost: 100 }], {
    reason: 'خرید',
  })
  await receive(manager, bag.id, [{ partId: display.id, quantity: 3, unitCost: 100 }])
  const moved = await transfer(
    manager,
    { fromId: main.id, toId: bag.id },
    { partId: display.id, quantity: 2 },
  )
  await scrapParts(manager, { fromId: bag.id, toId: scrap.id }, { partId: display.id, quantity: 1 })
  const way = { fromId: main.id, toId: bag.id, isInTwoSteps: true }
  await arrive(manager, await transfer(manager, way, { partId: display.id, quantity: 1 }))
  await reverse(manager, moved)
  await adjust(manager, { partId: display.id, placeId: main.id, change: -1 })

  const rows = await pagesOf(manager, { partId: display.id }, 100)
  const oldestFirst = rows.toReversed().map(({ kind, quantity, balance }) => [kind, quantity, balance])
  expect(oldestFirst).toEqual([
    ['receive', 5, 5],
    ['receive', 3, 8],
    ['move_out', -2, 6],
    ['move_in', 2, 8],
    ['scrap', -1, 7],
    // What lies in scrap is not on hand.
    ['scrap', 1, 7],
    ['move_out', -1, 6],
    ['move_in', 1, 7],
    ['move_out', -1, 6],
    ['move_in', 1, 7],
    ['move_in', -2, 5],
    ['move_out', 2, 7],
    ['adjust', -1, 6],
  ])
  expect(rows.at(-1)).toMatchObject({
    documentId: receipt.id,
    documentNumber: receipt.number,
    documentKind: 'receipt',
    place: { id: main.id, name: main.name, kind: 'warehouse' },
    serialNo: null,
    value: 500,
    reason: 'خرید',
    isReversed: false,
    staffName: 'سارا مدیری',
  })
  expect(rows.filter(({ isReversed }) => isReversed)).toMatchObject([
    { documentId: moved.id },
    { documentId: moved.id },
  ])
  for (const limit of [1, 2, 5]) expect(await pagesOf(manager, { partId: display.id }, limit)).toEqual(rows)

  const inBag = await pagesOf(manager, { partId: display.id, placeId: bag.id }, 2)
  expect(inBag.toReversed().map(({ quantity, balance }) => [quantity, balance])).toEqual([
    [3, 3],
    [2, 5],
    [-1, 4],
    [1, 5],
    [-2, 3],
  ])
  expect(await pagesOf(manager, { partId: t.cable.id }, 5)).toEqual([])
})

test('H2 a page of the kardex goes on rightly though more was entered since', async () => {
  const t = await aStockShop()
  const { manager, main, display } = t
  for (const quantity of [1, 2, 3, 4]) {
    await receive(manager, main.id, [{ partId: display.id, quantity, unitCost: 100 }])
  }
  const first = await manager.stock.kardex({ partId: display.id, limit: 2 })
  await adjust(manager, { partId: display.id, placeId: main.id, change: -7 })
  const second = await manager.stock.kardex({ partId: display.id, limit: 2, cursor: first.next ?? '' })
  expect([...first.rows, ...second.rows].map(({ balance }) => balance)).toEqual([10, 6, 3, 1])
})

test('H11 I1 each unit has its own entry with its own cost', async () => {
  const t = await aStockShop()
  const { manager, main, board } = t
  const line = { partId: board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] }
  await receive(manager, main.id, [line])
  const { rows } = await manager.stock.kardex({ partId: board.id })
  expect(rows).toMatchObject([
    { serialNo: 'B2', quantity: 1, value: 700, balance: 2 },
    { serialNo: 'B1', quantity: 1, value: 700, balance: 1 },
  ])
})
