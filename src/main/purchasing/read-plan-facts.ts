import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { measureLeadTimes } from './lead-times'
import type { PlanFacts } from './plan-facts'
import { findNextPlanFacts, findPlanFacts, type StoredFacts } from './plan-facts-repository'

/** What stands of these parts now, by id. */
export async function readPlanFacts(db: Knex, partIds: readonly Id[]): Promise<ReadonlyMap<Id, PlanFacts>> {
  const facts = await withLeadTimes(db, await findPlanFacts(db, partIds))
  return new Map(facts.map(one => [one.part.id, one]))
}

/** The next active parts in the order of their keys. */
export async function readNextPlanFacts(
  db: Knex,
  chunk: Parameters<typeof findNextPlanFacts>[1],
): Promise<readonly PlanFacts[]> {
  return withLeadTimes(db, await findNextPlanFacts(db, chunk))
}

/** Lead times are measured where nobody entered one. */
async function withLeadTimes(db: Knex, facts: readonly StoredFacts[]): Promise<readonly PlanFacts[]> {
  const sold = facts.flatMap(({ part, supplier, entered }) =>
    supplier && entered === null ? [{ supplierId: supplier.id, partId: part.id }] : [],
  )
  const supplierIds = sold.map(({ supplierId }) => supplierId)
  const measured = await measureLeadTimes(db, { supplierIds, sold })
  return facts.map(({ entered, enteredSpread, ...one }) => ({
    ...one,
    leadTime: {
      entered,
      enteredSpread,
      ofPart: one.supplier && measured.ofPart({ supplierId: one.supplier.id, partId: one.part.id }),
      ofSupplier: one.supplier && measured.ofSupplier(one.supplier.id),
    },
  }))
}
