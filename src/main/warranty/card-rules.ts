import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { CardDates } from '#shared/warranty/card'
import { datesContradiction } from '#shared/warranty/card-dates'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findTakenSerial } from './batch-repository'
import type { StoredCard } from './card-repository'

/** Refuses days that contradict each other or lie after today (CARD_DATES_ORDER). */
export function refuseDates(dates: CardDates, today: Day): void {
  const found = datesContradiction(dates, today)
  if (!found) return
  const { field, later, earlier } = found
  refuse('CARD_DATES_ORDER', { field, values: { later, earlier } })
}

/** Refuses a card whose term has ended for good, and one that is blocked or stolen. */
export function requireUsable({ status }: Pick<StoredCard, 'status'>): void {
  requireNotEnded({ status })
  if (status === 'blocked' || status === 'stolen') refuse('CARD_NOT_ACTIVE')
}

export function requireNotEnded({ status }: Pick<StoredCard, 'status'>): void {
  if (status === 'voided' || status === 'replaced') refuse('CARD_ENDED')
}

type Wanted = { readonly serialKeys: readonly string[]; readonly field: string; readonly except?: Id }

/** Refuses serials that other living cards have, naming the first of them and how many there are (rule D10). */
export async function refuseTakenSerials(work: Work, { serialKeys, field, except }: Wanted): Promise<void> {
  const taken = await findTakenSerial(work.trx, serialKeys, except)
  if (!taken) return
  const { id, number, serialNo, count } = taken
  refuse('CARD_SERIAL_TAKEN', { field, values: { serial: serialNo, number, cardId: id, count } })
}
