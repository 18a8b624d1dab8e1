import type { CardDates, CardFacts } from '#shared/warranty/card'
import type { StoredEvent } from './card-event'

type Stored = CardDates &
  Pick<CardFacts, 'id' | 'number' | 'serialKey' | 'status' | 'statusOn' | 'statusReason' | 'inherited'>

/** All of a card that a verdict asks about, from its row and its events, oldest first. */
export function cardFacts(stored: Stored, events: readonly StoredEvent[]): CardFacts {
  return {
    ...stored,
    earlierStatuses: events.flatMap(({ facts }) => (facts.from ? [facts.from] : [])),
    extensions: events.flatMap(({ on, facts }) => (facts.months ? [{ on, months: facts.months }] : [])),
    owners: events.flatMap(({ on, facts }) =>
      facts.ownerId ? [{ customerId: facts.ownerId, from: facts.activatedOn ?? on }] : [],
    ),
  }
}
