import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
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

describe('a transfer', () => {
  test('H8 changes neither how many there are nor what they are worth', async () => {
    const t = await aStockShop()
    const { manager, main, bag, display } = t
    await receive(manager, main.id, [{ partId: display.id, quantity: 3, unitCost: 333 }])
    const way = { fromId: main.id, toId: bag.id }
    const document = await transfer(manager, way, { partId: display.id, quantity: 2 })
    expect(document).toMatchObject({
      kind: 'transfer',
      number: 'M-1405-00001',
      lines: 1,
      items: [{ line: 1, from: { id: main.id }, to: { id: bag.id }, quantity: 2, value: 0 }],
    })
    expect(await placesOf(manager, display)).toEqual({ [main.name]: 1, [bag.name]: 2 })
    // What lies in a technician's bag is on hand and cannot be promised.
    expect(await manager.stock.part({ id: display.id })).toMatchObject({
      stock: { onHand: 3, inStores: 1, available: 1 },
      value: 999,
    })
    expect(await faultsOf(t)).toEqual([])
  })

  test('H3 is refused beyond what lies there, in units', async () => {
    const t = await aStockShop()
    const { manager, main, bag, cable } = t
    await receive(manager, main.id, [{ partId: cable.id, quantity: 1250, unitCost: 100 }])
    const way = { fromId: main.id, toId: bag.id }
    const moving = transfer(
      manager,
      way,
      { partId: cable.id, quantity: 1000 },
      { partId: cable.id, quantity: 251 },
    )
    expect(await refusalOf(moving)).toMatchObject({
      code: 'STOCK_SHORT',
      field: 'lines.1.quantity',
      values: { number: cable.number, there: 2.5, place: main.name },
    })
    expect(await placesOf(manager, cable)).toEqual({ [main.name]: 1250 })
  })

  test('needs two places of keeping that differ', async () => {
    const t = await aStockShop()
    const { manager, main, scrap, display } = t
    const line = { partId: display.id, quantity: 1 }
    const same = transfer(manager, { fromId: main.id, toId: main.id }, line)
    expect(await refusalOf(same)).toMatchObject({ code: 'SAME_PLACE', field: 'toId' })
    const toScrap = transfer(manager, { fromId: main.id, toId: scrap.id }, line)
    expect(await refusalOf(toScrap)).toMatchObject({ code: 'PLACE_KIND', field: 'toId' })
    const fromScrap = transfer(manager, { fromId: scrap.id, toId: main.id }, line)
    expect(await refusalOf(fromScrap)).toMatchObject({ code: 'PLACE_KIND', field: 'fromId' })
  })

  test('H8 in two steps is in transit until it arrives, whole and once', async () => {
    const t = await aStockShop()
    const { manager, main, bag, display, board } = t
    await receive(manager, main.id, [
      { partId: display.id, quantity: 3, unitCost: 500 },
      { partId: board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] },
    ])
    const way = { fromId: main.id, toId: bag.id, isInTwoSteps: true }
    const lines = [
      { partId: display.id, quantity: 2 },
      { partId: board.id, quantity: 2, serialNos: ['b-1', 'b-2'] },
    ]
    const dispatch = await transfer(manager, way, ...lines)
    expect(dispatch).toMatchObject({
      kind: 'dispatch',
      items: [
        { from: { id: main.id }, to: { id: bag.id }, quantity: 2 },
        { from: { id: main.id }, to: { id: bag.id }, quantity: 2, serialNos: ['B1', 'B2'] },
      ],
      counterpart: null,
    })
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ stock: { onHand: 3, inStores: 1 } })
    expect((await manager.stock.documents({ isInTransit: true })).rows).toMatchObject([{ id: dispatch.id }])
    const arrival = await arrive(manager, dispatch)
    expect(arrival).toMatchObject({
      kind: 'arrival',
      lines: 2,
      counterpart: { id: dispatch.id, number: dispatch.number },
      items: [
        { line: 1, from: { kind: 'transit' }, to: { id: bag.id }, quantity: 2 },
        { line: 2, serialNos: ['B1', 'B2'] },
      ],
    })
    expect((await manager.stock.document({ id: dispatch.id })).counterpart).toEqual({
      id: arrival.id,
      number: arrival.number,
    })
    expect((await manager.stock.documents({ isInTransit: true })).rows).toEqual([])
    expect(await placesOf(manager, display)).toEqual({ [main.name]: 1, [bag.name]: 2 })
    expect(await refusalOf(arrive(manager, dispatch))).toMatchObject({
      code: 'ALREADY_ARRIVED',
      values: { document: dispatch.number, by: arrival.number },
    })
    expect(await refusalOf(arrive(manager, arrival))).toMatchObject({ code: 'NOT_FOUND' })
    await transfer(manager, way, { partId: display.id, quantity: 1 })
    const transits = await t.app.services.db.reader('stock_places').where({ kind: 'transit' })
    expect(transits).toHaveLength(1)
    expect(await faultsOf(t)).toEqual([])
  })
})

