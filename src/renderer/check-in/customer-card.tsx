import { Alert, Anchor, Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconDeviceMobile, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Id } from '#shared/kernel/ids'
import type { RepairRow } from '#shared/repairs/model'
import { isOpenKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { StatusBadge } from '../repairs/status-badge'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import classes from './check-in.module.css'
import { OtherButton } from './other-button'

type Props = {
  readonly customerId: Id
  readonly onChange: () => void
  readonly onDevice: (device: RepairRow['device']) => void
}

/** The chosen customer: how to reach them, what is open, and what they have brought before. */
export function CustomerCard({ customerId, onChange, onDevice }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { queries } = useApi()
  const customer = useQuery(queries.customers.byId.queryOptions({ input: { id: customerId } }))
  const repairs = useQuery(queries.repairs.list.queryOptions({ input: { customerId, limit: 50 } }))
  const rows = repairs.data?.rows ?? []
  const open = rows.filter(({ kind }) => isOpenKind(kind))
  const { name = '…', phone } = customer.data ?? {}
  return (
    <Stack gap="sm">
      <section className={classes.card} aria-label={t('checkIn.customer.find')}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="xs" wrap="nowrap">
            <IconUserCheck size={20} aria-hidden />
            <div>
              <Anchor component={Link} href={`/customers/${customerId}`} fw={600} c="inherit">
                {name}
              </Anchor>
              <Text size="sm" c="dimmed">
                {phone ? <Ltr>{format.phone(phone)}</Ltr> : t('checkIn.customer.noPhone')}
              </Text>
            </div>
          </Group>
          <OtherButton label={t('checkIn.customer.change')} onPress={onChange} />
        </Group>
      </section>
      <ErrorNote error={customer.error ?? repairs.error} />
      {open.length > 0 && (
        <Alert color="orange" variant="light" p="xs" title={t('checkIn.customer.openRepairs')}>
          <Stack gap={4}>
            {open.slice(0, 4).map(repair => (
              <OpenRepair key={repair.id} repair={repair} />
            ))}
          </Stack>
        </Alert>
      )}
      <CustomerDevices rows={rows} onDevice={onDevice} />
    </Stack>
  )
}

function OpenRepair({ repair }: { readonly repair: RepairRow }) {
  const format = useFormat()
  return (
    <Group gap={4} justify="space-between">
      <Anchor component={Link} href={`/repairs/${repair.id}`} size="sm" c="inherit" underline="always">
        <Ltr>{format.number(repair.number)}</Ltr>
      </Anchor>
      <StatusBadge kind={repair.kind} statusId={repair.statusId} size="sm" />
      <Text size="sm" w="100%">
        <bdi>{deviceName(repair.device)}</bdi>
      </Text>
    </Group>
  )
}

/** Devices of earlier repairs that stand in nobody's workshop now, the last brought first. */
function CustomerDevices({
  rows,
  onDevice,
}: { readonly rows: readonly RepairRow[] } & Pick<Props, 'onDevice'>) {
  const { t } = useTranslation()
  const devices = [
    ...new Map(rows.toReversed().map(({ device }) => [device.id, device])).values(),
  ].toReversed()
  if (devices.length === 0) return null
  const isOpen = (id: Id) => rows.some(({ device, kind }) => device.id === id && isOpenKind(kind))
  return (
    <section aria-label={t('checkIn.customer.devices')}>
      <Text size="sm" fw={500} mb={4}>
        {t('checkIn.customer.devices')}
      </Text>
      <Stack gap={4}>
        {devices.slice(0, 6).map(device => (
          <UnstyledButton key={device.id} className={classes.choice} onClick={() => onDevice(device)}>
            <IconDeviceMobile size={18} aria-hidden />
            <div className={classes.grow}>
              <Text size="sm" lh={1.3}>
                <bdi>{deviceName(device)}</bdi>
              </Text>
              <Text size="xs" c="dimmed" lh={1.3}>
                <Ltr>{device.serialNo ?? device.imei ?? ''}</Ltr>
              </Text>
              {isOpen(device.id) && (
                <Badge size="sm" color="orange" variant="light" tt="none">
                  {t('checkIn.customer.inShop')}
                </Badge>
              )}
            </div>
          </UnstyledButton>
        ))}
      </Stack>
    </section>
  )
}
