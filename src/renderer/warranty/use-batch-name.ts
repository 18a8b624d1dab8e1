import { useTranslation } from 'react-i18next'
import { dayOf } from '#shared/kernel/day-zone'
import type { Batch } from '#shared/warranty/card'
import { useFormat } from '../i18n/use-format'
import { ownDirection } from '../ui/own-direction'

/** What a batch is called among others: when, under which policy, how many cards. */
export function useBatchName(): (batch: Batch) => string {
  const { t } = useTranslation()
  const { day, number, shop } = useFormat()
  return ({ at, policyName, count }) =>
    t('warranty.batches.named', {
      date: day(dayOf(at, shop.timeZone)),
      policy: ownDirection(policyName),
      count: number(count),
    })
}
