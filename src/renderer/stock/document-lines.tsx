import { Anchor, Group, Text } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StockDocument } from '#shared/stock/document'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { Ltr } from '../ui/ltr'
import { type Column, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { partName } from './part-name'
import { partPath } from './stock-places'
import { usePlaceName } from './use-places'
import { useQuantity } from './use-quantity'

type Props = { readonly document: Pick<StockDocument, 'items'> }
type Item = StockDocument['items'][number]

/** What a document moved, line by line; columns that no line fills are left out. */
export function DocumentLines({ document: { items } }: Props) {
  const { t } = useTranslation()
  const columns = useLineColumns(items)
  return (
    <RowTable
      label={t('stockDocuments.document.lines')}
      columns={columns}
      rows={items}
      keyOf={({ line }) => String(line)}
      empty={<EmptyState icon={<IconFileOff />} text={t('stockDocuments.lines.empty')} />}
    />
  )
}

function useLineColumns(items: readonly Item[]): readonly Column<Item>[] {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const quantity = useQuantity()
  const placeName = usePlaceName()
  const moneyColumn = useMoneyColumn()
  const placeColumn = (key: 'from' | 'to'): Column<Item> => ({
    key,
    header: t(`stockDocuments.fields.${key}`),
    width: '15%',
    cell: item => {
      const place = item[key]
      return place ? <Clipped>{placeName(place)}</Clipped> : '–'
    },
  })
  return [
    {
      key: 'part',
      header: t('stockDocuments.fields.part'),
      cell: ({ part }) => (
        <Group gap="xs" wrap="nowrap">
          <Anchor component={Link} href={partPath(part.id)} fz="sm" style={{ whiteSpace: 'nowrap' }}>
            <Ltr>{part.number}</Ltr>
          </Anchor>
          <Text size="sm" component="div" flex={1} miw={0}>
            <Clipped lines={2}>{partName(part, locale)}</Clipped>
          </Text>
        </Group>
      ),
    },
    ...(['from', 'to'] as const).filter(key => items.some(item => item[key])).map(placeColumn),
    ...(items.some(({ serialNos }) => serialNos.length > 0)
      ? [serialColumn(t('stockDocuments.fields.serials'))]
      : []),
    {
      key: 'quantity',
      header: t('stockDocuments.fields.quantity'),
      width: '130px',
      align: 'end',
      cell: item => quantity(item.quantity, item.part.unit),
    },
    ...(items.some(({ value }) => value !== null)
      ? [
          moneyColumn<Item>({
            key: 'value',
            header: t('stockDocuments.fields.value'),
            width: '164px',
            of: ({ value }) => value,
          }),
        ]
      : []),
  ]
}

/** Serials wrap: each of them may be looked for. */
function serialColumn(header: string): Column<Item> {
  return {
    key: 'serials',
    header,
    width: '22%',
    cell: ({ serialNos }) => (
      <Group gap={6} style={{ whiteSpace: 'normal' }}>
        {serialNos.map(serialNo => (
          <Ltr key={serialNo}>{serialNo}</Ltr>
        ))}
      </Group>
    ),
  }
}
