import type { Card, Extend } from '#shared/warranty/card'
import { longestTermMonths } from '#shared/warranty/policy'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireUsable } from './card-rules'
import { changeCard, seenCard } from './change-card'

/**
 * Adds months to the term of a card, from today on: a device that was received before is judged without them (rule D3).
 * Refused with NOT_FOUND, CHANGED_MEANWHILE, CARD_ENDED, CARD_NOT_ACTIVE, and INVALID_INPUT where all extensions
 * together would be longer than any term.
 */
export async function extendCard(work: Work, input: Extend): Promise<Card> {
  const card = await seenCard(work, input)
  requireUsable(card)
  const { months, reason } = input
  const added = card.facts.extensions.reduce((total, extension) => total + extension.months, 0)
  const maximum = longestTermMonths - added
  if (months > maximum) {
    refuse('INVALID_INPUT', { issues: [{ path: 'months', reason: 'too_big', values: { maximum } }] })
  }
  return changeCard(work, card, {
    action: 'warranty.extend',
    changes: {},
    event: 'extended',
    facts: { months },
    reason,
  })
}
