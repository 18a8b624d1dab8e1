import { Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { SeenSupplier } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { FactsPanel } from '../ui/facts-panel'
import { Ltr } from '../ui/ltr'
import { RecordPage } from '../ui/record-page'
import { newOrderPath } from './places'
import { SupplierForm } from './supplier-form'
import { SupplierOrdersPanel } from './supplier-orders-panel'
import { SupplierPartsPanel } from './supplier-parts-panel'
import { SupplierReturnsPanel } from './supplier-returns-panel'
import { useLeadTime } from './use-lead-time'

type Props = { readonly id: Id }

/** A supplier: how to reach them, what they sell and for how much, what was ordered, what they still owe. */
export function SupplierPage({ id }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const { queries } = useApi()
  const record = useQuery(queries.purchasing.supplier.queryOptions({ input: { id } }))
  const canOrder = may('purchasing.order') && record.data?.isActive
  return (
    <RecordPage
      record={record}
      title={({ name }) => <bdi>{name}</bdi>}
      begin={
        canOrder
          ? {
              label: t('purchasing.suppliers.order'),
              place: newOrderPath({ supplier: id }),
              shortcut: 'F8',
            }
          : undefined
      }
      aside={supplier => <SupplierFacts supplier={supplier} />}
    >
      {record.data && (
        <Stack gap="md">
          <SupplierOrdersPanel supplierId={id} />
          <SupplierReturnsPanel supplierId={id} />
          <SupplierPartsPanel supplier={record.data} />
        </Stack>
      )}
    </RecordPage>
  )
}

function SupplierFacts({ supplier }: { readonly supplier: SeenSupplier }) {
  const { t } = useTranslation()
  const { money, phone: shown } = useFormat()
  const leadTime = useLeadTime()
  const canManage = useMay()('purchasing.manage')
  const { phone, address, note, leadTimeDays, minimumAmount, measured, isActive } = supplier
  return (
    <FactsPanel
      title={t('purchasing.suppliers.facts')}
      edit={
        canManage
          ? {
              title: t('purchasing.suppliers.edit'),
              form: <SupplierForm supplier={supplier} onDone={modals.closeAll} />,
            }
          : undefined
      }
      facts={[
        {
          label: t('purchasing.fields.state'),
          value: isActive ? null : t('purchasing.suppliers.inactive'),
        },
        { label: t('purchasing.suppliers.phone'), value: phone && <Ltr>{shown(phone)}</Ltr> },
        { label: t('purchasing.suppliers.address'), value: address },
        {
          label: t('purchasing.suppliers.leadTime'),
          value:
            leadTimeDays === null
              ? t('purchasing.suppliers.notEntered')
              : leadTime.entered({ days: leadTimeDays, spread: supplier.leadTimeSpreadDays }),
        },
        { label: t('purchasing.suppliers.measured'), value: measured && leadTime.measured(measured) },
        {
          label: t('purchasing.suppliers.minimumAmount'),
          value: minimumAmount > 0 ? money(minimumAmount) : t('purchasing.suppliers.anyAmount'),
        },
        { label: t('purchasing.suppliers.note'), value: note },
      ]}
    />
  )
}
