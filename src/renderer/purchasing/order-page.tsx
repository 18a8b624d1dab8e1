import { Grid, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { OrderHead } from './order-head'
import { OrderLines } from './order-lines'
import { OrderReceipts } from './order-receipts'

type Props = { readonly id: Id }

/** An order: what was asked for, what of it came and what is still to come (rule J1). */
export function OrderPage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: order, error } = useQuery(queries.purchasing.order.queryOptions({ input: { id } }))
  if (!order) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  const hasBeenPlaced = order.orderedOn !== null
  return (
    <Stack gap="md" p="md">
      <OrderHead order={order} />
      <ErrorNote error={error} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, xl: hasBeenPlaced ? 9 : 12 }}>
          <Panel title={t('purchasing.order.lines')}>
            <OrderLines order={order} />
          </Panel>
        </Grid.Col>
        {hasBeenPlaced && (
          <Grid.Col span={{ base: 12, xl: 3 }}>
            <OrderReceipts order={order} />
          </Grid.Col>
        )}
      </Grid>
    </Stack>
  )
}
