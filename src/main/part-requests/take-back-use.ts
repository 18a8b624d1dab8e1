import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { takeBackUseSchema } from '#shared/part-requests/model'
import { stepped } from '#shared/part-requests/steps'
import { inUnits } from '#shared/stock/units'
import { takeChargeBack } from '../billing/charges'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { bagOf } from '../stock/bag-of'
import { reverse } from '../stock/reverse'
import { changeRequests } from './change-requests'
import { deleteCore, findCoreOf } from './core-repository'
import { findUse, type UseFacts } from './use-repository'
import { requireRequest } from './withdraw'

type TakeBack = z.infer<typeof takeBackUseSchema>

/**
 * A fitted part comes out again into the bag that it came from, with its cost; its line goes off the account and what
 * was owed for it is owed no more (rules H1, B9). Gives the id of the repair. Refused with NOT_FOUND, ALREADY_REVERSED,
 * REPAIR_CLOSED, CORE_SETTLED, OTHER_HOLDER, CHARGE_UNDER_DISCOUNT, SERIAL_IN_STOCK.
 */
export async function takeBackUse(work: Work, { commandId, useId, reason }: TakeBack): Promise<Id> {
  const used = (await findUse(work.trx, useId)) ?? refuse('NOT_FOUND', { field: 'useId' })
  const { repairId, documentId, chargeId } = used
  if (used.reversedBy) {
    refuse('ALREADY_REVERSED', { values: { document: used.document, by: used.reversedBy } })
  }
  await takeChargeBack(work, { repairId, chargeId, reason })
  await withdrawCore(work, useId)
  await issueAgain(work, used)
  await reverse(work, { commandId, documentId, reason, isOwnStep: true })
  return repairId
}

async function withdrawCore(work: Work, useId: Id): Promise<void> {
  const core = await findCoreOf(work.trx, useId)
  if (!core) return
  if (core.state !== 'with_technician') refuse('CORE_SETTLED')
  await deleteCore(work.trx, core.id)
  await record(work, { action: 'cores.withdraw', entity: 'core', entityId: core.id, before: core })
}

/** It lies in its bag for the same request, unless somebody else has the rest of that by now. */
async function issueAgain(
  work: Work,
  { requestId, quantity, holderId, holderName }: UseFacts,
): Promise<void> {
  const before = await requireRequest(work, requestId)
  if (holderId === null || holderName === null) throw new Error('a part was used from a bag of nobody')
  if (before.issued > 0 && before.holderId !== holderId) {
    const values = { number: before.partNumber, issued: inUnits(before.issued, before.unit) }
    refuse('OTHER_HOLDER', { values })
  }
  await bagOf(work, { id: holderId, name: holderName })
  const after = { ...stepped(before, { from: 'used', to: 'issued', quantity }), holderId }
  await changeRequests(work, 'partRequests.takeBackUse', [{ before, after }])
}
