import type { PartUnit } from '#shared/stock/units'
import { useQuantity } from '../stock/use-quantity'
import { ltrText } from '../ui/ltr-text'

/** Says a difference in units with its sign before it, in any direction of text; a dash where it is not known. */
export function useSigned(): (steps: number | null, unit: PartUnit) => string {
  const quantity = useQuantity()
  return (steps, unit) => {
    if (steps === null) return '–'
    if (steps === 0) return quantity(0, unit)
    const amount = quantity(Math.abs(steps), unit)
    return `${ltrText(steps > 0 ? '+' : '−')}${amount}`
  }
}
