import type { Id } from '#shared/kernel/ids'
import type { SendBack } from '#shared/purchasing/supplier-return'
import { drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { sendToSupplier } from '../stock/send-to-supplier'
import { findOrder } from './order-repository'
import { findMovesOf, insertReturnLines, type NewReturnLine } from './return-line-repository'
import { insertReturn } from './return-repository'
import { findSupplier } from './supplier-repository'

/**
 * Sends parts back to their supplier: they leave the stock at once (rule J3). Gives the id of the return. Refused with
 * NOT_FOUND (also an order of another supplier) and all that `sendToSupplier` of the stock refuses.
 */
export async function sendBack(work: Work, input: SendBack): Promise<Id> {
  const { supplierId, orderId, reason, reference, lines } = input
  const { trx } = work
  if (!(await findSupplier(trx, supplierId))) refuse('NOT_FOUND', { field: 'supplierId' })
  if (orderId !== null && (await findOrder(trx, orderId))?.supplier.id !== supplierId) {
    refuse('NOT_FOUND', { field: 'orderId' })
  }
  const action = 'purchasing.sendBack'
  const documentId = await sendToSupplier(work, { action, reference, reason, lines })
  const written = await returnLinesOf(work, documentId, lines)
  const { number } = await drawNumber(work, 'supplierReturn')
  const sent = { id: work.newId(), number, supplierId, orderId, documentId }
  await insertReturn(trx, sent)
  await insertReturnLines(trx, sent.id, written)
  await record(work, {
    action,
    entity: 'supplier_return',
    entityId: sent.id,
    after: { ...sent, lines: written },
  })
  return sent.id
}

/** One line for each entry of the ledger: pieces with serials end one by one. */
async function returnLinesOf(
  work: Work,
  documentId: Id,
  inputs: SendBack['lines'],
): Promise<readonly NewReturnLine[]> {
  const moves = await findMovesOf(work.trx, documentId)
  return moves.map(({ line, partId, unitId, quantity, value }) => ({
    id: work.newId(),
    partId,
    unitId,
    quantity: -quantity,
    value: 0 - value,
    note: inputs[line - 1]?.note ?? '',
  }))
}
