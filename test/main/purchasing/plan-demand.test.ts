import { describe, expect, test } from 'vitest'
import {
  aPartsShop,
  aRepairInWork,
  ask,
  giveBack,
  issue,
  only,
  type PartsShop,
  takeBack,
  use,
} from '../../support/part-requests'
import { adjust, receive, scrapParts, transfer } from '../../support/stock-documents'

const dayMs = 86_400_000

/** Ten displays in the store, of which some are issued for a repair. */
async function anIssued(shop: PartsShop, quantity: number) {
  const { manager, main, display } = shop
  const repair = await aRepairInWork(shop)
  const request = only(await ask(manager, repair, [display, quantity]))
  await issue(manager, { requestId: request.id, placeId: main.id, quantity })
  return { repair, request }
}

async function stocked(): Promise<PartsShop> {
  const shop = await aPartsShop()
  await receive(shop.manager, shop.main.id, [{ partId: shop.display.id, quantity: 10, unitCost: 1000 }])
  return shop
}

function demandOf({ manager, display }: PartsShop) {
  return manager.planning.part({ partId: display.id })
}

describe('H5 the demand of a part', () => {
  test('H5 is what was used, in the week in which it was', async () => {
    const shop = await stocked()
    const { request } = await anIssued(shop, 3)
    expect(await demandOf(shop)).toMatchObject({ running: 0, lastUsedOn: null })
    await use(shop.technician, request, { quantity: 2 })
    expect(await demandOf(shop)).toMatchObject({ running: 2, quantities: [], lastUsedOn: '2026-11-22' })
    shop.clock.advance(9 * dayMs)
    expect(await demandOf(shop)).toMatchObject({
      running: 0,
      quantities: [2],
      yearlyDemand: 2,
      foretold: { perWeek: 2, chosenBy: 'too_little_past' },
    })
  })

  test('H5 is not what came back unused', async () => {
    const shop = await stocked()
    const { request } = await anIssued(shop, 3)
    await giveBack(shop.technician, request, { toId: shop.main.id, quantity: 2 })
    await use(shop.technician, request, { quantity: 1 })
    expect(await demandOf(shop)).toMatchObject({ running: 1, yearlyDemand: 0 })
  })

  test('H1 is not what was taken out of the device again, whenever that was', async () => {
    const shop = await stocked()
    const { request } = await anIssued(shop, 2)
    const [used] = (await use(shop.technician, request, { quantity: 2 })).uses
    shop.clock.advance(15 * dayMs)
    expect(await demandOf(shop)).toMatchObject({ quantities: [2, 0] })
    await takeBack(shop.technician, { id: used?.id ?? '' })
    expect(await demandOf(shop)).toMatchObject({ quantities: [0, 0], lastUsedOn: null })
  })

  test('H5 is not scrap, an adjustment or a transfer', async () => {
    const shop = await stocked()
    const { manager, main, bag, scrap, display } = shop
    const way = { fromId: main.id, toId: bag.id }
    await transfer(manager, way, { partId: display.id, quantity: 2 })
    await scrapParts(manager, { fromId: main.id, toId: scrap.id }, { partId: display.id, quantity: 1 })
    await adjust(manager, { partId: display.id, placeId: main.id, change: -1 })
    expect(await demandOf(shop)).toMatchObject({ running: 0, advice: { available: 6 } })
  })

  test('K1 is of the day of the shop, not of that of Greenwich', async () => {
    const shop = await stocked()
    const { request } = await anIssued(shop, 1)
    shop.clock.set('2026-11-25T21:00:00.000Z')
    await use(shop.technician, request)
    expect(await demandOf(shop)).toMatchObject({ lastUsedOn: '2026-11-26' })
  })
})

describe('J2 what repairs wait for', () => {
  test('J2 is ordered though nobody keeps the part, and not twice', async () => {
    const shop = await aPartsShop()
    const { manager, display } = shop
    await ask(manager, await aRepairInWork(shop), [display, 3])
    await manager.planning.start({})
    await shop.app.services.planning.settled()
    const [row, ...others] = (await manager.planning.suggestions({})).rows
    expect(others).toEqual([])
    expect(row).toMatchObject({
      part: { id: display.id },
      waiting: 3,
      advice: { available: -3, reason: 'waited_for', quantity: 3 },
    })
    await receive(manager, shop.main.id, [{ partId: display.id, quantity: 3, unitCost: 10 }])
    expect((await manager.planning.suggestions({})).rows).toMatchObject([
      { waiting: 0, advice: { isDue: false } },
    ])
  })
})
