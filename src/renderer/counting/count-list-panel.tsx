import { Group, Stack, Switch } from '@mantine/core'
import { IconClipboardList, IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { CountRow } from '#shared/counting/model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { numberColumn } from '../ui/number-column'
import { type Column, RowTable } from '../ui/row-table'
import { countPath } from './count-places'
import { CountStateBadge } from './count-state-badge'
import { usePlaceWords } from './use-place-words'

/** All counts of the stock, newest first; a row opens its count. */
export function CountListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const isOpen = search.get('open') === 'yes'
  const pages = usePages(
    queries.counting.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ isOpen, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <Stack gap="md">
      <Group>
        <Switch
          label={t('counting.list.onlyOpen')}
          checked={isOpen}
          onChange={event =>
            setSearch({ tab: 'counts', ...(event.currentTarget.checked && { open: 'yes' }) })
          }
        />
      </Group>
      <ErrorNote error={pages.error} />
      <RowTable
        label={t('counting.list.title')}
        columns={useCountColumns()}
        rows={pages.rows}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate(countPath(id))}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          isOpen ? (
            <EmptyState icon={<IconListSearch />} text={t('counting.list.nothingOpen')} />
          ) : (
            <EmptyState icon={<IconClipboardList />} text={t('counting.list.empty')} />
          )
        }
      />
    </Stack>
  )
}

function useCountColumns(): readonly Column<CountRow>[] {
  const { t } = useTranslation()
  const { instant, number } = useFormat()
  const placeWords = usePlaceWords()
  return [
    numberColumn({ header: t('counting.fields.number'), width: '140px', of: row => row.number }),
    {
      key: 'place',
      header: t('counting.fields.place'),
      cell: row => <Clipped>{[placeWords(row), row.note].filter(Boolean).join(' · ')}</Clipped>,
    },
    {
      key: 'state',
      header: t('counting.fields.state'),
      width: '270px',
      cell: row => <CountStateBadge count={row} />,
    },
    {
      key: 'lines',
      header: t('counting.fields.lines'),
      width: '104px',
      align: 'end',
      cell: ({ lines }) => number(lines),
    },
    {
      key: 'startedAt',
      header: t('counting.fields.startedAt'),
      width: '150px',
      cell: ({ startedAt }) => instant(startedAt),
    },
    {
      key: 'startedBy',
      header: t('counting.fields.startedBy'),
      width: '120px',
      cell: ({ startedBy }) => <Clipped>{startedBy.name}</Clipped>,
    },
  ]
}
