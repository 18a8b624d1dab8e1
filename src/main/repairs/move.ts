import type { Id } from '#shared/kernel/ids'
import { checksOfRound, type ShownCheck } from '#shared/repairs/checklist'
import { judgeMove } from '#shared/repairs/moves'
import { canCancel, canMove, type Outcome, type StatusKind } from '#shared/repairs/status'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findChecklistOf } from './check-repository'
import { enterKind } from './enter-kind'
import { requireOpenRepair } from './find-repair'
import type { RepairFacts } from './repository'
import { refuseUnknownCause } from './rework'
import { findRecordedChecks } from './view-repository'

type Seen = { readonly repairId: Id; readonly version: number }

type AskedMove = Seen & {
  readonly to: Exclude<StatusKind, 'delivered' | 'disposed'>
  readonly statusId?: Id | undefined
  readonly outcome?: Outcome | undefined
  readonly comment: string
}

/**
 * Takes one listed step (rules B3, B6), or gives the repair another status of the kind that it is in. Refused with
 * TRANSITION_NOT_LISTED, CHECKLIST_NOT_DONE (values: open, failed), OUTCOME_REQUIRED, COMMENT_REQUIRED and, a rework
 * that would be ready, REWORK_CAUSE_MISSING.
 */
export async function move(work: Work, asked: AskedMove): Promise<void> {
  const repair = await requireOpenRepair(work, asked)
  const isRenaming =
    asked.to === repair.kind && asked.statusId !== undefined && asked.statusId !== repair.statusId
  if (!isRenaming) await refuseUnfit(work, repair, asked)
  if (asked.to === 'ready' && !isRenaming) await refuseUnknownCause(work, repair)
  await enterKind(work, repair, {
    action: 'repairs.move',
    event: 'moved',
    to: asked.to,
    statusId: asked.statusId,
    outcome: asked.to === 'ready' ? asked.outcome : undefined,
    comment: asked.comment,
  })
}

async function refuseUnfit(
  work: Work,
  repair: RepairFacts,
  { to, outcome, comment }: AskedMove,
): Promise<void> {
  const checks = repair.kind === 'testing' ? await checksOf(work, repair) : []
  const verdict = judgeMove({ from: repair.kind, to, outcome, comment, checks })
  if (verdict.ok) return
  if (verdict.reason === 'CHECKLIST_NOT_DONE') {
    refuse(verdict.reason, { values: { open: verdict.open, failed: verdict.failed } })
  }
  if (verdict.reason === 'TRANSITION_NOT_LISTED')
    refuse(verdict.reason, { values: { from: repair.kind, to } })
  refuse(verdict.reason, { field: verdict.reason === 'OUTCOME_REQUIRED' ? 'outcome' : 'comment' })
}

async function checksOf(work: Work, repair: RepairFacts): Promise<readonly ShownCheck[]> {
  const checklist = await findChecklistOf(work.trx, repair.deviceId)
  const recorded = await findRecordedChecks(work.trx, repair.id)
  return checksOfRound({ kind: repair.kind, checklist, recorded })
}

type Ending = Seen & { readonly reason: string }

/** The customer takes the device back unrepaired: ready, with outcome cancelled (rule B9). */
export async function cancel(work: Work, { reason, ...seen }: Ending): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  if (!canCancel(repair.kind)) refuse('TRANSITION_NOT_LISTED', { values: { from: repair.kind, to: 'ready' } })
  await enterKind(work, repair, {
    action: 'repairs.cancel',
    event: 'moved',
    to: 'ready',
    outcome: 'cancelled',
    comment: reason,
  })
}

/** An unclaimed device leaves the shop for good; only from ready. */
export async function dispose(work: Work, { reason, ...seen }: Ending): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  if (!canMove(repair.kind, 'disposed')) {
    refuse('TRANSITION_NOT_LISTED', { values: { from: repair.kind, to: 'disposed' } })
  }
  await enterKind(work, repair, {
    action: 'repairs.dispose',
    event: 'moved',
    to: 'disposed',
    comment: reason,
  })
}
