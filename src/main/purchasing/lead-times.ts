import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { leadTimeOf, type MeasuredLeadTime, measureLeadTime } from '#shared/purchasing/lead-time'
import type { Supplier } from '#shared/purchasing/supplier'
import { findDeliveries, type Sold } from './delivery-repository'
import { readPlanSettings } from './plan-settings'
import { findTermsOf } from './supplier-part-repository'

/** Lead times by the receipts of the ledger; null where too few tell of them. */
export type MeasuredLeadTimes = {
  readonly ofSupplier: (id: Id) => MeasuredLeadTime | null
  readonly ofPart: (sold: Sold) => MeasuredLeadTime | null
}

/** Measures the lead times of parts by their suppliers, and of these suppliers. */
export async function measureLeadTimes(
  db: Knex,
  { supplierIds, sold }: { readonly supplierIds: readonly Id[]; readonly sold: readonly Sold[] },
): Promise<MeasuredLeadTimes> {
  if (supplierIds.length + sold.length === 0) return { ofSupplier: () => null, ofPart: () => null }
  const found = await findDeliveries(db, { supplierIds: [...new Set(supplierIds)], sold })
  const measured = new Map(found.map(row => [keyOf(row), measureLeadTime(row.deliveries)]))
  return {
    ofSupplier: supplierId => measured.get(keyOf({ supplierId, partId: null })) ?? null,
    ofPart: row => measured.get(keyOf(row)) ?? null,
  }
}

/** Days until the last of these parts is on the shelf if all are ordered together, as far as anybody knows. */
export async function slowestOf(db: Knex, supplier: Supplier, partIds: readonly Id[]): Promise<number> {
  const terms = await findTermsOf(db, supplier.id, partIds)
  const enteredFor = (partId: Id) => terms.get(partId)?.leadTimeDays ?? supplier.leadTimeDays
  const sold = partIds
    .filter(partId => enteredFor(partId) === null)
    .map(partId => ({ supplierId: supplier.id, partId }))
  const supplierIds = sold.map(({ supplierId }) => supplierId)
  const measured = await measureLeadTimes(db, { supplierIds, sold })
  const { leadTimeDays } = await readPlanSettings(db)
  const days = partIds.map(partId => {
    const known = {
      entered: enteredFor(partId),
      enteredSpread: supplier.leadTimeSpreadDays,
      ofPart: measured.ofPart({ supplierId: supplier.id, partId }),
      ofSupplier: measured.ofSupplier(supplier.id),
    }
    return leadTimeOf(known, leadTimeDays).days
  })
  return Math.max(...days)
}

function keyOf({ supplierId, partId }: { readonly supplierId: Id; readonly partId: Id | null }): string {
  return `${supplierId} ${partId ?? ''}`
}
