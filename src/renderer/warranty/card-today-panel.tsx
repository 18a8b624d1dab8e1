import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { CardTimeline } from './card-timeline'
import { VerdictText } from './verdict-text'

type Props = { readonly card: Card }

/** What the card says of a device that its owner brings today, with every reason and its term as a line of days. */
export function CardTodayPanel({ card }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data, error } = useQuery(
    queries.coverage.check.queryOptions({
      input: { cardNumber: card.number, ...(card.owner && { customerId: card.owner.id }) },
    }),
  )
  return (
    <Panel title={t('warranty.today.title')}>
      <ErrorNote error={error} />
      {data && <VerdictText verdict={data.verdict} />}
      <CardTimeline card={card} verdict={data?.verdict} />
    </Panel>
  )
}
