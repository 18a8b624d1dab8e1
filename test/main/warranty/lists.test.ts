import { describe, expect, test } from 'vitest'
import { cardStatuses } from '../../../src/shared/warranty/card'
import { type Client, openTestApp } from '../../support/test-app'
import {
  aCard,
  aCustomer,
  activate,
  aPolicy,
  cardChange,
  cardsOf,
  issueCodes,
  issueRange,
} from '../../support/warranty'

type Filter = Omit<Parameters<Client['warranty']['cards']>[0], 'cursor' | 'limit'>

/** Serials of every page, two cards a page. */
async function serialsOf(client: Client, filter: Filter): Promise<readonly (string | null)[]> {
  const serials: (string | null)[] = []
  let cursor: string | undefined
  do {
    const page = await client.warranty.cards({ ...filter, limit: 2, ...(cursor && { cursor }) })
    serials.push(...page.rows.map(({ serialNo }) => serialNo))
    expect(page.rows.length).toBeGreaterThan(0)
    cursor = page.next ?? undefined
  } while (cursor)
  return serials
}

async function aShopWithCards() {
  const { manager } = await openTestApp()
  const [gold, silver] = [await aPolicy(manager), await aPolicy(manager)]
  const batch = await issueRange(manager, gold, { firstSerial: 'AB1', lastSerial: 'AB5' })
  const cards = await cardsOf(manager, batch)
  await issueRange(manager, silver, { firstSerial: 'AC1', lastSerial: 'AC2' })
  const [first, second] = cards
  if (!first || !second) throw new Error('no cards')
  await manager.warranty.changeStatus({ ...cardChange(first), to: 'voided', reason: 'چاپ خراب' })
  await activate(manager, second, { activatedOn: '2026-11-20' })
  return { manager, gold, silver, batch, cards }
}

