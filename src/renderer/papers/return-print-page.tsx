import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { SheetPrint, useSheetChoice } from './sheet-print'

type Props = { readonly id: Id }

/** Prints the note that goes into the box with parts that are sent back to their supplier. */
export function ReturnPrintPage({ id }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { size, sizeChoice } = useSheetChoice()
  const order = { returnId: id, size }
  const { data: preview, error } = useQuery({
    ...queries.papers.previewReturn.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  return (
    <SheetPrint
      title={t('papers.sentBack.title')}
      preview={preview}
      error={error}
      choices={sizeChoice}
      print={printer => client.papers.printReturn({ ...order, printer })}
      save={() => client.papers.saveReturnPdf(order)}
    />
  )
}
