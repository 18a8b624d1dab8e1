import type { Id } from '#shared/kernel/ids'
import { type Entered, entering } from '#shared/repairs/moves'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory } from './repair-history'
import { findAwaitingParts, type Paused, updateResumed } from './resume-repository'
import { findStatusOfKind } from './status-repository'

/**
 * Those of the repairs that wait for parts are worked on again, as many statements for a hundred as for one; their
 * history says by `parts` why (rule B4).
 */
export async function resumeWork(
  work: Work,
  repairIds: readonly Id[],
  parts: 'here' | 'withdrawn',
): Promise<void> {
  const paused = repairIds.length === 0 ? [] : await findAwaitingParts(work.trx, repairIds)
  if (paused.length === 0) return
  const status = (await findStatusOfKind(work.trx, 'repairing')) ?? refuse('NOT_FOUND', { field: 'statusId' })
  const entered = { ...entering('repairing', begun(work)), statusId: status.id, statusSince: work.now }
  await updateResumed(
    work.trx,
    paused.map(({ id }) => id),
    entered,
  )
  await addHistory(work, ...paused.map(repair => moveOf(repair, entered, parts)))
  const acts = paused.map(({ id, ...before }) => ({
    action: 'repairs.move',
    entity: 'repair',
    entityId: id,
    before,
    after: { ...entered, version: before.version + 1 },
  }))
  await record(work, ...acts)
}

function begun({ now }: Work): Parameters<typeof entering>[1] {
  return { at: now, outcome: undefined, before: { outcome: null, readyAt: null, deliveredAt: null } }
}

function moveOf(
  { id, kind, statusId }: Paused,
  to: Entered & { readonly statusId: Id },
  parts: 'here' | 'withdrawn',
) {
  return {
    repairId: id,
    event: 'moved' as const,
    fromKind: kind,
    toKind: to.kind,
    fromStatusId: statusId,
    toStatusId: to.statusId,
    values: { parts },
  }
}
