import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { PlaceKindIcon } from './place-kind-icon'
import { placePath } from './stock-places'
import { usePlaceName } from './use-places'
import { useQuantity } from './use-quantity'

type Props = { readonly part: Part }

/** How much of the part lies where, in walking order. */
export function PartPlacesPanel({ part: { id, unit, homePlace } }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const quantity = useQuantity()
  const placeName = usePlaceName()
  const { data, error } = useQuery(queries.stock.partPlaces.queryOptions({ input: { partId: id } }))
  if (!data && !error) return null
  const places = data?.filter(({ onHand }) => onHand > 0) ?? []
  return (
    <Panel title={t('stock.part.where')}>
      <ErrorNote error={error} />
      <Stack gap={6}>
        {places.map(({ place, onHand }) => (
          <Group key={place.id} justify="space-between" wrap="nowrap" gap="sm">
            <Group gap={6} wrap="nowrap" miw={0}>
              <PlaceKindIcon kind={place.kind} />
              <Anchor component={Link} href={placePath(place.id)} size="sm" truncate>
                <bdi>{placeName(place)}</bdi>
              </Anchor>
            </Group>
            <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
              {quantity(onHand, unit)}
            </Text>
          </Group>
        ))}
        {data && places.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('stock.part.nowhere')}
          </Text>
        )}
        {homePlace && (
          <Text size="xs" c="dimmed">
            {t('stock.part.homePlace')}: <bdi>{homePlace.name}</bdi>
          </Text>
        )}
      </Stack>
    </Panel>
  )
}
