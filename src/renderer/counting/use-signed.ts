import { useTranslation } from 'react-i18next'
import { formatQuantity } from '#shared/stock/quantity'
import type { PartUnit } from '#shared/stock/units'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'

/** Says a difference in units, its sign before its digits in any direction of text; a dash where it is not known. */
export function useSigned(): (steps: number | null, unit: PartUnit) => string {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (steps, unit) => {
    if (steps === null) return '–'
    const sign = steps > 0 ? '+' : steps < 0 ? '−' : ''
    const amount = formatQuantity(Math.abs(steps), { unit, locale })
    return t(`stock.quantities.${unit}`, { quantity: ltrText(`${sign}${amount}`) })
  }
}
