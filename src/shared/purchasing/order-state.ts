/** How far somebody took an order; what has come of it is told by its receipts (rule J1). */
export const orderSteps = ['draft', 'ordered', 'closed', 'cancelled'] as const
export type OrderStep = (typeof orderSteps)[number]

/**
 * How an order stands (rule J1): receipts turn an ordered one into part received and received, and one that is taken back
 * turns it back by itself.
 */
export const orderStates = ['draft', 'ordered', 'part_received', 'received', 'closed', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]
