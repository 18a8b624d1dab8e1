import { Button, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { type CardLayout, cardLayouts, mostPrintedCards } from '#shared/papers/contract'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { ltrText } from '../ui/ltr-text'
import { NumberField } from '../ui/number-field'
import { Page } from '../ui/page'
import { PaperPreview } from './paper-preview'

/** Prints warranty cards: those of the batch, or the one card, that the address names. */
export function CardPrintPage() {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { number } = useFormat()
  const may = useMay()
  const [asked] = useSearchParams()
  const [batchId, cardId] = [asked.get('batch'), asked.get('card')]
  const [layout, setLayout] = useState<CardLayout>('sheet')
  const [first, setFirst] = useState(1)
  const [count, setCount] = useState(mostPrintedCards)
  const [printer, setPrinter] = useState<string | null>(null)
  const order = {
    ...(batchId ? { batchId, skip: Math.max(0, first - 1) } : { cardIds: cardId ? [cardId] : [] }),
    count: Math.min(Math.max(1, count), mostPrintedCards),
    layout,
  }
  const { data: preview, error } = useQuery({
    ...queries.papers.previewCards.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  const { data: printers = [] } = useQuery(
    queries.papers.printers.queryOptions({ input: {}, enabled: may('papers.print') }),
  )
  const print = useCommand(
    () => client.papers.printCards({ ...order, printer: printer ?? '' }),
    ({ cards }) =>
      notifications.show({ message: t('papers.screen.cards.printed', { cards: number(cards) }) }),
  )
  const save = useCommand(
    () => client.papers.saveCardsPdf(order),
    saved =>
      saved &&
      notifications.show({
        message: t('papers.screen.cards.saved', { cards: number(saved.cards), path: ltrText(saved.path) }),
      }),
  )
  return (
    <Page title={t('papers.screen.cards.title')}>
      <Stack gap="sm">
        <Group align="flex-end">
          <SegmentedControl
            aria-label={t('papers.screen.cards.layout')}
            value={layout}
            onChange={setLayout}
            data={cardLayouts.map(value => ({ value, label: t(`papers.screen.cards.layouts.${value}`) }))}
          />
          {batchId && (
            <>
              <NumberField label={t('papers.screen.cards.from')} value={first} onChange={setFirst} w={130} />
              <NumberField label={t('papers.screen.cards.count')} value={count} onChange={setCount} w={130} />
            </>
          )}
          {may('papers.print') && (
            <Select
              aria-label={t('papers.screen.printer')}
              placeholder={t('papers.screen.defaultPrinter')}
              data={[...printers]}
              value={printer}
              onChange={setPrinter}
              clearable
              w={220}
            />
          )}
        </Group>
        <ErrorNote error={error ?? print.error ?? save.error} />
        {may('papers.print') && preview && (
          <Group>
            <KeyButton
              shortcut="F9"
              leftSection={<IconPrinter size={18} aria-hidden />}
              loading={print.isRunning}
              onPress={() => print.run(undefined)}
            >
              {t('papers.screen.print')}
            </KeyButton>
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={18} aria-hidden />}
              loading={save.isRunning}
              onClick={() => save.run(undefined)}
            >
              {t('papers.screen.savePdf')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('papers.screen.cards.shown', { cards: number(preview.cards), total: number(preview.total) })}
            </Text>
          </Group>
        )}
        {preview ? (
          <PaperPreview html={preview.html} widthMm={preview.widthMm} />
        ) : (
          !error && <Skeleton height={420} />
        )}
      </Stack>
    </Page>
  )
}
