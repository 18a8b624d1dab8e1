import { expect, test } from 'vitest'
import {
  addCounted,
  approveCount,
  closeCount,
  confirmAll,
  countNothing,
  recount,
  startCount,
} from '../../support/counting'
import { refusalOf } from '../../support/refusal'
import {
  adjust,
  aStockShop,
  faultsOf,
  placesOf,
  receive,
  reverse,
  type StockShop,
  scrapParts,
  transfer,
} from '../../support/stock-documents'

/** Boards B1 to B3 in the warehouse, B4 on the shelf, B5 in a bag. */
async function aBoardShop(): Promise<StockShop> {
  const t = await aStockShop()
  const { manager, main, bin, bag, board } = t
  const boards = (serialNos: string[]) => ({
    partId: board.id,
    quantity: serialNos.length,
    unitCost: 700,
    serialNos,
  })
  await receive(manager, main.id, [boards(['B1', 'B2', 'B3'])])
  await receive(manager, bin.id, [boards(['B4'])])
  await receive(manager, bag.id, [boards(['B5'])])
  return t
}

async function whereIs(t: StockShop): Promise<Record<string, string>> {
  const { rows } = await t.manager.stock.units({ partId: t.board.id, withGone: true })
  return Object.fromEntries(
    rows.map(({ serialNo, place, whereabouts }) => [serialNo, place?.name ?? whereabouts]),
  )
}

test('H11 missing pieces leave, found ones come, and what the ledger had elsewhere is moved', async () => {
  const t = await aBoardShop()
  const { manager, main, bin, bag, board } = t
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, partId: board.id }
  await addCounted(manager, { ...at, placeId: main.id, serialNos: ['b-1', 'B4', 'B5'] })
  const line = await addCounted(manager, { ...at, placeId: main.id, serialNos: ['NEW9'] })
  expect(line).toMatchObject({ counted: 4, serialNos: ['B1', 'B4', 'B5', 'NEW9'] })
  await countNothing(manager, count.id, { placeId: bin.id, partId: board.id })
  await closeCount(manager, count)
  const { rows } = await manager.counting.review({ countId: count.id })
  expect(rows).toMatchObject([
    {
      counted: 4,
      system: 3,
      value: 700 - 1400,
      missing: ['B2', 'B3'],
      found: [
        { serialNo: 'B4', place: { id: bin.id } },
        { serialNo: 'B5', place: { id: bag.id } },
        { serialNo: 'NEW9', place: null },
      ],
    },
    { counted: 0, system: 1, missing: ['B4'], value: 0 },
  ])
  const { document } = await approveCount(manager, count)
  expect(await whereIs(t)).toEqual({
    B1: main.name,
    B2: 'out',
    B3: 'out',
    B4: main.name,
    B5: main.name,
    NEW9: main.name,
  })
  expect(await faultsOf(t)).toEqual([])
  await reverse(manager, { id: document?.id ?? '' })
  expect(await whereIs(t)).toMatchObject({
    B2: main.name,
    B3: main.name,
    B4: bin.name,
    B5: bag.name,
    NEW9: 'out',
  })
  expect(await faultsOf(t)).toEqual([])
})

test('H11 a piece that left and is found again keeps its own cost', async () => {
  const t = await aBoardShop()
  const { manager, main, board } = t
  await adjust(manager, { partId: board.id, placeId: main.id, change: -1, serialNos: ['B2'] })
  const count = await startCount(manager, { placeId: main.id, withBelow: false })
  const at = { countId: count.id, placeId: main.id, partId: board.id }
  await addCounted(manager, { ...at, serialNos: ['B1', 'B2', 'B3'] })
  await closeCount(manager, count)
  await approveCount(manager, count)
  expect(await placesOf(manager, board)).toMatchObject({ [main.name]: 3 })
  expect(await manager.stock.part({ id: board.id })).toMatchObject({ value: 3500 })
})

test('H11 a serial is counted once in a whole count, and as many as pieces', async () => {
  const t = await aBoardShop()
  const { manager, main, bin, board, display } = t
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, placeId: main.id, partId: board.id }
  const line = await addCounted(manager, { ...at, serialNos: ['B1'] })
  const elsewhere = addCounted(manager, { ...at, placeId: bin.id, serialNos: ['B-1'] })
  expect(await refusalOf(elsewhere)).toMatchObject({
    code: 'COUNT_SERIAL_TWICE',
    values: { number: board.number, place: main.name },
  })
  const twice = addCounted(manager, { ...at, serialNos: ['B2', 'b2'] })
  expect((await refusalOf(twice)).code).toBe('COUNT_SERIAL_TWICE')
  const bare = addCounted(manager, { ...at, quantity: 2, serialNos: ['B2'] })
  expect((await refusalOf(bare)).code).toBe('SERIALS_MISSING')
  const plain = addCounted(manager, { ...at, partId: display.id, serialNos: ['B2'] })
  expect((await refusalOf(plain)).code).toBe('INVALID_INPUT')
  const anew = { countId: count.id, quantity: 2, serialNos: ['B1', 'B3'] }
  expect(await recount(manager, line, anew)).toMatchObject({ counted: 2, serialNos: ['B1', 'B3'] })
  await addCounted(manager, { ...at, placeId: bin.id, serialNos: ['B4', 'B2'] })
})

