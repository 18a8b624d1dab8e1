import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../../src/main/cli/seed/random'
import {
  addCounted,
  approveCount,
  closeCount,
  confirmAll,
  countNothing,
  startCount,
} from '../../support/counting'
import { refusalOf } from '../../support/refusal'
import {
  adjust,
  aStockShop,
  faultsOf,
  receive,
  type StockShop,
  transfer,
} from '../../support/stock-documents'

type Balances = Record<string, number>

/** How many displays and metres of cable lie at each place that is counted. */
async function balances({ app, main, bin, display, cable }: StockShop): Promise<Balances> {
  const rows: { part_id: string; place_id: string; on_hand: number }[] =
    await app.services.db.reader('stock_balances')
  const here = [main, bin].flatMap(place => [display, cable].map(part => ({ place, part })))
  return Object.fromEntries(
    here.map(({ place, part }) => {
      const row = rows.find(({ part_id, place_id }) => part_id === part.id && place_id === place.id)
      return [`${part.id} ${place.id}`, row?.on_hand ?? 0]
    }),
  )
}

/** One clerk's act, as it comes: things move, come, or are put right. */
async function work(t: StockShop, random: Random): Promise<void> {
  const { manager, main, bin, bag } = t
  const part = random.pick([t.display, t.cable])
  const [from, to] = random.pick([
    [main, bin],
    [bin, main],
    [main, bag],
    [bin, bag],
    [bag, main],
  ] as const)
  const quantity = 1 + random.below(3)
  const acts = [
    () => transfer(manager, { fromId: from.id, toId: to.id }, { partId: part.id, quantity }),
    () => receive(manager, to.id, [{ partId: part.id, quantity, unitCost: 100, isCostSure: true }]),
    () => adjust(manager, { partId: part.id, placeId: from.id, change: -quantity }),
  ]
  // What is not there cannot be taken: such an act is refused and moves nothing.
  const done = random.pick(acts)()
  await done.catch(async () => expect((await refusalOf(done)).code).toBe('STOCK_SHORT'))
}

test.each([1, 2, 3, 4])(
  'H9 whatever moves while a count is open, the ledger ends as what was counted and what moved since (start %i)',
  async start => {
    const t = await aStockShop()
    const random = createRandom(start)
    const { manager, main, bin, display, cable } = t
    const lay = (placeId: string) =>
      receive(
        manager,
        placeId,
        [display, cable].map(({ id }) => ({ partId: id, quantity: 20 + random.below(20), unitCost: 100 })),
      )
    await lay(main.id)
    await lay(bin.id)
    const count = await startCount(manager, { placeId: main.id })
    const at = [main, bin].flatMap(place => [display, cable].map(part => ({ place, part })))
    const expected = new Map<string, { counted: number; then: number }>()
    let differing = 0
    for (const { place, part } of at) {
      for (let acts = random.below(4); acts > 0; acts -= 1) await work(t, random)
      if (random.chance(0.2)) continue
      const key = `${part.id} ${place.id}`
      const then = (await balances(t))[key] ?? 0
      // Nothing that is missing is more than what can still be there once more has left.
      const counted = Math.max(0, then + random.below(5) - 2)
      const line = { countId: count.id, placeId: place.id, partId: part.id }
      if (counted === 0) await countNothing(manager, count.id, line)
      else await addCounted(manager, { ...line, quantity: counted })
      expected.set(key, { counted, then })
      if (counted !== then) differing += 1
    }
    for (let acts = 3 + random.below(5); acts > 0; acts -= 1) await work(t, random)
    const before = await balances(t)
    await closeCount(manager, count)
    const movedSince = await confirmAll(manager, count)
    const figures = await manager.counting.figures({ countId: count.id })
    expect(figures).toMatchObject({ lines: expected.size, differing, moved: 0, blocked: 0 })
    const approved = await approveCount(manager, count)
    expect(approved.document === null).toBe(differing === 0)
    const after = await balances(t)
    for (const { place, part } of at) {
      const key = `${part.id} ${place.id}`
      const line = expected.get(key)
      const now = before[key] ?? 0
      // Uncounted parts stay untouched; the others are what was counted and what came or left since.
      expect(after[key]).toBe(line ? line.counted + (now - line.then) : now)
    }
    expect(movedSince).toBeGreaterThan(0)
    expect(await faultsOf(t)).toEqual([])
    expect(t.bugs).toEqual([])
  },
)
