import { describe, expect, test } from 'vitest'
import type { RepairRow } from '../../../src/shared/repairs/model'
import { openKinds, type StatusKind } from '../../../src/shared/repairs/status'
import { aRepair, change, handOver, moveTo, newCustomer, newDevice, typeIdOf } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp } from '../../support/test-app'

type List = Parameters<Client['repairs']['list']>[0]

const numbersOf = (rows: readonly RepairRow[]) => rows.map(({ number }) => Number(number.slice(-5)))

async function listed(client: Client, filter: List): Promise<number[]> {
  return numbersOf((await client.repairs.list(filter)).rows)
}

/** Every page of a paged query, as the numbers of its rows. */
async function allPages(
  read: (cursor: string | undefined) => Promise<{ rows: RepairRow[]; next: string | null }>,
) {
  const pages: number[][] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    pages.push(numbersOf(page.rows))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return pages
}

async function technicianOf(
  t: { manager: Client; as: (role: 'technician', name: string) => Promise<Client> },
  name: string,
) {
  const client = await t.as('technician', name)
  const id = (await t.manager.staff.technicians({})).find(found => found.name === name)?.id ?? ''
  return { client, id }
}

describe('the queue', () => {
  test('shows work late first, then by promised day, in the order of intake within a day', async () => {
    const { manager, clock } = await openTestApp()
    for (const promisedOn of ['2026-11-26', '2026-11-24', '2026-11-26', '2026-11-23'])
      await aRepair(manager, { promisedOn })
    clock.set('2026-11-25T08:00:00.000Z')
    const { rows, next } = await manager.repairs.queue({ scope: 'all' })
    expect(numbersOf(rows)).toEqual([4, 2, 1, 3])
    expect(next).toBeNull()
  })

  test('shows only what a technician can do something about', async () => {
    const { manager } = await openTestApp()
    for (const kind of openKinds)
      await moveTo(manager, await aRepair(manager), kind as Exclude<StatusKind, 'delivered' | 'disposed'>)
    const { rows } = await manager.repairs.queue({ scope: 'all' })
    expect(rows.map(({ kind }) => kind)).toEqual(['received', 'diagnosing', 'repairing', 'testing'])
  })

  test('of my own has mine and nobody’s, not a colleague’s', async () => {
    const t = await openTestApp()
    const reza = await technicianOf(t, 'رضا')
    const mina = await technicianOf(t, 'مینا')
    await aRepair(t.manager, { technicianId: reza.id })
    await aRepair(t.manager, { technicianId: mina.id })
    await aRepair(t.manager)
    expect(numbersOf((await reza.client.repairs.queue({ scope: 'mine' })).rows)).toEqual([1, 3])
    expect(numbersOf((await mina.client.repairs.queue({ scope: 'mine' })).rows)).toEqual([2, 3])
    expect(numbersOf((await mina.client.repairs.queue({ scope: 'all' })).rows)).toEqual([1, 2, 3])
  })

  test('is read page by page without a gap or a repetition', async () => {
    const { manager } = await openTestApp()
    for (const day of [24, 26, 24, 25, 24, 26, 25]) await aRepair(manager, { promisedOn: `2026-11-${day}` })
    const pages = await allPages(cursor =>
      manager.repairs.queue({ scope: 'all', limit: 2, ...(cursor && { cursor }) }),
    )
    expect(pages).toEqual([[1, 3], [5, 4], [7, 2], [6]])
  })
})

describe('the board', () => {
  test('has every open kind with its count and its first twenty rows by promised day', async () => {
    const { manager } = await openTestApp()
    for (let count = 0; count < 22; count += 1) {
      await aRepair(manager, { promisedOn: count === 21 ? '2026-11-23' : '2026-11-24' })
    }
    await moveTo(manager, await aRepair(manager), 'ready')
    await handOver(manager, await moveTo(manager, await aRepair(manager), 'ready'))
    const board = await manager.repairs.board({})
    expect(board.map(({ kind, count }) => [kind, count])).toEqual(
      openKinds.map(kind => [kind, { received: 22, ready: 1 }[String(kind)] ?? 0]),
    )
    const [received] = board
    expect(numbersOf(received?.rows ?? [])).toEqual([
      22,
      ...Array.from({ length: 19 }, (_, index) => index + 1),
    ])
  })

  test('shows one technician’s work on demand', async () => {
    const t = await openTestApp()
    const reza = await technicianOf(t, 'رضا')
    await aRepair(t.manager, { technicianId: reza.id })
    await aRepair(t.manager)
    const [received] = await t.manager.repairs.board({ technicianId: reza.id })
    expect(received).toMatchObject({ count: 1, rows: [{ technician: { name: 'رضا' } }] })
  })
})

