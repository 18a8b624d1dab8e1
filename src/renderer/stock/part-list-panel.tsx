import { Stack } from '@mantine/core'
import { IconBoxOff, IconListSearch } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { PartFilters } from './part-filters'
import { PartTable } from './part-table'
import { useOpenPart } from './use-open-part'
import { usePartFilter } from './use-part-filter'

/** All parts by number, or those that fit the filter in the address; a scan opens what it names. */
export function PartListPanel() {
  const { queries } = useApi()
  const panel = useRef<HTMLDivElement>(null)
  const { filter, isFiltered } = usePartFilter()
  const open = useOpenPart()
  const pages = usePages(
    queries.stock.parts.infiniteOptions({
      ...pagesOf((cursor: string | undefined) => ({ ...filter, limit: 50, ...(cursor && { cursor }) })),
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack gap="md" ref={panel}>
      <PartFilters
        onEnter={() => open.run(filter.text)}
        onDown={() => panel.current?.querySelector<HTMLElement>('tbody tr')?.focus()}
      />
      <ErrorNote error={pages.error ?? open.error} />
      <PartTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={<NoParts isFiltered={isFiltered} />}
      />
    </Stack>
  )
}

/** Says what to press: a filter to take off, a part to add. */
function NoParts({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation()
  const canEdit = useMay()('stock.editParts')
  if (isFiltered) {
    return (
      <EmptyState
        icon={<IconListSearch />}
        text={t(canEdit ? 'stock.parts.nothingFound' : 'stock.parts.nothingFoundToSee')}
      />
    )
  }
  return (
    <EmptyState icon={<IconBoxOff />} text={t(canEdit ? 'stock.parts.empty' : 'stock.parts.emptyToSee')} />
  )
}
