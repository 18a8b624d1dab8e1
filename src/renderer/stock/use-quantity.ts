import { useTranslation } from 'react-i18next'
import { formatQuantity } from '#shared/stock/quantity'
import type { PartUnit } from '#shared/stock/units'
import { useFormat } from '../i18n/use-format'

/** Says steps of a unit as people do: «۱۲ عدد», "2.5 m". */
export function useQuantity(): (steps: number, unit: PartUnit) => string {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (steps, unit) => t(`stock.quantities.${unit}`, { quantity: formatQuantity(steps, { unit, locale }) })
}