describe('the list', () => {
  test('shows the newest first, page by page, without a gap or a repetition', async () => {
    const { manager, clock } = await openTestApp()
    for (let count = 0; count < 7; count += 1) {
      await aRepair(manager)
      if (count % 3 === 0) clock.advance(60_000)
    }
    const pages = await allPages(cursor => manager.repairs.list({ limit: 3, ...(cursor && { cursor }) }))
    expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]])
  })

  test('holds still while new repairs come in', async () => {
    const { manager } = await openTestApp()
    for (let count = 0; count < 4; count += 1) await aRepair(manager)
    const first = await manager.repairs.list({ limit: 2 })
    await aRepair(manager)
    expect(await listed(manager, { limit: 2, cursor: first.next ?? '' })).toEqual([2, 1])
  })

  test('is filtered by kinds, open and closed ones', async () => {
    const { manager } = await openTestApp()
    await aRepair(manager)
    await moveTo(manager, await aRepair(manager), 'ready')
    await handOver(manager, await moveTo(manager, await aRepair(manager), 'ready'))
    await manager.repairs.dispose({
      ...change(await moveTo(manager, await aRepair(manager), 'ready')),
      reason: 'بی‌صاحب',
    })
    expect(await listed(manager, { kinds: ['received'] })).toEqual([1])
    expect(await listed(manager, { kinds: ['received', 'ready'] })).toEqual([2, 1])
    expect(await listed(manager, { kinds: ['delivered'] })).toEqual([3])
    expect(await listed(manager, { kinds: ['disposed', 'delivered', 'ready'] })).toEqual([4, 3, 2])
    expect(await listed(manager, { kinds: ['testing'] })).toEqual([])
  })

  test('is filtered by technician, customer, device and type', async () => {
    const t = await openTestApp()
    const reza = await technicianOf(t, 'رضا')
    const { customer, device } = await aRepair(t.manager, { technicianId: reza.id })
    const laptop = newDevice(await typeIdOf(t.manager, 'laptop'))
    await aRepair(t.manager, { device: laptop, customer: { kind: 'existing', id: customer.id } })
    await aRepair(t.manager, { customer: newCustomer() })
    expect(await listed(t.manager, { technicianId: reza.id })).toEqual([1])
    expect(await listed(t.manager, { customerId: customer.id })).toEqual([2, 1])
    expect(await listed(t.manager, { deviceId: device.id })).toEqual([1])
    expect(await listed(t.manager, { typeId: laptop.typeId })).toEqual([2])
    expect(await listed(t.manager, { typeId: laptop.typeId, technicianId: reza.id })).toEqual([])
  })

  test('late are open repairs whose promised day has passed in the shop’s zone', async () => {
    const { manager, clock } = await openTestApp()
    const late = await moveTo(manager, await aRepair(manager, { promisedOn: '2026-11-23' }), 'ready')
    await aRepair(manager, { promisedOn: '2026-11-24' })
    const handed = await moveTo(manager, await aRepair(manager, { promisedOn: '2026-11-23' }), 'ready')
    // 20:29 UTC is still the 23rd in Tehran, a minute later it is the 24th.
    clock.set('2026-11-23T20:29:00.000Z')
    expect(await listed(manager, { isLate: true })).toEqual([])
    clock.set('2026-11-23T20:30:00.000Z')
    await handOver(manager, handed)
    expect(await listed(manager, { isLate: true })).toEqual([Number(late.number.slice(-5))])
  })

  test('K1 days of intake are the shop’s days, both ends included', async () => {
    const { manager, clock } = await openTestApp()
    const promisedOn = '2026-12-01'
    // Tehran is 3:30 ahead: the 24th there begins at 20:30 UTC of the 23rd.
    for (const at of [
      '2026-11-23T20:29:59.999Z',
      '2026-11-23T20:30:00.000Z',
      '2026-11-24T20:29:59.999Z',
      '2026-11-24T20:30:00.000Z',
    ]) {
      clock.set(at)
      await aRepair(manager, { promisedOn })
    }
    expect(await listed(manager, { receivedFrom: '2026-11-24', receivedTo: '2026-11-24' })).toEqual([3, 2])
    expect(await listed(manager, { receivedFrom: '2026-11-24' })).toEqual([4, 3, 2])
    expect(await listed(manager, { receivedTo: '2026-11-23' })).toEqual([1])
  })

  test('refuses a cursor that it did not make', async () => {
    const { manager } = await openTestApp()
    for (const cursor of ['x', '[1,2]', '["2026-11-22"]']) {
      expect(await refusalOf(manager.repairs.list({ cursor }))).toMatchObject({ code: 'INVALID_INPUT' })
      expect(await refusalOf(manager.repairs.queue({ scope: 'all', cursor }))).toMatchObject({
        code: 'INVALID_INPUT',
      })
    }
  })
})
