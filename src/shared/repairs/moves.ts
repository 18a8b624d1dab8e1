import type { Permission } from '../staff/permissions'
import { type Check, judgeChecklist } from './checklist'
import {
  canMove,
  movesFrom,
  type Outcome,
  outcomesFrom,
  type Requirement,
  requirementsOf,
  type StatusKind,
} from './status'

export type Move = { readonly to: StatusKind; readonly requires: Requirement[]; readonly outcomes: Outcome[] }

/** The steps from a kind that a person with these permissions may take, the usual next one first. */
export function movesFor(from: StatusKind, permissions: ReadonlySet<Permission>): Move[] {
  return movesFrom(from)
    .filter(to => permissions.has(permissionOf(to)))
    .map(to => ({
      to,
      requires: [...requirementsOf(from, to)],
      outcomes: requirementsOf(from, to).includes('outcome') ? [...outcomesFrom(from)] : [],
    }))
}

function permissionOf(to: StatusKind): Permission {
  if (to === 'delivered') return 'handover.deliver'
  return to === 'disposed' ? 'repairs.dispose' : 'repairs.work'
}

type AskedMove = {
  readonly from: StatusKind
  readonly to: StatusKind
  readonly outcome: Outcome | undefined
  readonly comment: string
  readonly checks: readonly Check[]
}

export type MoveVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'TRANSITION_NOT_LISTED' | 'COMMENT_REQUIRED' | 'OUTCOME_REQUIRED' }
  | {
      readonly ok: false
      readonly reason: 'CHECKLIST_NOT_DONE'
      readonly open: number
      readonly failed: number
    }

/** Whether a step is listed and brings what it requires (rules B3, B6); the checklist speaks before the rest. */
export function judgeMove({ from, to, outcome, comment, checks }: AskedMove): MoveVerdict {
  if (!canMove(from, to)) return { ok: false, reason: 'TRANSITION_NOT_LISTED' }
  const requires = requirementsOf(from, to)
  const tested = judgeChecklist(checks)
  if (requires.includes('checklist') && !tested.ok) {
    return { ok: false, reason: 'CHECKLIST_NOT_DONE', open: tested.open.length, failed: tested.failed.length }
  }
  if (requires.includes('outcome') && !(outcome && outcomesFrom(from).includes(outcome))) {
    return { ok: false, reason: 'OUTCOME_REQUIRED' }
  }
  if (requires.includes('comment') && comment === '') return { ok: false, reason: 'COMMENT_REQUIRED' }
  return { ok: true }
}

/** What a repair's record says after it has entered a kind: the facts that follow from the kind alone (rule B8). */
export type Entered = {
  readonly kind: StatusKind
  readonly isOpen: boolean
  readonly outcome: Outcome | null
  readonly readyAt: string | null
  readonly deliveredAt: string | null
}

type Standing = Pick<Entered, 'outcome' | 'readyAt' | 'deliveredAt'>

/**
 * The facts of a repair that enters a kind at an instant. Ready dates the end of the work and keeps its outcome through
 * delivery and disposal; work that begins again has neither; only delivered has a day of delivery.
 */
export function entering(
  kind: StatusKind,
  {
    at,
    outcome,
    before,
  }: { readonly at: string; readonly outcome: Outcome | undefined; readonly before: Standing },
): Entered {
  if (kind === 'ready') {
    const readyAt = before.deliveredAt === null ? at : before.readyAt
    return { kind, isOpen: true, outcome: outcome ?? before.outcome, readyAt, deliveredAt: null }
  }
  if (kind === 'delivered') return { ...kept(before), kind, isOpen: false, deliveredAt: at }
  if (kind === 'disposed') return { ...kept(before), kind, isOpen: false, deliveredAt: null }
  return { kind, isOpen: true, outcome: null, readyAt: null, deliveredAt: null }
}

function kept({ outcome, readyAt }: Standing): Pick<Entered, 'outcome' | 'readyAt'> {
  return { outcome, readyAt }
}
