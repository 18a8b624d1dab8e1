import { Anchor, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Device } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { Clipped } from '../ui/clipped'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { Panel } from '../ui/panel'

type Props = { readonly customerId: Id }

/** What the customer owns; what they only brought is shown with its owner of today (rule A4). */
export function CustomerDevices({ customerId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: devices, error } = useQuery(
    queries.devices.ofCustomer.queryOptions({ input: { customerId } }),
  )
  if (error) return <ErrorNote error={error} />
  if (!devices || devices.length === 0) return null
  return (
    <Panel title={t('customers.devices')}>
      <Stack gap={6}>
        {devices.map(device => (
          <OneDevice key={device.id} device={device} isOwn={device.owner?.id === customerId} />
        ))}
      </Stack>
    </Panel>
  )
}

function OneDevice({ device, isOwn }: { readonly device: Device; readonly isOwn: boolean }) {
  const { t } = useTranslation()
  const identity = device.serialNo ?? device.imei
  return (
    <div>
      <Anchor component={Link} href={`/devices/${device.id}`} size="sm" display="block">
        <Clipped>{deviceName(device)}</Clipped>
      </Anchor>
      {identity && (
        <Text size="xs" c="dimmed">
          <Ltr>{identity}</Ltr>
        </Text>
      )}
      {!isOwn && (
        <Text size="xs" c="dimmed">
          {t('customers.ownedNowBy', { name: device.owner?.name ?? t('devices.noOwner') })}
        </Text>
      )}
    </div>
  )
}
