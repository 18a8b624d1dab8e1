import { describe, expect, test } from 'vitest'
import { aPart, aPlace } from '../../support/stock'
import { openTestApp } from '../../support/test-app'
import { lay, take } from './lay'

const unknownId = '01890000-0000-7000-8000-000000000000'

describe('what lies where', () => {
  test('H2 a part’s places come in walking order with how much lies there', async () => {
    const t = await openTestApp()
    const { manager } = t
    const late = await aPlace(manager, { name: 'انبار دوم', walkOrder: 2 })
    const early = await aPlace(manager, { name: 'انبار اول', walkOrder: 1 })
    const bin = await aPlace(manager, { kind: 'bin', name: 'قفسه', parentId: early.id })
    const scrap = await aPlace(manager, { kind: 'scrap', name: 'ضایعات', walkOrder: 3 })
    const part = await aPart(manager)
    await lay(t, { partId: part.id, placeId: late.id, quantity: 5 })
    await lay(t, { partId: part.id, placeId: bin.id, quantity: 2 })
    await manager.stock.scrap({
      commandId: crypto.randomUUID(),
      fromId: late.id,
      toId: scrap.id,
      reason: 'شکسته',
      lines: [{ partId: part.id, quantity: 1 }],
    })
    await lay(t, { partId: (await aPart(manager)).id, placeId: early.id, quantity: 9 })
    expect(await manager.stock.partPlaces({ partId: part.id })).toEqual([
      { place: { id: bin.id, name: 'قفسه', kind: 'bin' }, onHand: 2 },
      { place: { id: late.id, name: 'انبار دوم', kind: 'warehouse' }, onHand: 4 },
      { place: { id: scrap.id, name: 'ضایعات', kind: 'scrap' }, onHand: 1 },
    ])
    expect(await manager.stock.partPlaces({ partId: unknownId })).toEqual([])
  })

  test('a place’s parts come by number, page by page, without what lies below', async () => {
    const t = await openTestApp()
    const { manager } = t
    const main = await aPlace(manager)
    const bin = await aPlace(manager, { kind: 'bin', name: 'قفسه', parentId: main.id })
    for (const [number, placeId, quantity] of [
      ['C', main.id, 3],
      ['A', main.id, 1],
      ['X', bin.id, 9],
      ['B', main.id, 2],
    ] as const) {
      await lay(t, { partId: (await aPart(manager, { number })).id, placeId, quantity })
    }
    const first = await manager.stock.placeParts({ placeId: main.id, limit: 2 })
    const second = await manager.stock.placeParts({ placeId: main.id, limit: 2, cursor: first.next ?? '' })
    const rows = [...first.rows, ...second.rows]
    expect(rows.map(({ number, here }) => [number, here])).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 3],
    ])
    expect(second.next).toBeNull()
  })

  test('H11 a part’s units come by serial, page by page, those that left where they are asked for', async () => {
    const t = await openTestApp()
    const { manager } = t
    const place = await aPlace(manager, { name: 'انبار' })
    const part = await aPart(manager, { isSerialised: true })
    const serialNos = ['SN-3', 'SN-1', 'SN-2']
    await lay(t, { partId: part.id, placeId: place.id, quantity: 3, serialNos })
    await take(t, { partId: part.id, placeId: place.id, quantity: 1, serialNos: ['SN-2'] })
    const first = await manager.stock.units({ partId: part.id, withGone: true, limit: 2 })
    const second = await manager.stock.units({ partId: part.id, withGone: true, cursor: first.next ?? '' })
    expect([...first.rows, ...second.rows].map(unit => [unit.serialNo, unit.whereabouts])).toEqual([
      ['SN-1', 'place'],
      ['SN-2', 'out'],
      ['SN-3', 'place'],
    ])
    expect(first.rows.map(unit => unit.place)).toEqual([
      { id: place.id, name: 'انبار', kind: 'warehouse' },
      null,
    ])
    const here = await manager.stock.units({ partId: part.id })
    expect(here.rows.map(({ serialNo }) => serialNo)).toEqual(['SN-1', 'SN-3'])
  })
})
