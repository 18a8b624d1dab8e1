import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReturnLine, SupplierReturn } from '#shared/purchasing/supplier-return'
import { useApi } from '../api/api-context'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { documentPath } from '../stock/document-places'
import { partName } from '../stock/part-name'
import { partPath } from '../stock/stock-places'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { Ltr } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import { type Column, RowTable } from '../ui/row-table'
import { TakeBack } from '../ui/take-back'
import { useMoneyColumn } from '../ui/use-money-column'
import { EndForm } from './return-end-form'

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
    { key: 'part', header: t('purchasing.fields.part'), cell: line => <PartOf line={line} /> },
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
      cell: line => <Ends line={line} />,
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

function PartOf({ line: { part, note } }: LineProps) {
  const { locale } = useFormat()
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Text span inherit fw={600} style={{ whiteSpace: 'nowrap' }}>
          <NumberLink place={partPath(part.id)} isCode>
            {part.number}
          </NumberLink>
        </Text>
        <Text size="sm" component="div" flex={1} miw={0}>
          <Clipped lines={2}>{partName(part, locale)}</Clipped>
        </Text>
      </Group>
      {note !== '' && (
        <Text size="xs" c="dimmed">
          <bdi>{note}</bdi>
        </Text>
      )}
    </>
  )
}

/** Each end with what came of it; one that was a mistake stays to be seen. */
function Ends({ line: { part, open, ends } }: LineProps) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  return (
    <Stack gap={4} style={{ whiteSpace: 'normal' }}>
      {ends.map(end => (
        <End key={end.id} end={end} part={part} />
      ))}
      {open > 0 && (
        <Text size="sm" c="var(--mantine-color-orange-text)">
          {t('purchasing.return.open')}: {quantity(open, part.unit)}
        </Text>
      )}
    </Stack>
  )
}

type EndProps = { readonly end: ReturnLine['ends'][number]; readonly part: ReturnLine['part'] }

function End({ end, part }: EndProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { instant, money } = useFormat()
  const quantity = useQuantity()
  const canOrder = useMay()('purchasing.order')
  const { id, outcome, serialNo, document, amount, note, at, staffName, isTakenBack } = end
  const word = t(`purchasing.return.outcomes.${outcome}`)
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <div>
        <Group gap="xs">
          <Text span size="sm" fw={600} {...(isTakenBack && { td: 'line-through', c: 'dimmed' })}>
            {word}
          </Text>
          {!part.isSerialised && <Text size="sm">{quantity(end.quantity, part.unit)}</Text>}
          {serialNo && <Ltr>{serialNo}</Ltr>}
          {amount !== null && <Text size="sm">{money(amount)}</Text>}
          {document && <NumberLink place={documentPath(document.id)}>{document.number}</NumberLink>}
          {isTakenBack && (
            <Badge variant="light" color="gray" tt="none">
              {t('purchasing.return.endTakenBack')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {instant(at)} · <bdi>{staffName}</bdi>
          {note !== '' && (
            <>
              {' · '}
              <bdi>{note}</bdi>
            </>
          )}
        </Text>
      </div>
      {canOrder && !isTakenBack && (
        <TakeBack
          of={word}
          label={t('purchasing.return.takeBackReason')}
          button={t('purchasing.return.takeBackEnd')}
          send={({ id: commandId, reason }) =>
            client.purchasing.takeBackEnd({ commandId, endId: id, reason })
          }
        />
      )}
    </Group>
  )
}

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
