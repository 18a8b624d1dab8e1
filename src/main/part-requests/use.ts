import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { useFromBagSchema, useSchema } from '#shared/part-requests/model'
import { stepped } from '#shared/part-requests/steps'
import type { LedgerPlace } from '#shared/stock/ledger'
import { inUnits } from '#shared/stock/units'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireRepair } from '../repairs/find-repair'
import { bagOf } from '../stock/bag-of'
import { fitParts } from '../stock/fit-parts'
import { changeRequests } from './change-requests'
import { chargePart } from './charge-part'
import { openCore } from './open-core'
import { findPart } from './part-repository'
import { findRequests, insertRequests, type NewRequest, type RequestFacts } from './request-repository'
import { insertUse } from './use-repository'
import { requireRequest } from './withdraw'

type Fitted = Omit<z.infer<typeof useSchema>, 'commandId' | 'requestId'>

/**
 * Fits issued parts to the device, and gives the id of the repair: stock, cost, the line of the account and what is owed
 * back are one act (rules H5, I2, I5, J4). Refused with NOT_FOUND, MORE_THAN_ISSUED, REPAIR_CLOSED, NOT_COVERED,
 * SERIALS_MISSING, SERIAL_NOT_HERE, AMOUNT_TOO_LARGE.
 */
export async function use(
  work: Work,
  { requestId, ...fitted }: Fitted & { readonly requestId: Id },
): Promise<Id> {
  const request = await requireRequest(work, requestId)
  const { holderId } = request
  refuseMore(request, fitted.quantity)
  if (holderId === null) throw new Error(`issued parts of ${request.id} are in no bag`)
  const after = stepped(request, { from: 'issued', to: 'used', quantity: fitted.quantity })
  await changeRequests(work, 'partRequests.use', [{ before: request, after }])
  const bag = await bagOf(work, { id: holderId, name: '' })
  return fitOnto(work, request, { fitted, bag, technicianId: holderId, isHeld: true })
}

/** Refuses with MORE_THAN_ISSUED (values in units). */
export function refuseMore({ issued, unit, partNumber }: RequestFacts, quantity: number): void {
  if (quantity <= issued) return
  const values = { number: partNumber, issued: inUnits(issued, unit) }
  refuse('MORE_THAN_ISSUED', { field: 'quantity', values })
}

type FromBag = Fitted & Pick<z.infer<typeof useFromBagSchema>, 'repairId' | 'partId'>

/** Fits what lies in the own bag for no repair. Refused as `use` is, and with STOCK_SHORT, STOCK_RESERVED, SERIAL_HELD. */
export async function useFromBag(work: Work, { repairId, partId, ...fitted }: FromBag): Promise<Id> {
  const { actor, now } = work
  const { quantity } = fitted
  const stand = { waiting: 0, reserved: 0, issued: 0, used: quantity, withdrawn: 0 }
  const own = { id: work.newId(), repairId, partId, quantity, holderId: actor.id, isFromBag: true, note: '' }
  const request: NewRequest = { ...own, ...stand }
  await requireRepair(work.trx, repairId)
  await requirePart(work, partId)
  await insertRequests(work.trx, [request], { at: now, staffId: actor.id })
  const facts = { action: 'partRequests.useFromBag', entity: 'part_request', entityId: request.id }
  await record(work, { ...facts, after: request })
  const [known = refuse('NOT_FOUND', { field: 'repairId' })] = await findRequests(work.trx, [request.id])
  const bag = await bagOf(work, actor)
  return fitOnto(work, known, { fitted, bag, technicianId: actor.id, isHeld: false })
}

async function requirePart({ trx }: Work, partId: Id): Promise<void> {
  if (!(await findPart(trx, partId))) refuse('NOT_FOUND', { field: 'partId' })
}

type Fitting = {
  readonly fitted: Fitted
  readonly bag: LedgerPlace
  readonly technicianId: Id
  readonly isHeld: boolean
}

async function fitOnto(work: Work, request: RequestFacts, fitting: Fitting): Promise<Id> {
  const { fitted, bag, technicianId, isHeld } = fitting
  const { id: requestId, repairId, partId, repairNumber } = request
  const { quantity, serialNos } = fitted
  const line = { partId, quantity, serialNos, requestId, isHeld }
  const chargeId = await chargePart(work, { ...fitted, repairId, partId })
  const { documentId, cost } = await fitParts(work, { ...line, bag, reference: repairNumber })
  const own = { id: work.newId(), requestId, repairId, partId, documentId, chargeId, quantity, cost }
  const used = { ...own, at: work.now, staffId: work.actor.id }
  await insertUse(work.trx, used)
  await record(work, {
    action: 'partRequests.use',
    entity: 'part_use',
    entityId: used.id,
    after: { ...used, serialNos },
  })
  await openCore(work, { ...own, useId: own.id, technicianId, coverage: fitted.coverage.kind })
  return repairId
}
