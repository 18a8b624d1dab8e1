import { describe, expect, test } from 'vitest'
import { narrowRole } from '../../support/narrow-role'
import {
  aBuyingShop,
  aSupplier,
  creditReturn,
  sendBack,
  takeBackEnd,
  takeBackReturn,
  takeReturn,
} from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { faultsOf, placesOf, receive, reverse, scrapParts } from '../../support/stock-documents'

const first = <T>(list: readonly T[]): T => {
  const [item] = list
  if (item === undefined) throw new Error('nothing there')
  return item
}

async function aStockedShop() {
  const shop = await aBuyingShop()
  const { manager, main, display, board } = shop
  await receive(manager, main.id, [
    { partId: display.id, quantity: 3, unitCost: 100 },
    { partId: board.id, quantity: 1, unitCost: 500, serialNos: ['B-1'] },
    { partId: board.id, quantity: 1, unitCost: 700, serialNos: ['B-2'] },
  ])
  return shop
}

describe('a return to a supplier', () => {
  test('J3 leaves the stock when it is sent, with its value, and the supplier owes it', async () => {
    const { manager, supplier, main, display, board, ...t } = await aStockedShop()
    const sent = await sendBack(
      manager,
      supplier,
      { partId: display.id, fromId: main.id, quantity: 2, note: 'لکه دارد' },
      { partId: board.id, fromId: main.id, quantity: 2, serialNos: ['B-1', 'B-2'] },
    )
    expect(sent).toMatchObject({
      number: 'SR-1405-00001',
      state: 'open',
      lines: 3,
      openLines: 3,
      openValue: 1400,
      items: [
        { part: { id: display.id }, serialNo: null, quantity: 2, open: 2, value: 200, note: 'لکه دارد' },
        { serialNo: 'B-1', quantity: 1, value: 500 },
        { serialNo: 'B-2', quantity: 1, value: 700 },
      ],
    })
    expect(await manager.stock.document({ id: sent.document.id })).toMatchObject({ kind: 'supplier_return' })
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ stock: { onHand: 1 }, value: 100 })
    const units = await manager.stock.units({ partId: board.id, withGone: true })
    expect(units.rows.map(({ whereabouts, place }) => [whereabouts, place])).toEqual([
      ['supplier', null],
      ['supplier', null],
    ])
    expect(await manager.purchasing.supplier({ id: supplier.id })).toMatchObject({ openReturns: 1 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('J3 ends as repaired: the same serial comes back at its old value', async () => {
    const { manager, supplier, main, bin, board, ...t } = await aStockedShop()
    const sent = await sendBack(manager, supplier, {
      partId: board.id,
      fromId: main.id,
      quantity: 1,
      serialNos: ['B-2'],
    })
    const line = first(sent.items)
    const ended = await takeReturn(manager, sent, bin.id, {
      returnLineId: line.id,
      outcome: 'repaired',
      quantity: 1,
    })
    expect(ended).toMatchObject({
      state: 'ended',
      openValue: 0,
      items: [{ open: 0, ends: [{ outcome: 'repaired', serialNo: 'B-2', quantity: 1 }] }],
    })
    const units = await manager.stock.units({ partId: board.id })
    expect(units.rows).toMatchObject([
      { serialNo: 'B-1' },
      { serialNo: 'B-2', cost: 700, place: { id: bin.id } },
    ])
    // No price was paid, so the last one stays.
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ value: 1200, lastCost: 700 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('J3 ends as replaced: another serial comes at the value of the one that went', async () => {
    const { manager, supplier, main, board, ...t } = await aStockedShop()
    const sent = await sendBack(manager, supplier, {
      partId: board.id,
      fromId: main.id,
      quantity: 1,
      serialNos: ['B-1'],
    })
    const end = { returnLineId: first(sent.items).id, outcome: 'replaced', quantity: 1 } as const
    expect(await refusalOf(takeReturn(manager, sent, main.id, end))).toMatchObject({
      code: 'SERIALS_MISSING',
      field: 'lines.0.serialNo',
    })
    const taken = { ...end, serialNo: 'B-2' }
    expect(await refusalOf(takeReturn(manager, sent, main.id, taken))).toMatchObject({
      code: 'SERIAL_IN_STOCK',
    })
    const ended = await takeReturn(manager, sent, main.id, { ...end, serialNo: 'B-9' })
    expect(ended.items).toMatchObject([{ serialNo: 'B-1', ends: [{ outcome: 'replaced', serialNo: 'B-9' }] }])
    const units = await manager.stock.units({ partId: board.id, withGone: true })
    expect(units.rows).toMatchObject([
      { serialNo: 'B-1', whereabouts: 'supplier' },
      { serialNo: 'B-2' },
      { serialNo: 'B-9', whereabouts: 'place', cost: 500 },
    ])
    expect(await faultsOf(t)).toEqual([])
  })

  test('J3 is not replaced by a serial that went back with it: the same piece came back repaired', async () => {
    const { manager, supplier, main, board, ...t } = await aStockedShop()
    const pieces = { partId: board.id, fromId: main.id, quantity: 2, serialNos: ['B-1', 'B-2'] }
    const sent = await sendBack(manager, supplier, pieces)
    const end = { returnLineId: first(sent.items).id, outcome: 'replaced', quantity: 1 } as const
    // However it is typed.
    for (const serialNo of ['B-1', 'b ۱', 'B-2']) {
      expect(await refusalOf(takeReturn(manager, sent, main.id, { ...end, serialNo }))).toMatchObject({
        code: 'RETURN_SAME_SERIAL',
        field: 'lines.0.serialNo',
        values: { serial: serialNo },
      })
    }
    expect(await manager.purchasing.return({ id: sent.id })).toEqual(sent)
    const ended = await takeReturn(manager, sent, main.id, { ...end, outcome: 'repaired' })
    expect(ended.items).toMatchObject([{ ends: [{ outcome: 'repaired', serialNo: 'B-1' }] }, { ends: [] }])
    expect(await faultsOf(t)).toEqual([])
  })

  test('J3 is not replaced by a piece that is away by another return, until that one ends', async () => {
    const { manager, supplier, main, board, ...t } = await aStockedShop()
    const piece = { partId: board.id, fromId: main.id, quantity: 1 }
    const sent = await sendBack(manager, supplier, { ...piece, serialNos: ['B-1'] })
    const other = await sendBack(manager, supplier, { ...piece, serialNos: ['B-2'] })
    const replaced = { returnLineId: first(sent.items).id, outcome: 'replaced', quantity: 1 } as const
    const byOther = { ...replaced, serialNo: 'B-2' }
    expect(await refusalOf(takeReturn(manager, sent, main.id, byOther))).toMatchObject({
      code: 'RETURN_SAME_SERIAL',
      field: 'lines.0.serialNo',
      values: { serial: 'B-2' },
    })
    // A supplier who paid for a piece may send it to the shop again.
    await creditReturn(manager, other, { returnLineId: first(other.items).id, quantity: 1, amount: 700 })
    const ended = await takeReturn(manager, sent, main.id, byOther)
    expect(ended.items).toMatchObject([{ ends: [{ outcome: 'replaced', serialNo: 'B-2' }] }])
    expect(await faultsOf(t)).toEqual([])
  })

  test('J3 ends as credited: nothing comes, and several ends make up one line', async () => {
    const { manager, supplier, main, display, ...t } = await aStockedShop()
    const sent = await sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 3 })
    const returnLineId = first(sent.items).id
    await takeReturn(manager, sent, main.id, { returnLineId, outcome: 'replaced', quantity: 1 })
    const part = await creditReturn(manager, sent, { returnLineId, quantity: 1, amount: 90 })
    expect(part).toMatchObject({ state: 'open', openLines: 1, openValue: 100 })
    const tooMuch = creditReturn(manager, sent, { returnLineId, quantity: 2, amount: 90 })
    expect(await refusalOf(tooMuch)).toMatchObject({
      code: 'RETURN_TOO_MUCH',
      field: 'lines.0.quantity',
      values: { number: display.number, open: 1 },
    })
    const ended = await creditReturn(manager, sent, { returnLineId, quantity: 1, amount: 0, note: 'نپذیرفت' })
    expect(ended).toMatchObject({
      state: 'ended',
      items: [
        {
          open: 0,
          ends: [
            { outcome: 'replaced', quantity: 1, amount: null },
            { outcome: 'credited', quantity: 1, amount: 90, document: null },
            { outcome: 'credited', quantity: 1, amount: 0, note: 'نپذیرفت' },
          ],
        },
      ],
    })
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 1 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('J3 what was sent by mistake is in stock again, unless something of it has ended', async () => {
    const { manager, supplier, main, board, ...t } = await aStockedShop()
    const line = { partId: board.id, fromId: main.id, quantity: 1, serialNos: ['B-1'] }
    const sent = await sendBack(manager, supplier, line)
    const ended = await takeReturn(manager, sent, main.id, {
      returnLineId: first(sent.items).id,
      outcome: 'replaced',
      quantity: 1,
      serialNo: 'B-9',
    })
    expect(await refusalOf(takeBackReturn(manager, sent))).toMatchObject({
      code: 'RETURN_HAS_ENDED',
      values: { number: sent.number },
    })
    const end = first(first(ended.items).ends)
    const open = await takeBackEnd(manager, end)
    expect(open).toMatchObject({ state: 'open', items: [{ open: 1, ends: [{ isTakenBack: true }] }] })
    expect(await refusalOf(takeBackEnd(manager, end))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const back = await takeBackReturn(manager, sent)
    expect(back).toMatchObject({ state: 'taken_back', openLines: 0, openValue: 0, items: [{ open: 0 }] })
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ stock: { onHand: 2 }, value: 1200 })
    const credit = creditReturn(manager, sent, { returnLineId: first(sent.items).id, quantity: 1, amount: 1 })
    expect(await refusalOf(credit)).toMatchObject({ code: 'RETURN_TAKEN_BACK' })
    expect(await refusalOf(takeBackReturn(manager, sent))).toMatchObject({ code: 'ALREADY_REVERSED' })
    // The serial can go again.
    expect(await sendBack(manager, supplier, line)).toMatchObject({ state: 'open' })
    expect(await faultsOf(t)).toEqual([])
  })

  test('H7 what came for a return and was used stays', async () => {
    const { manager, supplier, main, bag, display } = await aStockedShop()
    const sent = await sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 1 })
    const returnLineId = first(sent.items).id
    const ended = await takeReturn(manager, sent, bag.id, { returnLineId, outcome: 'replaced', quantity: 1 })
    await sendBack(manager, supplier, { partId: display.id, fromId: bag.id, quantity: 1 })
    const end = first(first(ended.items).ends)
    expect(await refusalOf(takeBackEnd(manager, end))).toMatchObject({ code: 'RECEIPT_USED' })
  })

  test('J3 its documents are taken back with the return alone', async () => {
    const { manager, supplier, main, display } = await aStockedShop()
    const sent = await sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 1 })
    expect(await refusalOf(reverse(manager, sent.document))).toMatchObject({
      code: 'TAKEN_BACK_ELSEWHERE',
      values: { document: sent.document.number },
    })
  })

  test('J3 goes from scrap too, where it is worth nothing, and comes back worth nothing', async () => {
    const { manager, supplier, main, scrap, board, ...t } = await aStockedShop()
    await scrapParts(
      manager,
      { fromId: main.id, toId: scrap.id },
      { partId: board.id, quantity: 1, serialNos: ['B-1'] },
    )
    const sent = await sendBack(manager, supplier, {
      partId: board.id,
      fromId: scrap.id,
      quantity: 1,
      serialNos: ['B-1'],
    })
    expect(sent.openValue).toBe(0)
    const returnLineId = first(sent.items).id
    await takeReturn(manager, sent, main.id, { returnLineId, outcome: 'repaired', quantity: 1 })
    expect(await manager.stock.part({ id: board.id })).toMatchObject({ stock: { onHand: 2 }, value: 700 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('H3 more than there is, or another’s serial, is refused', async () => {
    const { manager, supplier, main, bin, display, board } = await aStockedShop()
    const many = sendBack(manager, supplier, { partId: display.id, fromId: main.id, quantity: 4 })
    expect(await refusalOf(many)).toMatchObject({ code: 'STOCK_SHORT', field: 'lines.0.quantity' })
    const line = { partId: board.id, fromId: bin.id, quantity: 1, serialNos: ['B-1'] }
    expect(await refusalOf(sendBack(manager, supplier, line))).toMatchObject({ code: 'SERIAL_NOT_HERE' })
  })

  test('J3 what suppliers owe is listed, newest first, by supplier and part, and without what has ended', async () => {
    const { manager, supplier, main, display, board } = await aStockedShop()
    const other = await aSupplier(manager)
    const one = { partId: display.id, fromId: main.id, quantity: 1 }
    const ended = await sendBack(manager, supplier, one)
    await creditReturn(manager, ended, { returnLineId: first(ended.items).id, quantity: 1, amount: 100 })
    const second = await sendBack(manager, other, one)
    const third = await sendBack(manager, supplier, { ...one, partId: board.id, serialNos: ['B-1'] })
    const ids = async (filter: Parameters<typeof manager.purchasing.returns>[0]) =>
      (await manager.purchasing.returns(filter)).rows.map(({ id }) => id)
    expect(await ids({})).toEqual([third.id, second.id, ended.id])
    expect(await ids({ isOpen: true })).toEqual([third.id, second.id])
    expect(await ids({ isOpen: true, supplierId: supplier.id })).toEqual([third.id])
    expect(await ids({ partId: display.id })).toEqual([second.id, ended.id])
    const page = await manager.purchasing.returns({ limit: 2 })
    expect(await ids({ limit: 2, ...(page.next && { cursor: page.next }) })).toEqual([ended.id])
  })

  test('M2 what it is worth is for those alone who may see costs', async () => {
    const { supplier, main, display, ...t } = await aStockedShop()
    const sent = await sendBack(t.manager, supplier, { partId: display.id, fromId: main.id, quantity: 1 })
    await creditReturn(t.manager, sent, { returnLineId: first(sent.items).id, quantity: 1, amount: 80 })
    const blind = await t.as('storekeeper')
    await narrowRole(t.manager, 'storekeeper', 'stock.viewCosts')
    expect(await blind.purchasing.return({ id: sent.id })).toMatchObject({
      openValue: null,
      items: [{ value: null, ends: [{ amount: null }] }],
    })
    expect((await blind.purchasing.returns({})).rows).toMatchObject([{ openValue: null }])
  })
})
