import { Anchor, Button, Skeleton } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconMapPinOff, IconPackage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { mayStandBelow, type Place } from '#shared/stock/place'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { FactsPanel } from '../ui/facts-panel'
import { KeyButton } from '../ui/key-button'
import { Ltr } from '../ui/ltr'
import { Page } from '../ui/page'
import { WithAside } from '../ui/with-aside'
import { LabelButton } from './label-button'
import { PartTable } from './part-table'
import { openPlaceForm, PlaceForm } from './place-form'
import { partsAt, placePath } from './stock-places'
import { useOpenPart } from './use-open-part'
import { usePlaceName } from './use-places'
import { useQuantity } from './use-quantity'

type Props = { readonly id: Id }

/** A place: what it is and hangs below, and what lies in it. */
export function PlacePage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const placeName = usePlaceName()
  const open = useOpenPart()
  const { data: places, error } = useQuery(queries.stock.places.queryOptions({ input: {} }))
  if (!places) return error ? <ErrorNote error={error} /> : <Skeleton m="md" height={320} />
  const place = places.find(one => one.id === id)
  if (!place) return <EmptyState icon={<IconMapPinOff />} text={t('stock.places.unknown')} />
  return (
    <Page
      title={<bdi>{placeName(place)}</bdi>}
      actions={
        <>
          {places.some(one => one.parentId === id) && (
            <Button component={Link} href={partsAt(id)} variant="default">
              {t('stock.places.withInside')}
            </Button>
          )}
          {place.kind !== 'transit' && <LabelButton of="place" id={id} />}
          <AddBelow place={place} />
        </>
      }
    >
      <ErrorNote error={error ?? open.error} />
      <WithAside aside={<PlaceAside place={place} places={places} />}>
        <Contents placeId={id} />
      </WithAside>
    </Page>
  )
}

/** What usually hangs below: bins. */
function AddBelow({ place: { id, kind, isActive } }: { readonly place: Place }) {
  const { t } = useTranslation()
  const may = useMay()
  if (!may('stock.editParts') || !isActive || !mayStandBelow('bin', kind)) return null
  return (
    <KeyButton
      shortcut="F8"
      onPress={() => openPlaceForm({ title: t('stock.places.add'), start: { parentId: id, kind: 'bin' } })}
    >
      {t('stock.places.addBelow')}
    </KeyButton>
  )
}

type AsideProps = { readonly place: Place; readonly places: readonly Place[] }

function PlaceAside({ place, places }: AsideProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const canEdit = useMay()('stock.editParts') && place.kind !== 'transit'
  const parent = places.find(one => one.id === place.parentId)
  const below = places.filter(one => one.parentId === place.id)
  const edit = {
    title: t('stock.places.edit'),
    form: <PlaceForm place={place} onDone={modals.closeAll} />,
  }
  return (
    <FactsPanel
      title={t('stock.places.facts')}
      edit={canEdit ? edit : undefined}
      facts={[
        { label: t('stock.places.kind'), value: t(`stock.places.kinds.${place.kind}`) },
        { label: t('stock.places.code'), value: place.code && <Ltr>{place.code}</Ltr> },
        { label: t('stock.places.holder'), value: place.holder && <bdi>{place.holder.name}</bdi> },
        { label: t('stock.places.below'), value: parent && <PlaceLink place={parent} /> },
        { label: t('stock.places.walkOrder'), value: number(place.walkOrder) },
        {
          label: t('stock.places.within'),
          value: below.length > 0 && below.map(one => <PlaceLink key={one.id} place={one} isBlock />),
        },
        { label: t('stock.places.state'), value: !place.isActive && t('stock.places.inactive') },
      ]}
    />
  )
}

type LinkProps = { readonly place: Place; readonly isBlock?: boolean }

function PlaceLink({ place, isBlock }: LinkProps) {
  const placeName = usePlaceName()
  return (
    <Anchor component={Link} href={placePath(place.id)} inherit {...(isBlock && { display: 'block' })}>
      <bdi>{placeName(place)}</bdi>
    </Anchor>
  )
}

/** What lies in the place itself, and how much of it. */
function Contents({ placeId }: { readonly placeId: Id }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const quantity = useQuantity()
  const pages = usePages(
    queries.stock.placeParts.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ placeId, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <>
      <ErrorNote error={pages.error} />
      <PartTable
        label={t('stock.places.contents')}
        rows={pages.rows}
        isNarrow
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        own={[
          {
            key: 'here',
            header: t('stock.places.here'),
            width: '112px',
            align: 'end',
            cell: ({ here, unit }) => quantity(here, unit),
          },
        ]}
        empty={<EmptyState icon={<IconPackage />} text={t('stock.places.nothingHere')} />}
      />
    </>
  )
}
