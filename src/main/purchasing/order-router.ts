import type { Id } from '#shared/kernel/ids'
import type { Order } from '#shared/purchasing/order'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { cancelOrder, changeExpected, closeOrder, placeOrder, takeBackOrder } from './move-order'
import { listOrders, readOrder } from './read-order'
import { receiveOrder } from './receive-order'
import { saveOrder } from './save-order'

type Call<Input> = { readonly context: Context; readonly input: Input & { readonly commandId: Id } }

/** Acts once on an order and answers with the whole of it as it then stands. */
function onOrder<Input extends { readonly id: Id }>(
  name: string,
  act: (work: Work, input: Input) => Promise<void>,
): (call: Call<Input>) => Promise<Order> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work => {
      await act(work, input)
      return readOrder(work, work.trx, input.id)
    })
}

export const orderHandlers = {
  orders: os.purchasing.orders.handler(({ context, input }) => listOrders(context, input)),
  order: os.purchasing.order.handler(({ context, input }) => readOrder(context, context.db.reader, input.id)),
  saveOrder: os.purchasing.saveOrder.handler(({ context, input: { commandId, ...edit } }) =>
    once(context, { id: commandId, name: 'purchasing.saveOrder', input: edit }, async work =>
      readOrder(work, work.trx, await saveOrder(work, edit)),
    ),
  ),
  placeOrder: os.purchasing.placeOrder.handler(onOrder('purchasing.placeOrder', placeOrder)),
  changeExpected: os.purchasing.changeExpected.handler(onOrder('purchasing.changeExpected', changeExpected)),
  cancelOrder: os.purchasing.cancelOrder.handler(onOrder('purchasing.cancelOrder', cancelOrder)),
  closeOrder: os.purchasing.closeOrder.handler(onOrder('purchasing.closeOrder', closeOrder)),
  takeBackOrder: os.purchasing.takeBackOrder.handler(onOrder('purchasing.takeBackOrder', takeBackOrder)),
  receiveOrder: os.purchasing.receiveOrder.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'purchasing.receiveOrder', input }, work =>
      receiveOrder(work, input),
    ),
  ),
}
