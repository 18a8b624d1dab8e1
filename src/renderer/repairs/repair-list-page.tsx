import { IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Page } from '../ui/page'
import { RepairFilters } from './repair-filters'
import { RepairTable } from './repair-table'
import { useRepairFilter } from './use-repair-filter'

/** All repairs, newest first; the filters stand in the address, so that a view can be kept and gone back to. */
export function RepairListPage() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { filter, change, isFiltered } = useRepairFilter()
  const pages = usePages(
    queries.repairs.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ ...filter, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <Page title={t('shell.repairs')}>
      <RepairFilters filter={filter} onChange={change} isFiltered={isFiltered} />
      <ErrorNote error={pages.error} />
      <RepairTable
        label={t('shell.repairs')}
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <EmptyState
            icon={<IconListSearch />}
            text={t(isFiltered ? 'workshop.listEmptyFiltered' : 'workshop.listEmpty')}
          />
        }
      />
    </Page>
  )
}
