import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { staffEdit } from '../../support/staff-edit'
import { actOn, inTerm, longAgo, openWarrantyShop, resultsOf } from './warranty-shop'

const standingOf = (standing: readonly { line: string; result: string; by: string }[]) =>
  standing.map(({ line, result, by }) => `${line} ${result} ${by}`)

/** A repair with a card of another serial, of which the rule cannot say whether it covers the device. */
async function doubtful() {
  const shop = await openWarrantyShop()
  const { number } = await shop.card('SN-100', inTerm)
  const repair = await shop.bring('SN-200', { cardNumber: number })
  return { ...shop, repair }
}

describe('D9 a person decides', () => {
  test('an expert says what the rule could not, for the lines that are named', async () => {
    const { manager, repair } = await doubtful()
    const decision = { lines: ['part' as const], result: 'covered' as const, reason: 'برد تعویض شده است' }
    const seen = await manager.coverage.decide({ ...actOn(repair), ...decision })
    expect(standingOf(seen.standing)).toEqual([
      'part covered expert',
      'labour needs_expert rule',
      'travel not_covered rule',
    ])
    expect(seen.standing[0]).toMatchObject({ reason: decision.reason, staffName: 'سارا مدیری' })
    expect(seen.decisions).toMatchObject([{ line: 'part', result: 'covered', by: 'expert' }])
    expect(resultsOf(seen.verdict.lines).part).toBe('needs_expert')
  })

  test('the newest decision stands, and all of them are kept', async () => {
    const { manager, repair } = await doubtful()
    const both = { ...actOn(repair), lines: ['part', 'labour'] as const }
    await manager.coverage.decide({ ...both, lines: [...both.lines], result: 'covered', reason: 'اول' })
    const seen = await manager.coverage.decide({
      ...actOn(repair),
      lines: ['labour'],
      result: 'not_covered',
      reason: 'دوم',
    })
    expect(standingOf(seen.standing)).toEqual([
      'part covered expert',
      'labour not_covered expert',
      'travel not_covered rule',
    ])
    expect(seen.decisions.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      'labour دوم',
      'part اول',
      'labour اول',
    ])
  })

  test('against the rule it is an override, which needs its own permission', async () => {
    const { app, manager, card, bring, as } = await openWarrantyShop()
    await card('SN-100', longAgo)
    const repair = await bring('SN-100')
    const judging = await roleWith(manager, ['repairs.view', 'warranty.view', 'warranty.judge'])
    const expert = await as('technician', 'کارشناس')
    const { staff } = await expert.session.current({})
    if (!staff) throw new Error('the expert is not signed in')
    await manager.staff.edit(await staffEdit(manager, staff, { roleId: judging }))
    const input = {
      ...actOn(repair),
      lines: ['labour' as const],
      result: 'covered' as const,
      reason: 'رضایت',
    }
    expect(await refusalOf(expert.coverage.decide(input))).toEqual({ code: 'OVERRIDE_NOT_PERMITTED' })
    expect(await app.services.db.reader('verdict_decisions').select()).toEqual([])
    expect((await expert.coverage.ofRepair({ repairId: repair.id }))?.acts).toEqual({
      judge: true,
      override: false,
      exclude: false,
    })
    const seen = await manager.coverage.decide({ ...input, commandId: crypto.randomUUID() })
    expect(standingOf(seen.standing)).toEqual([
      'part not_covered rule',
      'labour covered override',
      'travel not_covered rule',
    ])
  })

  test('a reason is needed', async () => {
    const { manager, repair } = await doubtful()
    expect(
      await refusalOf(
        manager.coverage.decide({ ...actOn(repair), lines: ['part'], result: 'covered', reason: ' ' }),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'reason' }] })
  })

  test('lines of both kinds are told apart, and those that stand so already are left alone', async () => {
    const { app, manager, repair } = await doubtful()
    const lines = ['part' as const, 'labour' as const, 'travel' as const]
    const seen = await manager.coverage.decide({
      ...actOn(repair),
      lines,
      result: 'covered',
      reason: 'نمایندگی',
    })
    expect(standingOf(seen.standing)).toEqual([
      'part covered expert',
      'labour covered expert',
      'travel covered override',
    ])
    expect(
      await refusalOf(
        manager.coverage.decide({ ...actOn(repair), lines, result: 'covered', reason: 'باز هم' }),
      ),
    ).toEqual({ code: 'NOTHING_TO_DECIDE' })
    const stored = await app.services.db.reader('verdict_decisions').orderBy('seq').select('judge', 'lines')
    expect(stored).toEqual([
      { judge: 'expert', lines: '["part","labour"]' },
      { judge: 'override', lines: '["travel"]' },
    ])
    const { rows } = await manager.repairs.history({ repairId: repair.id })
    expect(rows.filter(({ event }) => event === 'warranty_decided')).toMatchObject([
      { comment: 'نمایندگی', values: { lines: 'travel', verdict: 'covered', judge: 'override' } },
      { values: { lines: 'part\nlabour', verdict: 'covered', judge: 'expert' } },
    ])
    const audited = await app.services.db
      .reader('audit_log')
      .where({ action: 'coverage.decide' })
      .pluck('after')
    expect(audited.map((after: string) => JSON.parse(after).reason)).toEqual(['نمایندگی', 'نمایندگی'])
  })

  test('a new verdict takes what was decided upon the one before away', async () => {
    const { manager, repair } = await doubtful()
    await manager.coverage.decide({
      ...actOn(repair),
      lines: ['part'],
      result: 'covered',
      reason: 'کارشناسی',
    })
    const seen = await manager.coverage.exclude({
      ...actOn(repair),
      kind: 'impact',
      concerns: ['labour'],
      evidence: 'ضربه روی قاب',
    })
    expect(standingOf(seen.standing)).toEqual([
      'part needs_expert rule',
      'labour not_covered rule',
      'travel not_covered rule',
    ])
    expect(seen.decisions).toHaveLength(1)
  })
})

type Manager = Awaited<ReturnType<typeof openWarrantyShop>>['manager']
type RoleInput = Parameters<Manager['staff']['saveRole']>[0]

async function roleWith(manager: Manager, permissions: RoleInput['permissions']): Promise<string> {
  return (await manager.staff.saveRole({ name: 'کارشناس گارانتی', permissions })).id
}
