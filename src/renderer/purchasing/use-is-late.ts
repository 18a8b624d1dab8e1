import type { OrderRow } from '#shared/purchasing/order'
import { useFormat } from '../i18n/use-format'

/** Whether something of an order should have come before today. */
export function useIsLate(): (order: Pick<OrderRow, 'state' | 'expectedOn'>) => boolean {
  const { today } = useFormat()
  return ({ state, expectedOn }) =>
    (state === 'ordered' || state === 'part_received') && expectedOn !== null && expectedOn < today()
}
