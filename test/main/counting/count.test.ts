import { expect, test } from 'vitest'
import {
  addCounted,
  approveCount,
  closeCount,
  confirmAll,
  countNothing,
  recount,
  startCount,
  stockToCount,
} from '../../support/counting'
import { refusalOf } from '../../support/refusal'
import { aStockShop, faultsOf, placesOf, type StockShop, transfer } from '../../support/stock-documents'

async function aCountedShop(): Promise<StockShop> {
  const t = await aStockShop()
  await stockToCount(t)
  return t
}

test('H9 a count enters the differences as one document, and uncounted parts stay untouched', async () => {
  const t = await aCountedShop()
  const { manager, main, bin, display, cable, board } = t
  const count = await startCount(manager, { placeId: main.id })
  expect(count).toMatchObject({ state: 'counting', isBlind: true, withBelow: true, lines: 0 })
  expect(count.number).toMatch(/^C-1405-00001$/)
  expect(count.places.map(({ id, uncounted }) => [id, uncounted])).toEqual([
    [main.id, 3],
    [bin.id, 1],
  ])
  await addCounted(manager, { countId: count.id, placeId: main.id, partId: display.id, quantity: 3 })
  await addCounted(manager, { countId: count.id, placeId: bin.id, partId: display.id, quantity: 4 })
  await closeCount(manager, count)
  const figures = await manager.counting.figures({ countId: count.id })
  expect(figures).toEqual({
    lines: 2,
    differing: 2,
    moved: 0,
    blocked: 0,
    uncounted: 2,
    foundValue: 100,
    missingValue: 200,
  })
  const approved = await approveCount(manager, count)
  expect(approved).toMatchObject({ state: 'approved', endedBy: { name: 'سارا مدیری' } })
  expect(await placesOf(manager, display)).toEqual({ [main.name]: 3, [bin.name]: 4 })
  expect(await placesOf(manager, cable)).toEqual({ [main.name]: 400 })
  expect(await placesOf(manager, board)).toEqual({ [main.name]: 2 })
  const document = await manager.stock.document({ id: approved.document?.id ?? '' })
  expect(document).toMatchObject({ kind: 'count', reference: count.number, lines: 2 })
  expect(document.items.map(({ quantity, value }) => [quantity, value])).toEqual([
    [1, 100],
    [2, 200],
  ])
  expect(await faultsOf(t)).toEqual([])
})

test('H9 the difference is taken at the moment of counting: work goes on, and what moved since is asked about', async () => {
  const t = await aCountedShop()
  const { manager, main, bin, bag, display } = t
  const counter = await t.as('storekeeper')
  const count = await startCount(counter, { placeId: main.id, withBelow: false })
  await addCounted(counter, { countId: count.id, placeId: main.id, partId: display.id, quantity: 4 })
  // Two leave and three come while the count is open: five were there, four were found, one is missing.
  await transfer(counter, { fromId: main.id, toId: bag.id }, { partId: display.id, quantity: 2 })
  await transfer(counter, { fromId: bin.id, toId: main.id }, { partId: display.id, quantity: 3 })
  await closeCount(manager, count)
  const { rows } = await manager.counting.review({ countId: count.id })
  expect(rows).toMatchObject([{ counted: 4, system: 5, difference: -1, moved: { change: 1 } }])
  const refusal = await refusalOf(approveCount(manager, count))
  expect(refusal).toMatchObject({ code: 'COUNT_MOVED', values: { lines: 1 } })
  expect(await confirmAll(manager, count)).toBe(1)
  await approveCount(manager, count)
  expect(await placesOf(manager, display)).toEqual({ [main.name]: 5, [bag.name]: 2 })
  expect(await faultsOf(t)).toEqual([])
})

test('H9 a line that moved may be counted anew instead, and a confirmed one is asked about once it moves again', async () => {
  const t = await aCountedShop()
  const { manager, main, bin, bag, display } = t
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, partId: display.id }
  const line = await addCounted(manager, { ...at, placeId: main.id, quantity: 4 })
  await addCounted(manager, { ...at, placeId: bin.id, quantity: 3 })
  await transfer(manager, { fromId: main.id, toId: bag.id }, { partId: display.id, quantity: 1 })
  await transfer(manager, { fromId: bin.id, toId: bag.id }, { partId: display.id, quantity: 1 })
  await closeCount(manager, count)
  expect(await confirmAll(manager, count)).toBe(2)
  await transfer(manager, { fromId: bin.id, toId: bag.id }, { partId: display.id, quantity: 1 })
  expect((await refusalOf(approveCount(manager, count))).code).toBe('COUNT_MOVED')
  const [moved] = (await manager.counting.review({ countId: count.id })).rows.filter(row => row.moved)
  expect(moved?.place.id).toBe(bin.id)
  const anew = await recount(manager, moved ?? line, { countId: count.id, quantity: 1 })
  expect(anew).toMatchObject({ counted: 1, system: 1, recounts: 1 })
  await approveCount(manager, count)
  expect(await placesOf(manager, display)).toEqual({ [main.name]: 3, [bin.name]: 1, [bag.name]: 3 })
})

