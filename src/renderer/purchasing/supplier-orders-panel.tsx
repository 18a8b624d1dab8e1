import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { OrderTable } from './order-table'

type Props = { readonly supplierId: Id }

/** What was ordered from a supplier, newest first. */
export function SupplierOrdersPanel({ supplierId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const pages = usePages(
    queries.purchasing.orders.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ supplierId, limit: 10, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <Panel title={t('purchasing.suppliers.orders')}>
      <ErrorNote error={pages.error} />
      <OrderTable
        hasSupplier={false}
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <Text size="sm" c="dimmed">
            {t('purchasing.suppliers.noOrders')}
          </Text>
        }
      />
    </Panel>
  )
}
