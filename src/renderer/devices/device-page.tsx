import { Anchor } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Device } from '#shared/devices/model'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { RepairsOf } from '../repairs/repairs-of'
import { useMay } from '../shell/session'
import { FactsPanel } from '../ui/facts-panel'
import { Ltr } from '../ui/ltr'
import { RecordPage } from '../ui/record-page'
import { DeviceCards } from '../warranty/device-cards'
import { DeviceForm } from './device-form'
import { typeName } from './type-name'

type Props = { readonly id: Id }

/** A device: who it is, whose it is, and every visit with the customer of that time (rule A4). */
export function DevicePage({ id }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const { queries } = useApi()
  return (
    <RecordPage
      record={useQuery(queries.devices.byId.queryOptions({ input: { id } }))}
      title={device => <bdi>{deviceName(device)}</bdi>}
      begin={
        may('repairs.check_in') ? { label: t('devices.checkIn'), place: `/check-in?device=${id}` } : undefined
      }
      aside={device => (
        <>
          <DeviceFacts device={device} />
          <DeviceCards device={device} />
        </>
      )}
    >
      <RepairsOf
        of={{ deviceId: id }}
        label={t('devices.visits')}
        hidden={['device', 'technician', 'promised']}
        none={t('devices.noVisits')}
      />
    </RecordPage>
  )
}

function DeviceFacts({ device }: { readonly device: Device }) {
  const { t } = useTranslation()
  const may = useMay()
  const { queries } = useApi()
  const { day, locale, shop } = useFormat()
  const { data: types = [] } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  const type = types.find(({ id }) => id === device.typeId)
  const edit = {
    title: <bdi>{deviceName(device)}</bdi>,
    form: <DeviceForm device={device} onDone={modals.closeAll} />,
  }
  return (
    <FactsPanel
      title={t('devices.facts')}
      edit={may('devices.edit') ? edit : undefined}
      facts={[
        { label: t('devices.owner'), value: <Owner owner={device.owner} /> },
        { label: t('devices.type'), value: type && typeName(type, locale) },
        { label: t('devices.serialNo'), value: device.serialNo && <Ltr>{device.serialNo}</Ltr> },
        { label: t('devices.imei'), value: device.imei && <Ltr>{device.imei}</Ltr> },
        { label: t('devices.imeiAccepted'), value: device.imeiReason },
        {
          label: t('devices.identity'),
          value: identityText(device, t(`devices.identities.${device.identity}`)),
        },
        { label: t('devices.color'), value: device.color },
        { label: t('devices.note'), value: device.note },
        { label: t('devices.since'), value: day(dayOf(device.createdAt, shop.timeZone), 'short') },
      ]}
    />
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
