import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconZzz } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { slowKinds } from '#shared/purchasing/plan-model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { PlanRun, PlanRunState, usePlanProgress } from './plan-run'
import { PlanSettingsButton } from './plan-settings-form'
import { SlowStockTable } from './slow-stock-table'
import { useAddressFilter } from './use-address-filter'

const all = 'all'

/** Stock that ties up money: what lasts too long, and what nobody uses any more. */
export function SlowStockPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const { values, change } = useAddressFilter(['kind'])
  const kind = slowKinds.find(known => known === values.kind)
  const { data: progress, error } = usePlanProgress()
  const pages = usePages(
    queries.planning.slowStock.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        ...(kind && { kind }),
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <SegmentedControl
          aria-label={t('plan.idle.kind')}
          value={kind ?? all}
          onChange={next => change({ kind: next === all ? null : next })}
          data={[
            { value: all, label: t('plan.idle.all') },
            ...slowKinds.map(value => ({ value, label: t(`plan.idle.kinds.${value}`) })),
          ]}
        />
        <Group gap="xs">
          <PlanRun progress={progress} />
          {may('purchasing.manage') && <PlanSettingsButton />}
        </Group>
      </Group>
      <PlanRunState progress={progress} />
      <Totals />
      <ErrorNote error={error ?? pages.error} />
      <SlowStockTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <EmptyState
            icon={<IconZzz />}
            text={t(progress?.last === null ? notPlanned(may('purchasing.order')) : 'plan.idle.empty')}
          />
        }
      />
    </Stack>
  )
}

function notPlanned(canOrder: boolean) {
  return canOrder ? 'plan.suggestions.notPlanned' : 'plan.suggestions.notPlannedToSee'
}

/** How much of it there is at all. */
function Totals() {
  const { t } = useTranslation()
  const { number, money } = useFormat()
  const { queries } = useApi()
  const { data = [] } = useQuery(queries.planning.slowTotals.queryOptions({ input: {} }))
  if (data.length === 0) return null
  return (
    <Group gap="lg">
      {data.map(({ kind, parts, value }) => {
        const told = { kind: t(`plan.idle.kinds.${kind}`), parts: number(parts) }
        return (
          <Text key={kind} size="sm">
            {value === null
              ? t('plan.idle.total', told)
              : t('plan.idle.totalWorth', { ...told, value: money(value) })}
          </Text>
        )
      })}
    </Group>
  )
}
