import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace, placeEditOf, placeInput } from '../../support/stock'
import { type Client, openTestApp } from '../../support/test-app'
import { lay, take } from './lay'

const unknownId = '01890000-0000-7000-8000-000000000000'

const namesOf = async (client: Client) => (await client.stock.places({})).map(({ name }) => name)

async function staffId(client: Client): Promise<string> {
  const { staff } = await client.session.current({})
  if (!staff) throw new Error('nobody is signed in')
  return staff.id
}

describe('places', () => {
  test('stand in walking order, each after what it hangs below', async () => {
    const { manager, app } = await openTestApp()
    const second = await aPlace(manager, { name: 'انبار دوم', walkOrder: 2 })
    const first = await aPlace(manager, { name: 'انبار اول', walkOrder: 1 })
    const bin = (name: string, parentId: string, walkOrder = 0) =>
      aPlace(manager, { kind: 'bin', name, parentId, walkOrder })
    await bin('قفسهٔ ی', second.id)
    const shelf = await bin('ردیف', first.id, 5)
    await bin('قفسهٔ گ', shelf.id)
    await bin('قفسهٔ ک', shelf.id)
    await bin('پیش‌خوان', first.id, 1)
    await app.services.db.writer('stock_places').insert({
      id: crypto.randomUUID(),
      kind: 'transit',
      name: 'transit',
      code: '',
      walk_order: 0,
      is_active: 1,
      created_at: '',
      version: 1,
    })
    expect(await namesOf(manager)).toEqual([
      'انبار اول',
      'پیش‌خوان',
      'ردیف',
      'قفسهٔ ک',
      'قفسهٔ گ',
      'انبار دوم',
      'قفسهٔ ی',
    ])
  })

  test('keep what was said of them, and edits are audited with what stood before', async () => {
    const t = await openTestApp()
    const { manager } = t
    const holderId = await staffId(await t.as('technician', 'علی'))
    const input = placeInput({ kind: 'bag', name: 'کیف علی', code: 'BAG-1', walkOrder: 3, holderId })
    const place = await manager.stock.savePlace(input)
    expect(place).toEqual({
      id: place.id,
      parentId: null,
      kind: 'bag',
      name: 'کیف علی',
      code: 'BAG-1',
      walkOrder: 3,
      holder: { id: holderId, name: 'علی' },
      isActive: true,
      parts: 0,
      version: 1,
    })
    expect(await manager.stock.savePlace(input)).toEqual(place)
    const after = await manager.stock.savePlace(placeEditOf(place, { kind: 'van', name: 'وانت' }))
    // Only a bag is somebody's own.
    expect(after).toMatchObject({ kind: 'van', name: 'وانت', holder: null, version: 2 })
    expect(await manager.stock.places({})).toEqual([after])
    const entries = await t.app.services.db.reader('audit_log').where({ action: 'stock.savePlace' })
    expect(entries.map(({ before }) => before && JSON.parse(before).name)).toEqual([null, 'کیف علی'])
    await expect(manager.stock.savePlace(placeEditOf(place))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('count the parts that lie there themselves', async () => {
    const t = await openTestApp()
    const { manager } = t
    const main = await aPlace(manager)
    const bin = await aPlace(manager, { kind: 'bin', parentId: main.id, name: 'قفسه' })
    const [one, two] = [await aPart(manager), await aPart(manager)]
    await lay(t, { partId: one.id, placeId: bin.id, quantity: 3 })
    await lay(t, { partId: two.id, placeId: bin.id, quantity: 1 })
    await lay(t, { partId: two.id, placeId: main.id, quantity: 1 })
    await take(t, { partId: two.id, placeId: main.id, quantity: 1 })
    expect((await manager.stock.places({})).map(({ parts }) => parts)).toEqual([0, 2])
  })
})

describe('a place is refused', () => {
  test('where its kind may not stand', async () => {
    const { manager } = await openTestApp()
    const main = await aPlace(manager)
    const van = await aPlace(manager, { kind: 'van', name: 'وانت' })
    const refused = [
      placeInput({ kind: 'transit', name: 'در راه' }),
      placeInput({ kind: 'bin', name: 'قفسه' }),
      placeInput({ kind: 'bin', name: 'قفسه', parentId: van.id }),
      placeInput({ kind: 'warehouse', name: 'انبار', parentId: van.id }),
    ]
    for (const input of refused) {
      expect(await refusalOf(manager.stock.savePlace(input))).toMatchObject({ code: 'PLACE_KIND' })
    }
    await aPlace(manager, { kind: 'bin', name: 'قفسه', parentId: main.id })
    expect(await refusalOf(manager.stock.savePlace(placeEditOf(main, { kind: 'van' })))).toMatchObject({
      code: 'PLACE_KIND',
      field: 'kind',
    })
  })

  test('below itself or below what hangs below it', async () => {
    const { manager } = await openTestApp()
    const main = await aPlace(manager)
    const shelf = await aPlace(manager, { kind: 'bin', name: 'ردیف', parentId: main.id })
    const bin = await aPlace(manager, { kind: 'bin', name: 'قفسه', parentId: shelf.id })
    for (const parentId of [shelf.id, bin.id]) {
      const ring = manager.stock.savePlace(placeEditOf(shelf, { parentId }))
      expect(await refusalOf(ring)).toMatchObject({ code: 'PLACE_KIND', field: 'parentId' })
    }
    expect(await manager.stock.savePlace(placeEditOf(bin, { parentId: main.id }))).toMatchObject({
      version: 2,
    })
  })

  test('with the code of another one in any spelling, which is named', async () => {
    const { manager } = await openTestApp()
    await aPlace(manager, { name: 'قفسهٔ ۱', code: 'A-01' })
    await aPlace(manager, { name: 'بی‌کد' })
    const second = await aPlace(manager, { name: 'بی‌کد' })
    expect(await refusalOf(manager.stock.savePlace(placeEditOf(second, { code: 'a ۰۱' })))).toMatchObject({
      code: 'PLACE_CODE_TAKEN',
      field: 'code',
      values: { name: 'قفسهٔ ۱' },
    })
  })

  test('N7 with a code that a scanner does not read, being shorter than what is told from typing', async () => {
    const { manager } = await openTestApp()
    expect(await refusalOf(aPlace(manager, { code: ' W-1 ' }))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: 'code', reason: 'code_too_short' }],
    })
    expect(await aPlace(manager, { code: 'WH-1' })).toMatchObject({ code: 'WH-1' })
    expect(await aPlace(manager, { code: '' })).toMatchObject({ code: '' })
  })

  test('as the second bag of somebody', async () => {
    const t = await openTestApp()
    const holderId = await staffId(await t.as('technician', 'علی'))
    const bag = await aPlace(t.manager, { kind: 'bag', name: 'کیف', holderId })
    expect(await t.manager.stock.savePlace(placeEditOf(bag, { name: 'کیف ۱' }))).toMatchObject({ version: 2 })
    const second = aPlace(t.manager, { kind: 'bag', name: 'کیف دیگر', holderId })
    expect(await refusalOf(second)).toMatchObject({
      code: 'PLACE_HOLDER_TAKEN',
      field: 'holderId',
      values: { name: 'علی' },
    })
  })

  test('H4 as another kind while parts that would count otherwise lie there', async () => {
    const t = await openTestApp()
    const { manager } = t
    const place = await aPlace(manager, { name: 'انبار' })
    const part = await aPart(manager)
    await lay(t, { partId: part.id, placeId: place.id, quantity: 2 })
    for (const kind of ['van', 'scrap', 'quarantine'] as const) {
      expect(await refusalOf(manager.stock.savePlace(placeEditOf(place, { kind })))).toMatchObject({
        code: 'PLACE_NOT_EMPTY',
        field: 'kind',
        values: { name: 'انبار' },
      })
    }
    await take(t, { partId: part.id, placeId: place.id, quantity: 2 })
    expect(await manager.stock.savePlace(placeEditOf(place, { kind: 'scrap' }))).toMatchObject({
      kind: 'scrap',
    })
  })

  test.each([
    ['a version of nothing', { version: 1 }, 'CHANGED_MEANWHILE'],
    ['an unknown id', { id: unknownId, version: 1 }, 'NOT_FOUND'],
    ['an unknown parent', { parentId: unknownId }, 'NOT_FOUND'],
    ['an unknown holder', { kind: 'bag', holderId: unknownId }, 'NOT_FOUND'],
  ] as const)('with %s', async (_, overrides, code) => {
    const { manager } = await openTestApp()
    await expect(aPlace(manager, overrides)).rejects.toMatchObject({ code })
    expect(await manager.stock.places({})).toEqual([])
  })
})

