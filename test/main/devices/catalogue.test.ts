import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../../src/main/devices/load-catalogue'
import { aRepair, typeIdOf } from '../../support/factories'
import { type Client, openTestApp, type TestApp } from '../../support/test-app'

const model = { brand: 'Snowa', name: 'SNV-123' }

async function countModels({ app }: TestApp): Promise<number> {
  const row = await app.services.db.reader('device_models').count({ count: '*' }).first()
  return Number(row?.count)
}

/** Asks to stop after so many chunks. */
function after(chunks: number): () => boolean {
  let asked = 0
  return () => {
    asked += 1
    return asked > chunks
  }
}

describe('the shipped models', () => {
  test('are loaded in steps, go on where they were stopped, and never twice', async () => {
    const shop = await openTestApp()
    const { services } = shop.app
    const typeId = await typeIdOf(shop.manager)
    const own = await shop.manager.catalogue.saveModel({
      typeId,
      brand: 'Samsung',
      name: 'Galaxy A54 5G',
      code: 'SM-A546E',
    })
    await loadCatalogue(services, after(2))
    expect(await countModels(shop)).toBe(201)
    await loadCatalogue(services)
    const whole = await countModels(shop)
    expect(whole).toBeGreaterThan(30_000)
    await services.db.writer('settings').where('key', 'like', 'progress.%').delete()
    await loadCatalogue(services)
    expect(await countModels(shop)).toBe(whole)
    await provesFindable(shop.manager, own.id)
  })

  async function provesFindable(client: Client, ownId: string): Promise<void> {
    const byWords = await client.catalogue.findModels({ text: 'galaxy a54' })
    expect(byWords[0]?.id).toBe(ownId)
    expect(byWords.length).toBeLessThanOrEqual(20)
    expect(byWords.some(found => found.code === 'SM-A546B')).toBe(true)
    expect((await client.catalogue.findModels({ text: 'sm-a546e' })).map(found => found.id)).toEqual([ownId])
    const typeId = await typeIdOf(client, 'tablet')
    const tablets = await client.catalogue.findModels({ text: 'samsung', typeId })
    expect(tablets).toHaveLength(20)
    expect(new Set(tablets.map(found => found.typeId))).toEqual(new Set([typeId]))
    expect(new Set(tablets.map(found => found.name)).size).toBeGreaterThan(5)
    const [named] = await client.catalogue.findModels({ text: 'redmi note 12' })
    expect(named?.name).toBe('Redmi Note 12')
    expect((await client.catalogue.findModels({ text: 'galaxy s23' }))[0]?.name).toBe('Galaxy S23')
    expect(await client.catalogue.findBrands({ text: 'سام' })).toEqual([])
    expect((await client.catalogue.findBrands({ text: 'SAM' }))[0]).toBe('Samsung')
    expect((await client.catalogue.findBrands({ text: '' })).length).toBe(20)
    expect(await client.catalogue.findBrands({ text: 'app', typeId })).toEqual(['Apple'])
  }

  test('are loaded after the first start where the shop had no types before it', async () => {
    const shop = await openTestApp()
    const { services } = shop.app
    await services.db.writer('device_types').delete()
    expect(await loadCatalogue(services)).toBe(false)
    expect(await countModels(shop)).toBe(0)
  })
})

