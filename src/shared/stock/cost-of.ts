import { moneyLimit } from '../kernel/fields'
import { type PartUnit, stepsPerUnit } from './units'

type Bought = {
  /** Steps of the unit. */
  readonly quantity: number
  /** Rial for one unit. */
  readonly unitCost: number
  readonly unit: PartUnit
}

/**
 * Rial of a quantity at a cost for one unit, rounded half-up once (rule G2). Above `moneyLimit` it is `Infinity`, which
 * no ledger takes.
 */
export function costOf({ quantity, unitCost, unit }: Bought): number {
  const steps = BigInt(stepsPerUnit(unit))
  const rial = (2n * BigInt(quantity) * BigInt(unitCost) + steps) / (2n * steps)
  return rial > moneyLimit ? Number.POSITIVE_INFINITY : Number(rial)
}
