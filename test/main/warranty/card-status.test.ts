import { describe, expect, test } from 'vitest'
import { type Client, openTestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardChange, eventsOf } from '../../support/warranty'

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
    expect((await eventsOf(manager, issued)).map(({ event }) => event)).toEqual([
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
