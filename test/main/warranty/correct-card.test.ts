import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardChange, eventsOf } from '../../support/warranty'

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
    expect((await eventsOf(manager, card))[0]).toMatchObject({ event: 'corrected', reason: 'اشتباه تایپی' })
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
