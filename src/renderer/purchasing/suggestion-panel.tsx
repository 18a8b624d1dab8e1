import { Group, Stack } from '@mantine/core'
import { IconChecks, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { PlanRun, PlanRunState, usePlanProgress } from './plan-run'
import { PlanSettingsButton } from './plan-settings-form'
import { chosenLines, useSuggestionChoices } from './suggestion-choice'
import { SuggestionFilters, useSuggestionFilter } from './suggestion-filters'
import { SuggestionOrder } from './suggestion-order'
import { SuggestionTable } from './suggestion-table'

/** What to order, the most urgent first, each with its reason; chosen rows become draft orders (rule J2). */
export function SuggestionPanel() {
  const { queries } = useApi()
  const may = useMay()
  const { filter } = useSuggestionFilter()
  const choices = useSuggestionChoices()
  const { data: progress, error } = usePlanProgress()
  const pages = usePages(
    queries.planning.suggestions.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ ...filter, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  const canOrder = may('purchasing.order')
  return (
    <Stack gap="md" style={{ flexGrow: 1 }}>
      <Group justify="space-between" gap="sm">
        <SuggestionFilters />
        <Group gap="xs">
          <PlanRun progress={progress} />
          {may('purchasing.manage') && <PlanSettingsButton />}
        </Group>
      </Group>
      <PlanRunState progress={progress} />
      <ErrorNote error={error ?? pages.error} />
      <SuggestionTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        choices={canOrder ? choices : undefined}
        empty={<NothingSuggested kind={filter.kind} isPlanned={progress?.last !== null} />}
      />
      {canOrder && <SuggestionOrder lines={chosenLines(pages.rows ?? [], choices)} onDone={choices.forget} />}
    </Stack>
  )
}

type NothingProps = { readonly kind: 'due' | 'ordered'; readonly isPlanned: boolean }

function NothingSuggested({ kind, isPlanned }: NothingProps) {
  const { t } = useTranslation()
  const canOrder = useMay()('purchasing.order')
  if (!isPlanned) {
    const text = canOrder ? 'plan.suggestions.notPlanned' : 'plan.suggestions.notPlannedToSee'
    return <EmptyState icon={<IconListCheck />} text={t(text)} />
  }
  return (
    <EmptyState
      icon={<IconChecks />}
      text={t(kind === 'due' ? 'plan.suggestions.nothingDue' : 'plan.suggestions.nothingOrdered')}
    />
  )
}
