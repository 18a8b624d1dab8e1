import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { RepairRow } from '#shared/repairs/model'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { PromisedDay } from './promised-day'
import { StatusBadge } from './status-badge'

type ColumnKey =
  | 'number'
  | 'customer'
  | 'device'
  | 'fault'
  | 'status'
  | 'promised'
  | 'technician'
  | 'received'

type Props = Rows<RepairRow> & {
  readonly label: string
  /** Columns that the page says already (the customer on a customer's page). */
  readonly hidden?: readonly ColumnKey[]
}

/** Repairs as rows; a row opens its repair. */
export function RepairTable({ hidden = [], ...props }: Props) {
  const [, navigate] = useLocation()
  const columns = useRepairColumns().filter(column => !hidden.some(key => key === column.key))
  return (
    <RowTable
      {...props}
      columns={columns}
      keyOf={repair => repair.id}
      onOpen={repair => navigate(`/repairs/${repair.id}`)}
    />
  )
}

function useRepairColumns(): readonly Column<RepairRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    numberColumn({ header: t('workshop.number'), width: '120px', of: ({ number }) => number }),
    {
      key: 'status',
      header: t('workshop.status'),
      width: '160px',
      cell: ({ kind, statusId }) => <StatusBadge kind={kind} statusId={statusId} />,
    },
    {
      key: 'customer',
      header: t('workshop.customer'),
      cell: ({ customer }) => <Clipped>{customer.name}</Clipped>,
    },
    {
      key: 'device',
      header: t('workshop.device'),
      cell: ({ device }) => <Clipped>{deviceName(device)}</Clipped>,
    },
    {
      key: 'fault',
      header: t('workshop.fault'),
      cell: ({ fault }) => <Clipped>{fault}</Clipped>,
    },
    {
      key: 'technician',
      header: t('workshop.technician'),
      width: '112px',
      cell: ({ technician }) => technician?.name ?? '–',
    },
    {
      key: 'promised',
      header: t('workshop.promised'),
      width: '124px',
      cell: ({ promisedOn, kind }) => <PromisedDay day={promisedOn} kind={kind} />,
    },
    {
      key: 'received',
      header: t('workshop.received'),
      width: '124px',
      cell: ({ receivedAt }) => format.instant(receivedAt).split(' ')[0],
    },
  ]
}
