import { SegmentedControl, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { PaperKind } from '#shared/papers/contract'
import { type PaperSize, paperSizes } from '#shared/settings/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'
import { DocumentPrint } from './document-print'

type Props = { readonly repairId: Id; readonly kind: PaperKind }

/** A paper of a repair as it will be printed, its copies counted, and the ways to print or keep it. */
export function PaperPanel({ repairId, kind }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { shop, number } = useFormat()
  const [size, setSize] = useState<PaperSize>(shop.paperSize)
  const paper = { repairId, kind, size }
  const { data: preview, error } = useQuery({
    ...queries.papers.preview.queryOptions({ input: paper }),
    placeholderData: keepPreviousData,
  })
  const print = async (printer: string) => {
    await client.papers.print({ ...paper, printer })
    return t('papers.screen.printed')
  }
  const save = async () => {
    const saved = await client.papers.savePdf(paper)
    return saved && t('papers.screen.saved', { path: ltrText(saved.path) })
  }
  return (
    <Stack gap="sm" maw={600}>
      <DocumentPrint
        preview={preview}
        error={error}
        canPrint
        printer={shop.printer}
        onPrint={print}
        onSave={save}
        choices={
          <SegmentedControl
            aria-label={t('papers.screen.size')}
            value={size}
            onChange={next => setSize(paperSizes.find(known => known === next) ?? 'roll80')}
            data={paperSizes.map(value => ({ value, label: t(`papers.size.${value}`) }))}
          />
        }
        note={
          preview &&
          preview.copyNo > 1 && (
            <Text size="sm" c="dimmed">
              {t('papers.screen.copy', { copyNo: number(preview.copyNo) })}
            </Text>
          )
        }
        isShort
      />
    </Stack>
  )
}
