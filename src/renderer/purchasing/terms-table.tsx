import { Badge, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplierPart } from '#shared/purchasing/supplier'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { partName } from '../stock/part-name'
import { partPath } from '../stock/stock-places'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { SupplierLink } from './supplier-link'
import { useLeadTime } from './use-lead-time'

type Props = Rows<SupplierPart> & {
  readonly label: string
  /** What every row is about already. */
  readonly of: 'supplier' | 'part'
  readonly onOpen?: (terms: SupplierPart) => void
}

/** On which terms parts are sold: the parts of one supplier, or the suppliers of one part. */
export function TermsTable({ label, of, onOpen, ...rows }: Props) {
  const columns = useTermsColumns(of)
  return (
    <RowTable
      {...rows}
      label={label}
      columns={columns}
      keyOf={({ supplier, part }) => `${supplier.id} ${part.id}`}
      {...(onOpen && { onOpen })}
    />
  )
}

function useTermsColumns(of: Props['of']): readonly Column<SupplierPart>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const moneyColumn = useMoneyColumn()
  const maySeeCosts = useMay()('stock.viewCosts')
  const column = (
    key: 'pack' | 'minimum',
    width: string,
    cell: (terms: SupplierPart) => ReactNode,
  ): Column<SupplierPart> => ({ key, header: t(`purchasing.terms.${key}`), width, cell })
  return [
    of === 'supplier'
      ? { key: 'part', header: t('purchasing.fields.part'), cell: terms => <PartOf terms={terms} /> }
      : {
          key: 'supplier',
          header: t('purchasing.fields.supplier'),
          cell: terms => <SupplierOf terms={terms} />,
        },
    ...(maySeeCosts
      ? [
          moneyColumn<SupplierPart>({
            key: 'price',
            header: t('purchasing.terms.price'),
            of: ({ price }) => price,
          }),
        ]
      : []),
    column('pack', '96px', ({ packSize, part }) => quantity(packSize, part.unit)),
    column('minimum', '112px', ({ minimumQuantity, part }) =>
      minimumQuantity > 0 ? quantity(minimumQuantity, part.unit) : '–',
    ),
    {
      key: 'leadTime',
      header: t('purchasing.suppliers.leadTime'),
      width: '132px',
      cell: terms => <LeadTimeOf terms={terms} />,
    },
  ]
}

type TermsProps = { readonly terms: SupplierPart }

/** As it was entered for the part, and as its last receipts tell. */
function LeadTimeOf({ terms: { leadTimeDays, measured } }: TermsProps) {
  const { t } = useTranslation()
  const leadTime = useLeadTime()
  if (leadTimeDays === null && !measured) return '–'
  return (
    <>
      {leadTimeDays !== null && leadTime.entered({ days: leadTimeDays, spread: 0 })}
      {measured && (
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'normal' }}>
          {t('purchasing.suppliers.measured')}: {leadTime.measured(measured)}
        </Text>
      )}
    </>
  )
}

function PartOf({ terms }: TermsProps) {
  const { part, isPreferred } = terms
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
      <Group gap="xs">
        <CodeOf terms={terms} />
        {isPreferred && <Preferred />}
      </Group>
    </>
  )
}

function SupplierOf({ terms }: TermsProps) {
  const { supplier, isPreferred } = terms
  const { t } = useTranslation()
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <SupplierLink supplier={supplier} />
        {isPreferred && <Preferred />}
        {!supplier.isActive && (
          <Badge variant="light" color="gray" tt="none" style={{ flexShrink: 0 }}>
            {t('purchasing.suppliers.inactive')}
          </Badge>
        )}
      </Group>
      <CodeOf terms={terms} />
    </>
  )
}

/** What the supplier calls the part, where that is known. */
function CodeOf({ terms: { code } }: TermsProps) {
  const { t } = useTranslation()
  if (code === '') return null
  return (
    <Text size="xs" c="dimmed">
      {t('purchasing.terms.code')}: <Ltr>{code}</Ltr>
    </Text>
  )
}

function Preferred() {
  const { t } = useTranslation()
  return (
    <Badge variant="light" tt="none" style={{ flexShrink: 0 }}>
      {t('purchasing.terms.preferred')}
    </Badge>
  )
}
