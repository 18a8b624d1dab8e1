import type { Knex } from 'knex'
import { findSetting, writeSetting } from './repository'

/** How far a background job of this name came; undefined before its first step. The job knows the shape it stored. */
export function findProgress(db: Knex, job: string): Promise<unknown> {
  return findSetting(db, `progress.${job}`)
}

/** Stores how far the job came, in the same transaction as what it did. */
export async function saveProgress(trx: Knex, job: string, progress: unknown, at: string): Promise<void> {
  await writeSetting(trx, `progress.${job}`, progress, at)
}
