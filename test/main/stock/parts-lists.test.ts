import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import { aPart, aPlace, partEditOf } from '../../support/stock'
import { type Client, openTestApp, type TestApp } from '../../support/test-app'
import { lay } from './lay'

type Filter = Omit<Parameters<Client['stock']['parts']>[0], 'cursor' | 'limit'>

/** Numbers of every page, two parts a page. */
async function numbersOf(client: Client, filter: Filter = {}): Promise<readonly string[]> {
  const numbers: string[] = []
  let cursor: string | undefined
  do {
    const page = await client.stock.parts({ ...filter, limit: 2, ...(cursor && { cursor }) })
    numbers.push(...page.rows.map(({ number }) => number))
    cursor = page.next ?? undefined
  } while (cursor)
  return numbers
}

async function statementsOf({ app }: TestApp, act: () => Promise<unknown>): Promise<number> {
  let sent = 0
  const note = () => {
    sent += 1
  }
  const connections: Knex[] = [app.services.db.writer, app.services.db.reader]
  for (const connection of connections) connection.on('query', note)
  await act()
  for (const connection of connections) connection.removeListener('query', note)
  return sent
}

describe('the list of parts', () => {
  test('is in the order of numbers, page by page, without those given up', async () => {
    const { manager } = await openTestApp()
    for (const number of ['B-20', 'a-1', 'C-3', 'B-3', 'a-10']) await aPart(manager, { number })
    await aPart(manager, { number: 'A-2', isActive: false })
    expect(await numbersOf(manager)).toEqual(['a-1', 'a-10', 'B-20', 'B-3', 'C-3'])
    expect(await numbersOf(manager, { withInactive: true })).toEqual([
      'a-1',
      'a-10',
      'A-2',
      'B-20',
      'B-3',
      'C-3',
    ])
  })

  test('shows what is there, its home and its price, by unit', async () => {
    const t = await openTestApp()
    const { manager } = t
    const bin = await aPlace(manager, { name: 'قفسهٔ ۱' })
    const bag = await aPlace(manager, { kind: 'bag', name: 'کیف علی' })
    const part = await aPart(manager, {
      brand: 'Samsung',
      prices: { retail: 9_500_000, trade: null, bulk: null },
      homePlaceId: bin.id,
    })
    await lay(t, { partId: part.id, placeId: bin.id, quantity: 5 })
    await lay(t, { partId: part.id, placeId: bag.id, quantity: 2 })
    const { rows, next } = await manager.stock.parts({})
    expect(next).toBeNull()
    expect(rows).toEqual([
      {
        id: part.id,
        number: part.number,
        names: part.names,
        brand: 'Samsung',
        unit: 'piece',
        isSerialised: false,
        isActive: true,
        stock: { onHand: 7, inStores: 5, reserved: 0, available: 5, onOrder: 0 },
        homePlace: { id: bin.id, name: 'قفسهٔ ۱' },
        price: 9_500_000,
      },
    ])
  })

  test('narrows to what is out, and to what lies in a place and below it', async () => {
    const t = await openTestApp()
    const { manager } = t
    const main = await aPlace(manager)
    const shelf = await aPlace(manager, { kind: 'bin', parentId: main.id, name: 'ردیف ۱' })
    const bin = await aPlace(manager, { kind: 'bin', parentId: shelf.id, name: 'قفسهٔ ۱' })
    const bag = await aPlace(manager, { kind: 'bag', name: 'کیف' })
    const [deep, top, carried] = [
      await aPart(manager, { number: 'P-1' }),
      await aPart(manager, { number: 'P-2' }),
      await aPart(manager, { number: 'P-3' }),
    ]
    await aPart(manager, { number: 'P-4' })
    await lay(t, { partId: deep.id, placeId: bin.id, quantity: 1 })
    await lay(t, { partId: top.id, placeId: main.id, quantity: 1 })
    await lay(t, { partId: carried.id, placeId: bag.id, quantity: 1 })
    expect(await numbersOf(manager, { placeId: main.id })).toEqual(['P-1', 'P-2'])
    expect(await numbersOf(manager, { placeId: shelf.id })).toEqual(['P-1'])
    expect(await numbersOf(manager, { placeId: bag.id, isOut: true })).toEqual(['P-3'])
    expect(await numbersOf(manager, { placeId: crypto.randomUUID() })).toEqual([])
    // What a technician carries can be promised to nobody else (rule H4).
    expect(await numbersOf(manager, { isOut: true })).toEqual(['P-3', 'P-4'])
    expect(await numbersOf(manager, { text: 'P', isOut: true })).toEqual(['P-4', 'P-3'])
    expect(await numbersOf(manager, { text: 'P', placeId: main.id })).toEqual(['P-2', 'P-1'])
  })

  test('a cursor that was not given is refused', async () => {
    const { manager } = await openTestApp()
    for (const cursor of ['x', '["a"]', '[1,2,3]']) {
      await expect(manager.stock.parts({ cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
      await expect(manager.stock.parts({ text: 'PN', cursor })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      })
    }
  })

  test('asks one statement however many there are', async () => {
    const t = await openTestApp()
    const asked = new Set<number>()
    for (let count = 0; count < 4; count += 1) {
      await aPart(t.manager, { barcodes: [`86${count}`], fits: [{ brand: 'Samsung', model: 'A54' }] })
      asked.add(await statementsOf(t, () => t.manager.stock.parts({})))
      asked.add(await statementsOf(t, () => t.manager.stock.parts({ text: 'disp' })))
    }
    expect([...asked]).toEqual([1])
  })
})

describe('parts found by a text', () => {
  async function aShopWithParts() {
    const { manager } = await openTestApp()
    const screen = await aPart(manager, {
      number: 'GH82-30500A',
      names: { fa: 'تاچ و ال‌سی‌دی', ar: 'شاشة كاملة', en: 'LCD assembly' },
      brand: 'Samsung',
      barcodes: ['8806094-771234'],
    })
    const battery = await aPart(manager, {
      number: 'EB-BA546ABY',
      names: { fa: 'باتری گوشی', ar: 'بطارية', en: 'Battery' },
    })
    return { manager, screen, battery }
  }

  test.each([
    ['the start of its number', 'gh82'],
    ['a part of its number', '3050'],
    ['three characters of the middle', '500'],
    ['its number without separators', 'GH8230500A'],
    ['its number in Persian digits', 'GH۸۲-۳۰۵۰۰'],
    ['two characters of its start', 'GH'],
    ['a part of its barcode', '94771'],
    ['its barcode with other separators', '8806094 771234'],
    ['the start of a word', 'ass'],
    ['words in any order', 'assembly lcd'],
    ['its brand', 'sams'],
  ])('N5 %s finds it', async (_, text) => {
    const { manager } = await aShopWithParts()
    expect(await numbersOf(manager, { text })).toEqual(['GH82-30500A'])
  })

  test.each([
    ['another keyboard’s letters', 'شاشه كامله'],
    ['no half-space', 'السیدی'],
    ['a space for the half-space', 'ال سی دی'],
    ['words run together', 'lcdassem'],
  ])('N5 %s finds its name', async (_, text) => {
    const { manager } = await aShopWithParts()
    expect(await numbersOf(manager, { text })).toEqual(['GH82-30500A'])
  })

  test('N5 a name that is written as one word is found by its three', async () => {
    const { manager } = await openTestApp()
    const part = await aPart(manager, { names: { fa: 'السیدی کامل', ar: '', en: '' } })
    expect(await numbersOf(manager, { text: 'ال‌سی‌دی' })).toEqual([part.number])
  })

  test.each([
    ['pieces that stand apart in the number', '82500A'],
    ['the end of a word', 'sembly'],
    ['a number and a barcode run together', '500A8806'],
    ['signs alone', '"*- OR'],
  ])('%s find nothing', async (_, text) => {
    const { manager } = await aShopWithParts()
    expect(await numbersOf(manager, { text })).toEqual([])
  })

  test('the one whose number or barcode it is comes first, then the newest, each once', async () => {
    const { manager } = await openTestApp()
    const numbers = ['A5400', 'A54', 'XA54', 'Z-9', 'A54-2', '0A540']
    for (const number of numbers) {
      await aPart(manager, { number, ...(number === 'Z-9' && { barcodes: ['a-54'] }) })
    }
    expect(await numbersOf(manager, { text: 'A54' })).toEqual([
      'Z-9',
      'A54',
      '0A540',
      'A54-2',
      'XA54',
      'A5400',
    ])
    // The page ends between the two that it is.
    const first = await manager.stock.parts({ text: 'A54', limit: 1 })
    const second = await manager.stock.parts({ text: 'A54', limit: 1, cursor: first.next ?? '' })
    expect([first, second].map(({ rows }) => rows[0]?.number)).toEqual(['Z-9', 'A54'])
  })

  test('an edit is found by what it says now', async () => {
    const { manager, battery } = await aShopWithParts()
    await manager.stock.savePart(
      partEditOf(battery, { number: 'EB-NEW', names: { fa: 'باطری', ar: '', en: '' }, barcodes: ['777888'] }),
    )
    for (const text of ['546', 'battery', 'باتری']) expect(await numbersOf(manager, { text })).toEqual([])
    for (const text of ['new', '7888', 'باطری']) {
      expect(await numbersOf(manager, { text })).toEqual(['EB-NEW'])
    }
  })

  test('one that is given up is found where it is asked for', async () => {
    const { manager, screen } = await aShopWithParts()
    await manager.stock.savePart(partEditOf(screen, { isActive: false }))
    for (const text of [screen.number, 'lcd', '3050']) {
      expect(await numbersOf(manager, { text })).toEqual([])
      expect(await numbersOf(manager, { text, withInactive: true })).toEqual([screen.number])
    }
  })

  test('a search of many parts reads its index, never the table', async () => {
    const t = await openTestApp()
    await aPart(t.manager)
    const plans: string[] = []
    const { reader } = t.app.services.db
    const asked: { sql: string; bindings: readonly (string | number)[] }[] = []
    const note = (query: { sql: string; bindings: readonly (string | number)[] }) => asked.push(query)
    reader.on('query', note)
    await t.manager.stock.parts({ text: 'disp 5000' })
    reader.removeListener('query', note)
    for (const { sql, bindings } of asked) {
      const steps: { detail: string }[] = await reader.raw(`explain query plan ${sql}`, [...bindings])
      plans.push(...steps.map(({ detail }) => detail))
    }
    expect(plans.some(step => /search_part_words VIRTUAL TABLE/.test(step))).toBe(true)
    expect(plans.filter(step => /^SCAN (part|parts|total|home)\b/.test(step))).toEqual([])
  })
})
