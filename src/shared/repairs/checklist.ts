import type { StatusKind } from './status'

export const checkResults = ['pass', 'fail', 'not_applicable'] as const
export type CheckResult = (typeof checkResults)[number]

export type Check = { readonly item: string; readonly result: CheckResult | null }

export type ChecklistVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly open: readonly string[]; readonly failed: readonly string[] }

/** Whether a tested device may become ready: every item answered and none failed (rule B6). */
export function judgeChecklist(checks: readonly Check[]): ChecklistVerdict {
  const open = checks.filter(check => check.result === null).map(check => check.item)
  const failed = failedItems(checks)
  return open.length === 0 && failed.length === 0 ? { ok: true } : { ok: false, open, failed }
}

export function failedItems(checks: readonly Check[]): readonly string[] {
  return checks.filter(check => check.result === 'fail').map(check => check.item)
}

export type RecordedCheck = {
  readonly item: string
  readonly result: CheckResult
  readonly note: string
  readonly at: string
  readonly staffName: string
}

export type ShownCheck = {
  readonly item: string
  readonly result: CheckResult | null
  readonly note: string
  readonly at: string | null
  readonly staffName: string | null
}

type Round = {
  readonly kind: StatusKind
  /** What the device's type asks to test now. */
  readonly checklist: readonly string[]
  /** Answers of the last round, oldest first. */
  readonly recorded: readonly RecordedCheck[]
}

/**
 * The checks of the last round of tests, the last answer of each item. While testing, the items not yet answered stand
 * among them; afterwards only what was really tested, whatever the shop asks for since.
 */
export function checksOfRound({ kind, checklist, recorded }: Round): readonly ShownCheck[] {
  const answers = new Map(recorded.map(check => [check.item, check]))
  if (kind !== 'testing') return [...answers.values()]
  return checklist.map(
    item => answers.get(item) ?? { item, result: null, note: '', at: null, staffName: null },
  )
}
