import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Work } from './context'

type AuditFacts = {
  /** The procedure that acted, e.g. `repairs.checkIn`. */
  readonly action: string
  readonly entity: string
  readonly entityId: Id
  readonly before?: unknown
  readonly after?: unknown
}

export type AuditEntry = {
  readonly seq: number
  readonly at: string
  readonly staff_id: string | null
  readonly action: string
  readonly entity: string
  readonly entity_id: string
  readonly before: string | null
  readonly after: string | null
  readonly prev_hash: string
  readonly hash: string
}

/** What the first entry of the chain is chained to. */
export const chainStart = '0'.repeat(64)

/** The chain's link: SHA-256 over the previous hash and every fact of this entry (rule M5). */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const facts = [
    entry.prev_hash,
    entry.seq,
    entry.at,
    entry.staff_id,
    entry.action,
    entry.entity,
    entry.entity_id,
    entry.before,
    entry.after,
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

/** An act that waits for the end of its transaction, when the chain is written once for all of them. */
export type PendingAct = Pick<
  AuditEntry,
  'at' | 'staff_id' | 'action' | 'entity' | 'entity_id' | 'before' | 'after'
>

/** Records acts in the hash-chained log, in the order given, in the act's own transaction (rule M5). */
export async function record(work: Work, ...acts: readonly AuditFacts[]): Promise<void> {
  for (const { action, entity, entityId, before, after } of acts) {
    work.pendingActs.push({
      at: work.now,
      staff_id: work.actor.id || null,
      action,
      entity,
      entity_id: entityId,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    })
  }
}

/** The entry that the next one is chained to. */
export type ChainEnd = Pick<AuditEntry, 'seq' | 'hash'>

export const emptyChain: ChainEnd = { seq: 0, hash: chainStart }

/** The log's last entry; nobody else writes one until the transaction ends. */
export async function findChainEnd(trx: Knex): Promise<ChainEnd> {
  return (await trx('audit_log').orderBy('seq', 'desc').first('seq', 'hash')) ?? emptyChain
}

/** The hash of one entry, where it exists. */
export async function findHashAt(db: Knex, seq: number): Promise<string | undefined> {
  return (await db('audit_log').where({ seq }).first('hash'))?.hash
}

/** Everything recorded in this transaction, each entry chained to the one before it (rule M5). */
export function chained(acts: readonly PendingAct[], end: ChainEnd): readonly AuditEntry[] {
  const entries: AuditEntry[] = []
  for (const act of acts) {
    const previous = entries.at(-1) ?? end
    const entry = { ...act, seq: previous.seq + 1, prev_hash: previous.hash }
    entries.push({ ...entry, hash: hashOf(entry) })
  }
  return entries
}

/** Walks the whole chain and gives the number of the first entry that does not fit, if any. */
export async function firstBrokenEntry(
  db: Knex,
): Promise<{ readonly checked: number; readonly broken: number | null }> {
  let expected = { seq: 1, prev_hash: chainStart }
  for (;;) {
    const entries: AuditEntry[] = await db('audit_log')
      .where('seq', '>=', expected.seq)
      .orderBy('seq')
      .limit(2000)
    for (const entry of entries) {
      const fits =
        entry.seq === expected.seq && entry.prev_hash === expected.prev_hash && entry.hash === hashOf(entry)
      if (!fits) return { checked: expected.seq - 1, broken: expected.seq }
      expected = { seq: entry.seq + 1, prev_hash: entry.hash }
    }
    if (entries.length < 2000) break
  }
  return { checked: expected.seq - 1, broken: null }
}
