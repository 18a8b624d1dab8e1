import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SlowRow } from '#shared/purchasing/plan-model'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { partPath } from '../stock/stock-places'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { usePlanAmounts } from './use-plan-amounts'

const colors = { none: 'gray', unused: 'gray', moving: 'green', slow: 'orange', dead: 'red' } as const

/** Parts that lie idle; a row opens its part. */
export function SlowStockTable(rows: Rows<SlowRow>) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = [...useNameColumns(), ...useFigureColumns(rows.rows ?? [])]
  return (
    <RowTable
      {...rows}
      label={t('plan.idle.label')}
      columns={columns}
      keyOf={({ part }) => part.id}
      onOpen={({ part }) => navigate(partPath(part.id))}
    />
  )
}

function useNameColumns(): readonly Column<SlowRow>[] {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return [
    numberColumn({
      header: t('stock.part.number'),
      width: '148px',
      of: ({ part }) => part.number,
      isCode: true,
    }),
    {
      key: 'name',
      header: t('stock.part.name'),
      cell: ({ part }) => <Clipped>{partName(part, locale)}</Clipped>,
    },
    {
      key: 'movement',
      header: t('plan.idle.movement'),
      width: '100px',
      cell: ({ movement }) => (
        <Badge variant="light" color={colors[movement]}>
          {t(`plan.idle.movements.${movement}`)}
        </Badge>
      ),
    },
  ]
}

function useFigureColumns(rows: readonly SlowRow[]): readonly Column<SlowRow>[] {
  const { t } = useTranslation()
  const { day, number } = useFormat()
  const { quantity, figure } = usePlanAmounts()
  const moneyColumn = useMoneyColumn()
  return [
    {
      key: 'onHand',
      header: t('plan.idle.onHand'),
      width: '88px',
      align: 'end',
      cell: ({ onHand, part }) => quantity(onHand, part.unit),
    },
    ...(rows.some(({ value }) => value !== null)
      ? [
          moneyColumn<SlowRow>({
            key: 'value',
            header: t('plan.idle.value'),
            width: '144px',
            of: ({ value }) => value,
          }),
        ]
      : []),
    {
      key: 'lastUsed',
      header: t('plan.idle.lastUsed'),
      width: '112px',
      cell: ({ lastUsedOn }) => (lastUsedOn === null ? t('plan.part.never') : day(lastUsedOn)),
    },
    {
      key: 'idleDays',
      header: t('plan.idle.idleDays'),
      width: '104px',
      align: 'end',
      cell: ({ idleDays }) => number(idleDays),
    },
    {
      key: 'lasts',
      header: t('plan.idle.lasts'),
      width: '124px',
      align: 'end',
      cell: ({ lastsMonths }) => (lastsMonths === null ? t('plan.idle.noUse') : figure(lastsMonths)),
    },
  ]
}
