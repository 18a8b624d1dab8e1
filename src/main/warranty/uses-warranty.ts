import type { Knex } from 'knex'
import type { Events } from '../kernel/events'
import { hasPolicies } from './policy-repository'

/**
 * Whether the shop keeps warranty cards, that is, has written a policy. Asked once and again after each change until it
 * does; policies are never deleted. Shops that keep none pay nothing for it at check-in.
 */
export function createUsesWarranty(reader: Knex, events: Events): () => Promise<boolean> {
  let uses = false
  let known: Promise<boolean> | undefined
  events.onAnnounce(topics => {
    if (topics.includes('warranty') && !uses) known = undefined
  })
  const ask = async () => {
    uses = await hasPolicies(reader)
    return uses
  }
  return () => {
    known ??= ask().catch(error => {
      known = undefined
      throw error
    })
    return known
  }
}
