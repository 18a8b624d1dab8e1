import { Grid, Skeleton, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WarrantyCost } from '#shared/claims/model'
import { claimed } from '#shared/claims/states'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { CostPeriod } from './cost-period'
import { CostTable } from './cost-table'
import { DecisionTable } from './decision-table'
import { Figures } from './figures'
import { ReworkTable } from './rework-table'
import { useCostPeriod } from './use-cost-period'

/** What warranties cost the shop in a period, what came back, and who decided beside the rule (rules K6, D9, E4). */
export function CostPanel() {
  const { queries } = useApi()
  const { period } = useCostPeriod()
  const { data, error } = useQuery({
    ...queries.claims.costs.queryOptions({ input: period, enabled: period.from <= period.to }),
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="md">
      <CostPeriod />
      <ErrorNote error={error} />
      {data ? <Report cost={data} /> : !error && <Skeleton height={400} />}
    </Stack>
  )
}

function Report({ cost }: { readonly cost: WarrantyCost }) {
  const { t } = useTranslation()
  const { claims, reworks, recovered, decisions } = cost
  const reworked = reworks.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Stack gap="md">
      <Panel title={t('claims.tabs.costs')}>
        <Figures
          figures={[
            { label: t('claims.costs.claims'), amount: claimed(claims) },
            { label: t('claims.costs.reworked'), amount: reworked },
            { label: t('claims.costs.recovered'), amount: recovered },
            { label: t('claims.costs.cost'), amount: cost.cost, isMain: true },
          ]}
        />
      </Panel>
      <Grid gap="md">
        <Grid.Col span={{ base: 5, xl: 4 }}>
          <Stack>
            <Panel title={t('claims.costs.claims')}>
              <CostTable claims={claims} />
            </Panel>
            <Panel title={t('claims.costs.reworks')}>
              <ReworkTable reworks={reworks} />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 7, xl: 8 }}>
          <Panel title={t('claims.costs.decisions')}>
            <DecisionTable decisions={decisions} />
          </Panel>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}
