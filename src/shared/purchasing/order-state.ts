/** How far somebody took an order; what has come of it is told by its receipts (see `stateOfOrder`). */
export const orderSteps = ['draft', 'ordered', 'closed', 'cancelled'] as const
export type OrderStep = (typeof orderSteps)[number]

/** How an order stands (rule J1). */
export const orderStates = ['draft', 'ordered', 'part_received', 'received', 'closed', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]

/** Steps of the part's unit. */
type Progress = { readonly quantity: number; readonly received: number }

/**
 * How an order stands: receipts turn an ordered one into part received and received, and one that is taken back turns
 * it back by itself (rule J1).
 */
export function stateOfOrder(step: OrderStep, lines: readonly Progress[]): OrderState {
  if (step !== 'ordered') return step
  if (lines.every(line => leftOf(line) === 0)) return 'received'
  return lines.some(({ received }) => received > 0) ? 'part_received' : 'ordered'
}

/** What is still to come of a line; more than was ordered may have come. */
export function leftOf({ quantity, received }: Progress): number {
  return Math.max(0, quantity - received)
}
