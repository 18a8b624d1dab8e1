import type { Knex } from 'knex'
import type { Actor } from '../kernel/context'

export async function findActiveActor(_db: Knex, _staffId: string): Promise<Actor | undefined> {
  return undefined
}
