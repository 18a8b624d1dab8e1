import { Button, Text, Timeline } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { useCardSentence } from './use-card-sentence'

type Props = { readonly card: Card }

/** Who did what to the card, when and why, newest first; it cannot be changed. */
export function CardHistoryPanel({ card }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { instant } = useFormat()
  const sentence = useCardSentence()
  const {
    rows = [],
    more,
    isFetchingMore,
    error,
  } = usePages(
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
      <ErrorNote error={error} />
      <Timeline bulletSize={12} lineWidth={2} active={rows.length}>
        {rows.map(entry => (
          <Timeline.Item key={entry.id} title={<Text size="sm">{sentence(entry)}</Text>}>
            {entry.reason !== '' && (
              <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                <bdi>{entry.reason}</bdi>
              </Text>
            )}
            <Text size="xs" c="dimmed">
              <bdi>{entry.staff.name}</bdi> · <bdi>{instant(entry.at)}</bdi>
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      {more && (
        <Button variant="subtle" loading={isFetchingMore} onClick={more}>
          {t('common.loadMore')}
        </Button>
      )}
    </Panel>
  )
}
