import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '#shared/stock/document'
import type { Part } from '#shared/stock/part'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { documentPath } from './document-places'
import { usePlaceName } from './use-places'
import { useQuantity } from './use-quantity'

type Props = Rows<Entry> & { readonly part: Pick<Part, 'unit'> }

/** Entries of the ledger as rows, each with who made it, by which document, and what there was after it. */
export function KardexTable({ part, ...rows }: Props) {
  const { t } = useTranslation()
  const columns = [...useWhatColumns(), ...useFigureColumns(part, rows.rows ?? [])]
  return (
    <RowTable
      {...rows}
      label={t('stockDocuments.kardex.title')}
      columns={columns}
      keyOf={({ seq }) => String(seq)}
    />
  )
}

function useWhatColumns(): readonly Column<Entry>[] {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const placeName = usePlaceName()
  return [
    {
      key: 'at',
      header: t('stockDocuments.fields.at'),
      width: '164px',
      cell: ({ at, staffName }) => <TwoLines first={instant(at)} second={<bdi>{staffName}</bdi>} />,
    },
    {
      key: 'document',
      header: t('stockDocuments.fields.document'),
      cell: entry => (
        <TwoLines
          first={<NumberLink place={documentPath(entry.documentId)}>{entry.documentNumber}</NumberLink>}
          second={<What entry={entry} />}
        />
      ),
    },
    {
      key: 'place',
      header: t('stockDocuments.fields.place'),
      width: '17%',
      cell: ({ place }) => <Clipped>{placeName(place)}</Clipped>,
    },
  ]
}

/** What happened, to which piece, and whether it was taken back since. */
function What({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation()
  const { kind, documentKind, serialNo, reason, repair, isReversed } = entry
  const isReversal = documentKind === 'reversal'
  return (
    <span title={reason || undefined}>
      {t(isReversal ? 'stockDocuments.kinds.reversal' : `stockDocuments.entries.${kind}`)}
      {isReversed && ` (${t('stockDocuments.kardex.takenBack')})`}
      {serialNo !== null && (
        <>
          {' · '}
          <Ltr>{serialNo}</Ltr>
        </>
      )}
      {repair && (
        <>
          {' · '}
          <NumberLink place={`/repairs/${repair.id}`}>{repair.number}</NumberLink>
        </>
      )}
    </span>
  )
}

function useFigureColumns({ unit }: Pick<Part, 'unit'>, rows: readonly Entry[]): readonly Column<Entry>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const moneyColumn = useMoneyColumn()
  const figure = (key: 'in' | 'out' | 'balance', of: (entry: Entry) => number): Column<Entry> => ({
    key,
    header: t(`stockDocuments.fields.${key}`),
    width: '84px',
    align: 'end',
    cell: entry => {
      const steps = of(entry)
      return steps > 0 || key === 'balance' ? quantity(steps, unit) : ''
    },
  })
  return [
    figure('in', entry => entry.quantity),
    figure('out', entry => -entry.quantity),
    figure('balance', entry => entry.balance),
    ...(rows.some(({ value }) => value !== null)
      ? [
          moneyColumn<Entry>({
            key: 'value',
            header: t('stockDocuments.fields.value'),
            width: '164px',
            of: ({ value }) => value,
          }),
        ]
      : []),
  ]
}

function TwoLines({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) {
  return (
    <>
      <Text span inherit display="block" truncate>
        {first}
      </Text>
      <Text span size="xs" c="dimmed" display="block" truncate>
        {second}
      </Text>
    </>
  )
}
