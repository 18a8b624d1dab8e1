import { Stack } from '@mantine/core'
import { IconFileInvoice, IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ClaimFilters } from './claim-filters'
import { ClaimTable } from './claim-table'
import { useClaimFilter } from './use-claim-filter'

/** All claims, newest first, or those that fit the filter in the address. */
export function ClaimListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { filter, isFiltered } = useClaimFilter()
  const pages = usePages(
    queries.claims.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ ...filter, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <Stack gap="md">
      <ClaimFilters />
      <ErrorNote error={pages.error} />
      <ClaimTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          isFiltered ? (
            <EmptyState icon={<IconListSearch />} text={t('claims.list.nothingFound')} />
          ) : (
            <EmptyState icon={<IconFileInvoice />} text={t('claims.list.empty')} />
          )
        }
      />
    </Stack>
  )
}