describe('the list of cards', () => {
  test('is newest first, page by page', async () => {
    const { manager } = await aShopWithCards()
    expect(await serialsOf(manager, {})).toEqual(['AC2', 'AC1', 'AB5', 'AB4', 'AB3', 'AB2', 'AB1'])
  })

  test('is narrowed by policy, batch and status, and by all of them', async () => {
    const { manager, gold, silver, batch } = await aShopWithCards()
    const inGold = ['AB5', 'AB4', 'AB3', 'AB2', 'AB1']
    expect(await serialsOf(manager, { policyId: gold.id })).toEqual(inGold)
    expect(await serialsOf(manager, { batchId: batch.id })).toEqual(inGold)
    expect(await serialsOf(manager, { batchId: batch.id, policyId: gold.id })).toEqual(inGold)
    expect(await serialsOf(manager, { status: 'issued' })).toEqual(['AC2', 'AC1', 'AB5', 'AB4', 'AB3'])
    expect(await serialsOf(manager, { policyId: gold.id, status: 'voided' })).toEqual(['AB1'])
    expect(await serialsOf(manager, { batchId: batch.id, status: 'active' })).toEqual(['AB2'])
    const nothing = { batchId: batch.id, policyId: silver.id }
    expect((await manager.warranty.cards(nothing)).rows).toEqual([])
  })

  test('every status finds its cards and nothing else', async () => {
    const { manager } = await aShopWithCards()
    const counts = await Promise.all(
      cardStatuses.map(async status =>
        (await manager.warranty.cards({ status })).rows.map(row => row.status),
      ),
    )
    expect(counts.flat().sort()).toEqual(['active', ...Array(5).fill('issued'), 'voided'])
  })

  test('a text is the start of a serial or a number, in any spelling, in their order', async () => {
    const { manager, cards } = await aShopWithCards()
    expect(await serialsOf(manager, { text: 'a' })).toEqual(['AB1', 'AB2', 'AB3', 'AB4', 'AB5', 'AC1', 'AC2'])
    expect(await serialsOf(manager, { text: 'ab' })).toEqual(['AB1', 'AB2', 'AB3', 'AB4', 'AB5'])
    expect(await serialsOf(manager, { text: 'ab', status: 'issued' })).toEqual(['AB3', 'AB4', 'AB5'])
    expect(await serialsOf(manager, { text: 'AB-۱' })).toEqual(['AB1'])
    expect(await serialsOf(manager, { text: cards[3]?.number.toLowerCase() ?? '' })).toEqual(['AB4'])
    const byNumber = await manager.warranty.cards({ text: 'pw' })
    const numbers = byNumber.rows.map(({ number }) => number)
    expect(numbers).toHaveLength(7)
    expect(numbers).toEqual([...numbers].sort())
    for (const text of ['B1', 'AB11', '-', '%', '_']) {
      expect((await manager.warranty.cards({ text })).rows).toEqual([])
    }
  })

  test('a card whose number is its serial comes once', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const [card] = await cardsOf(manager, await issueCodes(manager, policy))
    if (!card) throw new Error('no card')
    await activate(manager, card, { activatedOn: '2026-11-20', serialNo: card.number })
    expect((await manager.warranty.cards({ text: 'PW' })).rows.map(({ id }) => id)).toEqual([card.id])
  })

  test('shows owner and policy', async () => {
    const { manager } = await openTestApp()
    const owner = await aCustomer(manager)
    const policy = await aPolicy(manager, { name: 'طلایی' })
    const card = await aCard(manager, { serialNo: 'A1', policy })
    await activate(manager, card, { activatedOn: '2026-11-20', ownerId: owner.id })
    expect((await manager.warranty.cards({ ownerId: owner.id, status: 'active' })).rows).toEqual([
      {
        id: card.id,
        number: card.number,
        serialNo: 'A1',
        brand: '',
        model: '',
        status: 'active',
        policyName: 'طلایی',
        activatedOn: '2026-11-20',
        owner: { id: owner.id, name: 'بهرام' },
      },
    ])
  })

  test.each(['[]', '["a"]', '[1,"a"]', 'x'])('a cursor that no page gave is refused: %s', async cursor => {
    const { manager } = await openTestApp()
    for (const text of ['', 'ab']) {
      await expect(manager.warranty.cards({ text, cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    }
  })

  test('one page is one statement, whatever it is narrowed by', async () => {
    const { manager, app, gold } = await openTestApp().then(async opened => ({
      ...opened,
      gold: await aPolicy(opened.manager),
    }))
    await issueCodes(manager, gold, 3)
    await manager.warranty.cards({})
    let statements = 0
    app.services.db.reader.on('query', () => {
      statements += 1
    })
    for (const filter of [{}, { text: 'pw' }, { policyId: gold.id }, { status: 'issued' as const }]) {
      await manager.warranty.cards(filter)
    }
    expect(statements).toBe(4)
  })
})

describe('the history of a card', () => {
  test('is newest first, page by page, and ends with what its batch did', async () => {
    const { manager } = await openTestApp()
    let card = await aCard(manager, { serialNo: 'A1' })
    for (const months of [1, 2, 3]) {
      card = await manager.warranty.extend({ ...cardChange(card), months, reason: `تمدید ${months}` })
    }
    const first = await manager.warranty.history({ cardId: card.id, limit: 3 })
    expect(first.rows.map(({ values }) => values)).toEqual([{ months: 3 }, { months: 2 }, { months: 1 }])
    if (first.next === null) throw new Error('no second page')
    const second = await manager.warranty.history({ cardId: card.id, limit: 3, cursor: first.next })
    expect(second).toMatchObject({ rows: [{ event: 'issued', values: { count: 1 } }], next: null })
  })

  test('of an unknown card is empty', async () => {
    const { manager } = await openTestApp()
    const cardId = crypto.randomUUID()
    expect(await manager.warranty.history({ cardId })).toEqual({ rows: [], next: null })
    await expect(manager.warranty.byId({ id: cardId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('batches', () => {
  test('are newest first, page by page', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const issued = [1, 2, 3].map(count => () => issueCodes(manager, policy, count))
    for (const issue of issued) await issue()
    const first = await manager.warranty.batches({ limit: 2 })
    expect(first.rows.map(({ count }) => count)).toEqual([3, 2])
    const second = await manager.warranty.batches({ limit: 2, cursor: first.next ?? '' })
    expect(second).toMatchObject({ rows: [{ count: 1 }], next: null })
  })
})
