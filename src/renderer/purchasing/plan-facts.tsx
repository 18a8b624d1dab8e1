import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Planned } from '#shared/purchasing/plan-model'
import type { LevelSource } from '#shared/purchasing/reorder-levels'
import { useFormat } from '../i18n/use-format'
import { FactList } from '../ui/fact-list'
import { useLeadTime } from './use-lead-time'
import { usePlanAmounts } from './use-plan-amounts'
import { usePlanMethod } from './use-plan-method'

type Props = {
  readonly planned: Planned
  /** More facts, after those of the plan. */
  readonly more?: Parameters<typeof FactList>[0]['facts']
}

/** What an advice follows from: levels, need and safety, pattern and method, each with where it comes from. */
export function PlanFacts({ planned, more = [] }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { rate, percent } = usePlanAmounts()
  const methodOf = usePlanMethod()
  const levelOf = useLevel(planned)
  const { part, point, advice, foretold, reviewDays, serviceLevelBp } = planned
  const { leadTimeDays, leadTimeSpreadDays, leadTimeFrom } = planned
  const leadTime = useLeadTime()
  const days = number(leadTimeDays + reviewDays)
  const { method, why } = methodOf(foretold)
  return (
    <FactList
      isNarrow
      facts={[
        { label: t('plan.part.reorderPoint'), value: levelOf(advice.reorderPoint, advice.reorderPointFrom) },
        { label: t('plan.part.max'), value: levelOf(advice.max, advice.maxFrom) },
        {
          label: t('plan.part.expected'),
          value: t('plan.part.expectedIn', { expected: rate(point.expected, part.unit), days }),
        },
        {
          label: t('plan.part.leadTime'),
          value: t(`plan.part.leadTimeFrom.${leadTimeFrom}`, {
            days: leadTime.entered({ days: leadTimeDays, spread: leadTimeSpreadDays }),
          }),
        },
        { label: t('plan.part.safetyStock'), value: rate(point.safetyStock, part.unit) },
        { label: t('plan.part.serviceLevel'), value: percent(serviceLevelBp) },
        { label: t('plan.pattern.title'), value: t(`plan.pattern.${foretold.pattern}`) },
        {
          label: t('plan.method.title'),
          value: foretold.perWeek > 0 && <Explained first={method} second={why} />,
        },
        ...more,
      ]}
    />
  )
}

function useLevel({ part }: Planned): (level: number, from: LevelSource) => string {
  const { t } = useTranslation()
  const { quantity } = usePlanAmounts()
  return (level, from) => {
    if (from === 'none') return t('plan.part.noLevel')
    const told = { level: quantity(level, part.unit) }
    return from === 'by_hand' ? t('plan.part.byHand', told) : t('plan.part.byForecast', told)
  }
}

function Explained({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <Stack gap={2} component="span">
      <span>{first}.</span>
      <Text span inherit c="dimmed">
        {second}
      </Text>
    </Stack>
  )
}
