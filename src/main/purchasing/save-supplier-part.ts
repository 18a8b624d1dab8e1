import type { z } from 'zod'
import type { removeSupplierPartSchema, SupplierPart, SupplierPartEdit } from '#shared/purchasing/supplier'
import { stepsPerUnit } from '#shared/stock/units'
import { record } from '../kernel/audit'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { readPart } from '../stock/find-part'
import { shownTo } from './list-suppliers'
import {
  deleteTerms,
  dropPreferred,
  findSupplierPart,
  type KnownTerms,
  type Terms,
  writeTerms,
} from './supplier-part-repository'
import { findSupplier } from './supplier-repository'

/**
 * Writes on which terms a supplier sells a part, as the person saw them. A preferred supplier takes the place of the one
 * before. Refused with NOT_FOUND, CHANGED_MEANWHILE, SUPPLIER_INACTIVE (new terms).
 */
export async function saveSupplierPart(
  work: Work,
  { version, ...edit }: Omit<SupplierPartEdit, 'commandId'>,
): Promise<SupplierPart> {
  const { trx } = work
  const before = await findSupplierPart(trx, edit)
  if ((before?.version ?? 0) !== version) refuse('CHANGED_MEANWHILE')
  const part = await readPart(work, trx, edit.partId)
  if (!before) await requireActiveSupplier(work, edit.supplierId)
  const after: Terms = {
    ...edit,
    // Who may not see a price cannot have meant to change it.
    price: may(work, 'stock.viewCosts') ? edit.price : (before?.price ?? null),
    packSize: edit.packSize ?? stepsPerUnit(part.unit),
    version: version + 1,
  }
  if (after.isPreferred && !before?.isPreferred) await dropPreferred(trx, after.partId)
  await writeTerms(trx, [after])
  await record(work, {
    action: 'purchasing.saveSupplierPart',
    entity: 'supplier_part',
    entityId: `${after.supplierId} ${after.partId}`,
    ...(before && { before: termsOf(before) }),
    after,
  })
  const saved = (await findSupplierPart(trx, edit)) ?? refuse('NOT_FOUND')
  const [shown] = await shownTo(work, trx, [saved])
  return shown ?? refuse('NOT_FOUND')
}

/** Refused with NOT_FOUND, SUPPLIER_INACTIVE. */
export async function requireActiveSupplier(work: Work, id: string) {
  const supplier = (await findSupplier(work.trx, id)) ?? refuse('NOT_FOUND', { field: 'supplierId' })
  if (!supplier.isActive)
    refuse('SUPPLIER_INACTIVE', { field: 'supplierId', values: { name: supplier.name } })
  return supplier
}

/** The supplier does not sell the part any more; what was ordered stays. Refused with NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeSupplierPart(
  work: Work,
  { supplierId, partId, version }: z.infer<typeof removeSupplierPartSchema>,
): Promise<Record<string, never>> {
  const before = (await findSupplierPart(work.trx, { supplierId, partId })) ?? refuse('NOT_FOUND')
  if (before.version !== version) refuse('CHANGED_MEANWHILE')
  await deleteTerms(work.trx, { supplierId, partId })
  await record(work, {
    action: 'purchasing.removeSupplierPart',
    entity: 'supplier_part',
    entityId: `${supplierId} ${partId}`,
    before: termsOf(before),
  })
  return {}
}

/** Terms by ids, as they are stored. */
export function termsOf({ supplier, part, ...terms }: KnownTerms): Terms {
  return { ...terms, supplierId: supplier.id, partId: part.id }
}
