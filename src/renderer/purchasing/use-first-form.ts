import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Id } from '#shared/kernel/ids'
import type { Order } from '#shared/purchasing/order'
import { useApi } from '../api/api-context'
import { emptyOrder } from './order-draft'
import { draftLine, formOf, type OrderForm } from './order-form-model'
import { useTermsOf } from './use-terms-of'

/** What an address says of the order that is to be written. */
export type Wish = {
  readonly supplierId: Id | null
  readonly partId: Id | null
  /** What the part is for. */
  readonly repairId: Id | null
  readonly requestId: Id | null
}

/** A form is begun once: what changes meanwhile must not replace what is being typed. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false } as const

/** The form with the part that is wanted, on the terms of the supplier that is named or usual for it. */
export function useFormOfWish(wish: Wish): UseQueryResult<OrderForm> {
  const { client } = useApi()
  const termsOf = useTermsOf()
  const { supplierId, partId, repairId, requestId } = wish
  return useQuery({
    ...once,
    queryKey: ['order-form', wish],
    queryFn: async () => {
      const empty: OrderForm = { ...emptyOrder(), supplierId }
      if (partId === null) return empty
      const [part, { terms, usual }, repair] = await Promise.all([
        client.stock.part({ id: partId }),
        termsOf(partId, supplierId),
        repairId === null ? null : client.repairs.byId({ id: repairId }),
      ])
      const chosen = supplierId === null ? usual : terms
      return {
        ...empty,
        supplierId: supplierId ?? usual?.supplier.id ?? null,
        lines: [
          draftLine({
            part,
            terms: chosen,
            repair: repair && { id: repair.id, number: repair.number },
            requestId,
          }),
        ],
      }
    },
  })
}

/** The form of an order as it stood when it was opened, with the terms of its supplier. */
export function useFormOfOrder(order: Order | undefined): UseQueryResult<OrderForm> {
  const termsOf = useTermsOf()
  return useQuery({
    ...once,
    enabled: order !== undefined,
    queryKey: ['order-form', order?.id],
    queryFn: async () => {
      if (!order) throw new Error('no order to change')
      const parts = [...new Set(order.items.map(({ part }) => part.id))]
      const found = new Map(
        await Promise.all(parts.map(async id => [id, (await termsOf(id, order.supplier.id)).terms] as const)),
      )
      return formOf(order, partId => found.get(partId) ?? null)
    },
  })
}
