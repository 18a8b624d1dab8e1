import { Badge, Group, Text } from '@mantine/core'
import { IconBuildingWarehouse } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Place } from '#shared/stock/place'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { type Column, RowTable } from '../ui/row-table'
import { PlaceKindIcon } from './place-kind-icon'
import { depthOf } from './place-order'
import { placePath } from './stock-places'
import { useOpenPart } from './use-open-part'
import { usePlaceName } from './use-places'

/** The tree of places as it is walked; a row opens what lies there. */
export function PlacePanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const canEdit = useMay()('stock.editParts')
  const open = useOpenPart()
  const { data, error } = useQuery(queries.stock.places.queryOptions({ input: {} }))
  const columns = usePlaceColumns(data ?? [])
  if (!data && error) return <ErrorNote error={error} />
  return (
    <>
      <ErrorNote error={open.error} />
      <RowTable
        label={t('stock.tabs.places')}
        columns={columns}
        rows={data}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate(placePath(id))}
        empty={
          <EmptyState
            icon={<IconBuildingWarehouse />}
            text={t(canEdit ? 'stock.places.empty' : 'stock.places.emptyToSee')}
          />
        }
      />
    </>
  )
}

function usePlaceColumns(places: readonly Place[]): readonly Column<Place>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  return [
    {
      key: 'name',
      header: t('stock.places.name'),
      cell: place => <Name place={place} depth={depthOf(places, place)} />,
    },
    {
      key: 'kind',
      header: t('stock.places.kind'),
      width: '150px',
      cell: ({ kind }) => t(`stock.places.kinds.${kind}`),
    },
    {
      key: 'code',
      header: t('stock.places.code'),
      width: '150px',
      cell: ({ code }) => (code ? <Ltr>{code}</Ltr> : '–'),
    },
    {
      key: 'holder',
      header: t('stock.places.holder'),
      width: '170px',
      cell: ({ holder }) => (holder ? <Clipped>{holder.name}</Clipped> : '–'),
    },
    {
      key: 'walkOrder',
      header: t('stock.places.walkOrder'),
      width: '110px',
      align: 'end',
      cell: ({ walkOrder }) => number(walkOrder),
    },
    {
      key: 'parts',
      header: t('stock.places.parts'),
      width: '110px',
      align: 'end',
      cell: ({ parts }) => number(parts),
    },
  ]
}

function Name({ place, depth }: { readonly place: Place; readonly depth: number }) {
  const { t } = useTranslation()
  const placeName = usePlaceName()
  return (
    <Group gap="xs" wrap="nowrap" ps={depth * 24}>
      <PlaceKindIcon kind={place.kind} />
      <Text span inherit fw={depth === 0 ? 600 : 400} miw={0}>
        <Clipped>{placeName(place)}</Clipped>
      </Text>
      {!place.isActive && (
        <Badge variant="light" color="gray" style={{ flexShrink: 0 }}>
          {t('stock.places.inactive')}
        </Badge>
      )}
    </Group>
  )
}
