import { describe, expect, test } from 'vitest'
import { verifyFolder } from '../../../src/main/cli/verify/verify'
import { aClaim, aManufacturer, statementChange } from '../../support/claims'
import { openTestApp, type TestApp } from '../../support/test-app'

async function settledShop(): Promise<TestApp> {
  const app = await openTestApp()
  const { manager } = app
  const { id: manufacturerId } = await aManufacturer(manager)
  const claim = await aClaim(manager, { manufacturerId, amount: 1_000_000 })
  const prepared = await manager.claims.prepare({
    commandId: crypto.randomUUID(),
    manufacturerId,
    from: '2026-11-01',
    to: '2026-11-30',
  })
  const sent = await manager.claims.send(statementChange(prepared))
  const answered = await manager.claims.answer({
    ...statementChange(sent),
    answers: [{ result: 'accepted', claimId: claim.id, amount: 1_000_000 }],
  })
  await manager.claims.settle({ ...statementChange(answered), amount: 1_000_000, on: '2026-11-22' })
  await aClaim(manager, { manufacturerId, amount: 300_000 })
  return app
}

async function faulty(app: TestApp): Promise<readonly string[]> {
  const results = await verifyFolder(app.folder, () => undefined)
  return results.filter(({ faults }) => faults.length > 0).map(({ name }) => name)
}

describe('verify', () => {
  test('finds nothing wrong with claims that were made, sent and settled', async () => {
    const app = await settledShop()
    expect(await faulty(app)).toEqual([])
  })

  test.each([
    ['claims', `update claims set labour_amount = labour_amount + 1 where state = 'open'`, 'warranty claims'],
    ['claims', `update claims set state = 'withdrawn' where state = 'open'`, 'claim states'],
    ['claims', `delete from claims where state = 'open'`, 'claim states'],
    [
      'statement_settlements',
      'update statement_settlements set amount = amount + 1',
      'manufacturer statements',
    ],
  ])('finds %s changed behind the program’s back: %s', async (table, sql, name) => {
    const app = await settledShop()
    const { writer } = app.app.services.db
    await writer.raw('pragma foreign_keys=OFF')
    await writer.raw(`drop trigger if exists ${table}_no_update`)
    await writer.raw(sql)
    expect(await faulty(app)).toContain(name)
  })
})
