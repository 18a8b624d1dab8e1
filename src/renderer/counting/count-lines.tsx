import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconClipboardOff, IconDotsVertical, IconHistory, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Count, CountLine } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { usePlaceName } from '../stock/use-places'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Panel } from '../ui/panel'
import { type Column, RowTable } from '../ui/row-table'
import { CountedPartCell } from './counted-part-cell'
import { LineHistory } from './line-history'
import { RecountForm } from './recount-form'
import { useSigned } from './use-signed'

type Props = {
  readonly count: Count
  /** Without one, of all places. */
  readonly placeId?: Id
  readonly canRecount?: boolean
}

/** What was counted, the latest first; where it is shown with what the program says. */
export function CountLines({ count, placeId, canRecount = false }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const pages = usePages(
    queries.counting.lines.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        countId: count.id,
        ...(placeId && { placeId }),
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  const isHere = placeId !== undefined
  return (
    <Panel title={t(isHere ? 'counting.lines.title' : 'counting.ended.lines')}>
      <ErrorNote error={pages.error} />
      <RowTable
        label={t(isHere ? 'counting.lines.title' : 'counting.ended.lines')}
        columns={useLineColumns({ count, isHere, canRecount })}
        rows={pages.rows}
        keyOf={({ id }) => id}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <EmptyState
            icon={<IconClipboardOff />}
            text={t(isHere ? 'counting.lines.empty' : 'counting.ended.empty')}
          />
        }
      />
    </Panel>
  )
}

type Options = { readonly count: Count; readonly isHere: boolean; readonly canRecount: boolean }

function useLineColumns({ count, isHere, canRecount }: Options): readonly Column<CountLine>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const signed = useSigned()
  const placeName = usePlaceName()
  return [
    {
      key: 'part',
      header: t('counting.fields.part'),
      cell: line => <CountedPartCell line={line} />,
    },
    ...(isHere
      ? []
      : [
          {
            key: 'place',
            header: t('counting.fields.place'),
            width: '16%',
            cell: ({ place }: CountLine) => <Clipped>{placeName(place)}</Clipped>,
          },
        ]),
    {
      key: 'counted',
      header: t('counting.fields.counted'),
      width: '120px',
      align: 'end',
      cell: ({ counted, part, recounts }) => (
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {recounts > 0 && <Recounted />}
          <Text span size="sm" fw={600}>
            {quantity(counted, part.unit)}
          </Text>
        </Group>
      ),
    },
    ...(count.seesSystem
      ? [
          {
            key: 'system',
            header: t('counting.fields.system'),
            width: '120px',
            align: 'end' as const,
            cell: ({ system, part }: CountLine) => (system === null ? '–' : quantity(system, part.unit)),
          },
          {
            key: 'difference',
            header: t('counting.fields.difference'),
            width: '110px',
            align: 'end' as const,
            cell: ({ difference, part }: CountLine) => signed(difference, part.unit),
          },
        ]
      : []),
    {
      key: 'by',
      header: t('counting.fields.countedBy'),
      width: '130px',
      cell: ({ countedBy }) => <Clipped>{countedBy.name}</Clipped>,
    },
    {
      key: 'acts',
      header: '',
      width: '48px',
      align: 'end',
      cell: line => <LineMenu line={line} countId={count.id} canRecount={canRecount} />,
    },
  ]
}

function Recounted() {
  const { t } = useTranslation()
  return (
    <Badge
      size="sm"
      color="gray"
      variant="outline"
      tt="none"
      leftSection={<IconRefresh size={12} aria-hidden />}
    >
      {t('counting.lines.recounted')}
    </Badge>
  )
}

type MenuProps = { readonly line: CountLine; readonly countId: Id; readonly canRecount: boolean }

/** What can be done with a line: count it anew, or see how it came about. */
export function LineMenu({ line, countId, canRecount }: MenuProps) {
  const { t } = useTranslation()
  const part = ltrText(line.part.number)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('counting.lines.more', { part })}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canRecount && (
          <Menu.Item
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() =>
              modals.open({
                title: t('counting.recount.title', { part }),
                children: <RecountForm line={line} countId={countId} onDone={modals.closeAll} />,
              })
            }
          >
            {t('counting.lines.recount')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() =>
            modals.open({
              title: t('counting.history.title', { part }),
              children: <LineHistory line={line} />,
            })
          }
        >
          {t('counting.lines.history')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
