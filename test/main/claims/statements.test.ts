import { describe, expect, test } from 'vitest'
import type { Statement } from '../../../src/shared/claims/model'
import { aClaim, aManufacturer, claimChange, statementChange } from '../../support/claims'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

const november = { from: '2026-11-01', to: '2026-11-30' }

async function twoClaims() {
  const app = await openTestApp()
  const { manager } = app
  const manufacturer = await aManufacturer(manager)
  const asked = { manufacturerId: manufacturer.id }
  const first = await aClaim(manager, { ...asked, amount: 1_000_000 })
  const second = await aClaim(manager, { ...asked, amount: 500_000 })
  const prepare = () => manager.claims.prepare({ commandId: crypto.randomUUID(), ...asked, ...november })
  const sent = async (): Promise<Statement> => manager.claims.send(statementChange(await prepare()))
  return { ...app, manufacturer, first, second, prepare, sent }
}

describe('a statement to a manufacturer', () => {
  test('gathers its claims of a period with what proves them', async () => {
    const { manager, manufacturer, first, second, prepare } = await twoClaims()
    await aClaim(manager, { amount: 9_000_000 })
    const statement = await prepare()
    expect(statement).toMatchObject({
      number: 'S-1405-00001',
      manufacturer: { id: manufacturer.id },
      ...november,
      state: 'prepared',
      claims: 2,
      amount: 1_500_000,
      accepted: 0,
      remaining: 0,
    })
    expect(statement.rows.map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'prepared'],
      [second.id, 'prepared'],
    ])
    expect(statement.rows[0]?.evidence).toMatchObject({
      receivedOn: '2026-11-22',
      fault: first.warranted.repair.fault,
      activatedOn: '2026-11-22',
      policyVersion: 1,
      decision: null,
      lines: [{ kind: 'labour', description: 'تعویض برد', quantity: 1, amount: 1_000_000 }],
    })
    expect((await manager.claims.owed({}))[0]).toMatchObject({
      open: { count: 0, amount: 0 },
      prepared: { count: 2, amount: 1_500_000 },
      owed: 0,
    })
  })

  test('has nothing to gather in other days, and is not made', async () => {
    const { manager, manufacturer } = await twoClaims()
    const empty = manager.claims.prepare({
      commandId: crypto.randomUUID(),
      manufacturerId: manufacturer.id,
      from: '2026-10-01',
      to: '2026-10-31',
    })
    expect(await refusalOf(empty)).toMatchObject({ code: 'NOTHING_TO_CLAIM' })
    expect((await manager.claims.statements({})).rows).toEqual([])
  })

  test('gives a claim back before it is sent, and not after', async () => {
    const { manager, prepare } = await twoClaims()
    const statement = await prepare()
    const [row] = statement.rows
    const out = await manager.claims.takeOut({
      ...claimChange(row ?? { id: '', version: 0 }),
      reason: 'رسید ندارد',
    })
    expect(out).toMatchObject({ state: 'open', statement: null, reason: 'رسید ندارد' })
    const sent = await manager.claims.send(statementChange(statement))
    expect(sent).toMatchObject({ state: 'sent', claims: 1, amount: 500_000 })
    const [left] = sent.rows
    const late = manager.claims.takeOut(claimChange(left ?? { id: '', version: 0 }))
    expect((await refusalOf(late)).code).toBe('CLAIM_STATE')
  })

  test('is answered, paid in part, and the difference is written off with a reason', async () => {
    const { manager, first, second, sent } = await twoClaims()
    const statement = await sent()
    const answered = await manager.claims.answer({
      ...statementChange(statement),
      answers: [
        { result: 'accepted', claimId: first.id, amount: 900_000 },
        { result: 'rejected', claimId: second.id, reason: 'فاکتور خرید ندارد' },
      ],
    })
    expect(answered).toMatchObject({ state: 'answered', accepted: 900_000, remaining: 900_000 })
    expect((await manager.claims.owed({}))[0]).toMatchObject({
      owed: 900_000,
      rejected: { count: 1, amount: 500_000 },
    })
    const paid = await manager.claims.settle({
      ...statementChange(answered),
      amount: 850_000,
      on: '2026-11-22',
      reference: 'حواله ۱۲۳',
    })
    expect(paid).toMatchObject({ state: 'answered', paid: 850_000, remaining: 50_000 })
    expect((await manager.claims.owed({}))[0]).toMatchObject({ owed: 50_000, paid: 850_000 })
    const settled = await manager.claims.writeOff({ ...statementChange(paid), reason: 'کارمزد بانک' })
    expect(settled).toMatchObject({ state: 'settled', writtenOff: 50_000, remaining: 0 })
    expect(settled.settlements.map(({ kind, amount, reason }) => [kind, amount, reason])).toEqual([
      ['payment', 850_000, ''],
      ['write_off', 50_000, 'کارمزد بانک'],
    ])
    expect(settled.rows.map(({ state }) => state)).toEqual(['paid', 'rejected'])
    expect((await manager.claims.owed({}))[0]).toMatchObject({ owed: 0, paid: 850_000 })
  })

  test('gathers a rejected claim once more, or leaves it to the shop', async () => {
    const { manager, manufacturer, first, second, sent } = await twoClaims()
    const statement = await sent()
    const answered = await manager.claims.answer({
      ...statementChange(statement),
      answers: [first, second].map(({ id }) => ({
        result: 'rejected' as const,
        claimId: id,
        reason: 'مدرک ناقص',
      })),
    })
    expect(answered.state).toBe('settled')
    const [again, given] = answered.rows
    const reopened = await manager.claims.claimAgain({
      ...claimChange(again ?? { id: '', version: 0 }),
      reason: 'مدرک پیوست شد',
    })
    expect(reopened).toMatchObject({ state: 'open', acceptedAmount: null })
    const kept = await manager.claims.giveUp({
      ...claimChange(given ?? { id: '', version: 0 }),
      reason: 'نپذیرفتند',
    })
    expect(kept.state).toBe('written_off')
    const next = await manager.claims.prepare({
      commandId: crypto.randomUUID(),
      manufacturerId: manufacturer.id,
      ...november,
    })
    expect(next).toMatchObject({ number: 'S-1405-00002', claims: 1, amount: 1_000_000 })
  })
})

