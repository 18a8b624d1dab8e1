import type { PlanProgress } from '#shared/purchasing/plan-model'
import type { Context } from '../kernel/context'
import { findLastRun } from './plan-repository'

/** How far the planning of all parts is, and when it last came to its end. */
export async function readProgress({ db, planning }: Context): Promise<PlanProgress> {
  return { ...planning.state(), last: (await findLastRun(db.reader)) ?? null }
}
