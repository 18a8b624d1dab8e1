import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChecks } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Count, Uncounted } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { useQuantity } from '../stock/use-quantity'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Panel } from '../ui/panel'
import { type Column, RowTable } from '../ui/row-table'
import { CountedPartCell } from './counted-part-cell'

type Props = { readonly count: Count; readonly placeId: Id }

/** What the program has at a place and nobody has counted; that nothing of it is there is said one part at a time. */
export function UncountedPanel({ count, placeId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const pages = usePages(
    queries.counting.uncounted.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        countId: count.id,
        placeId,
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  const nothing = useNothing(count.id)
  const columns = useUncountedColumns({ count, isRunning: nothing.isRunning, onNothing: nothing.run })
  return (
    <Panel title={t('counting.uncounted.title')}>
      <Text size="sm" c="dimmed">
        {t('counting.uncounted.explain')}
      </Text>
      <ErrorNote error={pages.error ?? nothing.error} />
      <RowTable
        label={t('counting.uncounted.title')}
        columns={columns}
        rows={pages.rows}
        keyOf={({ part }) => part.id}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={<EmptyState icon={<IconChecks />} text={t('counting.uncounted.empty')} />}
      />
    </Panel>
  )
}

function useNothing(countId: Id) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { locale } = useFormat()
  return useCommand(
    async ({ part, place }: Uncounted) => {
      const lines = [{ placeId: place.id, partId: part.id }]
      await client.counting.nothing({ commandId: crypto.randomUUID(), countId, lines })
      return part
    },
    part =>
      notifications.show({
        message: t('counting.uncounted.saved', { part: partName(part, locale) || ltrText(part.number) }),
      }),
  )
}

type Options = {
  readonly count: Count
  readonly isRunning: boolean
  readonly onNothing: (row: Uncounted) => void
}

function useUncountedColumns({ count, isRunning, onNothing }: Options): readonly Column<Uncounted>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  return [
    { key: 'part', header: t('counting.fields.part'), cell: row => <CountedPartCell line={row} /> },
    ...(count.seesSystem
      ? [
          {
            key: 'system',
            header: t('counting.fields.system'),
            width: '120px',
            align: 'end' as const,
            cell: ({ system, part }: Uncounted) => (system === null ? '–' : quantity(system, part.unit)),
          },
        ]
      : []),
    {
      key: 'acts',
      header: '',
      width: '140px',
      align: 'end',
      cell: row => (
        <Button
          size="compact-xs"
          variant="default"
          disabled={isRunning}
          aria-label={t('counting.uncounted.nothingOf', { part: ltrText(row.part.number) })}
          onClick={() => onNothing(row)}
        >
          {t('counting.uncounted.nothing')}
        </Button>
      ),
    },
  ]
}
