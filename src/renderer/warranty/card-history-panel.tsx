import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { HistoryList } from '../ui/history-list'
import { Panel } from '../ui/panel'
import { useCardSentence } from './use-card-sentence'

type Props = { readonly card: Card }

/** Who did what to the card, when and why, newest first; it cannot be changed. */
export function CardHistoryPanel({ card }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const sentence = useCardSentence()
  const pages = usePages(
    queries.warranty.history.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        cardId: card.id,
        limit: 20,
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Panel title={t('warranty.card.history')}>
      <HistoryList
        pages={pages}
        sentence={sentence}
        noteOf={({ reason }) => reason !== '' && <bdi>{reason}</bdi>}
      />
    </Panel>
  )
}
