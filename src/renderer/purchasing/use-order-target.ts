import { useMemo } from 'react'
import type { z } from 'zod'
import { type Order, type receivedOrderSchema, receiveOrderSchema } from '#shared/purchasing/order'
import { useApi } from '../api/api-context'
import type { ReceiptTarget } from '../stock/receipt-target'
import { expectedOf, orderReceiptValues, sentOf } from './order-receipt'

export type ReceivedOrder = z.infer<typeof receivedOrderSchema>

/** A receipt of what an order brings: only what was counted is sent. */
export function useOrderTarget(order: Order): ReceiptTarget<ReceivedOrder> {
  const { client } = useApi()
  return useMemo(
    () => ({
      schema: receiveOrderSchema,
      sentLines: form => sentOf(order, form).map(({ line }) => line),
      valuesOf: form => orderReceiptValues(order, form),
      send: values => client.purchasing.receiveOrder(receiveOrderSchema.parse(values)),
      expected: expectedOf(order),
    }),
    [client, order],
  )
}
