import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Device, DeviceType } from '#shared/devices/model'
import { dayOf } from '#shared/kernel/day-zone'
import type { RepairRow } from '#shared/repairs/model'
import { isOpenKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { typeName } from '../devices/type-name'
import { useFormat } from '../i18n/use-format'
import { StatusBadge } from '../repairs/status-badge'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import classes from './check-in.module.css'
import { OtherButton } from './other-button'
import { ReworkProposals } from './rework-proposals'
import type { CheckInState } from './use-check-in-form'

type Props = {
  readonly checkIn: CheckInState
  readonly device: Device
  readonly type: DeviceType | undefined
  readonly onAnother: () => void
}

/** A device that has been here before: what it is, whose it was, its visits, and a warning where it is still here. */
export function KnownDeviceCard({ checkIn, device, type, onAnother }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { queries } = useApi()
  const visits = useQuery(queries.repairs.list.queryOptions({ input: { deviceId: device.id, limit: 20 } }))
  const rows = visits.data?.rows ?? []
  const open = rows.find(({ kind }) => isOpenKind(kind))
  return (
    <Stack gap="xs">
      <section className={classes.card} aria-label={t('checkIn.device.known')}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Anchor component={Link} href={`/devices/${device.id}`} fw={600} c="inherit">
              <bdi>{deviceName(device)}</bdi>
            </Anchor>
            <Text size="xs" c="dimmed">
              {[type && typeName(type, locale), device.color].filter(Boolean).join(' · ')}
            </Text>
            <Text size="xs" c="dimmed">
              <Ltr canBreak>{[device.serialNo, device.imei].filter(Boolean).join(' · ')}</Ltr>
            </Text>
            <Owner checkIn={checkIn} owner={device.owner} />
          </div>
          <OtherButton label={t('checkIn.device.another')} onPress={onAnother} />
        </Group>
      </section>
      <ErrorNote error={visits.error} />
      {open && <OpenWarning number={open.number} repairId={open.id} />}
      <Visits rows={rows} isLoaded={visits.data !== undefined} />
      {!open && <ReworkProposals checkIn={checkIn} deviceId={device.id} />}
    </Stack>
  )
}

/** A change of owner is said before it is saved; the history stays with the device (rule A4). */
function Owner({ checkIn, owner }: { readonly checkIn: CheckInState; readonly owner: Device['owner'] }) {
  const { t } = useTranslation()
  const { customerId, newCustomer } = checkIn.form
  if (!owner) return null
  const changes = newCustomer !== null || (customerId !== null && customerId !== owner.id)
  return (
    <Text size="sm" {...(changes && { c: 'orange' })}>
      {t(changes ? 'checkIn.device.newOwner' : 'checkIn.device.owner', { name: owner.name })}
    </Text>
  )
}

type OpenProps = { readonly number: string; readonly repairId: string }

/** A second open repair of one device is not possible: the way to the open one (rule A6). */
export function OpenWarning({ number, repairId }: OpenProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Alert role="alert" color="red" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />}>
      {t('checkIn.device.alreadyOpen')}{' '}
      <Anchor component={Link} href={`/repairs/${repairId}`} inherit fw={600} c="inherit" underline="always">
        <Ltr>{format.number(number)}</Ltr>
      </Anchor>
    </Alert>
  )
}

function Visits({ rows, isLoaded }: { readonly rows: readonly RepairRow[]; readonly isLoaded: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const past = rows.filter(({ kind }) => !isOpenKind(kind))
  if (!isLoaded) return null
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('checkIn.device.firstVisit')}
      </Text>
    )
  }
  if (past.length === 0) return null
  return (
    <section aria-label={t('checkIn.device.visits')}>
      <Text size="sm" fw={500}>
        {t('checkIn.device.visits')}
      </Text>
      {past.slice(0, 3).map(repair => (
        <div key={repair.id}>
          <Group gap="xs" wrap="nowrap" justify="space-between">
            <Text size="sm">
              <Anchor component={Link} href={`/repairs/${repair.id}`} inherit>
                <Ltr>{format.number(repair.number)}</Ltr>
              </Anchor>{' '}
              · {format.day(dayOf(repair.receivedAt, format.shop.timeZone))}
            </Text>
            <div className={classes.whole}>
              <StatusBadge kind={repair.kind} statusId={repair.statusId} size="sm" />
            </div>
          </Group>
          <Text size="xs" c="dimmed" truncate title={repair.fault}>
            {repair.fault}
          </Text>
        </div>
      ))}
    </section>
  )
}
