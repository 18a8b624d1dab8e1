import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { SheetPrint } from './sheet-print'

type Props = { readonly id: Id }

/** Prints a statement of warranty claims for its manufacturer. */
export function StatementPrintPage({ id }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const order = { statementId: id }
  const { data: preview, error } = useQuery(queries.papers.previewStatement.queryOptions({ input: order }))
  return (
    <SheetPrint
      title={t('papers.statement.title')}
      preview={preview}
      error={error}
      print={printer => client.papers.printStatement({ ...order, printer })}
      save={() => client.papers.saveStatementPdf(order)}
    />
  )
}
