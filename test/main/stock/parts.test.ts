import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace, partEditOf, partInput } from '../../support/stock'
import { openTestApp } from '../../support/test-app'
import { lay } from './lay'

const unknownId = '01890000-0000-7000-8000-000000000000'

describe('a part', () => {
  test('keeps everything that was said of it', async () => {
    const { manager } = await openTestApp()
    const home = await aPlace(manager, { name: 'قفسهٔ ۱' })
    const other = await aPart(manager, { number: 'GH96-1' })
    const input = partInput({
      number: 'GH82-30500A',
      names: { fa: 'صفحه‌نمایش', ar: 'شاشة', en: 'Display' },
      brand: 'Samsung',
      unit: 'piece',
      isSerialised: true,
      taxClass: 'exempt',
      warrantyDays: 90,
      prices: { retail: 9_500_000, trade: 9_000_000, bulk: null },
      note: 'فقط اصلی',
      reorderPoint: 2,
      maxStock: 10,
      barcodes: ['8806094771234', 'GH82-30500A/S'],
      fits: [
        { brand: 'Samsung', model: 'Galaxy A54' },
        { brand: 'Samsung', model: '' },
      ],
      substituteIds: [other.id],
      homePlaceId: home.id,
    })
    const part = await manager.stock.savePart(input)
    const { commandId: _, version: __, substituteIds: ___, homePlaceId: ____, ...facts } = input
    expect(part).toEqual({
      ...facts,
      id: part.id,
      substitutes: [{ id: other.id, number: 'GH96-1', names: other.names }],
      homePlace: { id: home.id, name: 'قفسهٔ ۱' },
      isActive: true,
      stock: { onHand: 0, inStores: 0, reserved: 0, available: 0, onOrder: 0 },
      value: 0,
      lastCost: null,
      isInLedger: false,
      version: 1,
    })
    expect(await manager.stock.part({ id: part.id })).toEqual(part)
  })

  test('an edit writes what changed and is audited with what stood before', async () => {
    const { manager, app } = await openTestApp()
    const part = await aPart(manager, { barcodes: ['111', '222'], fits: [{ brand: 'LG', model: 'OLED55' }] })
    const after = await manager.stock.savePart(
      partEditOf(part, { number: 'NEW-1', barcodes: ['222', '333'], fits: [], isActive: false }),
    )
    expect(after).toMatchObject({
      id: part.id,
      number: 'NEW-1',
      barcodes: ['222', '333'],
      fits: [],
      isActive: false,
      version: 2,
    })
    expect(await manager.stock.part({ id: part.id })).toEqual(after)
    const entries = await app.services.db.reader('audit_log').where({ action: 'stock.savePart' })
    expect(entries.map(({ before }) => before && JSON.parse(before).barcodes)).toEqual([null, ['111', '222']])
    expect(entries.map(({ after: written }) => JSON.parse(written).number)).toEqual([part.number, 'NEW-1'])
  })

  test('what stands twice in a list is kept once, whatever its spelling', async () => {
    const { manager } = await openTestApp()
    const other = await aPart(manager)
    const part = await aPart(manager, {
      barcodes: ['8806-094', '۸۸۰۶۰۹۴', '7'],
      fits: [
        { brand: 'Samsung', model: 'Galaxy A54' },
        { brand: 'samsung', model: 'GALAXY A-54' },
      ],
      substituteIds: [other.id, other.id],
    })
    expect(part.barcodes).toEqual(['8806-094', '7'])
    expect(part.fits).toEqual([{ brand: 'Samsung', model: 'Galaxy A54' }])
    expect(part.substitutes.map(({ id }) => id)).toEqual([other.id])
    const same = await manager.stock.savePart(partEditOf(part, { substituteIds: [part.id, other.id] }))
    expect(same.substitutes.map(({ id }) => id)).toEqual([other.id])
  })

  test('replaces what replaces it, and whoever has that on the screen is told', async () => {
    const { manager } = await openTestApp()
    const [first, second, third] = [
      await aPart(manager, { number: 'A' }),
      await aPart(manager, { number: 'B' }),
      await aPart(manager, { number: 'C' }),
    ]
    const numbersOf = async ({ id }: { readonly id: string }) =>
      (await manager.stock.part({ id })).substitutes.map(({ number }) => number)
    const joined = await manager.stock.savePart(partEditOf(first, { substituteIds: [third.id, second.id] }))
    expect(await numbersOf(first)).toEqual(['C', 'B'])
    expect(await numbersOf(second)).toEqual(['A'])
    await expect(manager.stock.savePart(partEditOf(second))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    // Said from the other side too, it is still shown once; taken off there, it is gone here.
    const seen = await manager.stock.part({ id: third.id })
    await manager.stock.savePart(partEditOf(seen, { substituteIds: [first.id, second.id] }))
    expect(await numbersOf(first)).toEqual(['C', 'B'])
    expect(await numbersOf(second)).toEqual(['A', 'C'])
    const now = await manager.stock.part({ id: second.id })
    await manager.stock.savePart(partEditOf(now, { substituteIds: [] }))
    expect(await numbersOf(first)).toEqual(['C'])
    expect(await numbersOf(third)).toEqual(['A'])
    expect((await manager.stock.part({ id: first.id })).version).toBe(joined.version + 1)
  })

  test('two who change the same part do not undo each other, and a double click writes one', async () => {
    const { manager } = await openTestApp()
    const input = partInput()
    const answers = await Promise.all([manager.stock.savePart(input), manager.stock.savePart(input)])
    expect(answers[0]).toEqual(answers[1])
    expect((await manager.stock.parts({})).rows).toHaveLength(1)
    const [part] = answers
    await manager.stock.savePart(partEditOf(part, { note: 'یک' }))
    await expect(manager.stock.savePart(partEditOf(part, { note: 'دو' }))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })
})

describe('a part is refused', () => {
  test('N5 with the number of another one in any spelling, which is named', async () => {
    const { manager } = await openTestApp()
    const part = await aPart(manager, { number: 'قطعهٔ GH82-305' })
    expect(await refusalOf(aPart(manager, { number: 'قطعه gh۸۲ ۳۰۵' }))).toMatchObject({
      code: 'PART_NUMBER_TAKEN',
      field: 'number',
      values: { number: 'قطعهٔ GH82-305' },
    })
    expect(await manager.stock.savePart(partEditOf(part, { number: 'قطعه GH82305' }))).toMatchObject({
      version: 2,
    })
  })

  test('with the barcode of another one, which is named', async () => {
    const { manager } = await openTestApp()
    const owner = await aPart(manager, { number: 'OWNER', barcodes: ['8806-1'] })
    expect(await refusalOf(aPart(manager, { barcodes: ['5', '۸۸۰۶۱'] }))).toMatchObject({
      code: 'BARCODE_TAKEN',
      field: 'barcodes',
      values: { code: '۸۸۰۶۱', number: 'OWNER' },
    })
    await manager.stock.savePart(partEditOf(owner, { barcodes: [] }))
    expect(await aPart(manager, { barcodes: ['88061'] })).toMatchObject({ barcodes: ['88061'] })
  })

  test('H11 with serials where its unit has decimals, for a unit is one piece', async () => {
    const { manager } = await openTestApp()
    for (const unit of ['metre', 'gram', 'kilogram', 'litre'] as const) {
      expect(await refusalOf(aPart(manager, { unit, isSerialised: true }))).toMatchObject({
        code: 'INVALID_INPUT',
        issues: [{ path: 'isSerialised', reason: 'serials_are_pieces' }],
      })
    }
    const part = await aPart(manager, { unit: 'set', isSerialised: true })
    expect(await refusalOf(manager.stock.savePart(partEditOf(part, { unit: 'metre' })))).toMatchObject({
      issues: [{ path: 'isSerialised', reason: 'serials_are_pieces' }],
    })
    expect(await manager.stock.part({ id: part.id })).toEqual(part)
  })

  test('with another unit or serials once the ledger has it', async () => {
    const t = await openTestApp()
    const { manager } = t
    const fresh = await aPart(manager, { unit: 'metre' })
    const part = await manager.stock.savePart(partEditOf(fresh, { unit: 'litre' }))
    const place = await aPlace(manager)
    await lay(t, { partId: part.id, placeId: place.id, quantity: 1500 })
    expect(await refusalOf(manager.stock.savePart(partEditOf(part, { unit: 'metre' })))).toMatchObject({
      code: 'PART_IN_LEDGER',
      field: 'unit',
    })
    expect(await refusalOf(manager.stock.savePart(partEditOf(part, { isSerialised: true })))).toMatchObject({
      code: 'PART_IN_LEDGER',
      field: 'isSerialised',
    })
    // What is left of a part that is no longer bought is used up.
    const given = await manager.stock.savePart(partEditOf(part, { note: 'تازه', isActive: false }))
    expect(given).toMatchObject({ note: 'تازه', isActive: false, isInLedger: true, version: 3 })
  })

  test.each([
    ['a version of nothing', { version: 2 }, 'CHANGED_MEANWHILE'],
    ['an unknown id', { id: unknownId, version: 1 }, 'NOT_FOUND'],
    ['an unknown substitute', { substituteIds: [unknownId] }, 'NOT_FOUND'],
    ['an unknown home', { homePlaceId: unknownId }, 'NOT_FOUND'],
    ['no name in any language', { names: { fa: '', ar: ' ', en: '' } }, 'INVALID_INPUT'],
  ])('with %s', async (_, overrides, code) => {
    const { manager } = await openTestApp()
    await expect(aPart(manager, overrides)).rejects.toMatchObject({ code })
    expect((await manager.stock.parts({})).rows).toEqual([])
  })

  test('with a home where good parts do not belong, or that was given up', async () => {
    const { manager } = await openTestApp()
    const scrap = await aPlace(manager, { kind: 'scrap', name: 'ضایعات' })
    const closed = await aPlace(manager, { name: 'انبار قدیم', isActive: false })
    const home = await aPlace(manager)
    expect(await refusalOf(aPart(manager, { homePlaceId: scrap.id }))).toMatchObject({
      code: 'PLACE_KIND',
      field: 'homePlaceId',
    })
    await expect(aPart(manager, { homePlaceId: closed.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const part = await aPart(manager, { homePlaceId: home.id })
    await manager.stock.savePlace({ ...home, commandId: crypto.randomUUID(), isActive: false })
    expect(await manager.stock.savePart(partEditOf(part, { note: 'ن' }))).toMatchObject({
      homePlace: { id: home.id },
    })
  })
})

describe('costs', () => {
  test('M2 are told to those alone who may see them', async () => {
    const t = await openTestApp()
    const { manager } = t
    const place = await aPlace(manager)
    const part = await aPart(manager, { number: 'P-1', isSerialised: true })
    const serialNos = ['SN-1', 'SN-2']
    await lay(t, { partId: part.id, placeId: place.id, quantity: 2, unitCost: 40_000, serialNos })
    const costsFor = async (client: typeof manager) => {
      const shown = await client.stock.part({ id: part.id })
      const found = await client.stock.findPart({ code: 'P-1' })
      const { rows } = await client.stock.units({ partId: part.id })
      return [shown.value, shown.lastCost, found?.value, found?.lastCost, ...rows.map(({ cost }) => cost)]
    }
    expect(await costsFor(manager)).toEqual([80_000, 40_000, 80_000, 40_000, 40_000, 40_000])
    expect(await costsFor(await t.as('storekeeper'))).toEqual(await costsFor(manager))
    expect(await costsFor(await t.as('technician'))).toEqual([null, null, null, null, null, null])
  })
})

describe('a statement costs more than a row', () => {
  test('a part with everything is written with twelve, however long its lists are', async () => {
    const t = await openTestApp()
    const { manager, app } = t
    const home = await aPlace(manager)
    const others = [await aPart(manager), await aPart(manager), await aPart(manager)]
    const counts: number[] = []
    for (const length of [1, 3]) {
      const several = Array.from({ length }, (_, at) => at)
      const input = partInput({
        barcodes: several.map(at => `${length}-${at}`),
        fits: several.map(at => ({ brand: 'Samsung', model: `A5${at}` })),
        substituteIds: others.slice(0, length).map(({ id }) => id),
        homePlaceId: home.id,
      })
      const sent: string[] = []
      const note = ({ sql }: { readonly sql: string }) => sent.push(sql)
      app.services.db.writer.on('query', note)
      await manager.stock.savePart(input)
      app.services.db.writer.removeListener('query', note)
      counts.push(sent.length)
    }
    expect(new Set(counts).size).toBe(1)
    expect(counts[0]).toBeLessThanOrEqual(12)
  })
})
