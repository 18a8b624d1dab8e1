import type { Id } from '#shared/kernel/ids'
import { entering } from '#shared/repairs/moves'
import type { Outcome, StatusKind } from '#shared/repairs/status'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { changeRepair } from './change-repair'
import type { HistoryFacts } from './repair-history'
import type { RepairChanges, RepairFacts } from './repository'
import { findStatusOfKind } from './status-repository'

type Entry = {
  readonly action: string
  readonly to: StatusKind
  readonly event: 'moved' | 'handed_over' | 'handover_reversed'
  readonly comment: string
  readonly outcome?: Outcome | undefined
  /** A status of the kind; its default without one. */
  readonly statusId?: Id | undefined
  /** Facts for the event's sentence. */
  readonly values?: HistoryFacts['values']
  /** What happened just before, in the same act. */
  readonly earlier?: readonly Omit<HistoryFacts, 'repairId'>[]
}

/**
 * Puts a repair into a kind that was judged beforehand, and tells that its work has ended where it has; refused with
 * NOT_FOUND where the status is of another kind.
 */
export async function enterKind(work: Work, repair: RepairFacts, entry: Entry): Promise<void> {
  const { action, to, event, comment, outcome, statusId, values = {}, earlier = [] } = entry
  const status =
    (await findStatusOfKind(work.trx, to, statusId)) ?? refuse('NOT_FOUND', { field: 'statusId' })
  // Another status of the same kind is a name on the same facts.
  const entered: RepairChanges =
    to === repair.kind ? {} : entering(to, { at: work.now, outcome, before: repair })
  const moved = {
    event,
    fromKind: repair.kind,
    toKind: to,
    fromStatusId: repair.statusId,
    toStatusId: status.id,
    outcome: entered.outcome ?? null,
    comment,
    values,
  }
  await changeRepair(work, repair, {
    action,
    changes: { ...entered, statusId: status.id, statusSince: work.now },
    history: [...earlier, moved],
  })
  if (to !== repair.kind && (to === 'ready' || to === 'disposed')) {
    const isCancelled = outcome === 'cancelled'
    await work.reactions.workEnded(work, { repairId: repair.id, isCancelled })
  }
}
