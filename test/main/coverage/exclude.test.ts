import { describe, expect, test } from 'vitest'
import { again, aRepair, change } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'
import { actOn, allCovered, inTerm, nothingCovered, openWarrantyShop, resultsOf } from './warranty-shop'

const liquid = { kind: 'liquid', evidence: 'لکهٔ آب زیر برد، عکس ۳' } as const

describe('what is found on the device', () => {
  test('D6 voids only the lines that it concerns, with its evidence among the reasons', async () => {
    const { manager, card, bring } = await openWarrantyShop()
    await card('SN-100', inTerm)
    const repair = await bring('SN-100')
    const seen = await manager.coverage.exclude({ ...actOn(repair), ...liquid, concerns: ['part', 'part'] })
    expect(resultsOf(seen.verdict.lines)).toEqual({ ...allCovered, part: 'not_covered' })
    expect(seen.verdict.lines.part.reasons).toMatchObject([
      { code: 'EXCLUDED', values: { kind: 'liquid', evidence: liquid.evidence } },
      { code: 'IN_TERM' },
    ])
    expect(seen.exclusions).toMatchObject([
      {
        kind: 'liquid',
        concerns: ['part'],
        evidence: liquid.evidence,
        staffName: 'سارا مدیری',
        isWithdrawn: false,
      },
    ])
    expect(await manager.coverage.ofRepair({ repairId: repair.id })).toEqual(seen)
  })

  test('D6 voids nothing where the policy does not list it', async () => {
    const { manager, card, bring } = await openWarrantyShop({ rules: { exclusions: ['impact'] } })
    await card('SN-100', inTerm)
    const repair = await bring('SN-100')
    const seen = await manager.coverage.exclude({
      ...actOn(repair),
      ...liquid,
      concerns: ['part', 'labour', 'travel'],
    })
    expect(resultsOf(seen.verdict.lines)).toEqual(allCovered)
    expect(seen.exclusions).toHaveLength(1)
  })

  test('D3 D6 judges by the facts of before: what was changed on the card meanwhile does not slip in', async () => {
    const { manager, card, bring } = await openWarrantyShop()
    const { id } = await card('SN-100', inTerm)
    const repair = await bring('SN-100')
    const { version } = await manager.warranty.byId({ id })
    const dates = { producedOn: null, soldOn: null, installedOn: null, activatedOn: '2024-01-05' }
    await manager.warranty.correct({
      ...{ commandId: crypto.randomUUID(), cardId: id, version },
      ...dates,
      serialNo: 'SN-100',
      reason: 'تاریخ اشتباه بود',
    })
    const found = await manager.coverage.exclude({ ...actOn(repair), ...liquid, concerns: ['part'] })
    expect(resultsOf(found.verdict.lines)).toEqual({ ...allCovered, part: 'not_covered' })
    const judged = await manager.coverage.judgeAgain(actOn(repair))
    expect(resultsOf(judged.verdict.lines)).toEqual(nothingCovered)
    expect(judged.verdict.lines.part.reasons.map(({ code }) => code)).toEqual(['TERM_OVER', 'EXCLUDED'])
  })

  test('taken back it voids nothing any more, and stays to be seen', async () => {
    const { manager, card, bring } = await openWarrantyShop()
    await card('SN-100', inTerm)
    const repair = await bring('SN-100')
    const found = await manager.coverage.exclude({
      ...actOn(repair),
      ...liquid,
      concerns: ['part', 'labour'],
    })
    const exclusionId = String(found.exclusions[0]?.id)
    const withdrawal = { exclusionId, reason: 'لکه از چسب بود' }
    const seen = await manager.coverage.withdrawExclusion({ ...actOn(repair), ...withdrawal })
    expect(resultsOf(seen.verdict.lines)).toEqual(allCovered)
    expect(seen.exclusions).toMatchObject([{ id: exclusionId, isWithdrawn: true }])
    expect(
      await refusalOf(manager.coverage.withdrawExclusion({ ...actOn(repair), ...withdrawal })),
    ).toMatchObject({ code: 'EXCLUSION_WITHDRAWN' })
    const other = await bring('SN-200')
    expect(await refusalOf(manager.coverage.withdrawExclusion({ ...actOn(other), ...withdrawal }))).toEqual({
      code: 'NOT_FOUND',
      field: 'exclusionId',
    })
  })

  test('sent twice it is found once', async () => {
    const { app, manager, bring } = await openWarrantyShop()
    const input = { ...actOn(await bring('SN-100')), ...liquid, concerns: ['part' as const] }
    const first = await manager.coverage.exclude(input)
    expect(await manager.coverage.exclude(input)).toEqual(first)
    expect(await app.services.db.reader('repair_exclusions').select()).toHaveLength(1)
  })

  test('stands in the history of the repair with its evidence, and in the audit', async () => {
    const { app, as, manager, bring } = await openWarrantyShop()
    const repair = await bring('SN-100')
    const technician = await as('technician', 'رضا')
    const found = await technician.coverage.exclude({ ...actOn(repair), ...liquid, concerns: ['part'] })
    await technician.coverage.withdrawExclusion({
      ...actOn(repair),
      exclusionId: String(found.exclusions[0]?.id),
      reason: 'اشتباه بود',
    })
    await manager.coverage.judgeAgain({ ...actOn(repair), reason: 'کارت پیدا شد' })
    const { rows } = await manager.repairs.history({ repairId: repair.id })
    expect(rows.slice(0, 3)).toMatchObject([
      { event: 'judged_again', comment: 'کارت پیدا شد', values: {} },
      { event: 'exclusion_withdrawn', comment: 'اشتباه بود', values: { exclusion: 'liquid' } },
      {
        event: 'excluded',
        comment: liquid.evidence,
        values: { exclusion: 'liquid' },
        staff: { name: 'رضا' },
      },
    ])
    const actions: string[] = await app.services.db.reader('audit_log').orderBy('seq').pluck('action')
    expect(actions.filter(action => action.startsWith('coverage.'))).toEqual([
      'coverage.exclude',
      'coverage.exclude',
      'coverage.withdrawExclusion',
      'coverage.withdrawExclusion',
      'coverage.judgeAgain',
    ])
  })

  test('is refused on a repair that has left, and on one that was never judged', async () => {
    const { manager, bring, giveBack } = await openWarrantyShop()
    const gone = await giveBack(await bring('SN-100'))
    const acts = [
      () => manager.coverage.exclude({ ...actOn(gone), ...liquid, concerns: ['part'] }),
      () => manager.coverage.judgeAgain(actOn(gone)),
      () =>
        manager.coverage.decide({
          ...actOn(gone),
          lines: ['part'],
          result: 'covered',
          reason: 'رضایت مشتری',
        }),
    ]
    for (const act of acts) {
      expect(await refusalOf(act())).toMatchObject({ code: 'REPAIR_CLOSED', values: { number: gone.number } })
    }
    expect((await manager.coverage.ofRepair({ repairId: gone.id }))?.acts).toEqual({
      judge: false,
      override: false,
      exclude: false,
    })
    const without = await openTestApp()
    const repair = await aRepair(without.manager)
    expect(
      await refusalOf(without.manager.coverage.exclude({ ...actOn(repair), ...liquid, concerns: ['part'] })),
    ).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusalOf(without.manager.coverage.judgeAgain(actOn(repair)))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('judging again', () => {
  test('a card that was issued since covers the device as of its day of intake', async () => {
    const { manager, clock, card, bring } = await openWarrantyShop()
    const repair = await bring('SN-100')
    expect(
      resultsOf((await manager.coverage.ofRepair({ repairId: repair.id }))?.verdict.lines ?? never()),
    ).toEqual(nothingCovered)
    clock.advance(3 * 86_400_000)
    const { id } = await card('SN-100', inTerm)
    const seen = await manager.coverage.judgeAgain(actOn(repair))
    expect(seen).toMatchObject({ receivedOn: '2026-11-22', card: { id } })
    expect(resultsOf(seen.verdict.lines)).toEqual(allCovered)
    expect((await manager.warranty.byId({ id })).deviceId).toBe(repair.device.id)
  })

  test('another card is taken by its number, and kept while nothing better is known', async () => {
    const { manager, card, bring } = await openWarrantyShop()
    const { number } = await card('SN-100', inTerm)
    const repair = await bring('SN-200')
    const seen = await manager.coverage.judgeAgain({ ...actOn(repair), cardNumber: number })
    expect(seen.card?.number).toBe(number)
    expect(seen.verdict.lines.part.result).toBe('needs_expert')
    expect((await manager.coverage.judgeAgain(actOn(repair))).card?.number).toBe(number)
    expect(
      await refusalOf(manager.coverage.judgeAgain({ ...actOn(repair), cardNumber: 'MAKER-1' })),
    ).toMatchObject({ code: 'CARD_UNKNOWN' })
  })

  test('changes the repair’s version as little as a comment does', async () => {
    const { manager, bring } = await openWarrantyShop()
    const repair = await bring('SN-100')
    await manager.coverage.judgeAgain(actOn(repair))
    expect((await again(manager, repair)).version).toBe(repair.version)
    await manager.repairs.move({ ...change(repair), to: 'diagnosing' })
  })
})

function never(): never {
  throw new Error('the repair has no verdict')
}
