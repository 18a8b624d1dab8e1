import { SegmentedControl, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { type CardLayout, cardLayouts, mostPrintedCards } from '#shared/papers/contract'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ltrText } from '../ui/ltr-text'
import { NumberField } from '../ui/number-field'
import { Page } from '../ui/page'
import { DocumentPrint } from './document-print'

/** Prints warranty cards: those of the batch, or the one card, that the address names. */
export function CardPrintPage() {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { number } = useFormat()
  const canPrint = useMay()('papers.print')
  const [asked] = useSearchParams()
  const batchId = asked.get('batch')
  const [layout, setLayout] = useState<CardLayout>('sheet')
  const [first, setFirst] = useState(1)
  const [count, setCount] = useState(mostPrintedCards)
  const order = {
    ...(batchId ? { batchId, skip: beginning(first) } : { cardIds: [asked.get('card') ?? ''] }),
    count: withinOnePrint(count),
    layout,
  }
  const { data: preview, error } = useQuery({
    ...queries.papers.previewCards.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  const print = async (printer: string) => {
    const { cards } = await client.papers.printCards({ ...order, printer })
    return t('papers.screen.cards.printed', { cards: number(cards) })
  }
  const save = async () => {
    const saved = await client.papers.saveCardsPdf(order)
    return saved && t('papers.screen.cards.saved', { cards: number(saved.cards), path: ltrText(saved.path) })
  }
  return (
    <Page title={t('papers.screen.cards.title')}>
      <DocumentPrint
        preview={preview}
        error={error}
        canPrint={canPrint}
        onPrint={print}
        onSave={save}
        choices={
          <>
            <SegmentedControl
              aria-label={t('papers.screen.cards.layout')}
              value={layout}
              onChange={setLayout}
              data={cardLayouts.map(value => ({ value, label: t(`papers.screen.cards.layouts.${value}`) }))}
            />
            {batchId && (
              <>
                <NumberField
                  label={t('papers.screen.cards.from')}
                  value={first}
                  onChange={setFirst}
                  w={130}
                />
                <NumberField
                  label={t('papers.screen.cards.count')}
                  value={count}
                  onChange={setCount}
                  w={130}
                />
              </>
            )}
          </>
        }
        note={
          preview && (
            <Text size="sm" c="dimmed">
              {t('papers.screen.cards.shown', { cards: number(preview.cards), total: number(preview.total) })}
            </Text>
          )
        }
      />
    </Page>
  )
}

/** What is being typed may be nothing yet. */
function beginning(first: number): number {
  return Number.isNaN(first) ? 0 : Math.min(Math.max(first, 1), 1_000_000) - 1
}

function withinOnePrint(count: number): number {
  return Number.isNaN(count) ? mostPrintedCards : Math.min(Math.max(count, 1), mostPrintedCards)
}
