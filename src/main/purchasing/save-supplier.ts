import { toAsciiDigits } from '#shared/kernel/digits'
import { parsePhone } from '#shared/kernel/phone'
import type { Supplier, SupplierEdit } from '#shared/purchasing/supplier'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import {
  findSupplier,
  findSupplierIdByName,
  insertSupplier,
  type SupplierFacts,
  updateSupplier,
} from './supplier-repository'

/**
 * Adds a supplier, or changes one that is as the person saw it. Refused with NOT_FOUND, CHANGED_MEANWHILE,
 * SUPPLIER_NAME_TAKEN.
 */
export async function saveSupplier(
  work: Work,
  { id, ...edit }: Omit<SupplierEdit, 'commandId'>,
): Promise<Supplier> {
  const { trx } = work
  const before = id === undefined ? undefined : ((await findSupplier(trx, id)) ?? refuse('NOT_FOUND'))
  if ((before?.version ?? 0) !== edit.version) refuse('CHANGED_MEANWHILE')
  const namesake = await findSupplierIdByName(trx, edit.name)
  if (namesake !== undefined && namesake !== id) refuse('SUPPLIER_NAME_TAKEN', { field: 'name' })
  const after: SupplierFacts = {
    ...edit,
    phone: phoneOf(work, edit.phone),
    id: before?.id ?? work.newId(),
    version: edit.version + 1,
  }
  await (before ? updateSupplier(trx, after) : insertSupplier(trx, after, work.now))
  await record(work, {
    action: 'purchasing.saveSupplier',
    entity: 'supplier',
    entityId: after.id,
    ...(before && { before: factsOf(before) }),
    after,
  })
  return { ...after, openOrders: before?.openOrders ?? 0, openReturns: before?.openReturns ?? 0 }
}

/** A number as it is dialled from anywhere; what is more than one (an extension, a name) as it was typed (rule N2). */
function phoneOf({ shop }: Work, typed: string): string {
  const phone = parsePhone(typed, shop.country)
  return phone.ok ? phone.e164 : toAsciiDigits(typed)
}

/** A supplier without what is open with it. */
function factsOf({ openOrders: _, openReturns: _open, ...facts }: Supplier): SupplierFacts {
  return facts
}
