import type { Id } from '#shared/kernel/ids'
import type { CardEvent, CardStatus } from '#shared/warranty/card'

/** What an event keeps for verdicts, history and checks; which of these depends on the event. */
export type EventFacts = {
  /** The status that the event ended, with its day and reason; of every event that changed the status. */
  readonly from?: { readonly status: CardStatus; readonly on: string; readonly reason: string }
  readonly months?: number
  readonly ownerId?: Id
  readonly activatedOn?: string
  readonly deviceId?: Id
  /** The card that this one replaced, or that replaced it. */
  readonly otherId?: Id
  readonly number?: string
  /** What was corrected, each fact with what stood there. */
  readonly before?: Readonly<Record<string, string | null>>
}

/** What happened to one card on a day of the shop; what its batch did is not among its events. */
export type StoredEvent = {
  readonly event: CardEvent
  readonly on: string
  readonly facts: EventFacts
  readonly reason: string
}
