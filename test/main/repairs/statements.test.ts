import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import { again, aRepair, change, checkInInput, handOver, moveTo, typeIdOf } from '../../support/factories'
import { openTestApp, type TestApp } from '../../support/test-app'
import { aCard, activate } from '../../support/warranty'

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
  test('a known customer with a known device is checked in with nine', async () => {
    const t = await openTestApp()
    const known = await handOver(t.manager, await moveTo(t.manager, await aRepair(t.manager), 'ready'))
    const input = checkInInput({
      device: { kind: 'existing', id: known.device.id },
      customer: { kind: 'existing', id: known.customer.id },
    })
    const sent = await statementsOf(t, () => t.manager.repairs.checkIn(input))
    expect(sent[0]).toMatch(/^BEGIN/)
    expect(sent.at(-1)).toMatch(/^COMMIT/)
    expect(sent.length).toBeLessThanOrEqual(9)
  })

  test('a new customer with a phone and a new device are checked in with eleven', async () => {
    const t = await openTestApp()
    const input = checkInInput({ typeId: await typeIdOf(t.manager) })
    // The first one asks whether the shop keeps warranty cards.
    await aRepair(t.manager)
    const sent = await statementsOf(t, () => t.manager.repairs.checkIn(input))
    expect(sent.filter(sql => sql.startsWith('insert into work_end'))).toHaveLength(1)
    expect(sent.length).toBeLessThanOrEqual(11)
  })

  test('a repair is read with one, by its id, by its number, and after a command changed it', async () => {
    const t = await openTestApp()
    const repair = await aRepair(t.manager)
    const { repairs } = t.manager
    const { id, number } = repair
    for (const typed of [number, number.slice(-5), 'nothing']) {
      const sent = await statementsOf(t, () => repairs.byNumber({ number: typed }).catch(() => undefined))
      expect(sent).toHaveLength(1)
    }
    expect(await statementsOf(t, () => repairs.byId({ id }))).toHaveLength(1)
    const moving = await statementsOf(t, () => repairs.move({ ...change(repair), to: 'diagnosing' }))
    expect(moving.filter(sql => sql.includes('device_types'))).toHaveLength(1)
  })

  test('a shop that keeps warranty cards spends three more on the verdict', async () => {
    const t = await openTestApp()
    const { manager } = t
    const known = await handOver(manager, await moveTo(manager, await aRepair(manager), 'ready'))
    const visit = async () => {
      const input = checkInInput({
        device: { kind: 'existing', id: known.device.id },
        customer: { kind: 'existing', id: known.customer.id },
      })
      const sent = await statementsOf(t, () => manager.repairs.checkIn(input))
      const [open] = (await manager.repairs.list({ deviceId: known.device.id })).rows
      if (!open) throw new Error('the device is not in the shop')
      await handOver(manager, await moveTo(manager, await again(manager, open), 'ready'))
      return sent.length
    }
    const without = await visit()
    const card = await aCard(manager, { serialNo: known.device.serialNo ?? '' })
    await activate(manager, card, { activatedOn: '2026-01-05' })
    // The first visit asks whether the shop keeps cards, and makes this one the device's own.
    await visit()
    expect((await visit()) - without).toBe(3)
  })

  test('a screen asks at most four', async () => {
    const t = await openTestApp()
    const repair = await aRepair(t.manager)
    const { repairs } = t.manager
    const screens = [
      () => repairs.byId({ id: repair.id }),
      () => repairs.byNumber({ number: repair.number }),
      () => repairs.queue({ scope: 'mine' }),
      () => repairs.board({}),
      () => repairs.list({}),
      () => repairs.history({ repairId: repair.id }),
      () => repairs.statuses({}),
    ]
    for (const screen of screens) {
      const sent = await statementsOf(t, screen)
      expect(sent.length).toBeGreaterThan(0)
      expect(sent.length).toBeLessThanOrEqual(4)
    }
  })

  test('the length of a list does not change how many it asks', async () => {
    const t = await openTestApp()
    const typeId = await typeIdOf(t.manager)
    const asked: number[] = []
    for (let count = 0; count < 6; count += 1) {
      const { id, version } = await t.manager.repairs.checkIn(checkInInput({ typeId }))
      await t.manager.repairs.move({ ...change({ id, version }), to: 'diagnosing' })
      asked.push((await statementsOf(t, () => t.manager.repairs.board({}))).length)
    }
    expect(new Set(asked).size).toBe(1)
  })
})
