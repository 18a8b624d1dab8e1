import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../support/test-app'
import { aCard, aCustomer, activate, cardChange, eventsOf } from '../../support/warranty'

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
    expect((await eventsOf(manager, card))[0]).toMatchObject({ event: 'extended', values: { months: 6 } })
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
    expect((await eventsOf(manager, card))[0]).toMatchObject({
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
