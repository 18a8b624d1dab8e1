import { expect, test } from 'vitest'
import { createRandom } from '../../../src/main/cli/seed/random'
import { addDays } from '../../../src/shared/kernel/day'
import { planStock, type StockPlan } from '../../../src/shared/purchasing/stock-plan'
import { refusalOf } from '../../support/refusal'
import { openTestApp, type TestApp } from '../../support/test-app'
import { layUsedParts, type UsedPart, usedPart } from '../../support/used-parts'

const today = '2026-11-22'

/** Parts of every kind: never used, now and then, often, by hand, out of stock. */
function manyParts(count: number): readonly UsedPart[] {
  const random = createRandom(7)
  return Array.from({ length: count }, (_, index) => {
    const often = [0, 0.01, 0.05, 0.3][index % 4] ?? 0
    const keptDays = 20 + Math.floor(random.next() * 700)
    const uses = Array.from({ length: keptDays }, (_day, day) => ({
      on: addDays(today, day - keptDays),
      quantity: random.next() < often ? 1 + Math.floor(random.next() * 4) : 0,
    })).filter(({ quantity }) => quantity > 0)
    const byHand = index % 10 === 3
    return usedPart({
      uses,
      keptFrom: addDays(today, -keptDays),
      onHand: Math.floor(random.next() * 12),
      reorderPoint: byHand ? 3 : null,
      maxStock: byHand ? 9 : null,
    })
  })
}

function planOf(part: UsedPart): StockPlan {
  return planStock(
    {
      events: part.uses,
      keptFrom: part.keptFrom,
      stock: { available: part.onHand, onOrder: 0 },
      terms: { packSize: 1, minimumOrder: null },
      supply: { leadTimeDays: 7, leadTimeSpreadDays: 0, reviewDays: 7 },
      serviceLevel: 0.95,
      byHand: { reorderPoint: part.reorderPoint ?? null, max: part.maxStock ?? null },
    },
    today,
  )
}

async function planned(t: TestApp): Promise<void> {
  await t.manager.planning.start({})
  await t.app.services.planning.settled()
}

async function allSuggestions(t: TestApp) {
  const all: Awaited<ReturnType<typeof t.manager.planning.suggestions>>['rows'] = []
  let cursor: string | undefined
  do {
    const page = await t.manager.planning.suggestions({ limit: 100, ...(cursor && { cursor }) })
    all.push(...page.rows)
    cursor = page.next ?? undefined
  } while (cursor)
  return all
}

test('J2 a run over 2,000 parts says of each what planning it alone says', async () => {
  const t = await openTestApp()
  const parts = manyParts(2000)
  await layUsedParts(t, parts)
  await planned(t)
  const due = parts.map(part => ({ part, plan: planOf(part) })).filter(({ plan }) => plan.advice.isDue)
  const shown = await allSuggestions(t)
  expect(due.length).toBeGreaterThan(100)
  expect(shown.map(({ part }) => part.id).toSorted()).toEqual(due.map(({ part }) => part.id).toSorted())
  const byId = new Map(shown.map(row => [row.part.id, row]))
  for (const { part, plan } of due) {
    const row = byId.get(part.id)
    expect(row?.advice).toMatchObject({
      quantity: plan.advice.isDue && plan.advice.quantity,
      reason: plan.advice.reason,
      reorderPoint: plan.advice.reorderPoint,
      max: plan.advice.max,
    })
    expect(row?.foretold).toMatchObject({ perWeek: plan.forecast.perWeek, method: plan.forecast.method })
    expect(row?.point).toEqual(plan.point)
  }
  for (const { part, plan } of due.slice(0, 15)) await expectOnItsPage(t, part, plan)
  expect(await t.manager.planning.progress({})).toMatchObject({
    phase: 'done',
    share: 1,
    parts: 2000,
    last: { parts: 2000, due: due.length, staffName: 'سارا مدیری' },
  })
}, 120_000)

async function expectOnItsPage(t: TestApp, { id }: UsedPart, { series, point, pattern }: StockPlan) {
  expect(await t.manager.planning.part({ partId: id })).toMatchObject({
    quantities: series.quantities.slice(-104),
    running: series.running.quantity,
    point,
    foretold: { pattern: pattern.pattern },
  })
}

test('J2 the most urgent come first, and pages follow by key', async () => {
  const t = await openTestApp()
  const steady = Array.from({ length: 40 }, (_, week) => ({ on: addDays(today, -7 * week - 1), quantity: 7 }))
  const parts = [4, 0, 2, 6, 1].map(onHand => usedPart({ onHand, uses: steady }))
  await layUsedParts(t, parts)
  await planned(t)
  const first = await t.manager.planning.suggestions({ limit: 3 })
  const second = await t.manager.planning.suggestions({ limit: 3, cursor: first.next ?? '' })
  expect(second.next).toBeNull()
  expect([...first.rows, ...second.rows].map(({ advice }) => advice.available)).toEqual([0, 1, 2, 4, 6])
})

test('a run tells how far it is, answers others meanwhile, and ends when it is cancelled', async () => {
  const t = await openTestApp()
  await layUsedParts(t, manyParts(1500))
  await t.manager.planning.start({})
  expect(await refusalOf(t.manager.planning.start({}))).toMatchObject({ code: 'PLANNING_BUSY' })
  const seen = new Set<number>()
  let progress = await t.manager.planning.progress({})
  while (progress.phase === 'running' && progress.parts < 500) {
    await t.manager.customers.list({ limit: 5 })
    seen.add(progress.parts)
    progress = await t.manager.planning.progress({})
  }
  expect(seen.size).toBeGreaterThan(1)
  await t.manager.planning.cancel({})
  await t.app.services.planning.settled()
  const ended = await t.manager.planning.progress({})
  expect(ended).toMatchObject({ phase: 'cancelled', last: null })
  expect(ended.parts).toBeLessThan(1500)
  const [{ plans }] = await t.app.services.db.reader.raw('select count(*) as plans from stock_plans')
  expect(plans).toBe(ended.parts)
  await planned(t)
  expect(await t.manager.planning.progress({})).toMatchObject({ phase: 'done', last: { parts: 1500 } })
}, 120_000)

test('a part that is not kept any more leaves the lists with the next run', async () => {
  const t = await openTestApp()
  const part = usedPart({ reorderPoint: 2, maxStock: 5 })
  await layUsedParts(t, [part, usedPart({ reorderPoint: 2, maxStock: 5 })])
  await planned(t)
  expect(await allSuggestions(t)).toHaveLength(2)
  await t.app.services.db.writer('parts').where({ id: part.id }).update({ is_active: 0 })
  expect(await allSuggestions(t)).toHaveLength(1)
  await planned(t)
  const [{ plans }] = await t.app.services.db.reader.raw('select count(*) as plans from stock_plans')
  expect(plans).toBe(1)
  expect(t.bugs).toEqual([])
})

test('M5 a run is recorded with who started it', async () => {
  const t = await openTestApp()
  await layUsedParts(t, manyParts(3))
  await planned(t)
  const acts = await t.app.services.db.reader('audit_log').where({ action: 'planning.start' })
  expect(acts.map(({ after }) => JSON.parse(after))).toMatchObject([{ parts: 3 }])
})
