import { Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReturnLine, SupplierReturn } from '#shared/purchasing/supplier-return'
import { useMay } from '../shell/session'
import { useQuantity } from '../stock/use-quantity'
import { EmptyState } from '../ui/empty-state'
import { Ltr } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import { type Column, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { PartCell } from './part-cell'
import { EndForm } from './return-end-form'
import { ReturnEnds } from './return-ends'

type Props = { readonly returned: SupplierReturn }

/** What went back, line by line, with how it ended and the way to say so. */
export function ReturnLines({ returned }: Props) {
  const { t } = useTranslation()
  const columns = useLineColumns(returned)
  return (
    <RowTable
      label={t('purchasing.return.lines')}
      columns={columns}
      rows={returned.items}
      keyOf={({ id }) => id}
      empty={<EmptyState icon={<IconFileOff />} text={t('purchasing.form.empty')} />}
    />
  )
}

function useLineColumns({ id, items, state }: SupplierReturn): readonly Column<ReturnLine>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const moneyColumn = useMoneyColumn()
  const may = useMay()
  return [
    {
      key: 'part',
      header: t('purchasing.fields.part'),
      cell: ({ part, note }) => <PartCell part={part}>{note !== '' && <bdi>{note}</bdi>}</PartCell>,
    },
    ...(items.some(({ serialNo }) => serialNo !== null)
      ? [
          {
            key: 'serial',
            header: t('purchasing.return.serial'),
            width: '150px',
            cell: ({ serialNo }: ReturnLine) => (serialNo ? <Ltr>{serialNo}</Ltr> : '–'),
          },
        ]
      : []),
    {
      key: 'quantity',
      header: t('purchasing.fields.quantity'),
      width: '100px',
      align: 'end',
      cell: line => quantity(line.quantity, line.part.unit),
    },
    ...(may('stock.viewCosts')
      ? [
          moneyColumn<ReturnLine>({
            key: 'value',
            header: t('purchasing.return.value'),
            of: ({ value }) => value,
          }),
        ]
      : []),
    {
      key: 'ends',
      header: t('purchasing.return.ends'),
      width: '34%',
      cell: line => <ReturnEnds line={line} />,
    },
    ...(may('purchasing.order') && state === 'open'
      ? [
          {
            key: 'end',
            header: '',
            width: '148px',
            align: 'end' as const,
            cell: (line: ReturnLine) => <EndButton returnId={id} line={line} />,
          },
        ]
      : []),
  ]
}

type LineProps = { readonly line: ReturnLine }

type ButtonProps = LineProps & { readonly returnId: SupplierReturn['id'] }

function EndButton({ returnId, line }: ButtonProps) {
  const { t } = useTranslation()
  if (line.open === 0) return null
  const { number } = line.part
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={t('purchasing.return.endOf', { part: line.serialNo ?? number })}
      onClick={() =>
        modals.open({
          title: t('purchasing.return.endTitle', { part: ltrText(number) }),
          children: <EndForm returnId={returnId} line={line} onDone={modals.closeAll} />,
        })
      }
    >
      {t('purchasing.return.end')}
    </Button>
  )
}
