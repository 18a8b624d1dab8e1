import { Anchor, Button, Group, Skeleton, Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconEdit, IconListDetails, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Customer } from '#shared/customers/model'
import { deviceName } from '#shared/devices/device-name'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import type { RepairRow } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { RepairTable } from '../repairs/repair-table'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { FactList } from '../ui/fact-list'
import { Ltr } from '../ui/ltr'
import { Page } from '../ui/page'
import { Panel } from '../ui/panel'
import { WithAside } from '../ui/with-aside'
import { CustomerForm } from './customer-form'

type Props = { readonly id: Id }

/** Everything about a customer on one page: who, which devices, every repair. */
export function CustomerPage({ id }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const [, navigate] = useLocation()
  const { queries } = useApi()
  const { data: customer, error } = useQuery(queries.customers.byId.queryOptions({ input: { id } }))
  const repairs = usePages(
    queries.repairs.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ customerId: id, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  if (error) return <ErrorNote error={error} />
  if (!customer) return <Skeleton m="md" height={320} />
  return (
    <Page
      title={customer.name}
      actions={
        may('repairs.check_in') && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => navigate(`/check-in?customer=${id}`)}
          >
            {t('customers.checkIn')}
          </Button>
        )
      }
    >
      <WithAside
        aside={
          <>
            <Facts customer={customer} />
            <Devices rows={repairs.rows ?? []} />
          </>
        }
      >
        <ErrorNote error={repairs.error} />
        <RepairTable
          label={t('customers.repairs')}
          hidden={['customer', 'technician', 'received']}
          rows={repairs.rows}
          onMore={repairs.more}
          isFetchingMore={repairs.isFetchingMore}
          empty={<EmptyState icon={<IconListDetails />} text={t('customers.noRepairs')} />}
        />
      </WithAside>
    </Page>
  )
}

function Facts({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation()
  const may = useMay()
  const { phone, day, shop } = useFormat()
  const edit = () =>
    modals.open({
      title: customer.name,
      children: <CustomerForm customer={customer} onDone={modals.closeAll} />,
    })
  const { relativeOf } = customer
  return (
    <Panel
      title={t('customers.facts')}
      actions={
        may('customers.edit') && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconEdit size={16} aria-hidden />}
            onClick={edit}
          >
            {t('common.edit')}
          </Button>
        )
      }
    >
      <FactList
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
    </Panel>
  )
}

/** The devices of the repairs shown, the last brought first. */
function Devices({ rows }: { readonly rows: readonly RepairRow[] }) {
  const { t } = useTranslation()
  const devices = rows.filter(
    ({ device }, index) => rows.findIndex(other => other.device.id === device.id) === index,
  )
  if (devices.length === 0) return null
  return (
    <Panel title={t('customers.devices')}>
      <Stack gap={6}>
        {devices.map(({ device }) => (
          <Group key={device.id} justify="space-between" wrap="nowrap" gap="xs">
            <Anchor component={Link} href={`/devices/${device.id}`} size="sm" truncate>
              <bdi>{deviceName(device)}</bdi>
            </Anchor>
            <Anchor
              component={Link}
              href={`/devices/${device.id}`}
              size="xs"
              c="dimmed"
              truncate
              tabIndex={-1}
            >
              <Ltr>{device.serialNo ?? device.imei ?? ''}</Ltr>
            </Anchor>
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}
