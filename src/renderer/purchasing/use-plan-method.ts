import { useTranslation } from 'react-i18next'
import type { Foretold } from '#shared/purchasing/plan-model'
import { useFormat } from '../i18n/use-format'

/** Says by which method a demand is foretold, and why by that one. */
export function usePlanMethod(): (foretold: Foretold) => { readonly method: string; readonly why: string } {
  const { t } = useTranslation()
  const { number } = useFormat()
  return ({ method, chosenBy, weeks, weeksWithDemand }) => ({
    method:
      method.kind === 'moving_average'
        ? t('plan.method.moving_average', { weeks: number(method.weeks) })
        : t(`plan.method.${method.kind}`),
    why:
      chosenBy === 'own_past'
        ? t('plan.method.own_past')
        : t('plan.method.too_little_past', { weeks: number(weeks), withDemand: number(weeksWithDemand) }),
  })
}
