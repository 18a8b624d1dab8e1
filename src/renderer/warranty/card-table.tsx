import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { CardRow } from '#shared/warranty/card'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { CardStatusBadge } from './card-status-badge'

/** Cards as rows; a row opens its card. */
export function CardTable(props: Rows<CardRow>) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = useCardColumns()
  return (
    <RowTable
      {...props}
      label={t('warranty.title')}
      columns={columns}
      keyOf={card => card.id}
      onOpen={card => navigate(`/warranty/cards/${card.id}`)}
    />
  )
}

function useCardColumns(): readonly Column<CardRow>[] {
  const { t } = useTranslation()
  const { day } = useFormat()
  return [
    numberColumn({
      header: t('warranty.columns.number'),
      width: '168px',
      of: ({ number }) => number,
      isCode: true,
    }),
    {
      key: 'status',
      header: t('warranty.columns.status'),
      width: '124px',
      cell: ({ status }) => <CardStatusBadge status={status} />,
    },
    {
      key: 'serialNo',
      header: t('warranty.columns.serialNo'),
      width: '144px',
      cell: ({ serialNo }) => (serialNo ? <Ltr>{serialNo}</Ltr> : '–'),
    },
    {
      key: 'device',
      header: t('warranty.columns.device'),
      cell: card => <Clipped>{deviceName(card) || '–'}</Clipped>,
    },
    {
      key: 'policy',
      header: t('warranty.columns.policy'),
      cell: ({ policyName }) => <Clipped>{policyName}</Clipped>,
    },
    {
      key: 'activatedOn',
      header: t('warranty.columns.activatedOn'),
      width: '120px',
      cell: ({ activatedOn }) => (activatedOn ? day(activatedOn) : '–'),
    },
    {
      key: 'owner',
      header: t('warranty.columns.owner'),
      cell: ({ owner }) => (owner ? <Clipped>{owner.name}</Clipped> : '–'),
    },
  ]
}
