import { useTranslation } from 'react-i18next'
import type { PartRequest } from '#shared/part-requests/model'
import { useFormat } from '../i18n/use-format'
import { useQuantity } from '../stock/use-quantity'
import { ownDirection } from '../ui/own-direction'

type Supplied = Pick<PartRequest, 'onOrder' | 'expectedOn'> & {
  readonly part: Pick<PartRequest['part'], 'unit'>
}

/** Says how much of a part was ordered and when the first of it is expected. */
export function useSupply(): (supplied: Supplied) => string {
  const { t } = useTranslation()
  const { day } = useFormat()
  const quantity = useQuantity()
  return ({ onOrder, expectedOn, part }) => {
    if (onOrder === 0) return t('partRequests.supply.none')
    const ordered = ownDirection(quantity(onOrder, part.unit))
    if (!expectedOn) return t('partRequests.supply.onOrder', { quantity: ordered })
    return t('partRequests.supply.expected', { quantity: ordered, day: ownDirection(day(expectedOn)) })
  }
}
