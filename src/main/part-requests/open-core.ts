import type { NewCharge } from '#shared/billing/model'
import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { findCreditors, insertCore } from './core-repository'

type Used = {
  readonly useId: Id
  readonly repairId: Id
  readonly partId: Id
  readonly quantity: number
  readonly technicianId: Id
  readonly coverage: NewCharge['coverage']['kind']
}

/**
 * A part that a warranty paid for leaves an old one, which is owed by the technician, and by the shop to whoever stands
 * behind that warranty (rule J4): the manufacturer of the card, else the supplier of the part, else nobody. The serial of
 * what was built in before us is not known.
 */
export async function openCore(work: Work, { coverage, ...used }: Used): Promise<void> {
  if (coverage === 'none') return
  const { manufacturerId, supplierId } = await findCreditors(work.trx, used)
  const isManufacturers = coverage === 'card' && manufacturerId !== null
  const core = {
    ...{ id: work.newId(), useId: used.useId, repairId: used.repairId, partId: used.partId },
    ...{ quantity: used.quantity, serialNo: '', technicianId: used.technicianId },
    manufacturerId: isManufacturers ? manufacturerId : null,
    supplierId: isManufacturers ? null : supplierId,
    at: work.now,
  }
  await insertCore(work.trx, core)
  await record(work, { action: 'cores.open', entity: 'core', entityId: core.id, after: core })
}
