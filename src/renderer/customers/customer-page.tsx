import { Anchor } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Customer } from '#shared/customers/model'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { RepairsOf } from '../repairs/repairs-of'
import { useMay } from '../shell/session'
import { FactsPanel } from '../ui/facts-panel'
import { Ltr } from '../ui/ltr'
import { RecordPage } from '../ui/record-page'
import { OwnerCards } from '../warranty/owner-cards'
import { CustomerDevices } from './customer-devices'
import { CustomerForm } from './customer-form'

type Props = { readonly id: Id }

/** Everything about a customer on one page: who, which devices, every repair. */
export function CustomerPage({ id }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const { queries } = useApi()
  return (
    <RecordPage
      record={useQuery(queries.customers.byId.queryOptions({ input: { id } }))}
      title={customer => customer.name}
      begin={
        may('repairs.check_in')
          ? { label: t('customers.checkIn'), place: `/check-in?customer=${id}` }
          : undefined
      }
      aside={customer => (
        <>
          <CustomerFacts customer={customer} />
          {may('devices.view') && <CustomerDevices customerId={id} />}
          <OwnerCards customerId={id} />
        </>
      )}
    >
      <RepairsOf
        of={{ customerId: id }}
        label={t('customers.repairs')}
        hidden={['customer', 'technician', 'received']}
        none={t('customers.noRepairs')}
      />
    </RecordPage>
  )
}

function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation()
  const may = useMay()
  const { phone, day, shop } = useFormat()
  const { relativeOf } = customer
  const edit = {
    title: customer.name,
    form: <CustomerForm customer={customer} onDone={modals.closeAll} />,
  }
  return (
    <FactsPanel
      title={t('customers.facts')}
      edit={may('customers.edit') ? edit : undefined}
      facts={[
        {
          label: t('customers.phone'),
          value: customer.phone ? <Ltr>{phone(customer.phone)}</Ltr> : t('customers.noPhone'),
        },
        {
          label: t('customers.secondPhone'),
          value: customer.secondPhone && <Ltr>{phone(customer.secondPhone)}</Ltr>,
        },
        {
          label: t('customers.relativeOf'),
          value: relativeOf && (
            <Anchor component={Link} href={`/customers/${relativeOf.id}`}>
              {relativeOf.name}
            </Anchor>
          ),
        },
        {
          label: t('customers.nationalId'),
          value: customer.nationalId && <Ltr>{customer.nationalId}</Ltr>,
        },
        { label: t('customers.address'), value: customer.address },
        { label: t('customers.note'), value: customer.note },
        { label: t('customers.since'), value: day(dayOf(customer.createdAt, shop.timeZone), 'short') },
      ]}
    />
  )
}
