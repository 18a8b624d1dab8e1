import type { Day } from '../kernel/day'
import { type DemandEvent, type DemandSeries, demandSeries } from './demand'
import { type PatternOfDemand, patternOf } from './demand-pattern'
import { type Forecast, forecastDemand } from './forecast'
import { adviseReorder, type OrderTerms, type ReorderAdvice, type StockOfPart } from './reorder'
import { levelsOf } from './reorder-levels'
import { demandUntilDelivery, type ReorderPoint, reorderPointOf, type Supply } from './safety-stock'

export type PartToPlan = {
  readonly events: readonly DemandEvent[]
  /** The shop's day from which the part was kept; without it the past begins with the first demand. */
  readonly keptFrom?: Day | undefined
  readonly stock: StockOfPart
  readonly terms: OrderTerms
  readonly supply: Supply
  /** The share of deliveries before which the part shall not run out, from 0.5 to 0.9999. */
  readonly serviceLevel: number
  /** What the storekeeper set; null leaves it to the forecast. */
  readonly byHand: { readonly reorderPoint: number | null; readonly max: number | null }
}

/** The advice on a part with everything that it was worked out from. */
export type StockPlan = {
  readonly series: DemandSeries
  readonly pattern: PatternOfDemand
  readonly forecast: Forecast
  /** The point by the forecast, also where the storekeeper set another by hand. */
  readonly point: ReorderPoint
  readonly advice: ReorderAdvice
}

/** From the past of a part to what to order of it today (rule J2); the same inputs give the same plan on any machine. */
export function planStock(part: PartToPlan, today: Day): StockPlan {
  const series = demandSeries({ events: part.events, keptFrom: part.keptFrom, today })
  const forecast = forecastDemand(series.quantities)
  const point = reorderPointOf(demandUntilDelivery(forecast, part.supply), part.serviceLevel)
  const levels = levelsOf({
    byHand: part.byHand,
    forecast: { perWeek: forecast.perWeek, reorderPoint: point.reorderPoint },
    reviewDays: part.supply.reviewDays,
    packSize: part.terms.packSize,
  })
  const advice = adviseReorder(part.stock, levels, part.terms)
  return { series, pattern: patternOf(series.quantities), forecast, point, advice }
}
