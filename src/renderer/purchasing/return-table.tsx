import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ReturnRow } from '#shared/purchasing/supplier-return'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { returnPath } from './places'
import { ReturnStateBadge } from './return-state-badge'

type Props = Rows<ReturnRow> & { readonly hasSupplier?: boolean }

/** Returns as rows; a row opens its return. */
export function ReturnTable({ hasSupplier = true, ...rows }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = useReturnColumns()
  return (
    <RowTable
      {...rows}
      label={t('purchasing.views.returns')}
      columns={hasSupplier ? columns : columns.filter(({ key }) => key !== 'supplier' && key !== 'at')}
      keyOf={({ id }) => id}
      onOpen={({ id }) => navigate(returnPath(id))}
    />
  )
}

function useReturnColumns(): readonly Column<ReturnRow>[] {
  const { t } = useTranslation()
  const { number, instant } = useFormat()
  const moneyColumn = useMoneyColumn()
  const maySeeCosts = useMay()('stock.viewCosts')
  return [
    numberColumn({ header: t('purchasing.returns.number'), width: '132px', of: row => row.number }),
    {
      key: 'supplier',
      header: t('purchasing.fields.supplier'),
      width: '20%',
      cell: ({ supplier }) => <Clipped>{supplier.name}</Clipped>,
    },
    {
      key: 'state',
      header: t('purchasing.fields.state'),
      width: '176px',
      cell: ({ state }) => <ReturnStateBadge state={state} />,
    },
    {
      key: 'at',
      header: t('purchasing.fields.at'),
      width: '150px',
      cell: ({ at }) => instant(at),
    },
    {
      key: 'reason',
      header: t('purchasing.fields.reason'),
      cell: ({ reason }) => <Clipped>{reason}</Clipped>,
    },
    {
      key: 'openLines',
      header: t('purchasing.returns.openLines'),
      width: '96px',
      align: 'end',
      cell: ({ openLines, lines }) => `${number(openLines)} / ${number(lines)}`,
    },
    ...(maySeeCosts
      ? [
          moneyColumn<ReturnRow>({
            key: 'openValue',
            header: t('purchasing.returns.openValue'),
            width: '148px',
            of: ({ openValue, state }) => (state === 'open' ? openValue : null),
          }),
        ]
      : []),
  ]
}
