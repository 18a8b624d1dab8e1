import { Button, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { PaperKind } from '#shared/papers/contract'
import { type PaperSize, paperSizes } from '#shared/settings/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { ltrText } from '../ui/ltr-text'
import { PaperPreview } from './paper-preview'

type Props = { readonly repairId: Id; readonly kind: PaperKind }

/** A paper as it will be printed, and the ways to print or keep it. A failed print says why and loses nothing. */
export function PaperPanel({ repairId, kind }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { shop, number } = useFormat()
  const [size, setSize] = useState<PaperSize>(shop.paperSize)
  const [printer, setPrinter] = useState<string | null>(shop.printer || null)
  const paper = { repairId, kind, size }
  const { data: preview, error } = useQuery({
    ...queries.papers.preview.queryOptions({ input: paper }),
    placeholderData: keepPreviousData,
  })
  const { data: printers = [] } = useQuery(queries.papers.printers.queryOptions({ input: {} }))
  const print = useCommand(
    () => client.papers.print({ ...paper, printer: printer ?? '' }),
    () => notifications.show({ message: t('papers.screen.printed') }),
  )
  const save = useCommand(
    () => client.papers.savePdf(paper),
    saved =>
      saved && notifications.show({ message: t('papers.screen.saved', { path: ltrText(saved.path) }) }),
  )
  return (
    <Stack gap="sm" maw={600}>
      <Group justify="space-between" align="flex-end">
        <SegmentedControl
          aria-label={t('papers.screen.size')}
          value={size}
          onChange={next => setSize(paperSizes.find(known => known === next) ?? 'roll80')}
          data={paperSizes.map(value => ({ value, label: t(`papers.size.${value}`) }))}
        />
        <Select
          aria-label={t('papers.screen.printer')}
          placeholder={t('papers.screen.defaultPrinter')}
          data={[...printers]}
          value={printer}
          onChange={setPrinter}
          clearable
          w={200}
        />
      </Group>
      <ErrorNote error={error ?? print.error ?? save.error} />
      {preview ? <PaperPreview html={preview.html} widthMm={preview.widthMm} /> : <Skeleton height={420} />}
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
        {preview && preview.copyNo > 1 && (
          <Text size="sm" c="dimmed">
            {t('papers.screen.copy', { copyNo: number(preview.copyNo) })}
          </Text>
        )}
      </Group>
    </Stack>
  )
}