describe('an adjustment', () => {
  test('I4 of what is found without a cost leaves the average as it is', async () => {
    const t = await aStockShop()
    const { manager, main, display } = t
    await receive(manager, main.id, [{ partId: display.id, quantity: 4, unitCost: 250 }])
    const found = await adjust(manager, { partId: display.id, placeId: main.id, change: 2 })
    expect(found).toMatchObject({
      kind: 'adjustment',
      reason: 'شمارش قفسه',
      items: [{ quantity: 2, value: 500 }],
    })
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ stock: { onHand: 6 }, value: 1500 })
    await adjust(manager, { partId: display.id, placeId: main.id, change: 1, unitCost: 600 })
    await adjust(manager, { partId: display.id, placeId: main.id, change: -6 })
    await adjust(manager, { partId: display.id, placeId: main.id, change: -1 })
    // The last piece takes the rest (rule I3).
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ stock: { onHand: 0 }, value: 0 })
    const short = adjust(manager, { partId: display.id, placeId: main.id, change: -1 })
    expect(await refusalOf(short)).toMatchObject({
      code: 'STOCK_SHORT',
      field: 'change',
      values: { there: 0 },
    })
    expect(await faultsOf(t)).toEqual([])
  })

  test('of more than can be counted is refused and is no bug', async () => {
    const t = await aStockShop()
    const { manager, main, display } = t
    await receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 900_000_000_000 }])
    for (const change of [1, 1_000_000_000]) {
      const input = { partId: display.id, placeId: main.id, change }
      expect(await refusalOf(adjust(manager, input))).toMatchObject({ code: 'VALUE_TOO_LARGE' })
    }
    const dear = { partId: display.id, placeId: main.id, change: 1_000_000_000, unitCost: 1_000_000_000_000 }
    expect(await refusalOf(adjust(manager, dear))).toMatchObject({ code: 'VALUE_TOO_LARGE' })
    expect(t.bugs).toEqual([])
  })
})

describe('scrap', () => {
  test('is worth nothing, no longer on hand, and leaves for good', async () => {
    const t = await aStockShop()
    const { manager, main, scrap, display } = t
    await receive(manager, main.id, [{ partId: display.id, quantity: 3, unitCost: 100 }])
    const way = { fromId: main.id, toId: scrap.id }
    expect(await scrapParts(manager, way, { partId: display.id, quantity: 2 })).toMatchObject({
      kind: 'scrap',
      items: [{ from: { id: main.id }, to: { id: scrap.id }, quantity: 2, value: 200 }],
    })
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ stock: { onHand: 1 }, value: 100 })
    expect(await placesOf(manager, display)).toEqual({ [main.name]: 1, [scrap.name]: 2 })
    const kept = dispose(manager, main.id, { partId: display.id, quantity: 1 })
    expect(await refusalOf(kept)).toMatchObject({ code: 'PLACE_KIND', field: 'fromId' })
    expect(await dispose(manager, scrap.id, { partId: display.id, quantity: 2 })).toMatchObject({
      kind: 'disposal',
      items: [{ from: { id: scrap.id }, to: null, quantity: 2, value: 0 }],
    })
    expect(await placesOf(manager, display)).toEqual({ [main.name]: 1 })
    expect(await faultsOf(t)).toEqual([])
  })
})

describe('lists of documents', () => {
  test('are newest first, by kind, part and page', async () => {
    const t = await aStockShop()
    const { manager, main, bag, display, cable } = t
    const first = await receive(manager, main.id, [{ partId: display.id, quantity: 9, unitCost: 100 }])
    const second = await receive(manager, main.id, [{ partId: cable.id, quantity: 900, unitCost: 100 }])
    const third = await transfer(
      manager,
      { fromId: main.id, toId: bag.id },
      { partId: display.id, quantity: 1 },
    )
    const fourth = await reverse(manager, third)
    const idsOf = (page: { rows: readonly { id: string }[] }) => page.rows.map(({ id }) => id)
    const all = [fourth, third, second, first].map(({ id }) => id)
    expect(idsOf(await manager.stock.documents({}))).toEqual(all)
    const page = await manager.stock.documents({ limit: 3 })
    const rest = await manager.stock.documents({ limit: 3, cursor: page.next ?? '' })
    expect([...idsOf(page), ...idsOf(rest)]).toEqual(all)
    expect(rest.next).toBeNull()
    expect(idsOf(await manager.stock.documents({ kinds: ['receipt'] }))).toEqual([second.id, first.id])
    expect(idsOf(await manager.stock.documents({ partId: cable.id }))).toEqual([second.id])
    expect(
      idsOf(await manager.stock.documents({ kinds: ['transfer', 'reversal'], partId: display.id })),
    ).toEqual([fourth.id, third.id])
    expect(page.rows[1]).toMatchObject({ reversedBy: { id: fourth.id, number: fourth.number }, lines: 1 })
  })
})

describe('costs', () => {
  test('M2 are told only to who may see them, refusals included', async () => {
    const t = await aStockShop()
    const { manager, main, display } = t
    const role = await manager.staff.saveRole({
      name: 'انباردار بی‌بها',
      permissions: ['stock.view', 'stock.keep'],
    })
    const login = 'blind-keeper'
    await manager.staff.add({ name: 'رضا', login, password: 'a long password', roleId: role.id })
    const keeper = t.connect({ staffId: null })
    await keeper.session.signIn({ login, password: 'a long password' })
    const line = { partId: display.id, quantity: 1, unitCost: 1000 }
    const document = await receive(keeper, main.id, [line])
    expect(document.items).toMatchObject([{ quantity: 1, value: null }])
    expect((await keeper.stock.document({ id: document.id })).items).toMatchObject([{ value: null }])
    expect((await keeper.stock.kardex({ partId: display.id })).rows).toMatchObject([
      { quantity: 1, value: null },
    ])
    expect((await manager.stock.document({ id: document.id })).items).toMatchObject([{ value: 1000 }])
    const refused = await refusalOf(receive(keeper, main.id, [{ ...line, unitCost: 8000 }]))
    expect(refused).toMatchObject({ code: 'COST_UNUSUAL', values: { last: '—', cost: 8000 } })
  })
})
