import type { Day } from '../kernel/day'
import type { CardFacts, StatusSince } from './card'

/** The status that a card had at the end of a day (rule D3), undefined where nothing of that day is known. */
export function statusOn(card: CardFacts, day: Day): StatusSince | undefined {
  const present = { status: card.status, on: card.statusOn, reason: card.statusReason }
  return [...(card.earlierStatuses ?? []), present].findLast(({ on }) => on <= day)
}

type Owner = CardFacts['owners'][number]

/** Owners who were registered by a day, the first owner first. */
export function ownersOn(card: CardFacts, day: Day): readonly Owner[] {
  return card.owners.filter(({ from }) => from <= day)
}
