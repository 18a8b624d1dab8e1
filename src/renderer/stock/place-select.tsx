import { Select, type SelectProps } from '@mantine/core'
import type { Id } from '#shared/kernel/ids'
import type { Place } from '#shared/stock/place'
import { ownDirection } from '../ui/own-direction'
import { wayTo } from './place-order'
import { usePlaces } from './use-places'

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  /** Which places are offered; those that are no longer used never are, unless one is chosen. */
  readonly of?: (place: Place) => boolean
}

/** A place by its name, its way to it or its code. */
export function PlaceSelect({ value, onChange, of = () => true, ...props }: Props) {
  const places = usePlaces() ?? []
  const offered = places.filter(
    place => place.id === value || (place.isActive && place.kind !== 'transit' && of(place)),
  )
  return (
    <Select
      {...props}
      data={offered.map(place => ({ value: place.id, label: labelOf(places, place) }))}
      value={value}
      onChange={onChange}
      searchable
    />
  )
}

function labelOf(places: readonly Place[], { id, code }: Place): string {
  const path = wayTo(places, id)
  return code === '' ? path : `${path} · ${ownDirection(code)}`
}
