import { useTranslation } from 'react-i18next'
import type { CountRow } from '#shared/counting/model'
import { usePlaceName } from '../stock/use-places'
import { ownDirection } from '../ui/own-direction'

/** Says what a count is about: a place, with what is inside it where that is counted too. */
export function usePlaceWords(): (count: Pick<CountRow, 'place' | 'withBelow'>) => string {
  const { t } = useTranslation()
  const placeName = usePlaceName()
  return ({ place, withBelow }) =>
    withBelow ? t('counting.withBelow', { place: ownDirection(placeName(place)) }) : placeName(place)
}
