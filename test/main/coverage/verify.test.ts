import { describe, expect, test } from 'vitest'
import { run } from '../cli/run'
import { actOn, inTerm, openWarrantyShop } from './warranty-shop'

/** A shop with verdicts of every kind, an exclusion, and decisions of an expert and against the rule. */
async function judgedShop() {
  const shop = await openWarrantyShop()
  const { manager, card, bring, giveBack } = shop
  const { number } = await card('SN-100', inTerm)
  const first = await bring('SN-100')
  await manager.coverage.exclude({ ...actOn(first), kind: 'liquid', concerns: ['part'], evidence: 'لکه' })
  await giveBack(first)
  await bring('SN-100')
  const other = await card('SN-300', inTerm)
  const doubtful = await bring('SN-200', { cardNumber: other.number })
  const lines = ['part' as const, 'travel' as const]
  await manager.coverage.decide({ ...actOn(doubtful), lines, result: 'covered', reason: 'کارشناسی' })
  await bring('SN-404')
  return { ...shop, number }
}

type Shop = Awaited<ReturnType<typeof judgedShop>>

async function faults({ folder }: Shop): Promise<Readonly<Record<string, readonly string[]>>> {
  const { output } = await run('verify', '--data', folder, '--json')
  const checks: readonly { name: string; checked: number; faults: string[] }[] = JSON.parse(output).checks
  return Object.fromEntries(
    checks
      .filter(({ name }) => name === 'verdicts' || name === 'decisions about warranty')
      .map(({ name, checked, faults: found }) => {
        expect(checked, name).toBeGreaterThan(0)
        return [name, found]
      }),
  )
}

async function tamper({ app }: Shop, table: string, sql: string): Promise<void> {
  const { writer } = app.services.db
  await writer.raw(`drop trigger ${table}_no_update`)
  await writer.raw(sql)
}

describe('verify reaches every verdict again', () => {
  test('D3 and finds nothing wrong with what the program has written', async () => {
    expect(await faults(await judgedShop())).toEqual({ verdicts: [], 'decisions about warranty': [] })
  })

  test.each([
    [
      'a changed result',
      'repair_verdicts',
      `update repair_verdicts set verdict = json_set(verdict, '$.lines.part.result', 'needs_expert') where seq = 1`,
      'verdicts',
      1,
    ],
    [
      'a changed fact',
      'repair_verdicts',
      `update repair_verdicts set inputs = json_set(inputs, '$.card.activatedOn', '2024-01-05') where seq = 1`,
      'verdicts',
      2,
    ],
    [
      'another card',
      'repair_verdicts',
      'update repair_verdicts set card_id = null where seq = 1',
      'verdicts',
      1,
    ],
    [
      'a wrong mark',
      'repair_verdicts',
      'update repair_verdicts set is_covered = 0 where seq = 1',
      'verdicts',
      1,
    ],
    [
      'unreadable facts',
      'repair_verdicts',
      `update repair_verdicts set inputs = '{}' where seq = 1`,
      'verdicts',
      1,
    ],
    [
      'an override that calls itself an expert',
      'verdict_decisions',
      `update verdict_decisions set judge = 'expert' where judge = 'override'`,
      'decisions about warranty',
      1,
    ],
    [
      'a decision about another repair',
      'verdict_decisions',
      'update verdict_decisions set verdict_id = (select id from repair_verdicts where seq = 1) where seq = 1',
      'decisions about warranty',
      1,
    ],
  ])('%s is found', async (_, table, sql, check, count) => {
    const shop = await judgedShop()
    await tamper(shop, table, sql)
    expect((await faults(shop))[check]).toHaveLength(count)
  })
})
