import { expect, test } from 'vitest'
import { addCounted, approveCount, closeCount, startCount, stockToCount } from '../../support/counting'
import { narrowRole } from '../../support/narrow-role'
import { refusalOf } from '../../support/refusal'
import { aStockShop, faultsOf, placesOf, reverse, type StockShop } from '../../support/stock-documents'

async function aCountedShop(): Promise<StockShop & { readonly documentId: string }> {
  const t = await aStockShop()
  await stockToCount(t)
  const { manager, main, display, board } = t
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, placeId: main.id }
  await addCounted(manager, { ...at, partId: display.id, quantity: 4 })
  await addCounted(manager, { ...at, partId: board.id, serialNos: ['B1', 'B3'] })
  await closeCount(manager, count)
  const { document } = await approveCount(manager, count)
  return { ...t, documentId: document?.id ?? '' }
}

const tampered = [
  'update stock_count_lines set posted = posted + 1 where posted = -1',
  'update stock_count_lines set posted = null',
  'update stock_count_lines set counted = counted + 1 where counted = 4',
  'update stock_count_lines set system_quantity = system_quantity + 1 where counted = 4',
  `update stock_counts set document_id = null`,
  `update stock_counts set number = 'C-1405-00009'`,
  `update stock_count_units set is_counted = 0 where serial_no = 'B1'`,
  `update stock_count_lines set place_id = (select id from stock_places where kind = 'bag') where counted = 4`,
] as const

test.each(tampered)('H9 verify finds what was changed behind the program’s back: %s', async sql => {
  const t = await aCountedShop()
  expect(await faultsOf(t)).toEqual([])
  const { writer } = t.app.services.db
  await writer.raw('pragma foreign_keys=OFF')
  await writer.raw(sql)
  const faults = await faultsOf(t)
  expect(faults.filter(fault => fault.startsWith('stock counts'))).not.toEqual([])
})

test('H1 what a count entered is taken back like an adjustment, by who may adjust', async () => {
  const t = await aCountedShop()
  const { manager, main, bin, display, documentId } = t
  const reviewer = await t.as('manager')
  await narrowRole(manager, 'manager', 'stock.adjust')
  expect((await refusalOf(reverse(reviewer, { id: documentId }))).code).toBe('NOT_PERMITTED')
  const administrator = await t.as('administrator')
  await reverse(administrator, { id: documentId })
  expect(await placesOf(manager, display)).toEqual({ [main.name]: 5, [bin.name]: 3 })
  expect(await faultsOf(t)).toEqual([])
})
