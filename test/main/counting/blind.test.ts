import { expect, test } from 'vitest'
import {
  addCounted,
  approveCount,
  cancelCount,
  closeCount,
  recount,
  reopenCount,
  startCount,
  stockToCount,
} from '../../support/counting'
import { narrowRole } from '../../support/narrow-role'
import { refusalOf } from '../../support/refusal'
import { aStockShop, faultsOf, placesOf, receive } from '../../support/stock-documents'

/** 7,531 pieces: no other figure of the shop is like it. */
const many = 7531

async function aBlindShop() {
  const t = await aStockShop()
  await receive(t.manager, t.main.id, [{ partId: t.display.id, quantity: many, unitCost: 100 }])
  return t
}

test('H9 a blind count tells nobody what the ledger says, in no answer and on no sheet, until it is in review', async () => {
  const t = await aBlindShop()
  const { manager, main, display } = t
  const counter = await t.as('storekeeper')
  const started = await startCount(counter, { placeId: main.id })
  const at = { countId: started.id }
  const answers = async (client: typeof counter) => [
    await client.counting.byId(at),
    await client.counting.lines(at),
    await client.counting.uncounted(at),
    await client.counting.identify({ ...at, code: display.number }),
    await client.counting.list({}),
    (await client.papers.previewCount({ ...at, size: 'a4' })).html.replace(/<style>[\s\S]*?<\/style>/, ''),
  ]
  const tells = (told: unknown) => /7[,٬]?531|۷[,٬]?۵۳۱/.test(JSON.stringify(told))
  const before = await answers(counter)
  expect(JSON.stringify(before)).toContain(display.number)
  expect(tells([started, before])).toBe(false)
  const line = await addCounted(counter, { ...at, placeId: main.id, partId: display.id, quantity: 2 })
  const anew = await recount(counter, line, { ...at, quantity: 3 })
  expect([line, anew].map(({ system, difference }) => [system, difference])).toEqual([
    [null, null],
    [null, null],
  ])
  for (const client of [counter, manager]) expect(tells(await answers(client))).toBe(false)
  expect((await refusalOf(manager.counting.review(at))).code).toBe('COUNT_STATE')
  expect((await refusalOf(manager.counting.figures(at))).code).toBe('COUNT_STATE')
  await closeCount(manager, started)
  expect(tells(await answers(counter))).toBe(false)
  expect((await manager.counting.review(at)).rows).toMatchObject([{ system: many, difference: 3 - many }])
  await reopenCount(manager, started)
  expect(tells(await answers(manager))).toBe(false)
  await closeCount(manager, started)
  await approveCount(manager, started)
  expect((await counter.counting.lines(at)).rows).toMatchObject([{ system: many, difference: 3 - many }])
})

test('H9 a count that is not blind shows what the ledger says while it is counted, and on its sheet', async () => {
  const { manager, main, display } = await aBlindShop()
  const count = await startCount(manager, { placeId: main.id, isBlind: false })
  const at = { countId: count.id }
  expect((await manager.counting.uncounted(at)).rows).toMatchObject([{ system: many }])
  expect((await manager.papers.previewCount({ ...at, size: 'a5' })).html).toContain('۷٬۵۳۱')
  const line = await addCounted(manager, { ...at, placeId: main.id, partId: display.id, quantity: 2 })
  expect(line).toMatchObject({ system: many, difference: 2 - many })
})

test('M2 what differences are worth is for those alone who may see costs', async () => {
  const t = await aBlindShop()
  const { manager, main, display } = t
  const reviewer = await t.as('manager')
  await narrowRole(manager, 'manager', 'stock.viewCosts')
  const count = await startCount(reviewer, { placeId: main.id })
  const at = { countId: count.id }
  await addCounted(reviewer, { ...at, placeId: main.id, partId: display.id, quantity: 2 })
  await closeCount(reviewer, count)
  expect(await reviewer.counting.figures(at)).toMatchObject({ foundValue: null, missingValue: null })
  expect((await reviewer.counting.review(at)).rows).toMatchObject([{ value: null }])
})

