import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { OrderRow } from '#shared/purchasing/order'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { OrderStateBadge } from './order-state-badge'
import { orderPath } from './places'
import { useIsLate } from './use-is-late'

type Props = Rows<OrderRow> & { readonly hasSupplier?: boolean }

/** Orders as rows; a row opens its order. */
export function OrderTable({ hasSupplier = true, ...rows }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = useOrderColumns()
  return (
    <RowTable
      {...rows}
      label={t('purchasing.views.orders')}
      columns={hasSupplier ? columns : columns.filter(({ key }) => key !== 'supplier' && key !== 'lines')}
      keyOf={({ id }) => id}
      onOpen={({ id }) => navigate(orderPath(id))}
    />
  )
}

function useOrderColumns(): readonly Column<OrderRow>[] {
  const { t } = useTranslation()
  const { number, day } = useFormat()
  const moneyColumn = useMoneyColumn()
  const maySeeCosts = useMay()('stock.viewCosts')
  return [
    numberColumn({ header: t('purchasing.fields.order'), width: '132px', of: row => row.number }),
    {
      key: 'supplier',
      header: t('purchasing.fields.supplier'),
      cell: ({ supplier }) => <Clipped>{supplier.name}</Clipped>,
    },
    {
      key: 'state',
      header: t('purchasing.fields.state'),
      width: '160px',
      cell: ({ state }) => <OrderStateBadge state={state} />,
    },
    {
      key: 'orderedOn',
      header: t('purchasing.fields.orderedOn'),
      width: '112px',
      cell: ({ orderedOn }) => (orderedOn ? day(orderedOn) : '–'),
    },
    {
      key: 'expectedOn',
      header: t('purchasing.fields.expectedOn'),
      width: '168px',
      cell: order => <Expected order={order} />,
    },
    {
      key: 'lines',
      header: t('purchasing.fields.lines'),
      width: '72px',
      align: 'end',
      cell: ({ lines }) => number(lines),
    },
    ...(maySeeCosts
      ? [
          moneyColumn<OrderRow>({
            key: 'total',
            header: t('purchasing.fields.total'),
            width: '164px',
            of: ({ total }) => total,
          }),
        ]
      : []),
  ]
}

function Expected({ order }: { readonly order: OrderRow }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const isLate = useIsLate()
  if (!order.expectedOn) return '–'
  if (!isLate(order)) return day(order.expectedOn)
  return (
    <Group gap={6} wrap="nowrap">
      {day(order.expectedOn)}
      <Text span inherit c="var(--mantine-color-error)">
        {t('purchasing.orders.late')}
      </Text>
    </Group>
  )
}
