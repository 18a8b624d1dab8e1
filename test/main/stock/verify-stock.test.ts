import { expect, test } from 'vitest'
import { verifyFolder } from '../../../src/main/cli/verify/verify'
import {
  adjust,
  arrive,
  aStockShop,
  faultsOf,
  receive,
  reverse,
  type StockShop,
  scrapParts,
  transfer,
} from '../../support/stock-documents'

async function busyShop(): Promise<StockShop> {
  const t = await aStockShop()
  const { manager, main, bag, scrap, display, board } = t
  await receive(manager, main.id, [
    { partId: display.id, quantity: 5, unitCost: 100 },
    { partId: board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] },
  ])
  const way = { fromId: main.id, toId: bag.id }
  await arrive(
    manager,
    await transfer(manager, { ...way, isInTwoSteps: true }, { partId: display.id, quantity: 2 }),
  )
  await scrapParts(manager, { ...way, toId: scrap.id }, { partId: display.id, quantity: 1 })
  await reverse(manager, await transfer(manager, way, { partId: board.id, quantity: 1, serialNos: ['B2'] }))
  await adjust(manager, { partId: board.id, placeId: main.id, change: -1, serialNos: ['B1'] })
  return t
}

test('verify finds nothing wrong with a busy stock, and looks at all of it', async () => {
  const t = await busyShop()
  const results = await verifyFolder(t.folder, () => undefined)
  expect(results.flatMap(({ faults }) => faults)).toEqual([])
  const checked = Object.fromEntries(results.map(({ name, checked }) => [name, checked]))
  expect(checked).toMatchObject({ 'stock balances': 6, 'stock units': 2, 'stock documents': 7 })
})

const tampered = [
  ['update stock_balances set on_hand = on_hand + 1 where on_hand = 2', 'stock balances'],
  ['delete from stock_balances where on_hand = 2', 'stock balances'],
  ['update stock_totals set value = value + 1 where on_hand = 4', 'stock balances'],
  ['update stock_totals set in_stores = in_stores - 1 where on_hand = 4', 'stock balances'],
  ['delete from stock_totals where on_hand = 4', 'stock balances'],
  [`update stock_entries set quantity = 6 where kind = 'receive' and quantity = 5`, 'stock balances'],
  [`update stock_entries set seq = 1000 where kind = 'receive' and quantity = 5`, 'stock balances'],
  [`update part_units set whereabouts = 'out', place_id = null where serial_no = 'B2'`, 'stock units'],
  [`update part_units set cost = cost + 1 where serial_no = 'B2'`, 'stock units'],
  [
    `update part_units set place_id = (select id from stock_places where kind = 'bag') where serial_no = 'B2'`,
    'stock units',
  ],
  [`update stock_entries set unit_id = null where kind = 'adjust'`, 'stock units'],
  ['update stock_entries set value = 7 where reverses_seq is not null', 'stock documents'],
  [`update stock_entries set kind = 'adjust' where reverses_seq is not null`, 'stock documents'],
  [
    'delete from stock_entries where seq = (select max(seq) from stock_entries where reverses_seq is not null)',
    'stock documents',
  ],
  ['update stock_entries set reverses_seq = null', 'stock documents'],
  [`update stock_entries set quantity = -1 where kind = 'move_out' and quantity = -2`, 'stock documents'],
  [
    `update stock_documents set completes_id = null, reverses_id = completes_id where kind = 'arrival'`,
    'stock documents',
  ],
  [`delete from stock_entries where kind = 'scrap'`, 'stock documents'],
  [`update stock_documents set number = 'R-1405-00002' where kind = 'receipt'`, 'numbers'],
  [`update stock_documents set number = 'M-1405-00007' where kind = 'dispatch'`, 'numbers'],
  [`delete from sequences where kind = 'stockMove'`, 'numbers'],
] as const

test.each(tampered)(
  'H1 H2 H11 I1 verify finds what was changed behind the program’s back: %s',
  async (sql, name) => {
    const t = await busyShop()
    const { writer } = t.app.services.db
    await writer.raw('pragma foreign_keys=OFF')
    for (const table of ['stock_entries', 'stock_documents']) {
      for (const act of ['update', 'delete']) await writer.raw(`drop trigger ${table}_no_${act}`)
    }
    await writer.raw(sql)
    const faults = await faultsOf(t)
    expect(faults.filter(fault => fault.startsWith(name))).not.toEqual([])
  },
)
