import { type StatusKind, workableKinds } from '../repairs/status'
import type { Permission } from '../staff/permissions'
import type { nextSteps } from './contract'

export type NextStep = (typeof nextSteps)[number]

/** Where Enter or a scan leads: the counter hands over what is ready, the workshop works, everyone may look. */
export function nextStep(kind: StatusKind, permissions: ReadonlySet<Permission>): NextStep {
  if (kind === 'ready' && permissions.has('handover.deliver')) return 'hand_over'
  if (permissions.has('repairs.work') && workable.has(kind)) return 'work'
  return 'view'
}

const workable: ReadonlySet<StatusKind> = new Set(workableKinds)
