import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { DocumentPrint } from './document-print'

type Props = { readonly id: Id }

/** Prints a statement of warranty claims for its manufacturer. */
export function StatementPrintPage({ id }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const order = { statementId: id }
  const { data: preview, error } = useQuery(queries.papers.previewStatement.queryOptions({ input: order }))
  const print = async (printer: string) => {
    await client.papers.printStatement({ ...order, printer })
    return t('papers.screen.printed')
  }
  const save = async () => {
    const saved = await client.papers.saveStatementPdf(order)
    return saved && t('papers.screen.saved', { path: ltrText(saved.path) })
  }
  return (
    <Page title={t('papers.statement.title')}>
      <DocumentPrint preview={preview} error={error} canPrint onPrint={print} onSave={save} />
    </Page>
  )
}
