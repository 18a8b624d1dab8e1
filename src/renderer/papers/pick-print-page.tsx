import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { useApi } from '../api/api-context'
import { SheetPrint, useSheetChoice } from './sheet-print'

/** Prints what is to be picked now: for everybody, or for the technician whom the address names. */
export function PickPrintPage() {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const [asked] = useSearchParams()
  const technicianId = asked.get('technician')
  const { size, sizeChoice } = useSheetChoice()
  const order = { size, ...(technicianId && { technicianId }) }
  const { data: preview, error } = useQuery({
    ...queries.papers.previewPickList.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  return (
    <SheetPrint
      title={t('papers.pick.title')}
      preview={preview}
      error={error}
      choices={sizeChoice}
      print={printer => client.papers.printPickList({ ...order, printer })}
      save={() => client.papers.savePickListPdf(order)}
    />
  )
}
