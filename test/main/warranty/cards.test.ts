import { describe, expect, test } from 'vitest'
import { newCustomer } from '../../support/factories'
import { type Client, openTestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardChange, cardsOf, issueCodes } from '../../support/warranty'

async function aCustomer(client: Client, name: string) {
  const { kind: _, ...customer } = newCustomer({ name })
  return client.customers.add({ commandId: crypto.randomUUID(), ...customer })
}

const events = async (client: Client, { id }: { readonly id: string }) =>
  (await client.warranty.history({ cardId: id })).rows

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
    expect(await events(manager, card)).toMatchObject([
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
    expect((await events(manager, card)).map(({ event }) => event)).toEqual(['activated', 'issued'])
  })
})

describe('corrections', () => {
  const correction = (card: Awaited<ReturnType<typeof aCard>>, edit: object) => {
    const { producedOn, soldOn, installedOn, activatedOn } = card.facts
    return {
      ...cardChange(card),
      ...{ producedOn, soldOn, installedOn, activatedOn },
      serialNo: card.serialNo ?? '',
      brand: card.brand,
      model: card.model,
      invoiceNo: card.invoiceNo,
      reason: 'اشتباه تایپی',
      ...edit,
    }
  }

  test('mend serial and days, with what stood before in the audit', async () => {
    const { manager, app } = await openTestApp()
    const card = await activate(manager, await aCard(manager, { serialNo: 'A1' }), {
      activatedOn: '2026-11-02',
    })
    const mended = await manager.warranty.correct(
      correction(card, { serialNo: 'B2', activatedOn: '2026-11-01' }),
    )
    expect(mended).toMatchObject({ serialNo: 'B2', activatedOn: '2026-11-01', version: 3, status: 'active' })
    expect((await events(manager, card))[0]).toMatchObject({ event: 'corrected', reason: 'اشتباه تایپی' })
    const [entry] = await app.services.db.reader('audit_log').where({ action: 'warranty.correct' })
    expect(JSON.parse(entry.before)).toMatchObject({
      serialNo: 'A1',
      serialKey: 'A1',
      activatedOn: '2026-11-02',
    })
    expect(JSON.parse(entry.after)).toMatchObject({ serialNo: 'B2', reason: 'اشتباه تایپی' })
    expect(await manager.warranty.find({ text: 'A1' })).toBeNull()
  })

  test('that change nothing write nothing', async () => {
    const { manager } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'A1' })
    expect(await manager.warranty.correct(correction(card, {}))).toEqual(card)
  })

  test.each([
    ['activate a card', 'issued', { activatedOn: '2026-11-01' }, 'CARD_NOT_ACTIVE'],
    ['take an activation back', 'active', { activatedOn: null }, 'INVALID_INPUT'],
    ['take the serial of an active card', 'active', { serialNo: '' }, 'CARD_SERIAL_MISSING'],
    ['put days out of order', 'active', { producedOn: '2026-11-10' }, 'CARD_DATES_ORDER'],
    ['D10 take the serial of another card', 'active', { serialNo: 'z 9' }, 'CARD_SERIAL_TAKEN'],
  ] as const)('do not %s', async (_, status, edit, code) => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    await aCard(manager, { serialNo: 'Z9', policy })
    const issued = await aCard(manager, { serialNo: 'A1', policy })
    const card = status === 'issued' ? issued : await activate(manager, issued, { activatedOn: '2026-11-02' })
    await expect(manager.warranty.correct(correction(card, edit))).rejects.toMatchObject({ code })
    expect(await manager.warranty.byId({ id: card.id })).toEqual(card)
  })
})

describe('extensions', () => {
  test('D2 add calendar months to the end of the term', async () => {
    const { manager } = await openTestApp()
    const card = await activate(manager, await aCard(manager, { serialNo: 'A1' }), {
      activatedOn: '2024-11-04',
    })
    expect(card.ends.part).toBe('2026-05-04') // 14/8/1403 and 18 months: 14/2/1405
    const extended = await manager.warranty.extend({ ...cardChange(card), months: 6, reason: 'خرید تمدید' })
    expect(extended.ends.part).toBe('2026-11-05') // 14/8/1405
    expect(extended.facts.extensions).toEqual([{ on: '2026-11-22', months: 6 }])
    expect((await events(manager, card))[0]).toMatchObject({ event: 'extended', values: { months: 6 } })
  })

  test('together are no longer than any term', async () => {
    const { manager } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'A1' })
    const extended = await manager.warranty.extend({ ...cardChange(card), months: 239, reason: 'تمدید' })
    await expect(
      manager.warranty.extend({ ...cardChange(extended), months: 2, reason: 'تمدید' }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'months', reason: 'too_big', values: { maximum: 1 } }] },
    })
  })
})