describe('the shop’s own models', () => {
  test('are found by any word, edited, switched off and listed newest first', async () => {
    const { manager } = await openTestApp()
    const typeId = await typeIdOf(manager, 'refrigerator')
    const first = await manager.catalogue.saveModel({ typeId, ...model })
    const second = await manager.catalogue.saveModel({ typeId, ...model, name: 'یخچال ۲۰ فوت' })
    expect(await manager.catalogue.findModels({ text: 'sno 123' })).toMatchObject([{ id: first.id }])
    expect(await manager.catalogue.findModels({ text: 'يخچال 20' })).toMatchObject([{ id: second.id }])
    expect((await manager.catalogue.ownModels({})).rows).toEqual([second, first])
    const edited = await manager.catalogue.saveModel({ ...first, name: 'SNV-999', isActive: true })
    expect(await manager.catalogue.findModels({ text: '123' })).toEqual([])
    expect(await manager.catalogue.findModels({ text: '999' })).toMatchObject([
      { id: first.id, name: 'SNV-999' },
    ])
    await manager.catalogue.saveModel({ ...edited, isActive: false })
    expect(await manager.catalogue.findModels({ text: '999' })).toEqual([])
  })

  test('own models come page by page, and a cursor that it did not make is refused', async () => {
    const { manager } = await openTestApp()
    const typeId = await typeIdOf(manager)
    for (const name of ['یک', 'دو', 'سه']) {
      await manager.catalogue.saveModel({ typeId, brand: 'آزمایش', name, code: '' })
    }
    const first = await manager.catalogue.ownModels({ limit: 2 })
    const second = await manager.catalogue.ownModels({ limit: 2, cursor: first.next ?? '' })
    expect([first, second].map(page => page.rows.map(row => row.name))).toEqual([['سه', 'دو'], ['یک']])
    for (const cursor of ['x', '["1"]', '[1,2]']) {
      await expect(manager.catalogue.ownModels({ cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    }
  })

  test('a model that the catalogue has, in any spelling, is refused with that model', async () => {
    const { manager } = await openTestApp()
    const typeId = await typeIdOf(manager)
    const { id } = await manager.catalogue.saveModel({ typeId, ...model })
    await expect(
      manager.catalogue.saveModel({ typeId, brand: 'snowa', name: 'snv 123' }),
    ).rejects.toMatchObject({ code: 'MODEL_EXISTS', data: { values: { modelId: id } } })
  })

  test('a shipped model is not the shop’s to change', async () => {
    const { manager, app } = await openTestApp()
    await loadCatalogue(app.services, after(1))
    const [shipped] = await manager.catalogue.findModels({ text: '' })
    if (!shipped) throw new Error('nothing was loaded')
    expect(shipped.source).not.toBe('shop')
    await expect(manager.catalogue.saveModel(shipped)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('types of devices', () => {
  test('a new shop has sixteen, each with names in three languages and something to tick and test', async () => {
    const { manager } = await openTestApp()
    const types = await manager.catalogue.types({})
    expect(types).toHaveLength(16)
    for (const type of types) {
      expect(Object.values(type.names).every(Boolean)).toBe(true)
      for (const list of [type.conditions, type.accessories, type.checklist]) {
        expect(list.length).toBeGreaterThan(2)
        expect(new Set(list).size).toBe(list.length)
      }
    }
    expect(types.filter(type => type.hasImei).map(type => type.key)).toEqual(['mobile_phone', 'tablet'])
  })

  test('a type in use is switched off, its devices stay as they are', async () => {
    const { manager } = await openTestApp()
    const repair = await aRepair(manager)
    const type = (await manager.catalogue.types({})).find(found => found.id === repair.device.typeId)
    if (!type) throw new Error('the type of the device is gone')
    const commandId = crypto.randomUUID()
    const off = await manager.catalogue.saveType({ ...type, commandId, isActive: false })
    expect(off).toMatchObject({ isActive: false })
    expect((await manager.devices.byId({ id: repair.device.id })).typeId).toBe(type.id)
  })

  test('a type of the shop’s own keeps its own words, each once', async () => {
    const { manager } = await openTestApp()
    const names = { fa: 'پهپاد', ar: '', en: 'Drone' }
    const lists = { conditions: ['پرهٔ شکسته', 'پرهٔ شکسته'], accessories: ['charger'], checklist: ['پرواز'] }
    const commandId = crypto.randomUUID()
    const added = await manager.catalogue.saveType({
      commandId,
      names,
      hasImei: false,
      isActive: true,
      ...lists,
    })
    expect(added).toMatchObject({ key: null, conditions: ['پرهٔ شکسته'] })
    expect((await manager.catalogue.types({})).at(-1)).toEqual(added)
  })

  test('a double click makes one type, and its command is of no use for another', async () => {
    const { manager } = await openTestApp()
    const lists = { conditions: [], accessories: [], checklist: [] }
    const names = { fa: 'پهپاد', ar: '', en: 'Drone' }
    const drone = { commandId: crypto.randomUUID(), names, hasImei: false, isActive: true, ...lists }
    const answers = await Promise.all([manager.catalogue.saveType(drone), manager.catalogue.saveType(drone)])
    expect(answers[1]).toEqual(answers[0])
    expect(await manager.catalogue.types({})).toHaveLength(17)
    const other = manager.catalogue.saveType({ ...drone, hasImei: true })
    await expect(other).rejects.toMatchObject({ code: 'COMMAND_REUSED' })
  })
})
