import { listedDraftOf } from '../api/use-listed-draft'
import { type OrderForm, orderFormSchema } from './order-form-model'

/** What a draft of a new order is about, as it has no id yet. */
export const newOrder = 'new'

/** Half-written orders: a new one, and one for each draft that is being changed. */
export const orderDrafts = listedDraftOf({ name: 'purchase_order', schema: orderFormSchema })

/** An order that nothing was said of yet. */
export function emptyOrder(): OrderForm {
  return { commandId: crypto.randomUUID(), version: 0, supplierId: null, note: '', lines: [] }
}

/** Whether a form is another as it was begun, but for the ids that each beginning draws anew. */
export function isSameOrder(form: OrderForm, begun: OrderForm): boolean {
  return JSON.stringify(comparable(form)) === JSON.stringify(comparable(begun))
}

function comparable({ supplierId, note, lines }: OrderForm) {
  return [
    supplierId,
    note,
    lines.map(({ part, quantity, unitPrice, note: own, repair, requestId }) => [
      part.id,
      quantity,
      unitPrice,
      own,
      repair?.id ?? null,
      requestId,
    ]),
  ]
}

/** A kept form with what the address asks for in addition; undefined where that belongs to another order. */
export function withWish(kept: OrderForm, wish: OrderForm): OrderForm | undefined {
  if (wish.lines.length === 0 && wish.supplierId === null) return kept
  const isOther = wish.supplierId !== null && kept.supplierId !== null && kept.supplierId !== wish.supplierId
  if (isOther) return undefined
  const isThere = ({ part, requestId }: OrderForm['lines'][number]) =>
    kept.lines.some(line => line.part.id === part.id && (requestId === null || line.requestId === requestId))
  return {
    ...kept,
    supplierId: kept.supplierId ?? wish.supplierId,
    lines: [...kept.lines, ...wish.lines.filter(line => !isThere(line))],
  }
}
