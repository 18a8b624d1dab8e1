import { addDays } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { PartPlan } from '#shared/purchasing/plan-model'
import { outlookOf } from '#shared/purchasing/stock-plan'
import { type Context, may } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findDemand } from './plan-demand-repository'
import { movementOfPart, usedSince } from './plan-facts'
import { foretoldOf, plannedOf } from './plan-part'
import { readPlanSettings } from './plan-settings'
import { readPlanFacts } from './read-plan-facts'

/** Two years: more is too narrow to be read on a chart. */
const weeksShown = 104

/** Plans one part now, from its whole past, with what a page needs to show why. Refused with NOT_FOUND. */
export async function readPartPlan(context: Context, partId: Id): Promise<PartPlan> {
  const { db, today } = context
  const settings = await readPlanSettings(db.reader)
  const facts = (await readPlanFacts(db.reader, [partId])).get(partId) ?? refuse('NOT_FOUND')
  const events = (await findDemand(db.reader, [partId])).get(partId) ?? []
  const outlook = outlookOf({ events, keptFrom: facts.firstKeptOn ?? undefined }, today)
  const { series, pattern, forecast } = outlook
  const used = usedSince(events, today)
  const hidden = Math.max(0, series.quantities.length - weeksShown)
  return {
    ...plannedOf(facts, foretoldOf(outlook), { settings, seesCosts: may(context, 'stock.viewCosts') }),
    ...movementOfPart(facts, used, { settings, today }),
    ...used,
    startsOn: addDays(series.startsOn, hidden * 7),
    quantities: series.quantities.slice(hidden),
    running: series.running.quantity,
    interval: pattern.interval,
    variation: pattern.variation,
    weeksTried: forecast.weeksTried,
  }
}
