import { afterEach, describe, expect, test, vi } from 'vitest'
import { pruneCommands } from '../../../src/main/kernel/prune-commands'
import { openTestApp, type TestApp } from '../../support/test-app'

const day = 86_400_000

const ids = ({ app }: TestApp): Promise<string[]> => app.services.db.reader('command_log').pluck('id')

function customer(name: string) {
  return { commandId: crypto.randomUUID(), name, phone: '' }
}

/** Commands that were answered at once, on the shop's present day. */
async function answerMany({ app }: TestApp, count: number): Promise<void> {
  const { db, clock } = app.services
  const staff = await db.reader('staff').first('id')
  const rows = Array.from({ length: count }, () => ({
    id: crypto.randomUUID(),
    name: 'customers.add',
    input_hash: '',
    staff_id: staff.id,
    result: '{}',
    at: clock.now().toISOString(),
  }))
  await db.writer.batchInsert('command_log', rows, 100)
}

describe('answers of commands', () => {
  test('are forgotten after thirty days, not before; whatever their ids', async () => {
    const t = await openTestApp()
    const old = customer('قدیمی')
    await t.manager.customers.add(old)
    t.clock.advance(day)
    const young = customer('تازه')
    await t.manager.customers.add(young)
    t.clock.advance(29 * day)
    expect(await pruneCommands(t.app.services)).toBe(0)
    t.clock.advance(1)
    expect(await pruneCommands(t.app.services)).toBe(1)
    expect(await ids(t)).toEqual([young.commandId])
    const again = await t.manager.customers.add(young)
    expect(again.name).toBe('تازه')
    expect((await t.manager.customers.list({})).rows).toHaveLength(2)
  })

  test('of many commands go in batches, between which a person’s own command acts', async () => {
    const t = await openTestApp()
    await answerMany(t, 350)
    t.clock.advance(31 * day)
    await answerMany(t, 20)
    const [pruned] = await Promise.all([
      pruneCommands(t.app.services),
      t.manager.customers.add(customer('میان دو دسته')),
    ])
    expect(pruned).toBe(350)
    expect(await ids(t)).toHaveLength(21)
  })

  test('ends between two batches when it is told to', async () => {
    const t = await openTestApp()
    await answerMany(t, 250)
    t.clock.advance(31 * day)
    let asked = 0
    expect(await pruneCommands(t.app.services, () => ++asked > 1)).toBe(100)
    expect(await pruneCommands(t.app.services)).toBe(150)
  })

  test('from a clock that once stood ahead keep no older ones back', async () => {
    const t = await openTestApp({ now: '2030-01-01T08:00:00.000Z' })
    await answerMany(t, 30)
    t.clock.set('2026-11-22T08:00:00.000Z')
    await answerMany(t, 200)
    t.clock.advance(31 * day)
    expect(await pruneCommands(t.app.services)).toBe(200)
    expect(await ids(t)).toHaveLength(30)
  })
})

describe('the job', () => {
  afterEach(() => vi.useRealTimers())

  test('forgets at the start and once a day, until the program closes', async () => {
    const t = await openTestApp()
    await answerMany(t, 3)
    t.clock.advance(31 * day)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    await t.app.startJobs()
    expect(await ids(t)).toEqual([])
    await answerMany(t, 2)
    t.clock.advance(31 * day)
    vi.advanceTimersByTime(day - 1)
    expect(await ids(t)).toHaveLength(2)
    vi.advanceTimersByTime(1)
    await vi.waitFor(async () => expect(await ids(t)).toEqual([]))
    await t.app.close()
    expect(vi.getTimerCount()).toBe(0)
    expect(t.bugs).toEqual([])
  })
})