test('H9 a recount keeps what was before it, and is refused to who saw another count', async () => {
  const t = await aCountedShop()
  const { manager, main, display } = t
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, placeId: main.id, partId: display.id }
  const first = await addCounted(manager, { ...at, quantity: 2 })
  await addCounted(manager, { ...at, quantity: 2 })
  const stale = recount(manager, first, { countId: count.id, quantity: 5 })
  expect((await refusalOf(stale)).code).toBe('CHANGED_MEANWHILE')
  const [line] = (await manager.counting.lines({ countId: count.id })).rows
  await recount(manager, line ?? first, { countId: count.id, quantity: 5 })
  const { rows } = await manager.counting.history({ lineId: first.id })
  expect(rows.map(({ act, quantity, counted }) => [act, quantity, counted])).toEqual([
    ['recount', 5, 5],
    ['add', 2, 4],
    ['add', 2, 2],
  ])
})

test('H9 what nobody found is said to be nothing, one act for each part, and never what was counted meanwhile', async () => {
  const t = await aCountedShop()
  const { manager, main, bin, display, cable } = t
  const count = await startCount(manager, { placeId: main.id })
  await addCounted(manager, { countId: count.id, placeId: bin.id, partId: display.id, quantity: 3 })
  const uncounted = (await manager.counting.uncounted({ countId: count.id })).rows
  expect(uncounted).toHaveLength(3)
  const answer = await countNothing(
    manager,
    count.id,
    { placeId: main.id, partId: cable.id },
    { placeId: bin.id, partId: display.id },
  )
  expect(answer).toEqual({ lines: 1 })
  await closeCount(manager, count)
  await approveCount(manager, count)
  expect(await placesOf(manager, cable)).toEqual({})
  expect(await placesOf(manager, display)).toEqual({ [main.name]: 5, [bin.name]: 3 })
  expect(await faultsOf(t)).toEqual([])
})

test('I4 what is found leaves the average as it is, also where the rest of it is missing elsewhere', async () => {
  const t = await aCountedShop()
  const { manager, main, bin, display } = t
  const count = await startCount(manager, { placeId: main.id })
  await countNothing(
    manager,
    count.id,
    { placeId: main.id, partId: display.id },
    { placeId: bin.id, partId: display.id },
  )
  const [line] = (await manager.counting.lines({ countId: count.id, placeId: bin.id })).rows
  if (!line) throw new Error('nothing was counted')
  await recount(manager, line, { countId: count.id, quantity: 8 })
  await closeCount(manager, count)
  await approveCount(manager, count)
  const part = await manager.stock.part({ id: display.id })
  expect(part).toMatchObject({ value: 800, stock: { onHand: 8 } })
  expect(await faultsOf(t)).toEqual([])
})

test('H9 two people count at once, and each scan is counted once however often it is sent', async () => {
  const t = await aCountedShop()
  const { manager, main, display, board } = t
  const [reza, mina] = [await t.as('storekeeper', 'reza'), await t.as('storekeeper', 'mina')]
  const count = await startCount(reza, { placeId: main.id })
  const at = { countId: count.id, placeId: main.id, partId: display.id }
  const scan = { ...at, commandId: crypto.randomUUID(), quantity: 1 }
  await Promise.all([
    ...Array.from({ length: 3 }, () => addCounted(reza, at)),
    ...Array.from({ length: 2 }, () => addCounted(mina, at)),
    reza.counting.add(scan),
    reza.counting.add(scan),
  ])
  const [line] = (await manager.counting.lines({ countId: count.id })).rows
  expect(line).toMatchObject({ counted: 6 })
  const piece = { countId: count.id, placeId: main.id, partId: board.id, serialNos: ['B1'] }
  const outcomes = await Promise.allSettled([addCounted(reza, piece), addCounted(mina, piece)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await refusalOf(addCounted(mina, piece))).code).toBe('COUNT_SERIAL_TWICE')
})

test('H9 a count is approved once, whoever tries at the same time, and nothing is counted after it', async () => {
  const t = await aCountedShop()
  const { manager, main, display } = t
  const other = await t.as('manager')
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, placeId: main.id, partId: display.id }
  const line = await addCounted(manager, { ...at, quantity: 4 })
  const closed = await closeCount(manager, count)
  const approve = (client: typeof manager) =>
    client.counting.approve({ commandId: crypto.randomUUID(), countId: count.id, version: closed.version })
  const outcomes = await Promise.allSettled([approve(manager), approve(other), approve(manager)])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await refusalOf(approveCount(manager, count))).code).toBe('COUNT_STATE')
  expect((await refusalOf(addCounted(manager, at))).code).toBe('COUNT_STATE')
  const late = recount(manager, line, { countId: count.id, quantity: 5 })
  expect((await refusalOf(late)).code).toBe('COUNT_STATE')
  expect(await placesOf(manager, display)).toMatchObject({ [main.name]: 4 })
  expect(await faultsOf(t)).toEqual([])
})

test('H10 a measured part is counted with its decimals, and a count without a difference makes no document', async () => {
  const t = await aCountedShop()
  const { manager, main, cable } = t
  const count = await startCount(manager, { placeId: main.id, partIds: [cable.id] })
  await addCounted(manager, { countId: count.id, placeId: main.id, partId: cable.id, quantity: 400 })
  await closeCount(manager, count)
  expect((await manager.counting.review({ countId: count.id })).rows).toEqual([])
  expect((await manager.counting.review({ countId: count.id, withEqual: true })).rows).toHaveLength(1)
  expect(await approveCount(manager, count)).toMatchObject({ state: 'approved', document: null })
  expect(await faultsOf(t)).toEqual([])
})
