import type { z } from 'zod'
import type { OrderLine, ReceiveOrder, receivedOrderSchema } from '#shared/purchasing/order'
import { inUnits, stepsPerUnit } from '#shared/stock/units'
import { record } from '../kernel/audit'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { receive } from '../stock/receive'
import { refuseNotOpen } from './move-order'
import { findOrderedParts } from './order-check-repository'
import { findOrderLines, insertReceiptLines } from './order-line-repository'
import { findOrder, type StoredOrder } from './order-repository'
import { readOrder } from './read-order'
import { termsOf } from './save-supplier-part'
import { findTermsOf, type Terms, writeTerms } from './supplier-part-repository'

type Input = ReceiveOrder['lines'][number]

/**
 * Takes in what came of an order by a goods receipt: in part, over what was ordered or not ordered at all where the
 * person says so, each line at what it cost (rules J1, I1). The supplier's prices follow. Refused with NOT_FOUND,
 * ORDER_NOT_OPEN, PART_NOT_ON_ORDER, OVER_RECEIPT (quantities in units), INVALID_INPUT (a cost that nobody knows) and all
 * that `receive` of the stock refuses.
 */
export async function receiveOrder(
  work: Work,
  input: ReceiveOrder,
): Promise<z.infer<typeof receivedOrderSchema>> {
  const { commandId, orderId, placeId, reference } = input
  const order = (await findOrder(work.trx, orderId)) ?? refuse('NOT_FOUND', { field: 'orderId' })
  if (order.step !== 'ordered') refuseNotOpen(order)
  const ordered = await findOrderLines(work.trx, orderId)
  const costs = await costsOf(work, input.lines, { order, ordered })
  const documentId = await receive(work, {
    commandId,
    placeId,
    reference,
    // The ledger says by which order it came.
    reason: order.number,
    lines: input.lines.map((line, index) => received(work, line, costs[index] ?? 0)),
  })
  await insertReceiptLines(
    work.trx,
    { documentId, orderId },
    input.lines.map(({ orderLineId, quantity }, index) => ({ line: index + 1, orderLineId, quantity })),
  )
  await followPrices(work, order, { lines: input.lines, costs })
  await record(work, {
    action: 'purchasing.receiveOrder',
    entity: 'purchase_order',
    entityId: orderId,
    after: { documentId, lines: input.lines },
  })
  const after = await readOrder(work, work.trx, orderId)
  const [newest] = after.receipts
  return { order: after, document: newest?.document ?? refuse('NOT_FOUND') }
}

type Ordered = { readonly order: StoredOrder; readonly ordered: readonly OrderLine[] }

/** Proves each line against the order and gives what one unit of it cost, in rial. */
async function costsOf(
  work: Work,
  lines: readonly Input[],
  { order, ordered }: Ordered,
): Promise<readonly number[]> {
  const left = new Map(ordered.map(line => [line.id, line.left]))
  const byId = new Map(ordered.map(line => [line.id, line]))
  await refuseExtras(work, lines, order)
  return lines.map((line, index) => {
    const known = line.orderLineId === null ? undefined : byId.get(line.orderLineId)
    if (line.orderLineId !== null) {
      if (known?.part.id !== line.partId) refuse('NOT_FOUND', { field: `lines.${index}.orderLineId` })
      const rest = left.get(known.id) ?? 0
      if (line.quantity > rest && !line.isOverSure) refuseOver(known, { index, rest, given: line.quantity })
      left.set(known.id, Math.max(0, rest - line.quantity))
    }
    return line.unitCost ?? known?.unitPrice ?? refuseUnknownCost(index)
  })
}

/** Refused with NOT_FOUND, PART_NOT_ON_ORDER: a part that nobody ordered, unless the person says that it came. */
async function refuseExtras(work: Work, lines: readonly Input[], { number }: StoredOrder): Promise<void> {
  const index = lines.findIndex(({ orderLineId, isExtraSure }) => orderLineId === null && !isExtraSure)
  const extra = lines[index]
  if (!extra) return
  const field = `lines.${index}.partId`
  const part = (await findOrderedParts(work.trx, [extra.partId])).get(extra.partId)
  if (!part) refuse('NOT_FOUND', { field })
  refuse('PART_NOT_ON_ORDER', { field, values: { number: part.number, order: number } })
}

type Over = { readonly index: number; readonly rest: number; readonly given: number }

function refuseOver({ part }: OrderLine, { index, rest, given }: Over): never {
  const values = { number: part.number, left: inUnits(rest, part.unit), given: inUnits(given, part.unit) }
  return refuse('OVER_RECEIPT', { field: `lines.${index}.quantity`, values })
}

function refuseUnknownCost(index: number): never {
  const issue = { path: `lines.${index}.unitCost`, reason: 'required', values: {} }
  return refuse('INVALID_INPUT', { issues: [issue] })
}

function received(work: Work, line: Input, unitCost: number) {
  const { partId, placeId, quantity, serialNos } = line
  // A price that the person may not see is settled by whoever ordered; a question would tell it.
  const isSettled = line.unitCost === null && !may(work, 'stock.viewCosts')
  const isCostSure = line.isCostSure || isSettled
  return { partId, quantity, unitCost, serialNos, isCostSure, ...(placeId && { placeId }) }
}

type Paid = { readonly lines: readonly Input[]; readonly costs: readonly number[] }

/** What was paid is the supplier's price from now on; parts that it never sold before are its own now. */
async function followPrices(work: Work, { supplier }: StoredOrder, { lines, costs }: Paid): Promise<void> {
  const paid = new Map(lines.map(({ partId }, index) => [partId, costs[index] ?? 0]))
  const partIds = [...paid.keys()]
  const known = await findTermsOf(work.trx, supplier.id, partIds)
  const isFollowed = partIds.every(id => known.get(id)?.price === paid.get(id))
  if (isFollowed) return
  const parts = await findOrderedParts(work.trx, partIds)
  const changed = [...paid].flatMap(([partId, price]): Terms[] => {
    const terms = known.get(partId)
    if (terms?.price === price) return []
    if (terms) return [{ ...termsOf(terms), price, version: terms.version + 1 }]
    const { unit } = parts.get(partId) ?? refuse('NOT_FOUND')
    return [{ ...newTerms, supplierId: supplier.id, partId, price, packSize: stepsPerUnit(unit) }]
  })
  await writeTerms(work.trx, changed)
  await record(work, ...changed.map(after => priceAct(after, known.get(after.partId)?.price)))
}

const newTerms = { code: '', minimumQuantity: 0, leadTimeDays: null, isPreferred: false, version: 1 } as const

function priceAct(after: Terms, price: number | null | undefined) {
  return {
    action: 'purchasing.receiveOrder',
    entity: 'supplier_part',
    entityId: `${after.supplierId} ${after.partId}`,
    ...(price !== undefined && { before: { price } }),
    after,
  }
}
