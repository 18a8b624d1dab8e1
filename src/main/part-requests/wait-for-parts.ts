import type { Id } from '#shared/kernel/ids'
import { canMove } from '#shared/repairs/status'
import type { Work } from '../kernel/context'
import { enterKind } from '../repairs/enter-kind'
import { requireRepair } from '../repairs/find-repair'
import type { RequestFacts } from './request-repository'
import { findRequestsOf } from './request-repository'

/** Where a repair stands after an act on its requests: it waits for parts, or goes on once it has them all. */
export async function waitOrGoOn(work: Work, repairId: Id): Promise<void> {
  const requests = await findRequestsOf(work.trx, repairId)
  if (isWaiting(requests)) await waitForParts(work, repairId)
  else await goOn(work, repairId)
}

/** A repair of which nothing waits any more goes on where it waited for parts; says whether nothing waits. */
export async function goOnWithParts(work: Work, repairId: Id): Promise<boolean> {
  if (isWaiting(await findRequestsOf(work.trx, repairId))) return false
  await goOn(work, repairId)
  return true
}

function isWaiting(requests: readonly RequestFacts[]): boolean {
  return requests.some(({ waiting }) => waiting > 0)
}

const action = 'repairs.move'

async function waitForParts(work: Work, repairId: Id): Promise<void> {
  const repair = await requireRepair(work.trx, repairId)
  // Whoever has to agree to the work is waited for first: parts that come do not begin it (rule B5).
  if (repair.kind === 'awaiting_approval' || !canMove(repair.kind, 'awaiting_parts')) return
  const values = { parts: 'missing' }
  await enterKind(work, repair, { action, event: 'moved', to: 'awaiting_parts', comment: '', values })
}

async function goOn(work: Work, repairId: Id): Promise<void> {
  const repair = await requireRepair(work.trx, repairId)
  if (repair.kind !== 'awaiting_parts') return
  const values = { parts: 'here' }
  await enterKind(work, repair, { action, event: 'moved', to: 'repairing', comment: '', values })
}
