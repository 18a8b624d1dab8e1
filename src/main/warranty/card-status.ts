import type { Card, ChangeCardStatus } from '#shared/warranty/card'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import type { StoredCard } from './card-repository'
import { requireNotEnded, requireUsable } from './card-rules'
import { changeCard, seenCard, statusChange } from './change-card'

/**
 * Voids a card, reports it stolen, blocks it or takes the block back; only a blocked card comes back. Refused with
 * NOT_FOUND, CHANGED_MEANWHILE, CARD_ENDED, CARD_NOT_BLOCKED, CARD_NOT_ACTIVE where it is blocked or stolen already.
 */
export async function changeCardStatus(work: Work, input: ChangeCardStatus): Promise<Card> {
  const card = await seenCard(work, input)
  const { to, reason } = input
  const status = statusAfter(card, to)
  const { changes, facts } = statusChange(work, card, { status, reason })
  return changeCard(work, card, { action: 'warranty.changeStatus', changes, event: to, facts, reason })
}

function statusAfter(card: StoredCard, to: ChangeCardStatus['to']): StoredCard['status'] {
  requireNotEnded(card)
  switch (to) {
    case 'voided':
      return to
    case 'stolen':
      return card.status === 'stolen' ? refuse('CARD_NOT_ACTIVE') : to
    case 'blocked':
      requireUsable(card)
      return to
    case 'unblocked':
      return card.status === 'blocked' ? statusBeforeBlock(card) : refuse('CARD_NOT_BLOCKED')
  }
}

/** Whatever the block came upon: a card that waits for activation still waits for it. */
function statusBeforeBlock({ facts }: StoredCard): StoredCard['status'] {
  return facts.earlierStatuses?.at(-1)?.status ?? 'active'
}
