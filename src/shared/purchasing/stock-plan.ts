import type { Day } from '../kernel/day'
import { type DemandEvent, type DemandSeries, demandSeries } from './demand'
import { type PatternOfDemand, patternOf } from './demand-pattern'
import { type Forecast, forecastDemand } from './forecast'
import { adviseFrom, type PartToOrder, type PlanAdvice } from './plan-advice'

/** What is known of a part's past. */
export type PastOfPart = {
  readonly events: readonly DemandEvent[]
  /** The shop's day from which the part was kept; without it the past begins with the first demand. */
  readonly keptFrom?: Day | undefined
}

export type PartToPlan = PastOfPart & PartToOrder

/** What the past says of the weeks to come. */
export type Outlook = {
  readonly series: DemandSeries
  readonly pattern: PatternOfDemand
  readonly forecast: Forecast
}

/** The advice on a part with everything that it was worked out from. */
export type StockPlan = Outlook & PlanAdvice

/** From the past of a part to what to order of it today (rule J2); the same inputs give the same plan on any machine. */
export function planStock(part: PartToPlan, today: Day): StockPlan {
  const outlook = outlookOf(part, today)
  return { ...outlook, ...adviseFrom(outlook.forecast, part) }
}

/** How a part was used week by week, what kind of demand that is, and what it foretells. */
export function outlookOf({ events, keptFrom }: PastOfPart, today: Day): Outlook {
  const series = demandSeries({ events, keptFrom, today })
  return { series, pattern: patternOf(series.quantities), forecast: forecastDemand(series.quantities) }
}
