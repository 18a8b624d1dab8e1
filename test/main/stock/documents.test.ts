import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace, partEditOf, placeEditOf } from '../../support/stock'
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
import type { TestApp } from '../../support/test-app'

async function statementsOf({ app }: TestApp, act: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = []
  const note = ({ sql }: { sql: string }) => sent.push(sql)
  const connections: Knex[] = [app.services.db.writer, app.services.db.reader]
  for (const connection of connections) connection.on('query', note)
  await act()
  for (const connection of connections) connection.removeListener('query', note)
  return sent
}

/** How many rows each table of the stock and of what belongs to it has. */
async function rowsOf({ app }: TestApp): Promise<Record<string, number>> {
  const tables = ['stock_documents', 'stock_entries', 'stock_balances', 'stock_totals', 'part_units']
  const counted: Record<string, number> = {}
  for (const table of [...tables, 'audit_log', 'command_log', 'sequences']) {
    const row = await app.services.db.reader(table).count({ rows: '*' }).first()
    counted[table] = Number(row?.rows)
  }
  return counted
}

describe('a goods receipt', () => {
  test('H2 I1 I3 puts parts on the shelf at what they cost and says so', async () => {
    const t = await aStockShop()
    const { manager, main, bin, display, cable } = t
    const document = await receive(
      manager,
      main.id,
      [
        { partId: display.id, quantity: 3, unitCost: 1_000_000 },
        { partId: cable.id, quantity: 1250, unitCost: 30_001, placeId: bin.id },
      ],
      { reference: 'ف-۱۲', reason: 'خرید' },
    )
    expect(document).toMatchObject({
      kind: 'receipt',
      number: 'R-1405-00001',
      reference: 'ف-۱۲',
      reason: 'خرید',
      lines: 2,
      reversedBy: null,
      reverses: null,
      counterpart: null,
      items: [
        { line: 1, part: { id: display.id }, from: null, to: { id: main.id }, quantity: 3, value: 3_000_000 },
        // 12.5 m of 30,001 rial are 375,012.5, rounded once.
        { line: 2, part: { id: cable.id }, from: null, to: { id: bin.id }, quantity: 1250, value: 375_013 },
      ],
    })
    expect(await manager.stock.document({ id: document.id })).toEqual(document)
    const part = await manager.stock.part({ id: display.id })
    expect(part).toMatchObject({
      stock: { onHand: 3, inStores: 3, reserved: 0, available: 3 },
      value: 3_000_000,
      lastCost: 1_000_000,
      isInLedger: true,
    })
    expect(await placesOf(manager, cable)).toEqual({ [bin.name]: 1250 })
    expect(await faultsOf(t)).toEqual([])
  })

  test('of 100 lines stays under 15 statements', async () => {
    const t = await aStockShop()
    const parts = []
    for (let made = 0; made < 100; made += 1) parts.push(await aPart(t.manager))
    const lines = parts.map(({ id }) => ({ partId: id, quantity: 2, unitCost: 5000 }))
    const sent = await statementsOf(t, () => receive(t.manager, t.main.id, lines))
    expect(sent[0]).toMatch(/^BEGIN/)
    expect(sent.at(-1)).toMatch(/^COMMIT/)
    expect(sent.length).toBeLessThan(15)
    const board = { partId: t.board.id, quantity: 2, unitCost: 5000, serialNos: ['A1', 'A2'] }
    const withSerials = await statementsOf(t, () => receive(t.manager, t.main.id, [...lines, board]))
    expect(withSerials.length).toBeLessThan(17)
    expect(await t.app.services.db.reader('stock_entries').count({ rows: '*' }).first()).toEqual({
      rows: 202,
    })
  })

  test('H6 of 100 lines whose last is wrong leaves nothing at all', async () => {
    const t = await aStockShop()
    const line = { partId: t.display.id, quantity: 1, unitCost: 5000 }
    const before = await rowsOf(t)
    const lines = [...Array.from({ length: 99 }, () => line), { ...line, partId: crypto.randomUUID() }]
    expect(await refusalOf(receive(t.manager, t.main.id, lines))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'lines.99.partId',
    })
    const short = [...Array.from({ length: 99 }, () => line), { ...line, partId: t.board.id }]
    expect((await refusalOf(receive(t.manager, t.main.id, short))).field).toBe('lines.99.serialNos')
    const tooDear = [...lines.slice(0, 99), { ...line, quantity: 2, unitCost: 1_000_000_000_000 }]
    expect(await refusalOf(receive(t.manager, t.main.id, tooDear))).toMatchObject({
      code: 'VALUE_TOO_LARGE',
      field: 'lines.99.quantity',
      values: { number: t.display.number },
    })
    expect(await rowsOf(t)).toEqual(before)
    expect((await receive(t.manager, t.main.id, [line])).number).toBe('R-1405-00001')
  })

  test('sent twice acts once', async () => {
    const t = await aStockShop()
    const input = {
      commandId: crypto.randomUUID(),
      placeId: t.main.id,
      lines: [{ partId: t.display.id, quantity: 2, unitCost: 1000 }],
    }
    const [first, second] = await Promise.all([
      t.manager.stock.receive(input),
      t.manager.stock.receive(input),
    ])
    expect(second).toEqual(first)
    expect(await placesOf(t.manager, t.display)).toEqual({ [t.main.name]: 2 })
  })

  test('asks when a cost is eight times the last one or an eighth of it', async () => {
    const t = await aStockShop()
    const { manager, main, display } = t
    const at = (unitCost: number, isCostSure = false) =>
      receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost, isCostSure }])
    await at(800_000)
    await at(6_399_999)
    for (const unitCost of [51_199_992, 799_999, 0]) {
      expect(await refusalOf(at(unitCost))).toMatchObject({
        code: 'COST_UNUSUAL',
        field: 'lines.0.unitCost',
        values: { number: display.number, last: 6_399_999, cost: unitCost },
      })
    }
    await at(64_000_000, true)
    expect(await manager.stock.part({ id: display.id })).toMatchObject({ lastCost: 64_000_000 })
  })

  test('goes neither to scrap, nor on the way, nor to a place or part that was given up', async () => {
    const t = await aStockShop()
    const { manager, scrap, main, display } = t
    const line = { partId: display.id, quantity: 1, unitCost: 1000 }
    const closed = await aPlace(manager, { name: 'انبار قدیم' })
    await manager.stock.savePlace(placeEditOf(closed, { isActive: false }))
    for (const { id } of [scrap, closed]) {
      const refused = { code: 'PLACE_KIND', field: 'placeId' }
      expect(await refusalOf(receive(manager, id, [line]))).toMatchObject(refused)
      const refusedLine = { code: 'PLACE_KIND', field: 'lines.0.placeId' }
      expect(await refusalOf(receive(manager, main.id, [{ ...line, placeId: id }]))).toMatchObject(
        refusedLine,
      )
    }
    expect(await refusalOf(receive(manager, crypto.randomUUID(), [line]))).toMatchObject({
      code: 'NOT_FOUND',
    })
    await manager.stock.savePart(partEditOf(display, { isActive: false }))
    expect(await refusalOf(receive(manager, main.id, [line]))).toMatchObject({
      code: 'PART_INACTIVE',
      field: 'lines.0.partId',
      values: { number: display.number },
    })
  })
})

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
