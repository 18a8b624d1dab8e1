import type { Id } from '#shared/kernel/ids'
import type { Pacer } from '../imports/pacer'
import { record } from '../kernel/audit'
import type { Context } from '../kernel/context'
import { inTransaction } from '../kernel/transaction'
import { findDemand } from './plan-demand-repository'
import type { PlanFacts } from './plan-facts'
import { countPartsToPlan } from './plan-facts-repository'
import { planPart, type Today } from './plan-part'
import { deletePlansOfOtherRuns, insertRun, type StoredPlan, writePlans } from './plan-repository'
import { readPlanSettings } from './plan-settings'
import { type MeasuredSuppliers, readNextPlanFacts } from './read-plan-facts'

/** Written in one go: a command that waits for the writer does not notice it. */
const partsAtOnce = 250

export type PlanTally = { parts: number; due: number; share: number }

/**
 * Plans all active parts, some hundred at a time, so that nobody waits for it: reads by the readers, reckons in slices,
 * writes in short transactions. The tally grows with it. Ends with the signal's reason where it is not wanted any more;
 * what is planned by then stands.
 */
export async function planAllParts(context: Context, tally: PlanTally, pacer: Pacer): Promise<void> {
  const { db, today } = context
  const runId = context.newId()
  const total = await countPartsToPlan(db.reader)
  const settings = await readPlanSettings(db.reader)
  const suppliers: MeasuredSuppliers = new Map()
  let after = 0
  for (;;) {
    const parts = await readNextPlanFacts(db.reader, { after, limit: partsAtOnce }, suppliers)
    const last = parts.at(-1)
    if (!last) break
    const plans = await planChunk(context, parts, { settings, today, pacer })
    await inTransaction(context, ({ trx }) => writePlans(trx, { runId, at: context.now }, plans))
    tally.parts += plans.length
    tally.due += plans.filter(({ state }) => state === 'due').length
    tally.share = Math.min(1, tally.parts / total)
    after = last.seq
    await pacer.rest()
  }
  await endRun(context, runId, tally)
}

async function planChunk(
  { db }: Context,
  parts: readonly PlanFacts[],
  { pacer, ...day }: Today & { readonly pacer: Pacer },
): Promise<readonly StoredPlan[]> {
  const demand = await findDemand(
    db.reader,
    parts.map(({ part }) => part.id),
  )
  const plans: StoredPlan[] = []
  for (const facts of parts) {
    plans.push(planPart(facts, demand.get(facts.part.id) ?? [], day))
    if (pacer.isDue()) await pacer.rest()
  }
  return plans
}

function endRun(context: Context, runId: Id, { parts, due }: PlanTally): Promise<void> {
  const run = {
    id: runId,
    startedAt: context.now,
    endedAt: context.clock.now().toISOString(),
    parts,
    due,
    staffId: context.actor.id,
  }
  return inTransaction(context, async work => {
    await deletePlansOfOtherRuns(work.trx, runId)
    await insertRun(work.trx, run)
    await record(work, {
      action: 'planning.start',
      entity: 'stock_plan_run',
      entityId: runId,
      after: run,
    })
  })
}
