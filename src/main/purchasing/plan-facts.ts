import { addDays, type Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { DemandEvent } from '#shared/purchasing/demand'
import { type KnownLeadTime, leadTimeOf } from '#shared/purchasing/lead-time'
import { type Movement, movementOf } from '#shared/purchasing/movement'
import type { PartToOrder } from '#shared/purchasing/plan-advice'
import type { PlanSettings } from '#shared/purchasing/plan-settings'
import type { PartRef } from '#shared/purchasing/supplier'

/** What stands of a part at this moment and how it is bought; quantities in steps, money in rial. */
export type PlanFacts = {
  readonly seq: number
  readonly part: PartRef
  readonly isActive: boolean
  /** What the storekeeper set; null leaves it to the forecast. */
  readonly reorderPoint: number | null
  readonly maxStock: number | null
  readonly onHand: number
  /** In warehouses less what is reserved. */
  readonly available: number
  /** What repairs ask for beyond that. */
  readonly waiting: number
  /** Placed with suppliers and still to come. */
  readonly onOrder: number
  /** In orders that are not placed yet. */
  readonly drafted: number
  readonly value: number
  /** Since when the ledger has it; null before. */
  readonly firstKeptOn: Day | null
  readonly supplier: { readonly id: Id; readonly name: string } | null
  readonly leadTime: KnownLeadTime
  readonly packSize: number
  readonly minimumOrder: number | null
  /** Of one unit. */
  readonly price: number | null
}

/** How the past of a part stands to its stock. */
export type UsedSince = { readonly lastUsedOn: Day | null; readonly yearlyDemand: number }

const yearDays = 365

/** What the rules of ordering are asked about a part. */
export function toOrderOf(facts: PlanFacts, settings: PlanSettings): PartToOrder {
  const { days, spreadDays } = leadTimeOf(facts.leadTime, settings.leadTimeDays)
  return {
    // What stands in a draft is as good as ordered: it would be drafted again with the next look at the list.
    stock: { available: facts.available - facts.waiting, onOrder: facts.onOrder + facts.drafted },
    terms: { packSize: facts.packSize, minimumOrder: facts.minimumOrder },
    supply: { leadTimeDays: days, leadTimeSpreadDays: spreadDays, reviewDays: settings.reviewDays },
    serviceLevel: settings.serviceLevelBp / 10_000,
    byHand: { reorderPoint: facts.reorderPoint, max: facts.maxStock },
  }
}

/** When the part was used last, and how much of it in the 365 days before today. */
export function usedSince(events: readonly DemandEvent[], today: Day): UsedSince {
  const from = addDays(today, -yearDays)
  const lastYear = events.filter(({ on }) => on >= from && on < today)
  return {
    lastUsedOn: events.at(-1)?.on ?? null,
    yearlyDemand: lastYear.reduce((total, { quantity }) => total + quantity, 0),
  }
}

export function movementOfPart(
  { onHand, firstKeptOn }: Pick<PlanFacts, 'onHand' | 'firstKeptOn'>,
  used: UsedSince,
  { settings, today }: { readonly settings: PlanSettings; readonly today: Day },
): Movement {
  return movementOf({ ...used, onHand, firstKeptOn: firstKeptOn ?? today, today }, settings)
}
