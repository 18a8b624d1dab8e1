import { useTranslation } from 'react-i18next'
import type { MeasuredLeadTime } from '#shared/purchasing/lead-time'
import { useFormat } from '../i18n/use-format'

type Days = { readonly days: number; readonly spread: number }

/** Says how long deliveries take: as somebody entered it, or as the last receipts tell. */
export function useLeadTime(): {
  readonly entered: (told: Days) => string
  readonly measured: (told: MeasuredLeadTime) => string
} {
  const { t } = useTranslation()
  const { number } = useFormat()
  const entered = ({ days, spread }: Days) =>
    t(spread > 0 ? 'purchasing.suppliers.daysGiveOrTake' : 'purchasing.suppliers.days', {
      days: number(days),
      spread: number(spread),
    })
  return {
    entered,
    measured: ({ medianDays, spreadDays, deliveries }) =>
      t('purchasing.suppliers.fromReceipts', {
        days: entered({ days: medianDays, spread: spreadDays }),
        deliveries: number(deliveries),
      }),
  }
}
