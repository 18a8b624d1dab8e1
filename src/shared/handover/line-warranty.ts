import type { Charge } from '../billing/model'
import { addDays, type Day } from '../kernel/day'

type Term = {
  readonly chargeId: string
  readonly description: string
  readonly days: number
  readonly startsOn: Day
  readonly endsOn: Day
}

/**
 * The warranty of each delivered line (rules E1, E2): labour and other lines that stand and carry days. It starts on
 * the day of delivery; the last day is that many days later and counts whole, so a device handed over in the evening
 * loses nothing of its term (as rule D2 counts months).
 */
export function lineWarranties(charges: readonly Charge[], deliveredOn: Day): readonly Term[] {
  return charges.filter(isWarranted).map(({ id, description, warrantyDays }) => ({
    chargeId: id,
    description,
    days: warrantyDays,
    startsOn: deliveredOn,
    endsOn: addDays(deliveredOn, warrantyDays),
  }))
}

function isWarranted({ kind, isReversed, reversesId, warrantyDays }: Charge): boolean {
  return kind !== 'discount' && !isReversed && reversesId === null && warrantyDays > 0
}
