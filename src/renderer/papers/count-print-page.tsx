import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { SheetPrint, useSheetChoice } from './sheet-print'

type Props = { readonly id: Id }

/** Prints the sheet to count by; that of a blind count says nothing of what there should be. */
export function CountPrintPage({ id }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { size, sizeChoice } = useSheetChoice()
  const order = { countId: id, size }
  const { data: preview, error } = useQuery({
    ...queries.papers.previewCount.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  return (
    <SheetPrint
      title={t('papers.count.title')}
      preview={preview}
      error={error}
      choices={sizeChoice}
      print={printer => client.papers.printCount({ ...order, printer })}
      save={() => client.papers.saveCountPdf(order)}
    />
  )
}
