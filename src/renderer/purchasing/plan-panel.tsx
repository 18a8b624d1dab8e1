import { Badge, Grid, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { PartPlan } from '#shared/purchasing/plan-model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { PlanChart } from './plan-chart'
import { PlanFacts } from './plan-facts'
import { usePlanAmounts } from './use-plan-amounts'
import { usePlanReason } from './use-plan-reason'

type Props = { readonly partId: Id }

/** How a part is used week by week, what that foretells, and what to order of it (rule J2). */
export function PlanPanel({ partId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: plan, error } = useQuery(queries.planning.part.queryOptions({ input: { partId } }))
  return (
    <Panel title={t('plan.part.title')} actions={plan && <AdviceBadge plan={plan} />}>
      <ErrorNote error={error} />
      {!plan && !error && <Skeleton height={200} />}
      {plan && <Content plan={plan} />}
    </Panel>
  )
}

function AdviceBadge({ plan: { advice, part } }: { readonly plan: PartPlan }) {
  const { t } = useTranslation()
  const { quantity } = usePlanAmounts()
  if (!advice.isDue) {
    const isOrdered = advice.reason === 'on_order_covers'
    return (
      <Badge variant="light" color={isOrdered ? 'blue' : 'gray'}>
        {t(isOrdered ? 'plan.suggestions.alreadyOrdered' : 'plan.part.nothingToOrder')}
      </Badge>
    )
  }
  return (
    <Badge variant="light" color="orange">
      {t('plan.part.toOrder', { quantity: quantity(advice.quantity, part.unit) })}
    </Badge>
  )
}

function Content({ plan }: { readonly plan: PartPlan }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const { figure } = usePlanAmounts()
  const reason = usePlanReason()
  const { lastUsedOn, lastsMonths } = plan
  const more = [
    { label: t('plan.part.lastUsed'), value: lastUsedOn === null ? t('plan.part.never') : day(lastUsedOn) },
    {
      label: t('plan.part.lasts'),
      value: lastsMonths !== null && t('plan.part.months', { months: figure(lastsMonths) }),
    },
  ]
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="sm">
          <Text size="sm">{reason(plan)}</Text>
          {plan.quantities.length > 0 ? (
            <PlanChart plan={plan} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('plan.part.noPast')}
            </Text>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <PlanFacts planned={plan} more={more} />
      </Grid.Col>
    </Grid>
  )
}
