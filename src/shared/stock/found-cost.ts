import { roundHalfUp } from '../kernel/money'
import type { PartStock } from './ledger'

/**
 * Rial that a found piece of a serialised part is worth: one that was here before keeps its own cost (rule I1), a new
 * one gets the average of the others (rule I4).
 */
export function foundCost(ownCost: number, { onHand, value }: Pick<PartStock, 'onHand' | 'value'>): number {
  return ownCost > 0 || onHand === 0 ? ownCost : roundHalfUp(value, onHand)
}
