import { z } from 'zod'
import { type Day, daysBetween } from '../kernel/day'

/** One receipt of what was ordered, in the shop's days. */
export type Delivery = { readonly orderedOn: Day; readonly receivedOn: Day }

/** Fewer receipts than these may be chance. */
export const fewestDeliveries = 3

/** How long the last deliveries took, in whole days of the calendar. */
export const measuredLeadTimeSchema = z.object({
  /** Half of them took no longer: one that got stuck at customs does not move it. */
  medianDays: z.int(),
  /** Standard deviation; 0 where all took alike. */
  spreadDays: z.int(),
  deliveries: z.int(),
})
export type MeasuredLeadTime = z.infer<typeof measuredLeadTimeSchema>

/** What the last receipts tell of the lead time; null while they are too few to tell anything. */
export function measureLeadTime(deliveries: readonly Delivery[]): MeasuredLeadTime | null {
  if (deliveries.length < fewestDeliveries) return null
  const days = deliveries.map(({ orderedOn, receivedOn }) => Math.max(0, daysBetween(orderedOn, receivedOn)))
  return {
    medianDays: Math.round(medianOf(days)),
    spreadDays: Math.round(deviationOf(days)),
    deliveries: days.length,
  }
}

/** Where the lead time of a part comes from: `usual` is the shop's own rule where nothing else is known. */
export const leadTimeSources = ['entered', 'measured_of_part', 'measured_of_supplier', 'usual'] as const
export type LeadTimeSource = (typeof leadTimeSources)[number]

/** All that is known of how long a supplier takes for a part. */
export type KnownLeadTime = {
  /** For the part, or else for all that the supplier sells; null where nobody said. */
  readonly entered: number | null
  readonly enteredSpread: number
  readonly ofPart: MeasuredLeadTime | null
  readonly ofSupplier: MeasuredLeadTime | null
}

export type LeadTime = {
  readonly days: number
  readonly spreadDays: number
  readonly from: LeadTimeSource
  /** Receipts that it was measured from; null where it was not. */
  readonly deliveries: number | null
}

/** The lead time to plan with: what somebody entered, else what was measured, else the shop's rule. */
export function leadTimeOf(
  { entered, enteredSpread, ofPart, ofSupplier }: KnownLeadTime,
  usualDays: number,
): LeadTime {
  if (entered !== null) {
    return { days: entered, spreadDays: enteredSpread, from: 'entered', deliveries: null }
  }
  if (ofPart) return measured(ofPart, 'measured_of_part')
  if (ofSupplier) return measured(ofSupplier, 'measured_of_supplier')
  return { days: usualDays, spreadDays: enteredSpread, from: 'usual', deliveries: null }
}

function measured({ medianDays, spreadDays, deliveries }: MeasuredLeadTime, from: LeadTimeSource): LeadTime {
  return { days: medianDays, spreadDays, from, deliveries }
}

function medianOf(days: readonly number[]): number {
  const sorted = days.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

/** Of a sample, so that few deliveries are not taken for steadier than they are. */
function deviationOf(days: readonly number[]): number {
  const mean = days.reduce((sum, count) => sum + count, 0) / days.length
  const squares = days.reduce((sum, count) => sum + (count - mean) ** 2, 0)
  return Math.sqrt(squares / (days.length - 1))
}
