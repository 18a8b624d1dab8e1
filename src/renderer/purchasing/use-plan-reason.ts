import { useTranslation } from 'react-i18next'
import type { Planned } from '#shared/purchasing/plan-model'
import { useFormat } from '../i18n/use-format'
import { usePlanAmounts } from './use-plan-amounts'

/** Says why a part is to be ordered or not, in whole sentences with the numbers that make it so (rule J2). */
export function usePlanReason(): (planned: Planned) => string {
  const stock = useStockSentences()
  const need = useNeedSentences()
  const excess = useExcessSentence()
  return planned => [...stock(planned), ...need(planned), ...excess(planned)].join(' ')
}

type Sentences = (planned: Planned) => readonly string[]

/** What there is, and what is to come. */
function useStockSentences(): Sentences {
  const { t } = useTranslation()
  const { quantity } = usePlanAmounts()
  return ({ part: { unit }, advice: { available, onOrder }, drafted }) => {
    const left =
      available > 0
        ? t('plan.reason.left', { available: quantity(available, unit) })
        : available === 0
          ? t('plan.reason.none')
          : t('plan.reason.short', { short: quantity(-available, unit) })
    return [
      left,
      ...(onOrder > 0 ? [t('plan.reason.coming', { onOrder: quantity(onOrder, unit) })] : []),
      ...(drafted > 0 ? [t('plan.reason.drafted', { drafted: quantity(drafted, unit) })] : []),
    ]
  }
}

/** What is needed, or why nothing is. */
function useNeedSentences(): Sentences {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { quantity, rate } = usePlanAmounts()
  return ({ part: { unit }, advice, foretold, point, ...supply }) => {
    const { leadTimeDays, reviewDays, leadTimeFrom, deliveries } = supply
    const level = { point: quantity(advice.reorderPoint, unit) }
    const why = advice.reorderPointFrom === 'by_hand' ? [t('plan.reason.byHand', level)] : []
    const need = t('plan.reason.need', {
      perWeek: rate(foretold.perWeek, unit),
      days: number(leadTimeDays + reviewDays),
      expected: rate(point.expected, unit),
      safety: rate(point.safetyStock, unit),
    })
    const known = t(`plan.reason.leadTime.${leadTimeFrom}`, {
      lead: number(leadTimeDays),
      deliveries: number(deliveries ?? 0),
    })
    const used = foretold.perWeek > 0 && why.length === 0 ? [need, known] : why
    switch (advice.reason) {
      case 'below_point':
        return used
      case 'waited_for':
        return [t('plan.reason.waitedFor')]
      case 'on_order_covers':
        return [...used, t('plan.reason.onOrderCovers')]
      case 'enough_available':
        return [t('plan.reason.enough', level)]
      case 'not_kept':
        return [t('plan.reason.notKept')]
      case 'no_demand':
        return [t('plan.reason.noDemand')]
    }
  }
}

/** Why it is more than the maximum. */
function useExcessSentence(): Sentences {
  const { t } = useTranslation()
  const { quantity } = usePlanAmounts()
  return ({ part: { unit }, advice: { beyondMax, minimumOrder } }) => {
    if (!beyondMax) return []
    const over = quantity(beyondMax.quantity, unit)
    switch (beyondMax.cause) {
      case 'pack':
        return [t('plan.reason.overPack', { over })]
      case 'minimum_order':
        return [t('plan.reason.overMinimum', { over, minimum: quantity(minimumOrder ?? 0, unit) })]
      case 'reorder_point':
        return [t('plan.reason.overPoint', { over })]
    }
  }
}
