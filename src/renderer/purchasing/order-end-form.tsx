import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/purchasing/order'
import { useApi } from '../api/api-context'
import { ReasonForm } from '../ui/reason-form'

type Props = {
  readonly order: Pick<Order, 'id' | 'version'>
  readonly act: 'cancel' | 'close'
  readonly onDone: () => void
}

/** Gives an order up, or what has not come of it, with the reason. */
export function EndOrderForm({ order: { id, version }, act, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const end = act === 'cancel' ? client.purchasing.cancelOrder : client.purchasing.closeOrder
  return (
    <ReasonForm
      label={t(act === 'cancel' ? 'purchasing.order.cancelReason' : 'purchasing.order.closeReason')}
      button={t(`purchasing.order.${act}`)}
      send={({ id: commandId, reason }) => end({ commandId, id, version, reason })}
      onDone={onDone}
    />
  )
}