describe('what a statement refuses', () => {
  test('an answer above what was asked, or before it was sent, changes nothing', async () => {
    const { manager, first, second, prepare } = await twoClaims()
    const statement = await prepare()
    const answers = [
      { result: 'accepted' as const, claimId: second.id, amount: 500_000 },
      { result: 'accepted' as const, claimId: first.id, amount: 1_000_001 },
    ]
    const early = manager.claims.answer({ ...statementChange(statement), answers })
    expect((await refusalOf(early)).code).toBe('STATEMENT_NOT_SENT')
    const sent = await manager.claims.send(statementChange(statement))
    const tooMuch = manager.claims.answer({ ...statementChange(sent), answers })
    expect(await refusalOf(tooMuch)).toMatchObject({
      code: 'CLAIM_ANSWER_TOO_LARGE',
      field: 'answers.1.amount',
      values: { number: first.number, amount: 1_000_000 },
    })
    expect(await manager.claims.statement({ id: sent.id })).toEqual(sent)
  })

  test('more money than is owed, a day that is still ahead, and nothing to write off', async () => {
    const { manager, first, second, sent } = await twoClaims()
    const statement = await manager.claims.answer({
      ...statementChange(await sent()),
      answers: [first, second].map(({ id, amount }) => ({
        result: 'accepted' as const,
        claimId: id,
        amount,
      })),
    })
    const tooMuch = manager.claims.settle({
      ...statementChange(statement),
      amount: 1_500_001,
      on: '2026-11-22',
    })
    expect(await refusalOf(tooMuch)).toMatchObject({
      code: 'SETTLEMENT_TOO_LARGE',
      values: { remaining: 1_500_000 },
    })
    const ahead = manager.claims.settle({ ...statementChange(statement), amount: 1, on: '2026-11-23' })
    expect((await refusalOf(ahead)).code).toBe('SETTLEMENT_IN_THE_FUTURE')
    const whole = { ...statementChange(statement), amount: 1_500_000, on: '2026-11-22' }
    const paid = await manager.claims.settle(whole)
    expect(paid).toMatchObject({ state: 'settled', remaining: 0 })
    expect(await manager.claims.settle(whole)).toEqual(paid)
    const nothing = manager.claims.writeOff({ ...statementChange(paid), reason: 'آزمون' })
    expect((await refusalOf(nothing)).code).toBe('NOTHING_OWED')
  })

  test('an answer that would accept less than has come already', async () => {
    const { manager, first, second, sent } = await twoClaims()
    const accepted = await manager.claims.answer({
      ...statementChange(await sent()),
      answers: [{ result: 'accepted', claimId: first.id, amount: 1_000_000 }],
    })
    const paid = await manager.claims.settle({
      ...statementChange(accepted),
      amount: 600_000,
      on: '2026-11-22',
    })
    const less = manager.claims.answer({
      ...statementChange(paid),
      answers: [
        { result: 'accepted', claimId: first.id, amount: 599_999 },
        { result: 'rejected', claimId: second.id, reason: 'آزمون' },
      ],
    })
    expect((await refusalOf(less)).code).toBe('SETTLEMENT_TOO_LARGE')
    expect(await manager.claims.statement({ id: paid.id })).toEqual(paid)
  })

  test('a change of a state that nobody saw', async () => {
    const { manager, prepare } = await twoClaims()
    const statement = await prepare()
    await manager.claims.send(statementChange(statement))
    const stale = manager.claims.send(statementChange(statement))
    expect((await refusalOf(stale)).code).toBe('CHANGED_MEANWHILE')
  })
})
