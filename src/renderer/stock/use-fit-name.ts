import { useTranslation } from 'react-i18next'
import { deviceName } from '#shared/devices/device-name'
import type { Fit } from '#shared/stock/part'
import { ownDirection } from '../ui/own-direction'

/** The devices that a part fits, in words: one model, or every model of a brand. */
export function useFitName(): (fit: Fit) => string {
  const { t } = useTranslation()
  return fit =>
    fit.model.trim() === '' ? t('stock.part.everyModel', { brand: ownDirection(fit.brand) }) : deviceName(fit)
}
