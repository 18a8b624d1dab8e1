import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { MeasuredLeadTime } from '#shared/purchasing/lead-time'
import { measureLeadTimes } from './lead-times'
import type { PlanFacts } from './plan-facts'
import { findNextPlanFacts, findPlanFacts, type StoredFacts } from './plan-facts-repository'

/** Lead times of suppliers that are measured already, by id; grows with what is measured. */
export type MeasuredSuppliers = Map<Id, MeasuredLeadTime | null>

/** What stands of these parts now, by id. */
export async function readPlanFacts(db: Knex, partIds: readonly Id[]): Promise<ReadonlyMap<Id, PlanFacts>> {
  const facts = await withLeadTimes(db, await findPlanFacts(db, partIds), new Map())
  return new Map(facts.map(one => [one.part.id, one]))
}

/** The next active parts in the order of their keys; a run measures each supplier once. */
export async function readNextPlanFacts(
  db: Knex,
  chunk: Parameters<typeof findNextPlanFacts>[1],
  suppliers: MeasuredSuppliers,
): Promise<readonly PlanFacts[]> {
  return withLeadTimes(db, await findNextPlanFacts(db, chunk), suppliers)
}

/** Lead times are measured where nobody entered one. */
async function withLeadTimes(
  db: Knex,
  facts: readonly StoredFacts[],
  suppliers: MeasuredSuppliers,
): Promise<readonly PlanFacts[]> {
  const sold = facts.flatMap(({ part, supplier, entered }) =>
    supplier && entered === null ? [{ supplierId: supplier.id, partId: part.id }] : [],
  )
  const supplierIds = sold.flatMap(({ supplierId }) => (suppliers.has(supplierId) ? [] : supplierId))
  const measured = await measureLeadTimes(db, { supplierIds, sold })
  for (const id of supplierIds) suppliers.set(id, measured.ofSupplier(id))
  return facts.map(({ entered, enteredSpread, ...one }) => ({
    ...one,
    leadTime: {
      entered,
      enteredSpread,
      ofPart: one.supplier && measured.ofPart({ supplierId: one.supplier.id, partId: one.part.id }),
      ofSupplier: one.supplier && (suppliers.get(one.supplier.id) ?? null),
    },
  }))
}
