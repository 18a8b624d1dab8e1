import { Anchor, Button, Skeleton } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconEdit, IconListDetails, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Device } from '#shared/devices/model'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
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
import { DeviceForm } from './device-form'
import { typeName } from './type-name'

type Props = { readonly id: Id }

/** A device: who it is, whose it is, and every visit with the customer of that time (rule A4). */
export function DevicePage({ id }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const [, navigate] = useLocation()
  const { queries } = useApi()
  const { data: device, error } = useQuery(queries.devices.byId.queryOptions({ input: { id } }))
  const visits = usePages(
    queries.repairs.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ deviceId: id, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  if (error) return <ErrorNote error={error} />
  if (!device) return <Skeleton m="md" height={320} />
  return (
    <Page
      title={<bdi>{deviceName(device)}</bdi>}
      actions={
        may('repairs.check_in') && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => navigate(`/check-in?device=${id}`)}
          >
            {t('devices.checkIn')}
          </Button>
        )
      }
    >
      <WithAside aside={<Facts device={device} />}>
        <ErrorNote error={visits.error} />
        <RepairTable
          label={t('devices.visits')}
          hidden={['device', 'technician', 'promised']}
          rows={visits.rows}
          onMore={visits.more}
          isFetchingMore={visits.isFetchingMore}
          empty={<EmptyState icon={<IconListDetails />} text={t('devices.noVisits')} />}
        />
      </WithAside>
    </Page>
  )
}

function Facts({ device }: { readonly device: Device }) {
  const { t } = useTranslation()
  const may = useMay()
  const { queries } = useApi()
  const { day, locale, shop } = useFormat()
  const { data: types = [] } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  const type = types.find(({ id }) => id === device.typeId)
  const edit = () =>
    modals.open({
      title: <bdi>{deviceName(device)}</bdi>,
      children: <DeviceForm device={device} onDone={modals.closeAll} />,
    })
  return (
    <Panel
      title={t('devices.facts')}
      actions={
        may('devices.edit') && (
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
          { label: t('devices.owner'), value: <Owner owner={device.owner} /> },
          { label: t('devices.type'), value: type && typeName(type, locale) },
          { label: t('devices.serialNo'), value: device.serialNo && <Ltr>{device.serialNo}</Ltr> },
          { label: t('devices.imei'), value: device.imei && <Ltr>{device.imei}</Ltr> },
          {
            label: t('devices.identity'),
            value: identityText(device, t(`devices.identities.${device.identity}`)),
          },
          { label: t('devices.color'), value: device.color },
          { label: t('devices.note'), value: device.note },
          { label: t('devices.since'), value: day(dayOf(device.createdAt, shop.timeZone), 'short') },
        ]}
      />
    </Panel>
  )
}

/** Why there is no serial; nothing where there is one. */
function identityText({ identity, identityReason }: Device, words: string): string | null {
  return identity === 'known' ? null : `${words} (${identityReason})`
}

function Owner({ owner }: Pick<Device, 'owner'>) {
  const { t } = useTranslation()
  if (!owner) return t('devices.noOwner')
  return (
    <Anchor component={Link} href={`/customers/${owner.id}`}>
      {owner.name}
    </Anchor>
  )
}
