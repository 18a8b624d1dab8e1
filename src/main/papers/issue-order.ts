import type { Id } from '#shared/kernel/ids'
import type { PaperSheet } from '#shared/papers/sheets'
import { record } from '../kernel/audit'
import { type Context, may } from '../kernel/context'
import { readSupplier } from '../purchasing/list-suppliers'
import { readOrder } from '../purchasing/read-order'
import { issuing } from './issuing'
import { type OrderPrinting, renderOrder } from './order-paper'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { documentSheetOf } from './sheet'

type Asked = { readonly orderId: Id; readonly size: PaperSheet; readonly withPrices: boolean }
type Facts = Omit<OrderPrinting, 'shop'>

/** An order as it would be printed. Refused with NOT_FOUND. */
export async function previewOrder(context: Context, asked: Asked) {
  const { html, sheet } = orderPage(await gather(context, asked), context.shop)
  return { html, ...sheet }
}

/** An order on its way to the supplier; who printed or saved it stands in the audit. Refused with NOT_FOUND. */
export const { print: printOrder, saveAsPdf: saveOrderAsPdf } = issuing({
  gather,
  page: orderPage,
  called: ({ order }, shop) => ({ title: paperFormat(shop).order.title, number: order.number }),
  recordLeft: async (work, { order, hasPrices }, medium) => {
    await record(work, {
      action: 'papers.printOrder',
      entity: 'purchase_order',
      entityId: order.id,
      after: { medium, state: order.state, hasPrices },
    })
    return {}
  },
})

/** Prices are for those alone who may see costs (rule M2); where none is known the supplier's paper has no room for them. */
async function gather(context: Context, { orderId, size, withPrices }: Asked): Promise<Facts> {
  const order = await readOrder(context, context.db.reader, orderId)
  const supplier = await readSupplier(context, order.supplier.id)
  const isPriced = order.items.some(({ unitPrice }) => unitPrice !== null)
  return { order, supplier, size, hasPrices: withPrices && isPriced && may(context, 'stock.viewCosts') }
}

function orderPage(facts: Facts, shop: PaperShop) {
  return { html: renderOrder({ ...facts, shop }), sheet: documentSheetOf(facts.size) }
}
