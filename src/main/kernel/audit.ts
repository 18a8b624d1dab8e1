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

/** SQLite takes at most 500 rows of knex in one statement. */
const rowsPerInsert = 250

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

/** Records acts in the hash-chained log, in the order given, in the act's own transaction (rule M5). */
export async function record(work: Work, ...acts: readonly AuditFacts[]): Promise<void> {
  const last = await work.trx('audit_log').orderBy('seq', 'desc').first('seq', 'hash')
  const entries: AuditEntry[] = []
  for (const act of acts) {
    const previous = entries.at(-1) ?? last
    entries.push(
      chained(work, act, { seq: (previous?.seq ?? 0) + 1, prev_hash: previous?.hash ?? chainStart }),
    )
  }
  for (let from = 0; from < entries.length; from += rowsPerInsert) {
    await work.trx('audit_log').insert(entries.slice(from, from + rowsPerInsert))
  }
}

function chained(work: Work, act: AuditFacts, link: Pick<AuditEntry, 'seq' | 'prev_hash'>): AuditEntry {
  const entry = {
    ...link,
    at: work.now,
    staff_id: work.actor.id || null,
    action: act.action,
    entity: act.entity,
    entity_id: act.entityId,
    before: act.before === undefined ? null : JSON.stringify(act.before),
    after: act.after === undefined ? null : JSON.stringify(act.after),
  }
  return { ...entry, hash: hashOf(entry) }
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
