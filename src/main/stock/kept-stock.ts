import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { findKeptParts } from './ledger-repository'
import type { PlannedLine } from './post-movements'

/** The parts of these ids with their stock, by id, for what another domain posts in the same transaction. */
export function keptParts(trx: Knex, ids: readonly Id[]): Promise<ReadonlyMap<Id, PlannedLine['part']>> {
  return findKeptParts(trx, ids)
}
