import type { Order } from '../../src/shared/purchasing/order'
import type { Supplier, SupplierPart } from '../../src/shared/purchasing/supplier'
import type { SupplierReturn } from '../../src/shared/purchasing/supplier-return'
import { aStockShop, type StockShop } from './stock-documents'
import type { Client } from './test-app'

type Purchasing = Client['purchasing']
type Input<Name extends keyof Purchasing> = Purchasing[Name] extends (
  input: infer I,
  ...rest: never
) => unknown
  ? NonNullable<I>
  : never

export type OrderInput = Input<'saveOrder'>
export type OrderInputLine = OrderInput['lines'][number]
export type ReceiptInputLine = Input<'receiveOrder'>['lines'][number]

const command = () => ({ commandId: crypto.randomUUID() })

let made = 0

/** A supplier under a name that no other call has, who delivers within five days. */
export function aSupplier(client: Client, overrides: Partial<Input<'saveSupplier'>> = {}): Promise<Supplier> {
  made += 1
  return client.purchasing.saveSupplier({
    ...command(),
    version: 0,
    name: `پخش قطعات ${made}`,
    leadTimeDays: 5,
    ...overrides,
  })
}

/** What a form sends back for a supplier as it was shown. */
export function supplierEditOf(
  supplier: Supplier,
  changes: Partial<Input<'saveSupplier'>> = {},
): Input<'saveSupplier'> {
  const { openOrders: _, openReturns: _open, ...facts } = supplier
  return { ...facts, ...command(), ...changes }
}

/** Terms on which a supplier sells a part. */
export function someTerms(
  client: Client,
  pair: { readonly supplierId: string; readonly partId: string },
  terms: Partial<Input<'saveSupplierPart'>> = {},
): Promise<SupplierPart> {
  return client.purchasing.saveSupplierPart({ ...command(), version: 0, ...pair, ...terms })
}

export function aDraft(
  client: Client,
  supplier: Pick<Supplier, 'id'>,
  lines: readonly OrderInputLine[],
  more: Partial<OrderInput> = {},
): Promise<Order> {
  return client.purchasing.saveOrder({
    ...command(),
    version: 0,
    supplierId: supplier.id,
    lines: [...lines],
    ...more,
  })
}

export function place(client: Client, { id, version }: Order, expectedOn?: string): Promise<Order> {
  return client.purchasing.placeOrder({ ...command(), id, version, ...(expectedOn && { expectedOn }) })
}

/** An order that was placed. */
export async function anOrder(
  client: Client,
  supplier: Pick<Supplier, 'id'>,
  ...lines: readonly OrderInputLine[]
): Promise<Order> {
  return place(client, await aDraft(client, supplier, lines))
}

export function close(client: Client, { id, version }: Order): Promise<Order> {
  return client.purchasing.closeOrder({ ...command(), id, version, reason: 'دیگر تولید نمی‌شود' })
}

export function cancel(client: Client, { id, version }: Order): Promise<Order> {
  return client.purchasing.cancelOrder({ ...command(), id, version, reason: 'جای دیگر ارزان‌تر بود' })
}

export function takeBack(client: Client, { id, version }: Order): Promise<Order> {
  return client.purchasing.takeBackOrder({ ...command(), id, version })
}

/** Receives of the first line of an order, or of that at a place, as ordered unless told otherwise. */
export function receiptLine(
  order: Order,
  line: Partial<ReceiptInputLine> & { readonly at?: number },
): ReceiptInputLine {
  const { at = 0, ...given } = line
  const item = order.items[at]
  if (!item) throw new Error('the order has no such line')
  return { orderLineId: item.id, partId: item.part.id, quantity: item.left, ...given }
}

export async function receiveOrder(
  client: Client,
  order: Pick<Order, 'id'>,
  placeId: string,
  ...lines: readonly ReceiptInputLine[]
) {
  return client.purchasing.receiveOrder({ ...command(), orderId: order.id, placeId, lines: [...lines] })
}

export function sendBack(
  client: Client,
  supplier: Pick<Supplier, 'id'>,
  ...lines: readonly Input<'sendBack'>['lines'][number][]
): Promise<SupplierReturn> {
  return client.purchasing.sendBack({
    ...command(),
    supplierId: supplier.id,
    reason: 'خراب از آب درآمد',
    lines: [...lines],
  })
}

export function takeReturn(
  client: Client,
  sent: Pick<SupplierReturn, 'id'>,
  placeId: string,
  ...lines: readonly Input<'takeReturn'>['lines'][number][]
): Promise<SupplierReturn> {
  return client.purchasing.takeReturn({ ...command(), returnId: sent.id, placeId, lines: [...lines] })
}

export function creditReturn(
  client: Client,
  sent: Pick<SupplierReturn, 'id'>,
  ...lines: readonly Input<'creditReturn'>['lines'][number][]
): Promise<SupplierReturn> {
  return client.purchasing.creditReturn({ ...command(), returnId: sent.id, lines: [...lines] })
}

export function takeBackReturn(client: Client, { id }: Pick<SupplierReturn, 'id'>): Promise<SupplierReturn> {
  return client.purchasing.takeBackReturn({ ...command(), returnId: id, reason: 'اشتباه فرستاده شد' })
}

export function takeBackEnd(client: Client, end: { readonly id: string }): Promise<SupplierReturn> {
  return client.purchasing.takeBackEnd({ ...command(), endId: end.id, reason: 'اشتباه ثبت شد' })
}

export type BuyingShop = StockShop & { readonly supplier: Supplier }

/** A shop with places, parts and one supplier. */
export async function aBuyingShop(): Promise<BuyingShop> {
  const shop = await aStockShop()
  return { ...shop, supplier: await aSupplier(shop.manager) }
}
