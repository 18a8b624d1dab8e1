import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace, partEditOf, placeEditOf } from '../../support/stock'
import { aStockShop, faultsOf, placesOf, receive } from '../../support/stock-documents'
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
