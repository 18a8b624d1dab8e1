import { Badge, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplierPart } from '#shared/purchasing/supplier'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { useQuantity } from '../stock/use-quantity'
import { Ltr } from '../ui/ltr'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { PartCell } from './part-cell'
import { SupplierLink } from './supplier-link'

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
      width: '168px',
      cell: terms => <LeadTimeOf terms={terms} of={of} />,
    },
  ]
}

type TermsProps = { readonly terms: SupplierPart }

type LeadTimeProps = TermsProps & Pick<Props, 'of'>

/** As it was entered, and as the last receipts of the part tell; a supplier's page says its usual one already. */
function LeadTimeOf({ terms: { leadTimeDays, supplier, measured }, of }: LeadTimeProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const entered = leadTimeDays ?? (of === 'part' ? supplier.leadTimeDays : null)
  return (
    <>
      {entered === null ? '–' : t('purchasing.suppliers.days', { days: number(entered) })}
      {measured && (
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'normal' }}>
          {t('purchasing.terms.measured', {
            days: number(measured.medianDays),
            spread: number(measured.spreadDays),
            deliveries: number(measured.deliveries),
          })}
        </Text>
      )}
    </>
  )
}

function PartOf({ terms }: TermsProps) {
  return (
    <>
      <PartCell part={terms.part} />
      <Group gap="xs">
        <CodeOf terms={terms} />
        {terms.isPreferred && <Preferred />}
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
