import type { WarrantyCost } from '#shared/claims/model'
import { claimed } from '#shared/claims/states'
import type { Day } from '#shared/kernel/day'
import { dayOf, endOfDay, startOfDay } from '#shared/kernel/day-zone'
import type { Context } from '../kernel/context'
import { findClaimCost, findDecisions, findRecovered, findReworkCost } from './cost-repository'

type Days = { readonly from: Day; readonly to: Day }

/** Warranty cost of a period = parts + labour + freight − recovered, in rial (rule K6), with what people decided (D9). */
export async function warrantyCosts({ db, shop }: Context, { from, to }: Days): Promise<WarrantyCost> {
  const { timeZone } = shop
  const period = { from, to, start: startOfDay(from, timeZone), end: endOfDay(to, timeZone) }
  const [claims, reworks, recovered, decisions] = await Promise.all([
    findClaimCost(db.reader, period),
    findReworkCost(db.reader, period),
    findRecovered(db.reader, period),
    findDecisions(db.reader, period),
  ])
  const reworked = reworks.reduce((sum, { amount }) => sum + amount, 0)
  return {
    claims,
    reworks,
    recovered,
    cost: claimed(claims) + reworked - recovered,
    decisions: decisions.map(({ at, ...decision }) => ({ ...decision, on: dayOf(at, timeZone) })),
  }
}
