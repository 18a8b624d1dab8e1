import type { Day } from '#shared/kernel/day'
import type { DemandEvent } from '#shared/purchasing/demand'
import { leadTimeOf } from '#shared/purchasing/lead-time'
import { adviseFrom, type PlanAdvice } from '#shared/purchasing/plan-advice'
import type { Advice, Foretold, Planned } from '#shared/purchasing/plan-model'
import type { PlanSettings } from '#shared/purchasing/plan-settings'
import { type Outlook, outlookOf } from '#shared/purchasing/stock-plan'
import { movementOfPart, type PlanFacts, toOrderOf, usedSince } from './plan-facts'
import type { StoredPlan } from './plan-repository'

export type Today = { readonly settings: PlanSettings; readonly today: Day }

/** Plans one part from its whole past. */
export function planPart(
  facts: PlanFacts,
  events: readonly DemandEvent[],
  { settings, today }: Today,
): StoredPlan {
  const foretold = foretoldOf(outlookOf({ events, keptFrom: facts.firstKeptOn ?? undefined }, today))
  const used = usedSince(events, today)
  const { advice } = adviseFrom(foretold, toOrderOf(facts, settings))
  const { movement, idleDays } = movementOfPart(facts, used, { settings, today })
  return {
    ...used,
    partId: facts.part.id,
    partSeq: facts.seq,
    state: advice.isDue ? 'due' : advice.reason === 'on_order_covers' ? 'ordered' : 'covered',
    coverDays: coverDaysOf(advice.available, foretold.perWeek),
    supplierId: facts.supplier?.id ?? null,
    movement,
    idleDays,
    value: facts.value,
    foretold,
  }
}

/** What a list keeps of a look at the past. */
export function foretoldOf({ forecast, pattern }: Outlook): Foretold {
  const { perWeek, errorVariance, method, chosenBy, weeks, weeksWithDemand } = forecast
  return { perWeek, errorVariance, method, chosenBy, weeks, weeksWithDemand, pattern: pattern.pattern }
}

/** What a part looks like to whoever orders, judged by its figures of now; without prices for who may not see costs. */
export function plannedOf(
  facts: PlanFacts,
  foretold: Foretold,
  { settings, seesCosts }: { readonly settings: PlanSettings; readonly seesCosts: boolean },
): Planned {
  const toOrder = toOrderOf(facts, settings)
  const { point, advice } = adviseFrom(foretold, toOrder)
  const { from, deliveries } = leadTimeOf(facts.leadTime, settings.leadTimeDays)
  return {
    part: facts.part,
    supplier: facts.supplier,
    ...toOrder.supply,
    leadTimeFrom: from,
    deliveries,
    serviceLevelBp: settings.serviceLevelBp,
    waiting: facts.waiting,
    drafted: facts.drafted,
    foretold,
    point,
    advice: flat(advice),
    price: seesCosts ? facts.price : null,
  }
}

function flat(advice: PlanAdvice['advice']): Advice {
  return advice.isDue ? advice : { ...advice, quantity: 0, beyondMax: null }
}

/** Longer than anybody plans, and what nobody uses lasts. */
const longestCover = 99_999

/** Whole days that the stock lasts; below zero where repairs wait for it. */
function coverDaysOf(available: number, perWeek: number): number {
  if (available < 0) return -1
  if (perWeek <= 0) return longestCover
  return Math.min(longestCover, Math.floor((available * 7) / perWeek))
}
