import type { Id } from '#shared/kernel/ids'
import { isOpenKind, type Outcome } from '#shared/repairs/status'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { enterKind } from './enter-kind'
import { requireOpenRepair } from './find-repair'
import type { RepairFacts } from './repository'
import { refuseUnknownCause } from './rework'

type Ending = {
  readonly repairId: Id
  readonly version: number
  /** The procedure that acts, for the audit. */
  readonly action: string
  readonly outcome: Extract<Outcome, 'replaced' | 'refunded'>
  readonly reason: string
}

/**
 * Ends the work on a device that is replaced or paid back, from wherever it stands: ready, with that outcome (rule B1).
 * Refused with CHANGED_MEANWHILE, REPAIR_CLOSED, TRANSITION_NOT_LISTED where it is ready already, and
 * REWORK_CAUSE_MISSING.
 */
export async function endRepair(
  work: Work,
  { action, outcome, reason, ...seen }: Ending,
): Promise<RepairFacts> {
  const repair = await requireOpenRepair(work, seen)
  if (!isOpenKind(repair.kind) || repair.kind === 'ready') {
    refuse('TRANSITION_NOT_LISTED', { values: { from: repair.kind, to: 'ready' } })
  }
  await refuseUnknownCause(work, repair)
  await enterKind(work, repair, { action, event: 'moved', to: 'ready', outcome, comment: reason })
  return repair
}
