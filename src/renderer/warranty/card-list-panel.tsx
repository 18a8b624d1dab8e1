import { Button, Group, Stack } from '@mantine/core'
import { IconIdOff, IconListSearch, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { CardFilters } from './card-filters'
import { CardTable } from './card-table'
import { printPlace, useCardFilter } from './use-card-filter'
import { useOpenCard } from './use-open-card'

/** All cards, newest first, or those that fit the filter in the address. */
export function CardListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { filter, isFiltered } = useCardFilter()
  const open = useOpenCard()
  const pages = usePages(
    queries.warranty.cards.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ ...filter, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <Stack gap="md">
      <CardFilters onEnter={() => open.run(filter.text)} />
      {filter.batchId && (
        <Group>
          <Button
            component={Link}
            href={printPlace({ batch: filter.batchId })}
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {t('papers.screen.cards.title')}
          </Button>
        </Group>
      )}
      <ErrorNote error={pages.error ?? open.error} />
      <CardTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={<NoCards isFiltered={isFiltered} />}
      />
    </Stack>
  )
}

/** Says what to press: a filter to clear, a policy to write, cards to issue. */
function NoCards({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canManage = useMay()('warranty.manage')
  const { data: policies } = useQuery(queries.warranty.policies.queryOptions({ input: {} }))
  if (isFiltered) return <EmptyState icon={<IconListSearch />} text={t('warranty.nothingFound')} />
  if (!canManage) return <EmptyState icon={<IconIdOff />} text={t('warranty.noCardsToSee')} />
  const hasPolicy = policies === undefined || policies.length > 0
  return <EmptyState icon={<IconIdOff />} text={t(hasPolicy ? 'warranty.noCards' : 'warranty.noPolicyYet')} />
}
