import type { Id } from '#shared/kernel/ids'
import type { Order, OrderLine } from '#shared/purchasing/order'
import { type Line, newLine, quantityOf } from '../stock/line-model'
import type { ExpectedPart } from '../stock/receipt-target'
import { emptyReceipt, type ReceiptForm } from '../stock/receive-draft'

/** What is to come of each part; parts of which all came are expected with nothing left. */
export function expectedOf({ items }: Pick<Order, 'items'>): ReadonlyMap<Id, ExpectedPart> {
  const expected = new Map<Id, ExpectedPart>()
  for (const { part, left, unitPrice } of items) {
    const before = expected.get(part.id)
    expected.set(part.id, {
      left: (before?.left ?? 0) + left,
      unitCost: before?.unitCost ?? unitPrice,
    })
  }
  return expected
}

type Start = { readonly commandId: string; readonly placeId: Id | null }

/** A receipt with a line for each part that is to come, to be counted up, at the price of the order. */
export function receiptOf(order: Pick<Order, 'items'>, start: Start): ReceiptForm {
  return { ...emptyReceipt(start), lines: awaitedLines(order) }
}

/** An unfinished receipt as it goes on today: what was counted stays, what else is to come stands below. */
export function resumedReceipt(order: Pick<Order, 'items'>, form: ReceiptForm): ReceiptForm {
  const awaited = awaitedLines(order).filter(({ part }) => !form.lines.some(line => line.part.id === part.id))
  return { ...form, lines: [...form.lines, ...awaited] }
}

function awaitedLines(order: Pick<Order, 'items'>): Line[] {
  const expected = expectedOf(order)
  const parts = new Map(order.items.map(({ part }) => [part.id, part]))
  return [...parts.values()].flatMap(part => {
    const { left = 0, unitCost = null } = expected.get(part.id) ?? {}
    return left > 0 ? [{ ...newLine({ ...part, lastCost: null }), unitCost }] : []
  })
}

/** A line that is sent, and the line of the form that it comes from. */
type Sent = {
  readonly line: Line
  readonly orderLineId: Id | null
  readonly quantity: number
  readonly serialNos: readonly string[]
}

/** What was counted of each part, given to the lines of the order in their order; what is too much goes to the last. */
export function sentOf(
  { items }: Pick<Order, 'items'>,
  { lines }: Pick<ReceiptForm, 'lines'>,
): readonly Sent[] {
  return lines.flatMap(line => {
    const counted = quantityOf(line)
    if (counted === null || counted === 0) return []
    return shared(
      line,
      counted,
      items.filter(({ part }) => part.id === line.part.id),
    )
  })
}

function shared(line: Line, counted: number, ordered: readonly OrderLine[]): readonly Sent[] {
  const open = ordered.filter(({ left }) => left > 0)
  const takers = open.length > 0 ? open : ordered.slice(-1)
  if (takers.length <= 1 || Number.isNaN(counted)) {
    const orderLineId = takers[0]?.id ?? null
    return [{ line, orderLineId, quantity: counted, serialNos: line.serialNos }]
  }
  let given = 0
  return takers.flatMap(({ id, left }, index) => {
    const isLast = index === takers.length - 1
    const quantity = isLast ? counted - given : Math.min(left, counted - given)
    const serialNos = line.part.isSerialised ? line.serialNos.slice(given, given + quantity) : []
    given += quantity
    return quantity > 0 ? [{ line, orderLineId: id, quantity, serialNos }] : []
  })
}

/** The receipt as it would be sent, right or not. */
export function orderReceiptValues(order: Pick<Order, 'id' | 'items'>, form: ReceiptForm) {
  const expected = expectedOf(order)
  return {
    commandId: form.commandId,
    orderId: order.id,
    placeId: form.placeId,
    reference: form.reference,
    lines: sentOf(order, form).map(({ line, orderLineId, quantity, serialNos }) => ({
      orderLineId,
      partId: line.part.id,
      quantity,
      // Lines of one part may have been ordered at prices of their own.
      unitCost: line.unitCost === expected.get(line.part.id)?.unitCost ? null : line.unitCost,
      serialNos,
      isCostSure: line.isCostSure,
      isOverSure: line.isOverSure,
      isExtraSure: line.isOverSure,
    })),
  }
}

/** The lines with everything that is still to come; serials are scanned piece by piece. */
export function withAllThatIsLeft(lines: readonly Line[], expected: ReadonlyMap<Id, ExpectedPart>): Line[] {
  return lines.map(line => {
    const left = expected.get(line.part.id)?.left ?? 0
    return line.part.isSerialised || left === 0 ? line : { ...line, quantity: left }
  })
}
