import type { z } from 'zod'
import { addDays } from '#shared/kernel/day'
import type {
  changeExpectedSchema,
  endOrderSchema,
  placeOrderSchema,
  takeBackOrderSchema,
} from '#shared/purchasing/order'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { slowestOf } from './lead-times'
import { findOrderedParts, findReceived } from './order-check-repository'
import { findOrderLines } from './order-line-repository'
import { factsOf, findOrder, type OrderFacts, type StoredOrder, updateOrder } from './order-repository'
import { refuseInactivePart, requireDraft } from './save-order'
import { requireActiveSupplier } from './save-supplier-part'

/**
 * Places a draft with its supplier today. Refused with NOT_FOUND, ORDER_NOT_DRAFT, CHANGED_MEANWHILE, SUPPLIER_INACTIVE,
 * PART_INACTIVE.
 */
export async function placeOrder(
  work: Work,
  { id, version, expectedOn }: z.infer<typeof placeOrderSchema>,
): Promise<void> {
  const { trx, today } = work
  const order = await requireDraft(work, id, version)
  const supplier = await requireActiveSupplier(work, order.supplier.id)
  const lines = await findOrderLines(trx, id)
  const parts = await findOrderedParts(
    trx,
    lines.map(({ part }) => part.id),
  )
  for (const [index, { part }] of lines.entries()) {
    refuseInactivePart(parts.get(part.id) ?? refuse('NOT_FOUND'), index)
  }
  const expected = expectedOn ?? addDays(today, await slowestOf(trx, supplier, [...parts.keys()]))
  await move(work, 'purchasing.placeOrder', order, {
    step: 'ordered',
    orderedOn: today,
    expectedOn: expected,
  })
}

/** When the rest is expected. Refused with NOT_FOUND, CHANGED_MEANWHILE, ORDER_NOT_OPEN. */
export async function changeExpected(
  work: Work,
  { id, version, expectedOn }: z.infer<typeof changeExpectedSchema>,
): Promise<void> {
  const order = await requireSeen(work, id, version)
  if (order.step !== 'ordered') refuseNotOpen(order)
  await move(work, 'purchasing.changeExpected', order, { expectedOn })
}

/**
 * Cancels a draft, or an order of which nothing came. Refused with NOT_FOUND, CHANGED_MEANWHILE, ORDER_NOT_OPEN,
 * ORDER_HAS_RECEIPTS.
 */
export async function cancelOrder(
  work: Work,
  { id, version, reason }: z.infer<typeof endOrderSchema>,
): Promise<void> {
  const order = await requireSeen(work, id, version)
  if (order.step !== 'draft' && order.step !== 'ordered') refuseNotOpen(order)
  if ((await findReceived(work.trx, id)).hasStanding) refuseReceived(order)
  await move(work, 'purchasing.cancelOrder', order, { step: 'cancelled', reason })
}

/** What did not come is not expected any more. Refused with NOT_FOUND, CHANGED_MEANWHILE, ORDER_NOT_OPEN. */
export async function closeOrder(
  work: Work,
  { id, version, reason }: z.infer<typeof endOrderSchema>,
): Promise<void> {
  const order = await requireSeen(work, id, version)
  if (order.step !== 'ordered') refuseNotOpen(order)
  await move(work, 'purchasing.closeOrder', order, { step: 'closed', reason })
}

/**
 * Takes back the last step: an order that was closed or cancelled is what it was before, one that was placed is a draft
 * again. Refused with NOT_FOUND, CHANGED_MEANWHILE, ORDER_NOT_OPEN (a draft), and ORDER_HAS_RECEIPTS where receipts name
 * lines that a draft could lose, taken back or not.
 */
export async function takeBackOrder(
  work: Work,
  { id, version }: z.infer<typeof takeBackOrderSchema>,
): Promise<void> {
  const order = await requireSeen(work, id, version)
  await move(work, 'purchasing.takeBackOrder', order, await stepBefore(work, order))
}

async function stepBefore(work: Work, order: StoredOrder): Promise<Partial<OrderFacts>> {
  const { step, orderedOn } = order
  switch (step) {
    case 'closed':
      return { step: 'ordered', reason: '' }
    case 'cancelled':
      return { step: orderedOn === null ? 'draft' : 'ordered', reason: '' }
    case 'ordered':
      if ((await findReceived(work.trx, order.id)).hasReceipts) refuseReceived(order)
      return { step: 'draft', orderedOn: null, expectedOn: null }
    case 'draft':
      return refuseNotOpen(order)
  }
}

async function requireSeen(work: Work, id: string, version: number): Promise<StoredOrder> {
  const order = (await findOrder(work.trx, id)) ?? refuse('NOT_FOUND')
  if (order.version !== version) refuse('CHANGED_MEANWHILE')
  return order
}

async function move(
  work: Work,
  action: string,
  order: StoredOrder,
  change: Partial<OrderFacts>,
): Promise<void> {
  const before = factsOf(order)
  const after = { ...before, ...change, version: before.version + 1 }
  await updateOrder(work.trx, after)
  await record(work, { action, entity: 'purchase_order', entityId: order.id, before, after })
}

/** Refuses with ORDER_NOT_OPEN. */
export function refuseNotOpen({ number }: StoredOrder): never {
  return refuse('ORDER_NOT_OPEN', { values: { number } })
}

function refuseReceived({ number }: StoredOrder): never {
  return refuse('ORDER_HAS_RECEIPTS', { values: { number } })
}