describe('a place that is given up', () => {
  test('takes along what hangs below it, and nothing opens below it', async () => {
    const { manager, app } = await openTestApp()
    const main = await aPlace(manager)
    const shelf = await aPlace(manager, { kind: 'bin', name: 'ردیف', parentId: main.id })
    const bin = await aPlace(manager, { kind: 'bin', name: 'قفسه', parentId: shelf.id })
    const gone = await manager.stock.savePlace(placeEditOf(main, { isActive: false }))
    expect((await manager.stock.places({})).map(({ isActive, version }) => [isActive, version])).toEqual([
      [false, 2],
      [false, 2],
      [false, 2],
    ])
    expect(await app.services.db.reader('audit_log').where({ action: 'stock.savePlace' })).toHaveLength(6)
    const alone = manager.stock.savePlace(placeEditOf({ ...bin, version: 2 }, { isActive: true }))
    expect(await refusalOf(alone)).toMatchObject({ code: 'PLACE_KIND', field: 'parentId' })
    expect(await manager.stock.savePlace(placeEditOf(gone, { isActive: true }))).toMatchObject({ version: 3 })
  })

  test('holds nothing, and nothing below it does', async () => {
    const t = await openTestApp()
    const { manager } = t
    const main = await aPlace(manager)
    const bin = await aPlace(manager, { kind: 'bin', name: 'قفسهٔ پر', parentId: main.id })
    const part = await aPart(manager)
    await lay(t, { partId: part.id, placeId: bin.id, quantity: 1 })
    for (const place of [main, bin]) {
      const giving = manager.stock.savePlace(placeEditOf(place, { isActive: false }))
      expect(await refusalOf(giving)).toMatchObject({
        code: 'PLACE_NOT_EMPTY',
        field: 'isActive',
        values: { name: 'قفسهٔ پر' },
      })
    }
    await take(t, { partId: part.id, placeId: bin.id, quantity: 1 })
    expect(await manager.stock.savePlace(placeEditOf(main, { isActive: false }))).toMatchObject({
      isActive: false,
    })
  })
})