test('H9 only what the count is about is counted: its place, what hangs below where asked, its parts', async () => {
  const t = await aStockShop()
  await stockToCount(t)
  const { manager, main, bin, bag, display, cable } = t
  const count = await startCount(manager, { placeId: main.id, withBelow: false, partIds: [display.id] })
  const at = { countId: count.id, placeId: main.id, partId: display.id }
  expect(count.places.map(({ id }) => id)).toEqual([main.id])
  expect((await manager.counting.uncounted({ countId: count.id })).rows).toHaveLength(1)
  for (const wrong of [{ placeId: bin.id }, { placeId: bag.id }, { partId: cable.id }]) {
    expect((await refusalOf(addCounted(manager, { ...at, ...wrong }))).code).toBe('COUNT_OUTSIDE')
  }
  expect(await manager.counting.identify({ countId: count.id, code: cable.number })).toEqual({
    kind: 'outside',
    name: cable.number,
  })
})

test('H9 the same is not in two open counts: each would enter the same difference', async () => {
  const t = await aStockShop()
  await stockToCount(t)
  const { manager, main, bin, bag, scrap, display, cable } = t
  const ofDisplays = await startCount(manager, { placeId: main.id, partIds: [display.id] })
  const again = startCount(manager, { placeId: bin.id, partIds: [cable.id, display.id] })
  expect(await refusalOf(again)).toMatchObject({
    code: 'COUNT_OVERLAPS',
    values: { number: ofDisplays.number },
  })
  expect((await refusalOf(startCount(manager, { placeId: bin.id }))).code).toBe('COUNT_OVERLAPS')
  await startCount(manager, { placeId: main.id, partIds: [cable.id] })
  await startCount(manager, { placeId: bag.id })
  await startCount(manager, { placeId: scrap.id })
  await cancelCount(manager, ofDisplays)
  await startCount(manager, { placeId: bin.id, partIds: [display.id] })
})

test('H9 a count is given up with its reason and enters nothing; whoever counts gives up an empty one alone', async () => {
  const t = await aStockShop()
  await stockToCount(t)
  const { manager, main, display } = t
  const counter = await t.as('storekeeper')
  const empty = await startCount(counter, { placeId: main.id })
  expect((await refusalOf(closeCount(manager, empty))).code).toBe('COUNT_EMPTY')
  expect(await cancelCount(counter, empty)).toMatchObject({ state: 'cancelled', endReason: 'بی‌مورد' })
  const begun = await startCount(counter, { placeId: main.id })
  await addCounted(counter, { countId: begun.id, placeId: main.id, partId: display.id })
  expect((await refusalOf(cancelCount(counter, begun))).code).toBe('NOT_PERMITTED')
  await closeCount(manager, begun)
  await cancelCount(manager, begun)
  expect((await refusalOf(approveCount(manager, begun))).code).toBe('COUNT_STATE')
  expect(await placesOf(manager, display)).toMatchObject({ [main.name]: 5 })
  expect(await faultsOf(t)).toEqual([])
})

test('H9 who judges saw what they judge: a line counted since is refused', async () => {
  const t = await aStockShop()
  await stockToCount(t)
  const { manager, main, display } = t
  const count = await startCount(manager, { placeId: main.id })
  const at = { countId: count.id, placeId: main.id, partId: display.id }
  const line = await addCounted(manager, at)
  const { version } = await closeCount(manager, count)
  await recount(manager, line, { countId: count.id, quantity: 3 })
  const approval = manager.counting.approve({
    commandId: crypto.randomUUID(),
    countId: count.id,
    version,
  })
  expect((await refusalOf(approval)).code).toBe('CHANGED_MEANWHILE')
  const counter = await t.as('storekeeper')
  expect((await refusalOf(addCounted(counter, at))).code).toBe('COUNT_STATE')
})
