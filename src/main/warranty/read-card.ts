import type { Knex } from 'knex'
import { heldUnder } from '#shared/coverage/held'
import type { Id } from '#shared/kernel/ids'
import type { Card } from '#shared/warranty/card'
import { readCardNumber } from '#shared/warranty/card-number'
import { endsOf } from '#shared/warranty/term'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findWholeCard, findWholeCardByKey, type WholeCard } from './card-repository'

/** A card with the ends of its term as of today's facts. Refused with NOT_FOUND. */
export async function readCard(db: Knex, id: Id, timeZone: string): Promise<Card> {
  return toCard((await findWholeCard(db, id)) ?? refuse('NOT_FOUND'), timeZone)
}

/**
 * The card of a typed or scanned text: its number in any spelling, else the serial or IMEI of its device, one that lives
 * before one that ended; null where there is none. Refused with CARD_NUMBER_WRONG where the text can only be a mistyped
 * number of ours.
 */
export async function findCardByText({ db, shop }: Context, text: string): Promise<Card | null> {
  const { key, kind } = readCardNumber(text)
  const found = key === '' ? undefined : await findWholeCardByKey(db.reader, key)
  if (found) return toCard(found, shop.timeZone)
  return kind === 'wrong' ? refuse('CARD_NUMBER_WRONG', { field: 'text' }) : null
}

function toCard({ card, visits }: WholeCard, timeZone: string): Card {
  const held = heldUnder(card.id, visits, timeZone)
  return { ...card, ends: endsOf({ card: card.facts, rules: card.policy.rules, held }) }
}
