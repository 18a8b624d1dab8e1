import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { type CountSheetSize, countSheetSizes } from '#shared/papers/contract'
import { useApi } from '../api/api-context'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { DocumentPrint } from './document-print'

type Props = { readonly id: Id }

/** Prints the sheet to count by; that of a blind count says nothing of what there should be. */
export function CountPrintPage({ id }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const [size, setSize] = useState<CountSheetSize>('a4')
  const order = { countId: id, size }
  const { data: preview, error } = useQuery({
    ...queries.papers.previewCount.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  const print = async (printer: string) => {
    await client.papers.printCount({ ...order, printer })
    return t('papers.screen.printed')
  }
  const save = async () => {
    const saved = await client.papers.saveCountPdf(order)
    return saved && t('papers.screen.saved', { path: ltrText(saved.path) })
  }
  return (
    <Page title={t('papers.count.title')}>
      <DocumentPrint
        preview={preview}
        error={error}
        canPrint
        onPrint={print}
        onSave={save}
        choices={
          <SegmentedControl
            aria-label={t('papers.screen.size')}
            value={size}
            onChange={next => setSize(countSheetSizes.find(known => known === next) ?? 'a4')}
            data={countSheetSizes.map(value => ({ value, label: t(`papers.count.sizes.${value}`) }))}
          />
        }
      />
    </Page>
  )
}
