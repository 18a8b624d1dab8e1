import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { ReturnTable } from './return-table'

type Props = { readonly supplierId: Id }

/** What a supplier has to repair, replace or credit. */
export function SupplierReturnsPanel({ supplierId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const pages = usePages(
    queries.purchasing.returns.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        supplierId,
        isOpen: true,
        limit: 10,
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Panel title={t('purchasing.suppliers.returns')}>
      <ErrorNote error={pages.error} />
      <ReturnTable
        hasSupplier={false}
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <Text size="sm" c="dimmed">
            {t('purchasing.suppliers.noReturns')}
          </Text>
        }
      />
    </Panel>
  )
}