describe('owners', () => {
  test('a transfer adds the next owner and keeps the first', async () => {
    const { manager, clock } = await openTestApp()
    const [first, second] = [await aCustomer(manager, 'بهرام'), await aCustomer(manager, 'مینا')]
    const card = await activate(manager, await aCard(manager, { serialNo: 'A1' }), {
      activatedOn: '2026-11-01',
      ownerId: first.id,
    })
    clock.set('2026-11-25T08:00:00.000Z')
    const given = await manager.warranty.transfer({ ...cardChange(card), ownerId: second.id, reason: 'فروش' })
    expect(given).toMatchObject({
      owner: { name: 'مینا' },
      facts: {
        owners: [
          { customerId: first.id, from: '2026-11-01' },
          { customerId: second.id, from: '2026-11-25' },
        ],
      },
    })
    expect((await events(manager, card))[0]).toMatchObject({
      event: 'transferred',
      reason: 'فروش',
      values: { name: 'مینا' },
    })
    expect(await manager.warranty.transfer({ ...cardChange(given), ownerId: second.id })).toEqual(given)
    expect((await manager.warranty.cards({ ownerId: second.id })).rows.map(({ id }) => id)).toEqual([card.id])
  })

  test('a card that was never activated has no owner', async () => {
    const { manager } = await openTestApp()
    const owner = await aCustomer(manager, 'بهرام')
    const card = await aCard(manager, { serialNo: 'A1' })
    await expect(manager.warranty.transfer({ ...cardChange(card), ownerId: owner.id })).rejects.toMatchObject(
      { code: 'CARD_NOT_ACTIVE' },
    )
  })
})

describe('statuses', () => {
  const change = (
    client: Client,
    card: { id: string; version: number },
    to: 'voided' | 'stolen' | 'blocked' | 'unblocked',
  ) => client.warranty.changeStatus({ ...cardChange(card), to, reason: `دلیل ${to}` })

  test('a block is taken back to whatever it came upon', async () => {
    const { manager, clock } = await openTestApp()
    const issued = await aCard(manager, { serialNo: 'A1' })
    const waiting = await change(manager, await change(manager, issued, 'blocked'), 'unblocked')
    expect(waiting).toMatchObject({ status: 'issued', facts: { statusReason: 'دلیل unblocked' } })
    const active = await activate(manager, waiting, { activatedOn: '2026-11-20' })
    clock.set('2026-11-24T08:00:00.000Z')
    const blocked = await change(manager, active, 'blocked')
    expect(blocked).toMatchObject({
      status: 'blocked',
      facts: { statusOn: '2026-11-24', statusReason: 'دلیل blocked' },
    })
    expect(blocked.facts.earlierStatuses?.at(-1)).toEqual({ status: 'active', on: '2026-11-22', reason: '' })
    expect(await change(manager, blocked, 'unblocked')).toMatchObject({ status: 'active' })
    expect((await events(manager, issued)).map(({ event }) => event)).toEqual([
      'unblocked',
      'blocked',
      'activated',
      'unblocked',
      'blocked',
      'issued',
    ])
  })

  test.each([
    [['voided'], 'blocked', 'CARD_ENDED'],
    [['voided'], 'stolen', 'CARD_ENDED'],
    [['voided'], 'voided', 'CARD_ENDED'],
    [['stolen'], 'blocked', 'CARD_NOT_ACTIVE'],
    [['stolen'], 'stolen', 'CARD_NOT_ACTIVE'],
    [['stolen'], 'unblocked', 'CARD_NOT_BLOCKED'],
    [['blocked'], 'blocked', 'CARD_NOT_ACTIVE'],
    [[], 'unblocked', 'CARD_NOT_BLOCKED'],
  ] as const)('after %s, %s is refused', async (before, to, code) => {
    const { manager } = await openTestApp()
    let card = await aCard(manager, { serialNo: 'A1' })
    for (const status of before) card = await change(manager, card, status)
    await expect(change(manager, card, to)).rejects.toMatchObject({ code })
  })

  test('D8 an ended card changes no more, a blocked or stolen one is not extended', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const voided = await change(manager, await aCard(manager, { serialNo: 'A1', policy }), 'voided')
    const stolen = await change(manager, await aCard(manager, { serialNo: 'A2', policy }), 'stolen')
    const extend = (card: { id: string; version: number }) =>
      manager.warranty.extend({ ...cardChange(card), months: 1, reason: 'تمدید' })
    await expect(extend(voided)).rejects.toMatchObject({ code: 'CARD_ENDED' })
    await expect(extend(stolen)).rejects.toMatchObject({ code: 'CARD_NOT_ACTIVE' })
    await expect(activate(manager, stolen, { activatedOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'CARD_NOT_ISSUED',
    })
  })

  test('what happened to a card is never changed', async () => {
    const { manager, app } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'A1' })
    await change(manager, card, 'blocked')
    const rows = app.services.db.writer('warranty_card_events')
    await expect(rows.clone().update({ reason: '' })).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    await expect(rows.clone().delete()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  })
})
