import type { App } from '../../src/main/app'
import { partEditOf } from './stock'
import type { Client } from './test-app'

/** Gives the first parts of a seeded stock levels above what there is, and plans all: some are to be ordered then. */
export async function seedPlans({ services }: Pick<App, 'services'>, client: Client): Promise<void> {
  const { rows } = await client.stock.parts({ limit: 3 })
  for (const { id, stock } of rows) {
    const part = await client.stock.part({ id })
    const reorderPoint = stock.onHand + 1
    await client.stock.savePart(partEditOf(part, { reorderPoint, maxStock: reorderPoint * 2 }))
  }
  await client.planning.start({})
  await services.planning.settled()
}
