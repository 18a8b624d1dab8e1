import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { DocumentHead } from './document-head'
import { DocumentLines } from './document-lines'

type Props = { readonly id: Id }

/** A document of the stock: what it moved, who made it and why, and what became of it. */
export function DocumentPage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: document, error } = useQuery(queries.stock.document.queryOptions({ input: { id } }))
  if (!document) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Stack gap="md" p="md">
      <DocumentHead document={document} />
      <ErrorNote error={error} />
      <Panel title={t('stockDocuments.document.lines')}>
        <DocumentLines document={document} />
      </Panel>
    </Stack>
  )
}
