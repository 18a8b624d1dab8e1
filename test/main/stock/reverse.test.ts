import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { placeEditOf } from '../../support/stock'
import {
  adjust,
  arrive,
  aStockShop,
  dispose,
  faultsOf,
  placesOf,
  receive,
  reverse,
  scrapParts,
  transfer,
} from '../../support/stock-documents'

describe('taking a document back', () => {
  test('H1 mirrors every document, the latest first, until nothing is left', async () => {
    const t = await aStockShop()
    const { manager, main, bag, scrap, display, board } = t
    const receipt = await receive(manager, main.id, [
      { partId: display.id, quantity: 7, unitCost: 333 },
      { partId: board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] },
    ])
    const lines = [
      { partId: display.id, quantity: 2 },
      { partId: board.id, quantity: 1, serialNos: ['B1'] },
    ]
    const moved = await transfer(manager, { fromId: main.id, toId: bag.id }, ...lines)
    const dispatch = await transfer(manager, { fromId: bag.id, toId: main.id, isInTwoSteps: true }, ...lines)
    const arrival = await arrive(manager, dispatch)
    const scrapped = await scrapParts(manager, { fromId: main.id, toId: scrap.id }, ...lines)
    const disposed = await dispose(manager, scrap.id, ...lines)
    const lost = await adjust(manager, { partId: board.id, placeId: main.id, change: -1, serialNos: ['B2'] })
    const found = await adjust(manager, { partId: board.id, placeId: bag.id, change: 1, serialNos: ['B3'] })
    const documents = [found, lost, disposed, scrapped, arrival, dispatch, moved, receipt]
    for (const document of documents) {
      const reversal = await reverse(manager, document)
      expect(reversal, document.kind).toMatchObject({
        kind: 'reversal',
        reverses: { id: document.id, number: document.number },
        lines: document.lines,
      })
      const now = await manager.stock.document({ id: document.id })
      expect(now.reversedBy).toEqual({ id: reversal.id, number: reversal.number })
      expect(await faultsOf(t), document.kind).toEqual([])
    }
    expect(await placesOf(manager, display)).toEqual({})
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ stock: { onHand: 0 }, value: 0 })
    const units = await manager.stock.units({ partId: board.id, withGone: true })
    expect(units.rows.map(({ whereabouts }) => whereabouts)).toEqual(['out', 'out', 'out'])
  })

  test('happens once, and not to a reversal', async () => {
    const t = await aStockShop()
    const { manager, main, display } = t
    const receipt = await receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 100 }])
    const reversal = await reverse(manager, receipt)
    expect(await refusalOf(reverse(manager, receipt))).toMatchObject({
      code: 'ALREADY_REVERSED',
      values: { document: receipt.number, by: reversal.number },
    })
    expect(await refusalOf(reverse(manager, reversal))).toMatchObject({
      code: 'NOT_REVERSIBLE',
      values: { document: reversal.number },
    })
    expect(await refusalOf(reverse(manager, { id: crypto.randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('H7 is refused for a receipt that was used, until the use itself is taken back', async () => {
    const t = await aStockShop()
    const { manager, main, scrap, display } = t
    const line = { partId: display.id, quantity: 10 }
    const receipt = await receive(manager, main.id, [{ ...line, unitCost: 100 }])
    await receive(manager, main.id, [{ ...line, unitCost: 400 }])
    const way = { fromId: main.id, toId: scrap.id }
    const scrapped = await scrapParts(manager, way, { ...line, quantity: 1 })
    expect(await refusalOf(reverse(manager, receipt))).toMatchObject({
      code: 'RECEIPT_USED',
      values: { document: receipt.number },
    })
    await reverse(manager, scrapped)
    await reverse(manager, receipt)
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ stock: { onHand: 10 }, value: 4000 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('H7 H11 of a serialised part looks at its own units alone', async () => {
    const t = await aStockShop()
    const { manager, main, bag, board } = t
    const first = await receive(manager, main.id, [
      { partId: board.id, quantity: 1, unitCost: 700, serialNos: ['B1'] },
    ])
    const second = await receive(manager, main.id, [
      { partId: board.id, quantity: 1, unitCost: 900, serialNos: ['B2'] },
    ])
    await adjust(manager, { partId: board.id, placeId: main.id, change: -1, serialNos: ['B2'] })
    expect(await refusalOf(reverse(manager, second))).toMatchObject({ code: 'RECEIPT_USED' })
    const way = { fromId: main.id, toId: bag.id }
    const moved = await transfer(manager, way, { partId: board.id, quantity: 1, serialNos: ['B1'] })
    expect(await refusalOf(reverse(manager, first))).toMatchObject({ code: 'RECEIPT_USED' })
    await reverse(manager, moved)
    await reverse(manager, first)
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ stock: { onHand: 0 }, value: 0 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('gives the last cost back that a mistaken receipt had replaced', async () => {
    const t = await aStockShop()
    const { manager, main, cable } = t
    const line = { partId: cable.id, quantity: 250 }
    const first = await receive(manager, main.id, [{ ...line, unitCost: 40_000 }])
    const wrong = await receive(manager, main.id, [{ ...line, unitCost: 400_000, isCostSure: true }])
    await reverse(manager, wrong)
    expect(await manager.stock.part({ id: cable.id })).toMatchObject({ lastCost: 40_000, value: 100_000 })
    await reverse(manager, first)
    expect(await manager.stock.part({ id: cable.id })).toMatchObject({ lastCost: null, value: 0 })
  })

  test('H3 takes nothing from where it no longer lies, nor back to a place that was given up', async () => {
    const t = await aStockShop()
    const { manager, main, bag, bin, display, board } = t
    await receive(manager, bag.id, [
      { partId: display.id, quantity: 2, unitCost: 100 },
      { partId: board.id, quantity: 1, unitCost: 700, serialNos: ['B1'] },
    ])
    const pieces = { partId: display.id, quantity: 2 }
    const unit = { partId: board.id, quantity: 1, serialNos: ['B1'] }
    const moved = await transfer(manager, { fromId: bag.id, toId: main.id }, pieces)
    const unitMoved = await transfer(manager, { fromId: bag.id, toId: main.id }, unit)
    const shelved = await transfer(manager, { fromId: main.id, toId: bin.id }, pieces, unit)
    expect(await refusalOf(reverse(manager, moved))).toMatchObject({
      code: 'STOCK_SHORT',
      values: { number: display.number, there: 0, place: main.name },
    })
    expect(await refusalOf(reverse(manager, unitMoved))).toMatchObject({
      code: 'SERIAL_NOT_HERE',
      values: { number: board.number, serial: 'B1', place: main.name },
    })
    await reverse(manager, shelved)
    const places = await manager.stock.places({})
    const emptied = places.find(({ id }) => id === bag.id) ?? bag
    await manager.stock.savePlace(placeEditOf(emptied, { isActive: false }))
    expect(await refusalOf(reverse(manager, moved))).toMatchObject({ code: 'PLACE_KIND' })
    expect(await faultsOf(t)).toEqual([])
  })

  test('H8 of an arrival opens the dispatch again; one that arrived stays until then', async () => {
    const t = await aStockShop()
    const { manager, main, bag, display } = t
    await receive(manager, main.id, [{ partId: display.id, quantity: 2, unitCost: 100 }])
    const way = { fromId: main.id, toId: bag.id, isInTwoSteps: true }
    const dispatch = await transfer(manager, way, { partId: display.id, quantity: 2 })
    const arrival = await arrive(manager, dispatch)
    expect(await refusalOf(reverse(manager, dispatch))).toMatchObject({
      code: 'ALREADY_ARRIVED',
      values: { document: dispatch.number, by: arrival.number },
    })
    await reverse(manager, arrival)
    expect((await manager.stock.documents({ isInTransit: true })).rows).toMatchObject([{ id: dispatch.id }])
    const again = await arrive(manager, dispatch)
    await reverse(manager, again)
    const reversal = await reverse(manager, dispatch)
    expect(await refusalOf(arrive(manager, dispatch))).toMatchObject({
      code: 'ALREADY_REVERSED',
      values: { document: dispatch.number, by: reversal.number },
    })
    expect((await manager.stock.documents({ isInTransit: true })).rows).toEqual([])
    expect(await placesOf(manager, display)).toEqual({ [main.name]: 2 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('M3 of what needs the permission to adjust needs it too', async () => {
    const t = await aStockShop()
    const { manager, main, scrap, display } = t
    const keeper = await t.as('storekeeper')
    await receive(keeper, main.id, [{ partId: display.id, quantity: 4, unitCost: 100 }])
    const line = { partId: display.id, quantity: 1 }
    const documents = [
      await adjust(manager, { partId: display.id, placeId: main.id, change: -1 }),
      await scrapParts(manager, { fromId: main.id, toId: scrap.id }, line, line),
      await dispose(manager, scrap.id, line),
    ]
    for (const document of documents) {
      expect(await refusalOf(reverse(keeper, document))).toMatchObject({ code: 'NOT_PERMITTED' })
    }
  })
})

describe('serials', () => {
  test('H11 are asked for piece by piece, once each, and must lie there', async () => {
    const t = await aStockShop()
    const { manager, main, bag, board, display } = t
    const take = (serialNos: readonly string[], quantity = 2) =>
      receive(manager, main.id, [{ partId: board.id, quantity, unitCost: 700, serialNos }])
    expect(await refusalOf(take(['B1', '--']))).toMatchObject({
      code: 'SERIALS_MISSING',
      field: 'lines.0.serialNos',
      values: { number: board.number, given: 1, needed: 2 },
    })
    expect(await refusalOf(take(['B-1', 'b1']))).toMatchObject({
      code: 'SERIAL_IN_STOCK',
      values: { number: board.number, serial: 'b1' },
    })
    await take(['B-1', 'B-2'])
    expect(await refusalOf(take(['ب۱', 'b ۲']))).toMatchObject({
      code: 'SERIAL_IN_STOCK',
      values: { serial: 'B-2' },
    })
    const back = { fromId: bag.id, toId: main.id }
    const absent = transfer(manager, back, { partId: board.id, quantity: 1, serialNos: ['B1'] })
    expect(await refusalOf(absent)).toMatchObject({
      code: 'SERIAL_NOT_HERE',
      field: 'lines.0.serialNos',
      values: { number: board.number, serial: 'B1', place: bag.name },
    })
    const unknown = adjust(manager, { partId: board.id, placeId: main.id, change: -1, serialNos: ['B9'] })
    expect(await refusalOf(unknown)).toMatchObject({ code: 'SERIAL_NOT_HERE', field: 'serialNos' })
    const unasked = [{ partId: display.id, quantity: 1, unitCost: 1, serialNos: ['D1'] }]
    expect(await refusalOf(receive(manager, main.id, unasked))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(t.bugs).toEqual([])
  })

  test('I1 a unit that comes back is the same one, at its new cost', async () => {
    const t = await aStockShop()
    const { manager, main, board } = t
    const take = (unitCost: number, serialNos: readonly string[]) =>
      receive(manager, main.id, [{ partId: board.id, quantity: serialNos.length, unitCost, serialNos }])
    await take(700, ['B1', 'B2'])
    const lost = { partId: board.id, placeId: main.id, change: -1, serialNos: ['B1'] }
    const gone = await adjust(manager, lost)
    expect(gone.items).toMatchObject([{ quantity: 1, value: 700, serialNos: ['B1'] }])
    const [before] = (await manager.stock.units({ partId: board.id, withGone: true })).rows
    await take(900, ['b-1'])
    const [after] = (await manager.stock.units({ partId: board.id })).rows
    expect(after).toMatchObject({ id: before?.id, serialNo: 'B1', whereabouts: 'place', cost: 900 })
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ value: 1600 })
    expect(await refusalOf(reverse(manager, gone))).toMatchObject({
      code: 'SERIAL_IN_STOCK',
      values: { number: board.number, serial: 'B1' },
    })
    // Found again without a cost, it is worth what it was.
    await adjust(manager, lost)
    await adjust(manager, { ...lost, change: 1 })
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ value: 1600 })
    // One that nobody knew gets the average.
    await adjust(manager, { ...lost, change: 1, serialNos: ['B3'] })
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ value: 2400 })
    expect(await faultsOf(t)).toEqual([])
  })
})
