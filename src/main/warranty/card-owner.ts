import type { Id } from '#shared/kernel/ids'
import type { Card, Transfer } from '#shared/warranty/card'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireUsable } from './card-rules'
import { hasCustomer } from './card-write-repository'
import { changeCard, seenCard } from './change-card'
import { readCard } from './read-card'

/**
 * Registers another owner of an active card, from today on; nothing is written where it is the same one. Refused with
 * NOT_FOUND, CHANGED_MEANWHILE, CARD_ENDED, CARD_NOT_ACTIVE.
 */
export async function transferCard(work: Work, input: Transfer): Promise<Card> {
  const card = await seenCard(work, input)
  requireUsable(card)
  if (card.status !== 'active') refuse('CARD_NOT_ACTIVE')
  const { ownerId, reason } = input
  if (card.owner?.id === ownerId) return readCard(work.trx, card.id, work.shop.timeZone)
  await requireCustomer(work, ownerId)
  return changeCard(work, card, {
    action: 'warranty.transfer',
    changes: { ownerId },
    event: 'transferred',
    facts: { ownerId },
    reason,
  })
}

/** Refused with NOT_FOUND. */
export async function requireCustomer(work: Work, ownerId: Id): Promise<void> {
  if (!(await hasCustomer(work.trx, ownerId))) refuse('NOT_FOUND', { field: 'ownerId' })
}
