import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import { again } from '../../support/factories'
import { aPartsShop, aRepairInWork, ask, issue, only, use } from '../../support/part-requests'
import { aPart } from '../../support/stock'
import { receive } from '../../support/stock-documents'
import type { TestApp } from '../../support/test-app'

/** Statements that the act sends to the database, begin and commit included. */
async function statementsOf({ app }: TestApp, act: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const note = ({ sql }: { sql: string }) => sent.push(sql)
  const connections: Knex[] = [app.services.db.writer, app.services.db.reader]
  for (const connection of connections) connection.on('query', note)
  await act()
  for (const connection of connections) connection.removeListener('query', note)
  return sent
}

describe('a statement costs more than a row', () => {
  test('a receipt of 100 lines that nobody waits for asks once who waits', async () => {
    const t = await aPartsShop()
    const parts = []
    for (let made = 0; made < 100; made += 1) parts.push(await aPart(t.manager))
    await ask(t.technician, await aRepairInWork(t), [t.display, 1])
    const lines = parts.map(({ id }) => ({ partId: id, quantity: 1, unitCost: 100 }))
    const sent = await statementsOf(t, () => receive(t.manager, t.bin.id, lines))
    expect(sent.filter(sql => sql.includes('requests.waiting > 0'))).toHaveLength(1)
    expect(sent.length).toBeLessThanOrEqual(15)
  })

  test('parts that come and go take as many for 12 repairs as for 3', async () => {
    const t = await aPartsShop()
    const counts = []
    for (const many of [1, 3, 12]) {
      const repairs = []
      for (let made = 0; made < many; made += 1) repairs.push(await aRepairInWork(t))
      const requests = []
      for (const repair of repairs) requests.push(only(await ask(t.technician, repair, [t.display, 1])))
      const line = { partId: t.display.id, quantity: many, unitCost: 100 }
      const received = await statementsOf(t, () => receive(t.manager, t.bin.id, [line]))
      const kinds = await Promise.all(repairs.map(repair => again(t.manager, repair)))
      expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['repairing']))
      const lines = requests.map(({ id }) => ({ requestId: id, placeId: t.bin.id, quantity: 1 }))
      const issued = await statementsOf(t, () => issue(t.manager, ...lines))
      counts.push([received.length, issued.length])
    }
    const [, few, many] = counts
    expect(many).toEqual(few)
    expect(Math.max(...(many ?? []))).toBeLessThanOrEqual(27)
    expect((await t.technician.notices.mine({})).unread).toBe(32)
  })

  test('asking, fitting and looking take few, however many lines there are', async () => {
    const t = await aPartsShop()
    await receive(t.manager, t.bin.id, [
      { partId: t.display.id, quantity: 5, unitCost: 100 },
      { partId: t.cable.id, quantity: 5, unitCost: 100 },
    ])
    const repair = await aRepairInWork(t)
    const asked = await statementsOf(t, () => ask(t.technician, repair, [t.display, 2], [t.cable, 1]))
    expect(asked.length).toBeLessThanOrEqual(17)
    const repairId = repair.id
    const seen = await statementsOf(t, () => t.technician.partRequests.ofRepair({ repairId }))
    expect(seen.length).toBeLessThanOrEqual(4)
    const open = await statementsOf(t, () => t.technician.partRequests.open({ state: 'reserved' }))
    expect(open.length).toBeLessThanOrEqual(4)
    const list = await statementsOf(t, () => t.manager.partRequests.pickList({}))
    expect(list.length).toBeLessThanOrEqual(4)
    const offered = await statementsOf(t, () => t.technician.partRequests.fitting({ repairId }))
    expect(offered.length).toBeLessThanOrEqual(6)
    const other = only(await ask(t.technician, await aRepairInWork(t), [t.display, 1]))
    await issue(t.manager, { requestId: other.id, placeId: t.bin.id, quantity: 1 })
    const used = await statementsOf(t, () => use(t.technician, other))
    expect(used.length).toBeLessThanOrEqual(23)
  })
})
