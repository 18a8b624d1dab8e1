import type { Knex } from 'knex'
import { findProgress, saveProgress } from '../../settings/progress'

const job = 'seed'

/** True where the shop was started by a seed, so that nobody's real records stand in it. */
export async function isSeedMade(db: Knex): Promise<boolean> {
  return (await findProgress(db, job)) !== undefined
}

/** Lets later seeds add to this shop; `at` is an instant in ISO text. */
export async function markSeedMade(db: Knex, at: string): Promise<void> {
  await saveProgress(db, job, { startedAt: at }, at)
}
