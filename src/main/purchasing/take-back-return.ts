import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { takeBackEndSchema, takeBackReturnSchema } from '#shared/purchasing/supplier-return'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { reverse } from '../stock/reverse'
import { findEnd, findReturnLines, markTakenBack } from './return-line-repository'
import { findReturn } from './return-repository'

/**
 * Puts what was sent by mistake into stock again, by a document that mirrors the sending (rules J3, H1). Refused with
 * NOT_FOUND, RETURN_HAS_ENDED, and all that `reverse` of the stock refuses.
 */
export async function takeBackReturn(
  work: Work,
  { commandId, returnId, reason }: z.infer<typeof takeBackReturnSchema>,
): Promise<void> {
  const sent = (await findReturn(work.trx, returnId)) ?? refuse('NOT_FOUND', { field: 'returnId' })
  const lines = await findReturnLines(work.trx, returnId)
  if (lines.some(line => line.open < line.quantity)) {
    refuse('RETURN_HAS_ENDED', { values: { number: sent.number } })
  }
  const documentId = sent.document.id
  const reversalId = await reverse(work, { commandId, documentId, reason, isOwnStep: true })
  await record(work, {
    action: 'purchasing.takeBackReturn',
    entity: 'supplier_return',
    entityId: returnId,
    after: { reversalId, reason },
  })
}

/**
 * Opens again what was ended by mistake, with all that came by the same document, and gives the return. Refused with
 * NOT_FOUND, CHANGED_MEANWHILE (it was taken back already), and all that `reverse` of the stock refuses.
 */
export async function takeBackEnd(
  work: Work,
  { commandId, endId, reason }: z.infer<typeof takeBackEndSchema>,
): Promise<Id> {
  const end = (await findEnd(work.trx, endId)) ?? refuse('NOT_FOUND', { field: 'endId' })
  if (end.isTakenBack) refuse('CHANGED_MEANWHILE')
  const { documentId, returnId } = end
  const reversalId =
    documentId === null ? null : await reverse(work, { commandId, documentId, reason, isOwnStep: true })
  const which = documentId === null ? { id: endId } : { document_id: documentId }
  const endIds = await markTakenBack(work.trx, which, { at: work.now, staffId: work.actor.id })
  await record(work, {
    action: 'purchasing.takeBackEnd',
    entity: 'supplier_return',
    entityId: returnId,
    after: { endIds, reversalId, reason },
  })
  return returnId
}
