import { useTranslation } from 'react-i18next'
import { formatFigure, formatPercent, formatRate } from '#shared/purchasing/plan-rate'
import type { PartUnit } from '#shared/stock/units'
import { useFormat } from '../i18n/use-format'
import { useQuantity } from '../stock/use-quantity'

/** Says what planning reckons with: whole quantities, means and forecasts, percentages. */
export function usePlanAmounts() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return {
    quantity: useQuantity(),
    /** Steps that are a mean or a forecast, in units. */
    rate: (steps: number, unit: PartUnit): string =>
      t(`stock.quantities.${unit}`, { quantity: formatRate(steps, { unit, locale }) }),
    figure: (value: number): string => formatFigure(value, locale),
    percent: (basisPoints: number): string => formatPercent(basisPoints, locale),
  }
}
