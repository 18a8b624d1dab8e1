import { useTranslation } from 'react-i18next'
import type { Count, ReviewLine } from '#shared/counting/model'
import { usePlaceName } from '../stock/use-places'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import type { Column } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { LineMenu } from './count-lines'
import { CountedPartCell } from './counted-part-cell'
import { ReviewNotes } from './review-notes'
import { useSigned } from './use-signed'

/** Columns of what a count would enter; values for who may see costs. */
export function useReviewColumns(
  { id: countId, places }: Count,
  hasValues: boolean,
): readonly Column<ReviewLine>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const signed = useSigned()
  const placeName = usePlaceName()
  const moneyColumn = useMoneyColumn()
  return [
    {
      key: 'part',
      header: t('counting.fields.part'),
      cell: line => (
        <>
          <CountedPartCell line={{ part: line.part }} />
          <ReviewNotes line={line} countId={countId} />
        </>
      ),
    },
    ...(places.length > 1
      ? [
          {
            key: 'place',
            header: t('counting.fields.place'),
            width: '14%',
            cell: ({ place }: ReviewLine) => <Clipped>{placeName(place)}</Clipped>,
          },
        ]
      : []),
    {
      key: 'counted',
      header: t('counting.fields.counted'),
      width: '88px',
      align: 'end',
      cell: ({ counted, part }) => quantity(counted, part.unit),
    },
    {
      key: 'system',
      header: t('counting.fields.system'),
      width: '112px',
      align: 'end',
      cell: ({ system, part }) => (system === null ? '–' : quantity(system, part.unit)),
    },
    {
      key: 'difference',
      header: t('counting.fields.difference'),
      width: '88px',
      align: 'end',
      cell: ({ difference, part }) => signed(difference, part.unit),
    },
    ...(hasValues
      ? [
          moneyColumn<ReviewLine>({
            key: 'value',
            header: t('counting.fields.value'),
            of: ({ value }) => value,
          }),
        ]
      : []),
    {
      key: 'by',
      header: t('counting.fields.countedBy'),
      width: '96px',
      cell: ({ countedBy }) => <Clipped>{countedBy.name}</Clipped>,
    },
    {
      key: 'acts',
      header: '',
      width: '48px',
      align: 'end',
      cell: line => <LineMenu line={line} countId={countId} canRecount />,
    },
  ]
}
