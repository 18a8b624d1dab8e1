import { expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import {
  adjust,
  aStockShop,
  faultsOf,
  placesOf,
  receive,
  reverse,
  scrapParts,
  transfer,
} from '../../support/stock-documents'

/** How many of the calls went well; the others must have been refused with the code. */
async function winnersOf(calls: readonly Promise<unknown>[], code: string): Promise<number> {
  const outcomes = await Promise.all(
    calls.map(call =>
      refusalOf(call).then(
        refusal => refusal.code,
        () => 'done',
      ),
    ),
  )
  expect(outcomes.filter(outcome => outcome !== 'done').every(outcome => outcome === code)).toBe(true)
  return outcomes.filter(outcome => outcome === 'done').length
}

test('H12 of many clerks who take the last piece at once, one gets it', async () => {
  const t = await aStockShop()
  const { manager, main, bag, scrap, display, board } = t
  const clerks = await Promise.all([1, 2, 3, 4].map(() => t.as('manager')))
  await receive(manager, main.id, [
    { partId: display.id, quantity: 1, unitCost: 100 },
    { partId: board.id, quantity: 1, unitCost: 700, serialNos: ['B1'] },
  ])
  const way = { fromId: main.id, toId: bag.id }
  const line = { partId: display.id, quantity: 1 }
  const takes = clerks.flatMap(clerk => [
    transfer(clerk, way, line),
    scrapParts(clerk, { ...way, toId: scrap.id }, line),
    adjust(clerk, { partId: display.id, placeId: main.id, change: -1 }),
  ])
  expect(await winnersOf(takes, 'STOCK_SHORT')).toBe(1)
  const unit = { partId: board.id, quantity: 1, serialNos: ['B1'] }
  const unitTakes = clerks.map(clerk => transfer(clerk, way, unit))
  expect(await winnersOf(unitTakes, 'SERIAL_NOT_HERE')).toBe(1)
  expect(await placesOf(manager, board)).toEqual({ [bag.name]: 1 })
  expect(await faultsOf(t)).toEqual([])
})

test('H12 a document is taken back by one of those who try at once, and a serial comes in once', async () => {
  const t = await aStockShop()
  const { manager, main, display, board } = t
  const clerks = await Promise.all([1, 2, 3].map(() => t.as('storekeeper')))
  const receipt = await receive(manager, main.id, [{ partId: display.id, quantity: 2, unitCost: 100 }])
  const reversals = clerks.map(clerk => reverse(clerk, receipt))
  expect(await winnersOf(reversals, 'ALREADY_REVERSED')).toBe(1)
  const line = { partId: board.id, quantity: 1, unitCost: 700, serialNos: ['B1'] }
  const receipts = clerks.map(clerk => receive(clerk, main.id, [line]))
  expect(await winnersOf(receipts, 'SERIAL_IN_STOCK')).toBe(1)
  expect(await faultsOf(t)).toEqual([])
})
