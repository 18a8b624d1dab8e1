import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../support/test-app'
import {
  aCard,
  aCustomer,
  activate,
  aPolicy,
  cardChange,
  cardsOf,
  eventsOf,
  issueCodes,
} from '../../support/warranty'

describe('activation', () => {
  test.each([
    ['activation', { activatedOn: '2024-11-04' }, '2026-05-04'],
    ['sale', { activatedOn: '2024-11-04', soldOn: '2024-10-05' }, '2026-04-03'],
    ['installation', { activatedOn: '2024-11-04', installedOn: '2024-12-05' }, '2026-06-05'],
  ] as const)('D1 a term is counted from %s', async (startRule, facts, part) => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager, { rules: { startRule } })
    const card = await activate(manager, await aCard(manager, { serialNo: 'SN1', policy }), facts)
    expect(card.ends).toEqual({ part, labour: part, travel: null })
  })

  test('binds serial, days, invoice and owner, with its event and its audit', async () => {
    const { manager, as, app } = await openTestApp()
    const counter = await as('counter', 'نگار')
    const owner = await aCustomer(manager, 'بهرام')
    const [card] = await cardsOf(manager, await issueCodes(manager, await aPolicy(manager)))
    if (!card) throw new Error('no card')
    const active = await activate(counter, card, {
      activatedOn: '2026-11-21',
      soldOn: '2026-11-20',
      serialNo: 'SN-77',
      brand: 'Snowa',
      model: 'SWM',
      invoiceNo: 'ف-۱۲',
      ownerId: owner.id,
    })
    expect(active).toMatchObject({
      status: 'active',
      serialNo: 'SN-77',
      brand: 'Snowa',
      model: 'SWM',
      invoiceNo: 'ف-۱۲',
      owner: { id: owner.id, name: 'بهرام' },
      version: 2,
      facts: {
        activatedOn: '2026-11-21',
        soldOn: '2026-11-20',
        statusOn: '2026-11-22',
        owners: [{ customerId: owner.id, from: '2026-11-21' }],
        earlierStatuses: [{ status: 'issued', on: '2026-11-22', reason: '' }],
      },
    })
    expect(await eventsOf(manager, card)).toMatchObject([
      { event: 'activated', staff: { name: 'نگار' }, values: { date: '2026-11-21', name: 'بهرام' } },
      { event: 'issued', staff: { name: 'سارا مدیری' }, values: { count: 1 } },
    ])
    const [entry] = await app.services.db.reader('audit_log').where({ action: 'warranty.activate' })
    expect(JSON.parse(entry.before)).toMatchObject({ status: 'issued', serialKey: null, version: 1 })
    expect(JSON.parse(entry.after)).toMatchObject({ status: 'active', serialKey: 'SN77', version: 2 })
  })

  test.each([
    ['before production', { activatedOn: '2026-02-28' }, 'activatedOn', '2026-02-28', '2026-03-01'],
    [
      'before the sale',
      { activatedOn: '2026-05-01', soldOn: '2026-05-02' },
      'activatedOn',
      '2026-05-01',
      '2026-05-02',
    ],
    [
      'sold before production',
      { activatedOn: '2026-05-01', soldOn: '2026-02-01' },
      'soldOn',
      '2026-02-01',
      '2026-03-01',
    ],
    ['after today', { activatedOn: '2026-11-23' }, 'activatedOn', '2026-11-22', '2026-11-23'],
    [
      'installed after today',
      { activatedOn: '2026-05-01', installedOn: '2027-01-01' },
      'installedOn',
      '2026-11-22',
      '2027-01-01',
    ],
  ])('%s is refused and writes nothing', async (_, facts, field, later, earlier) => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const batch = await manager.warranty.issue({
      commandId: crypto.randomUUID(),
      policyId: policy.id,
      kind: 'range',
      firstSerial: 'A1',
      lastSerial: 'A1',
      producedOn: '2026-03-01',
    })
    const [card] = await cardsOf(manager, batch)
    if (!card) throw new Error('no card')
    await expect(activate(manager, card, facts)).rejects.toMatchObject({
      code: 'CARD_DATES_ORDER',
      data: { field, values: { later, earlier } },
    })
    expect(await manager.warranty.byId({ id: card.id })).toEqual(card)
  })

  test('today is the shop’s own day', async () => {
    const { manager, clock } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'A1' })
    clock.set('2026-11-22T21:00:00.000Z') // half past midnight in Tehran
    expect(await activate(manager, card, { activatedOn: '2026-11-23' })).toMatchObject({ status: 'active' })
  })

  test('D10 a card for one serial is not activated for another, nor a serial with two cards', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const card = await aCard(manager, { serialNo: 'A1', policy })
    await expect(
      activate(manager, card, { activatedOn: '2026-11-22', serialNo: 'A2' }),
    ).rejects.toMatchObject({
      code: 'CARD_OF_ANOTHER_DEVICE',
      data: { field: 'serialNo', values: { number: card.number } },
    })
    const [blank] = await cardsOf(manager, await issueCodes(manager, policy))
    if (!blank) throw new Error('no card')
    await expect(
      activate(manager, blank, { activatedOn: '2026-11-22', serialNo: 'a-1' }),
    ).rejects.toMatchObject({
      code: 'CARD_SERIAL_TAKEN',
      data: { field: 'serialNo', values: { number: card.number, serial: 'A1', cardId: card.id, count: 1 } },
    })
    expect(await manager.warranty.byId({ id: blank.id })).toEqual(blank)
  })

  test('an active card is not activated again, an unknown owner is refused, a stale version too', async () => {
    const { manager } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'A1' })
    await expect(
      activate(manager, card, { activatedOn: '2026-11-22', ownerId: '01890000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { field: 'ownerId' } })
    const active = await activate(manager, card, { activatedOn: '2026-11-22' })
    await expect(activate(manager, active, { activatedOn: '2026-11-21' })).rejects.toMatchObject({
      code: 'CARD_NOT_ISSUED',
    })
    await expect(activate(manager, card, { activatedOn: '2026-11-21' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('a double click activates once', async () => {
    const { manager } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'A1' })
    const input = { ...cardChange(card), activatedOn: '2026-11-22' }
    const [one, other] = await Promise.all([
      manager.warranty.activate(input),
      manager.warranty.activate(input),
    ])
    expect(one).toEqual(other)
    expect((await eventsOf(manager, card)).map(({ event }) => event)).toEqual(['activated', 'issued'])
  })
})

test('an activation sends twelve statements at most, begin and commit included', async () => {
  const { manager, app } = await openTestApp()
  const owner = await aCustomer(manager)
  const card = await aCard(manager, { serialNo: 'A1' })
  const sent: string[] = []
  app.services.db.writer.on('query', ({ sql }) => sent.push(sql))
  await activate(manager, card, { activatedOn: '2026-11-22', ownerId: owner.id })
  expect(sent[0]).toMatch(/^BEGIN/)
  expect(sent.length).toBeLessThanOrEqual(12)
})
