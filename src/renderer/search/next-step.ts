import type { Id } from '#shared/kernel/ids'
import type { nextSteps } from '#shared/search/contract'

type NextStep = (typeof nextSteps)[number]

/** Where Enter or a scan leads for the person's role: hand-over at the counter, the work page for a technician. */
export function placeOf(repairId: Id, next: NextStep, receiptCode?: string): string {
  if (next !== 'hand_over') return `/repairs/${repairId}`
  const shown = receiptCode ? `?${new URLSearchParams({ receipt: receiptCode })}` : ''
  return `/repairs/${repairId}/hand-over${shown}`
}
