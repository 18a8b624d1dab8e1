import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { ownDirection } from '../ui/own-direction'
import { PlaceSelect } from './place-select'
import { usePlaceName } from './use-places'
import { useQuantity } from './use-quantity'

type Props = {
  readonly part: Part
  readonly isFound: boolean
  readonly value: string | null
  readonly onChange: (placeId: string | null) => void
  readonly error: string | undefined
}

/** Where parts were found, which may be anywhere, or where they are missing: only where the books say that they lie. */
export function AdjustPlace({ part, isFound, value, onChange, error }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const quantity = useQuantity()
  const placeName = usePlaceName()
  const { data = [] } = useQuery(queries.stock.partPlaces.queryOptions({ input: { partId: part.id } }))
  const field = { label: t('stockDocuments.fields.place'), value, onChange, error }
  if (isFound) return <PlaceSelect {...field} />
  return (
    <Select
      {...field}
      data={data
        .filter(({ onHand }) => onHand > 0)
        .map(({ place, onHand }) => ({
          value: place.id,
          label: `${ownDirection(placeName(place))} · ${ownDirection(quantity(onHand, part.unit))}`,
        }))}
    />
  )
}
