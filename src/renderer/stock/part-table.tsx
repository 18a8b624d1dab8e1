import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PartRow } from '#shared/stock/part'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { partName } from './part-name'
import { partPath } from './stock-places'
import { useQuantity } from './use-quantity'

type Props<Row> = Rows<Row> & {
  readonly label?: string
  /** Columns of one's own, after what is on hand. */
  readonly own?: readonly Column<Row>[]
  /** Without what only the whole list has room for. */
  readonly isNarrow?: boolean
}

/** What only the whole list has room for. */
const wide = new Set(['available', 'onOrder', 'price', 'homePlace'])

/** Parts as rows; a row opens its part. */
export function PartTable<Row extends PartRow>({ label, own = [], isNarrow = false, ...rows }: Props<Row>) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = usePartColumns(own)
  const shown = isNarrow ? columns.filter(({ key }) => !wide.has(key)) : columns
  return (
    <RowTable
      {...rows}
      label={label ?? t('stock.tabs.parts')}
      columns={shown}
      keyOf={part => part.id}
      onOpen={part => navigate(partPath(part.id))}
    />
  )
}

function usePartColumns<Row extends PartRow>(own: readonly Column<Row>[]): readonly Column<Row>[] {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const quantity = useQuantity()
  const moneyColumn = useMoneyColumn()
  return [
    numberColumn({
      header: t('stock.part.number'),
      width: '152px',
      of: ({ number }) => number,
      isCode: true,
    }),
    {
      key: 'name',
      header: t('stock.part.name'),
      cell: part => <Name part={part} name={partName(part, locale)} />,
    },
    {
      key: 'brand',
      header: t('stock.part.brand'),
      width: '100px',
      cell: ({ brand }) => (brand ? <Clipped>{brand}</Clipped> : '–'),
    },
    ...(['onHand', 'available', 'onOrder'] as const).map(
      (key): Column<Row> => ({
        key,
        header: t(`stock.part.${key}`),
        width: '96px',
        align: 'end',
        cell: ({ stock, unit }) => (
          <Text span inherit {...(stock[key] === 0 && { c: 'dimmed' })}>
            {quantity(stock[key], unit)}
          </Text>
        ),
      }),
    ),
    ...own,
    moneyColumn({ key: 'price', header: t('stock.part.price'), of: ({ price }) => price }),
    {
      key: 'homePlace',
      header: t('stock.part.homePlace'),
      width: '112px',
      cell: ({ homePlace }) => (homePlace ? <Clipped>{homePlace.name}</Clipped> : '–'),
    },
  ]
}

function Name({ part, name }: { readonly part: PartRow; readonly name: string }) {
  const { t } = useTranslation()
  if (part.isActive) return <Clipped>{name}</Clipped>
  return (
    <Group gap="xs" wrap="nowrap">
      <Clipped>{name}</Clipped>
      <Badge variant="light" color="gray" style={{ flexShrink: 0 }}>
        {t('stock.part.inactive')}
      </Badge>
    </Group>
  )
}
