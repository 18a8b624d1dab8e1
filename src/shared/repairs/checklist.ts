export const checkResults = ['pass', 'fail', 'not_applicable'] as const
export type CheckResult = (typeof checkResults)[number]

export type Check = { readonly item: string; readonly result: CheckResult | null }

export type ChecklistVerdict = { readonly ok: true } | { readonly ok: false; readonly open: readonly string[]; readonly failed: readonly string[] }

/** Whether a tested device may become ready: every item answered and none failed (rule B6). */
export function judgeChecklist(checks: readonly Check[]): ChecklistVerdict {
  const open = checks.filter(check => check.result === null).map(check => check.item)
  const failed = checks.filter(check => check.result === 'fail').map(check => check.item)
  return open.length === 0 && failed.length === 0 ? { ok: true } : { ok: false, open, failed }
}
