import { NavLink, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Count } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { useFormat } from '../i18n/use-format'
import { PlaceKindIcon } from '../stock/place-kind-icon'
import { usePlaceName } from '../stock/use-places'

type Props = {
  readonly count: Count
  readonly placeId: Id | null
  readonly onChoose: (id: Id) => void
}

/** The places of a count as they are walked by, each with how far it came. */
export function CountPlaceList({ count, placeId, onChoose }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const placeName = usePlaceName()
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('counting.places.title')}
      </Text>
      <Paper
        withBorder
        component="nav"
        aria-label={t('counting.places.title')}
        mah="calc(100vh - 220px)"
        style={{ overflowY: 'auto' }}
      >
        {count.places.map(place => (
          <NavLink
            key={place.id}
            component="button"
            type="button"
            label={<bdi>{placeName(place)}</bdi>}
            description={t('counting.places.figures', {
              counted: number(place.counted),
              uncounted: number(place.uncounted),
            })}
            leftSection={<PlaceKindIcon kind={place.kind} />}
            active={place.id === placeId}
            onClick={() => onChoose(place.id)}
          />
        ))}
      </Paper>
    </Stack>
  )
}
