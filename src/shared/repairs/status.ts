export const statusKinds = [
  'received',
  'diagnosing',
  'awaiting_approval',
  'awaiting_parts',
  'repairing',
  'testing',
  'ready',
  'delivered',
  'disposed',
] as const
export type StatusKind = (typeof statusKinds)[number]

/** What became of the device; a separate fact from where it stands (rule B1). */
export const outcomes = [
  'repaired',
  'no_fault_found',
  'declined',
  'unrepairable',
  'replaced',
  'refunded',
  'cancelled',
] as const
export type Outcome = (typeof outcomes)[number]

/** Kinds in which a technician has something to do. */
export const workableKinds = [
  'received',
  'diagnosing',
  'repairing',
  'testing',
] as const satisfies readonly StatusKind[]

/** Kinds in which the device is still in the shop. */
export const openKinds = statusKinds.filter(isOpenKind)

export function isOpenKind(kind: StatusKind): boolean {
  return kind !== 'delivered' && kind !== 'disposed'
}

const next: Record<StatusKind, readonly StatusKind[]> = {
  received: ['diagnosing'],
  // Straight to ready: returned as it came, the outcome says why.
  diagnosing: ['repairing', 'awaiting_approval', 'awaiting_parts', 'ready'],
  awaiting_approval: ['repairing', 'awaiting_parts', 'ready'],
  awaiting_parts: ['repairing', 'ready'],
  repairing: ['testing', 'awaiting_parts', 'awaiting_approval', 'ready'],
  testing: ['ready', 'repairing'],
  ready: ['delivered', 'repairing', 'disposed'],
  delivered: [],
  disposed: [],
}

/** The listed transitions from a kind, the usual next step first (rule B3). */
export function movesFrom(kind: StatusKind): readonly StatusKind[] {
  return next[kind]
}

export function canMove(from: StatusKind, to: StatusKind): boolean {
  return next[from].includes(to)
}

/**
 * Whether the customer may still take the device back unrepaired (rule B9). A ready repair already has its outcome:
 * it is handed over as it is, or goes back to repairing first.
 */
export function canCancel(kind: StatusKind): boolean {
  return isOpenKind(kind) && kind !== 'ready'
}

export const requirements = ['comment', 'outcome', 'checklist'] as const
export type Requirement = (typeof requirements)[number]

/**
 * What a transition asks for before it happens (rules B3, B6): a step back or a wait says why, an end says
 * with which outcome, and leaving the test needs the checklist.
 */
export function requirementsOf(from: StatusKind, to: StatusKind): readonly Requirement[] {
  if (from === 'testing' && to === 'ready') return ['checklist', 'outcome']
  if (to === 'ready') return ['outcome', 'comment']
  if (to === 'awaiting_approval' || to === 'awaiting_parts' || to === 'disposed') return ['comment']
  if ((from === 'testing' || from === 'ready') && to === 'repairing') return ['comment']
  return []
}

/**
 * Outcomes that may be given when a repair becomes ready from this kind: only tested work counts as repaired, and
 * cancelled is what the act of cancelling gives.
 */
export function outcomesFrom(from: StatusKind): readonly Outcome[] {
  if (from === 'testing') return ['repaired', 'replaced']
  return ['no_fault_found', 'declined', 'unrepairable', 'replaced', 'refunded']
}
