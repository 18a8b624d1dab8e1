import type { Forecast } from './forecast'
import { adviseReorder, type OrderTerms, type ReorderAdvice, type StockOfPart } from './reorder'
import { levelsOf } from './reorder-levels'
import { demandUntilDelivery, type ReorderPoint, reorderPointOf, type Supply } from './safety-stock'

/** What stands of a part today, and how it is bought; all that an advice needs besides the forecast. */
export type PartToOrder = {
  readonly stock: StockOfPart
  readonly terms: OrderTerms
  readonly supply: Supply
  /** The share of deliveries before which the part shall not run out, from 0.5 to 0.9999. */
  readonly serviceLevel: number
  /** What the storekeeper set; null leaves it to the forecast. */
  readonly byHand: { readonly reorderPoint: number | null; readonly max: number | null }
}

export type PlanAdvice = {
  /** The point by the forecast, also where the storekeeper set another by hand. */
  readonly point: ReorderPoint
  readonly advice: ReorderAdvice
}

/** What to order of a part today whose demand was foretold before, as forecasts age slower than stock does (rule J2). */
export function adviseFrom(
  forecast: Pick<Forecast, 'perWeek' | 'errorVariance'>,
  { stock, terms, supply, serviceLevel, byHand }: PartToOrder,
): PlanAdvice {
  const point = reorderPointOf(demandUntilDelivery(forecast, supply), serviceLevel)
  const levels = levelsOf({
    byHand,
    forecast: { perWeek: forecast.perWeek, reorderPoint: point.reorderPoint },
    reviewDays: supply.reviewDays,
    packSize: terms.packSize,
  })
  return { point, advice: adviseReorder(stock, levels, terms) }
}