test('H9 H11 a piece that moved after its line was counted stays where the ledger has it now', async () => {
  const t = await aBoardShop()
  const { manager, main, bin, bag, board } = t
  const count = await startCount(manager, { placeId: main.id, withBelow: false })
  const at = { countId: count.id, placeId: main.id, partId: board.id }
  await addCounted(manager, { ...at, serialNos: ['B1', 'B2', 'B5'] })
  const line = (serialNo: string) => ({ partId: board.id, quantity: 1, serialNos: [serialNo] })
  // Counted and then moved on; missing and then moved; found and then moved on from where the ledger had it.
  await transfer(manager, { fromId: main.id, toId: bin.id }, line('B1'))
  await transfer(manager, { fromId: main.id, toId: bag.id }, line('B3'))
  await transfer(manager, { fromId: bag.id, toId: bin.id }, line('B5'))
  await closeCount(manager, count)
  expect((await refusalOf(approveCount(manager, count))).code).toBe('COUNT_MOVED')
  await confirmAll(manager, count)
  expect(await approveCount(manager, count)).toMatchObject({ document: null })
  expect(await whereIs(t)).toEqual({
    B1: bin.name,
    B2: main.name,
    B3: bag.name,
    B4: bin.name,
    B5: bin.name,
  })
  expect(await faultsOf(t)).toEqual([])
})

test('H8 H11 what lies in scrap or is on its way is brought back by its own document, and told beside its line', async () => {
  const t = await aBoardShop()
  const { manager, main, bin, bag, scrap, board } = t
  const line = (serialNo: string) => ({ partId: board.id, quantity: 1, serialNos: [serialNo] })
  const scrapping = await scrapParts(manager, { fromId: main.id, toId: scrap.id }, line('B1'))
  await manager.stock.transfer({
    commandId: crypto.randomUUID(),
    fromId: bag.id,
    toId: bin.id,
    isInTwoSteps: true,
    lines: [line('B5')],
  })
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, partId: board.id }
  const inMain = await addCounted(manager, { ...at, placeId: main.id, serialNos: ['B1', 'B2', 'B3'] })
  const inBin = await addCounted(manager, { ...at, placeId: bin.id, serialNos: ['B4', 'B5'] })
  await closeCount(manager, count)
  const { rows } = await manager.counting.review({ countId: count.id })
  expect(rows.map(({ obstacle }) => obstacle)).toEqual([
    {
      code: 'COUNT_SERIAL_ELSEWHERE',
      values: { serial: 'B1', number: board.number, place: scrap.name },
    },
    { code: 'COUNT_SERIAL_IN_TRANSIT', values: { serial: 'B5', number: board.number } },
  ])
  const refusal = await refusalOf(approveCount(manager, count))
  expect(refusal).toMatchObject({ code: 'COUNT_SERIAL_ELSEWHERE', field: `lines.${inMain.id}` })
  await reverse(manager, scrapping)
  await recount(manager, inMain, { countId: count.id, quantity: 3, serialNos: ['B1', 'B2', 'B3'] })
  await recount(manager, inBin, { countId: count.id, quantity: 1, serialNos: ['B4'] })
  expect(await approveCount(manager, count)).toMatchObject({ state: 'approved', document: null })
})

test('H9 a code is a place, a part or a piece of the count, and a serial is of the part that is being counted', async () => {
  const t = await aBoardShop()
  const { manager, main, bag, board } = t
  const other = await manager.stock.savePart({
    commandId: crypto.randomUUID(),
    version: 0,
    number: 'CAM-1',
    names: { fa: 'دوربین', ar: '', en: '' },
    isSerialised: true,
    barcodes: ['626'],
  })
  await receive(manager, main.id, [{ partId: other.id, quantity: 1, unitCost: 5, serialNos: ['B1'] }])
  const shelf = await manager.stock.savePlace({
    commandId: crypto.randomUUID(),
    version: 0,
    parentId: main.id,
    kind: 'bin',
    name: 'قفسهٔ کددار',
    code: 'BIN-7',
  })
  const count = await startCount(manager, { placeId: main.id })
  const identify = (code: string, partId?: string) =>
    manager.counting.identify({ countId: count.id, code, ...(partId && { partId }) })
  expect(await identify('bin7')).toMatchObject({ kind: 'place', place: { id: shelf.id } })
  expect(await identify('626')).toMatchObject({ kind: 'part', part: { id: other.id } })
  expect(await identify('B1', other.id)).toMatchObject({ kind: 'unit', part: { id: other.id } })
  expect(await identify('B1', board.id)).toMatchObject({ kind: 'unit', part: { id: board.id } })
  expect(await identify('zzz')).toEqual({ kind: 'unknown' })
  const ofBag = await startCount(manager, { placeId: bag.id })
  const inBag = await manager.counting.identify({ countId: ofBag.id, code: 'BIN-7' })
  expect(inBag).toEqual({ kind: 'outside', name: 'قفسهٔ کددار' })
})
