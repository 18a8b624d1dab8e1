import { Select } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { KardexTable } from './part-kardex-table'
import { usePlaceName } from './use-places'

type Props = { readonly part: Part }

/** The ledger of a part, newest first: of all places, or of one. */
export function PartKardex({ part }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [placeId, setPlaceId] = useState<Id | null>(null)
  const pages = usePages(
    queries.stock.kardex.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        partId: part.id,
        ...(placeId && { placeId }),
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Panel
      title={t('stockDocuments.kardex.title')}
      actions={<PlaceFilter partId={part.id} value={placeId} onChange={setPlaceId} />}
    >
      <ErrorNote error={pages.error} />
      <KardexTable
        part={part}
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <EmptyState
            icon={<IconListDetails />}
            text={t(`stockDocuments.kardex.${placeId ? 'emptyAtPlace' : 'empty'}`)}
          />
        }
      />
    </Panel>
  )
}

type FilterProps = {
  readonly partId: Id
  readonly value: Id | null
  readonly onChange: (placeId: Id | null) => void
}

/** The places where the part is or was. */
function PlaceFilter({ partId, value, onChange }: FilterProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const placeName = usePlaceName()
  const { data = [] } = useQuery(queries.stock.partPlaces.queryOptions({ input: { partId } }))
  if (data.length < 2 && value === null) return null
  return (
    <Select
      size="xs"
      w={200}
      aria-label={t('stockDocuments.kardex.place')}
      placeholder={t('common.all')}
      data={data.map(({ place }) => ({ value: place.id, label: placeName(place) }))}
      value={value}
      onChange={onChange}
      clearable
    />
  )
}
