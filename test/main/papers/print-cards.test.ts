import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { aPolicy, cardsOf, issueCodes, issueRange } from '../../support/warranty'
import { openShop } from './paper-shop'

const codesIn = (html: string) => html.match(/class="card-code"/g)?.length ?? 0

describe('printing warranty cards', () => {
  test('a batch on sheets: every card with its number, its serial and its code', async () => {
    const { manager } = await openShop()
    const batch = await issueRange(manager, await aPolicy(manager), {
      firstSerial: 'SN0001',
      lastSerial: 'SN0010',
    })
    const preview = await manager.papers.previewCards({ batchId: batch.id, layout: 'sheet' })
    expect(preview).toMatchObject({ cards: 10, total: 10, widthMm: 210, heightMm: 297 })
    for (const { number, serialNo } of await cardsOf(manager, batch)) {
      expect(preview.html).toContain(`>${number}<`)
      expect(preview.html).toContain(`>${serialNo}<`)
    }
    expect(codesIn(preview.html)).toBe(10)
    expect(preview.html.match(/class="page"/g)).toHaveLength(2)
  })

  test('part of a batch, in the order of its making', async () => {
    const { manager } = await openShop()
    const policy = await aPolicy(manager)
    await issueCodes(manager, policy, 5)
    const batch = await issueCodes(manager, policy, 30)
    const numbers = (await cardsOf(manager, batch)).map(({ number }) => number)
    const part = await manager.papers.previewCards({
      batchId: batch.id,
      layout: 'label',
      skip: 10,
      count: 5,
    })
    expect(part).toMatchObject({ cards: 5, total: 30, widthMm: 50, heightMm: 30 })
    expect(numbers.filter(number => part.html.includes(number))).toEqual(numbers.slice(10, 15))
  })

  test('stands in the history of every card that was printed, and of no other', async () => {
    const { manager, printer } = await openShop()
    const batch = await issueCodes(manager, await aPolicy(manager), 3)
    const [first, second, third] = await cardsOf(manager, batch)
    const printed = await manager.papers.printCards({
      cardIds: [first?.id ?? '', third?.id ?? ''],
      layout: 'label',
      printer: 'Office',
    })
    expect(printed).toEqual({ cards: 2 })
    expect(printer.printed).toMatchObject([{ printer: 'Office', sheet: { widthMm: 50, heightMm: 30 } }])
    const events = async (cardId = '') =>
      (await manager.warranty.history({ cardId })).rows.map(({ event }) => event)
    expect(await events(first?.id)).toEqual(['printed', 'issued'])
    expect(await events(second?.id)).toEqual(['issued'])
    expect(await events(third?.id)).toEqual(['printed', 'issued'])
  })

  test('says why where the printer failed, and writes it into no history', async () => {
    const { manager, printer } = await openShop()
    const batch = await issueCodes(manager, await aPolicy(manager))
    const [card] = await cardsOf(manager, batch)
    printer.answer = { ok: false, reason: 'failed', detail: 'out of paper' }
    const failing = manager.papers.printCards({ batchId: batch.id, layout: 'sheet' })
    expect(await refusalOf(failing)).toMatchObject({
      code: 'PRINT_FAILED',
      values: { detail: 'out of paper' },
    })
    expect((await manager.warranty.history({ cardId: card?.id ?? '' })).rows).toHaveLength(1)
  })

  test('is saved as PDF where the person chooses, and not at all where the dialog is closed', async () => {
    const shop = await openShop()
    const { manager, printer } = shop
    const batch = await issueCodes(manager, await aPolicy(manager), 2)
    const order = { batchId: batch.id, layout: 'sheet' } as const
    expect(await manager.papers.saveCardsPdf(order)).toBeNull()
    printer.file = join(shop.folder, 'cards.pdf')
    expect(await manager.papers.saveCardsPdf(order)).toEqual({ cards: 2, path: printer.file })
    expect(printer.suggested.at(-1)).toBe(`کارت‌های گارانتی ${batch.firstNumber}.pdf`)
  })

  test('is refused where no such card stands', async () => {
    const { manager } = await openShop()
    const none = manager.papers.previewCards({ cardIds: [crypto.randomUUID()], layout: 'sheet' })
    expect((await refusalOf(none)).code).toBe('NOT_FOUND')
  })
})
