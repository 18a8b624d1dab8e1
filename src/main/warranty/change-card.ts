import type { Id } from '#shared/kernel/ids'
import type { Card, CardEvent } from '#shared/warranty/card'
import { isConstraintError } from '../db/errors'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import type { EventFacts } from './card-event'
import { findWholeCard, type StoredCard } from './card-repository'
import { refuseTakenSerials } from './card-rules'
import { type CardChanges, insertEvents, updateCard } from './card-write-repository'
import { readCard } from './read-card'

/** The card that a person wants to change, as that person saw it. Refused with NOT_FOUND, CHANGED_MEANWHILE. */
export async function seenCard(
  work: Work,
  { cardId, version }: { readonly cardId: Id; readonly version: number },
): Promise<StoredCard> {
  const found = (await findWholeCard(work.trx, cardId)) ?? refuse('NOT_FOUND', { field: 'cardId' })
  if (found.card.version !== version) refuse('CHANGED_MEANWHILE')
  return found.card
}

type Change = {
  /** The procedure that acts, for the audit. */
  readonly action: string
  readonly changes: CardChanges
  readonly event: CardEvent
  readonly facts?: EventFacts
  readonly reason?: string
}

/**
 * Writes a change of a card with its event and its audit, all in the act's transaction, and gives the card as it is now.
 * Refused with CARD_SERIAL_TAKEN where another card that lives has the new serial (rule D10).
 */
export async function changeCard(work: Work, card: StoredCard, change: Change): Promise<Card> {
  const { action, changes, event, facts = {}, reason = '' } = change
  await writeChanges(work, card.id, changes)
  await insertEvents(work, { cardId: card.id, event, facts, reason })
  await record(work, {
    action,
    entity: 'warranty_card',
    entityId: card.id,
    before: { version: card.version, ...before(card, changes) },
    after: {
      version: card.version + 1,
      ...changes,
      ...(reason && { reason }),
      ...(facts.months && { months: facts.months }),
    },
  })
  return readCard(work.trx, card.id, work.shop.timeZone)
}

/** What a new status writes, and what its event keeps of the one before. */
export function statusChange(
  work: Work,
  { facts: { status, statusOn, statusReason } }: StoredCard,
  to: { readonly status: StoredCard['status']; readonly reason?: string },
): { readonly changes: CardChanges; readonly facts: EventFacts } {
  return {
    changes: { status: to.status, statusOn: work.today, statusReason: to.reason ?? '' },
    facts: { from: { status, on: statusOn, reason: statusReason } },
  }
}

async function writeChanges(work: Work, id: Id, changes: CardChanges): Promise<void> {
  try {
    await updateCard(work.trx, id, changes)
  } catch (error) {
    // The index of live serials is the last word, whatever was looked up before.
    const { serialKey } = changes
    if (isConstraintError(error) && serialKey) {
      await refuseTakenSerials(work, { serialKeys: [serialKey], field: 'serialNo', except: id })
    }
    throw error
  }
}

function before(card: StoredCard, changes: CardChanges): Readonly<Record<string, unknown>> {
  const { facts, serialNo, brand, model, invoiceNo, deviceId, owner } = card
  const stored = { ...facts, serialNo, brand, model, invoiceNo, deviceId, ownerId: owner?.id ?? null }
  return Object.fromEntries(Object.entries(stored).filter(([key]) => key in changes))
}
