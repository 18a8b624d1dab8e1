import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../../src/main/kernel/transaction'
import { type Heir, issueHeir, type Replacing } from '../../../src/main/warranty/replace-card'
import type { Card } from '../../../src/shared/warranty/card'
import { openTestApp, type TestApp } from '../../support/test-app'
import { aCard, aCustomer, activate, aPolicy, cardChange } from '../../support/warranty'
import { callContext } from '../kernel/call-context'

async function replace(t: TestApp, card: Pick<Card, 'id'>, edit: Partial<Replacing> = {}): Promise<Heir> {
  const replacing: Replacing = {
    cardId: card.id,
    held: [],
    device: { deviceId: null, serialNo: 'NEW-1', brand: 'Snowa', model: 'SWM' },
    ownerId: null,
    reason: 'قابل تعمیر نبود',
    ...edit,
  }
  return inTransaction(await callContext(t), work => issueHeir(work, replacing))
}

async function anActiveCard(t: TestApp, { activatedOn = '2026-01-21', minDays = 90 } = {}) {
  const policy = await aPolicy(t.manager, {
    rules: { months: { part: 12, labour: 6, travel: 0 }, replacementMinDays: minDays },
  })
  return activate(t.manager, await aCard(t.manager, { serialNo: 'OLD-1', policy }), { activatedOn })
}

describe('D8 a replacement', () => {
  test('D8 inherits the rest of the term, at least the policy’s minimum, for each line that had cover', async () => {
    const t = await openTestApp()
    const old = await anActiveCard(t) // 1/11/1404
    expect(old.ends).toEqual({ part: '2027-01-21', labour: '2026-07-23', travel: null })
    const { id, number, inherited } = await replace(t, old)
    expect(inherited).toEqual({
      fromNumber: old.number,
      on: '2026-11-22',
      ends: old.ends,
      minimumEndsOn: '2027-02-20',
    })
    expect(await t.manager.warranty.byId({ id })).toMatchObject({
      number,
      status: 'active',
      serialNo: 'NEW-1',
      brand: 'Snowa',
      policy: { id: old.policy.id, version: 1 },
      batchId: null,
      predecessor: { id: old.id, number: old.number },
      heir: null,
      ends: { part: '2027-02-20', labour: '2027-02-20', travel: null },
    })
    expect(await t.manager.warranty.byId({ id: old.id })).toMatchObject({
      status: 'replaced',
      heir: { id, number },
      facts: { statusOn: '2026-11-22', statusReason: 'قابل تعمیر نبود' },
    })
  })

  test('D8 a longer rest of the term is kept', async () => {
    const t = await openTestApp()
    const old = await anActiveCard(t, { minDays: 10 })
    const { id } = await replace(t, old)
    expect((await t.manager.warranty.byId({ id })).ends).toEqual({
      part: '2027-01-21',
      labour: '2026-12-02',
      travel: null,
    })
  })

  test('D8 both cards tell of each other, and the owner stays the owner', async () => {
    const t = await openTestApp()
    const owner = await aCustomer(t.manager)
    const policy = await aPolicy(t.manager)
    const old = await activate(t.manager, await aCard(t.manager, { serialNo: 'OLD-1', policy }), {
      activatedOn: '2026-11-01',
      ownerId: owner.id,
    })
    const { id, number } = await replace(t, old)
    const history = async (cardId: string) => (await t.manager.warranty.history({ cardId })).rows[0]
    expect(await history(old.id)).toMatchObject({ event: 'replaced', values: { number } })
    expect(await history(id)).toMatchObject({
      event: 'inherited',
      values: { number: old.number, name: 'بهرام' },
    })
    expect((await t.manager.warranty.byId({ id })).facts.owners).toEqual([
      { customerId: owner.id, from: '2026-11-22' },
    ])
    expect((await t.manager.warranty.policies({}))[0]?.cards).toBe(2)
  })

  test('D8 the new device may keep the serial of the old one', async () => {
    const t = await openTestApp()
    const old = await anActiveCard(t)
    const device = { deviceId: null, serialNo: 'old 1', brand: '', model: '' }
    const { id } = await replace(t, old, { device })
    expect(await t.manager.warranty.find({ text: 'OLD-1' })).toMatchObject({ id })
  })

  test('D8 a replaced card is not replaced again, D10 nor by a serial with a card; nothing is written', async () => {
    const t = await openTestApp()
    const old = await anActiveCard(t)
    await aCard(t.manager, { serialNo: 'NEW-1' })
    await expect(replace(t, old)).rejects.toMatchObject({ code: 'CARD_SERIAL_TAKEN' })
    expect(await t.manager.warranty.byId({ id: old.id })).toEqual(old)
    const device = { deviceId: null, serialNo: 'NEW-2', brand: '', model: '' }
    await replace(t, old, { device })
    await expect(replace(t, old, { device: { ...device, serialNo: 'NEW-3' } })).rejects.toMatchObject({
      code: 'CARD_ENDED',
    })
  })

  test.each([
    ['issued', 'CARD_NOT_ACTIVE'],
    ['blocked', 'CARD_NOT_ACTIVE'],
    ['voided', 'CARD_ENDED'],
  ] as const)('D8 a card that is %s is not replaced', async (status, code) => {
    const t = await openTestApp()
    const issued = await aCard(t.manager, { serialNo: 'OLD-1' })
    if (status !== 'issued') {
      await t.manager.warranty.changeStatus({ ...cardChange(issued), to: status, reason: 'آزمون' })
    }
    await expect(replace(t, issued)).rejects.toMatchObject({ code })
  })
})
