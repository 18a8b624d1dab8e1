import { Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconFileOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order, OrderLine } from '#shared/purchasing/order'
import { costOf } from '#shared/stock/cost-of'
import { NumberLink } from '../claims/number-link'
import { useMay } from '../shell/session'
import { useQuantity } from '../stock/use-quantity'
import { DocumentNumber } from '../ui/document-number'
import { EmptyState } from '../ui/empty-state'
import { Ltr } from '../ui/ltr'
import { type Column, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { repairsOf } from './line-repairs'
import { PartCell } from './part-cell'

type Props = { readonly order: Pick<Order, 'items' | 'state'> }

/** What was ordered, line by line, with what of it came and what is missing. */
export function OrderLines({ order: { items, state } }: Props) {
  const { t } = useTranslation()
  const columns = useLineColumns(items, state)
  return (
    <RowTable
      label={t('purchasing.order.lines')}
      columns={columns}
      rows={items}
      keyOf={({ id }) => id}
      empty={<EmptyState icon={<IconFileOff />} text={t('purchasing.form.empty')} />}
    />
  )
}

function useLineColumns(items: readonly OrderLine[], state: Order['state']): readonly Column<OrderLine>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const moneyColumn = useMoneyColumn()
  const maySeeCosts = useMay()('stock.viewCosts')
  const hasRepairs = items.some(line => repairsOf(line).length > 0)
  const wasPlaced = state !== 'draft'
  const amount = (key: 'quantity' | 'received', cell: (line: OrderLine) => ReactNode): Column<OrderLine> => ({
    key,
    header: t(`purchasing.fields.${key}`),
    width: '112px',
    align: 'end',
    cell,
  })
  return [
    { key: 'part', header: t('purchasing.fields.part'), cell: line => <PartOf line={line} /> },
    ...(hasRepairs
      ? [
          {
            key: 'repair',
            header: t('purchasing.fields.forRepair'),
            width: '120px',
            cell: (line: OrderLine) => <ForRepairs line={line} />,
          },
        ]
      : []),
    amount('quantity', line => quantity(line.quantity, line.part.unit)),
    ...(wasPlaced
      ? [
          amount('received', line => quantity(line.received, line.part.unit)),
          {
            key: 'left',
            header: t('purchasing.fields.left'),
            width: '128px',
            align: 'end' as const,
            cell: (line: OrderLine) => <Left line={line} state={state} />,
          },
        ]
      : []),
    ...(maySeeCosts
      ? [
          moneyColumn<OrderLine>({
            key: 'unitPrice',
            header: t('purchasing.fields.unitPrice'),
            of: ({ unitPrice }) => unitPrice,
          }),
          moneyColumn<OrderLine>({
            key: 'total',
            header: t('purchasing.fields.lineTotal'),
            width: '148px',
            of: ({ unitPrice, quantity: steps, part }) =>
              unitPrice === null ? null : costOf({ quantity: steps, unitCost: unitPrice, unit: part.unit }),
          }),
        ]
      : []),
  ]
}

function PartOf({ line: { part, supplierCode, note } }: { readonly line: OrderLine }) {
  const { t } = useTranslation()
  return (
    <PartCell part={part}>
      {(supplierCode !== '' || note !== '') && (
        <>
          {supplierCode !== '' && (
            <>
              {t('purchasing.terms.code')}: <Ltr>{supplierCode}</Ltr>
            </>
          )}
          {supplierCode !== '' && note !== '' && ' · '}
          {note !== '' && <bdi>{note}</bdi>}
        </>
      )}
    </PartCell>
  )
}

/** The repairs that a line is for, one below the other. */
function ForRepairs({ line }: { readonly line: OrderLine }) {
  const maySeeRepairs = useMay()('repairs.view')
  const repairs = repairsOf(line)
  if (repairs.length === 0) return '–'
  return (
    <Stack gap={2}>
      {repairs.map(({ id, number }) =>
        maySeeRepairs ? (
          <NumberLink key={id} place={`/repairs/${id}`}>
            {number}
          </NumberLink>
        ) : (
          <DocumentNumber key={id}>{number}</DocumentNumber>
        ),
      )}
    </Stack>
  )
}

/** What is missing stands out while it is awaited; colour never stands alone. */
function Left({ line, state }: { readonly line: OrderLine; readonly state: Order['state'] }) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  if (line.left === 0) {
    return (
      <Group gap={4} wrap="nowrap" justify="flex-end" c="var(--mantine-color-green-text)">
        <IconCircleCheck size={16} aria-hidden />
        {t('purchasing.order.complete')}
      </Group>
    )
  }
  const isAwaited = state === 'ordered' || state === 'part_received'
  return (
    <Text span inherit fw={isAwaited ? 600 : 400} {...(!isAwaited && { c: 'dimmed', td: 'line-through' })}>
      {quantity(line.left, line.part.unit)}
    </Text>
  )
}
