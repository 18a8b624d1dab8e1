import { useTranslation } from 'react-i18next'
import type { CountLine } from '#shared/counting/model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useQuantity } from '../stock/use-quantity'
import { HistoryList } from '../ui/history-list'
import { ltrText } from '../ui/ltr-text'

type Props = { readonly line: CountLine }

/** How a line came to its count: who counted what, and when. */
export function LineHistory({ line: { id, part } }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const quantity = useQuantity()
  const pages = usePages(
    queries.counting.history.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ lineId: id, limit: 30, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <HistoryList
      pages={pages}
      sentence={tally =>
        t(`counting.history.${tally.act}`, {
          quantity: quantity(tally.quantity, part.unit),
          counted: quantity(tally.counted, part.unit),
        })
      }
      noteOf={({ serialNos }) => serialNos.map(ltrText).join(' · ')}
    />
  )
}
