import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Actor } from '../kernel/context'
import type { Events } from '../kernel/events'
import { findActiveActor } from './repository'

/**
 * Knows the people behind the sessions with their role's permissions, and forgets them when staff or roles change:
 * a deactivated person or a narrowed role is felt at the next call.
 */
export function createActorDirectory(
  reader: Knex,
  events: Events,
): (staffId: Id) => Promise<Actor | undefined> {
  const known = new Map<Id, Promise<Actor | undefined>>()
  events.onAnnounce(topics => {
    if (topics.includes('staff')) known.clear()
  })
  return staffId => {
    const remembered = known.get(staffId)
    if (remembered) return remembered
    const actor = findActiveActor(reader, staffId)
    known.set(staffId, actor)
    actor.catch(() => known.delete(staffId))
    return actor
  }
}
