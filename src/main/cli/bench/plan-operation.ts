import { setTimeout } from 'node:timers/promises'
import type { BenchShop } from './bench-shop'
import { figuresOf, judged, type Measured, timed } from './measure'

const pollMs = 20

/**
 * What to order of every part, planned anew from the whole ledger as the storekeeper waits for it, beside the one
 * statement that reads the demand of all parts.
 */
export async function measurePlan({ client, bare }: BenchShop): Promise<Measured> {
  const demand = await bare.prepare(
    `select part_id, at, -quantity from stock_entries where kind = 'use' order by part_id, seq`,
  )
  const raw = await timed(() => demand())
  const app = await timed(async () => {
    await client.planning.start({})
    while ((await client.planning.progress({})).phase === 'running') await setTimeout(pollMs)
  })
  return judged({
    name: 'what to order of every part',
    times: 1,
    app: figuresOf([app]),
    raw: figuresOf([raw]),
    goal: {},
  })
}
