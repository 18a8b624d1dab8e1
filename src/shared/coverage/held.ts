import { dayOf } from '../kernel/day-zone'
import type { VerdictInputs } from '../warranty/verdict-model'

/** An earlier repair of a device that is over: instants as ISO text. */
export type Visit = {
  readonly repairNumber: string
  readonly cardId: string | null
  /** Whether any kind of line stood as covered. */
  readonly isCovered: boolean
  readonly receivedAt: string
  readonly readyAt: string
}

/** The visits on which the device was held under this card, from the day of intake to the day it was ready (rule D4). */
export function heldUnder(cardId: string, visits: readonly Visit[], timeZone: string): VerdictInputs['held'] {
  return visits
    .filter(visit => visit.isCovered && visit.cardId === cardId)
    .map(({ repairNumber, receivedAt, readyAt }) => ({
      repairNumber,
      from: dayOf(receivedAt, timeZone),
      to: dayOf(readyAt, timeZone),
    }))
}
