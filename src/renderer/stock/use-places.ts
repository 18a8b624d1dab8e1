import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/stock/place'
import { useApi } from '../api/api-context'

/** The tree of places as it is walked; undefined until it has been read. */
export function usePlaces(): readonly Place[] | undefined {
  const { queries } = useApi()
  return useQuery(queries.stock.places.queryOptions({ input: {} })).data
}

/** What a place is called: the program's own one has no name that a person gave it. */
export function usePlaceName(): (place: Pick<Place, 'name' | 'kind'>) => string {
  const { t } = useTranslation()
  return ({ name, kind }) => (kind === 'transit' ? t('stock.places.kinds.transit') : name)
}
