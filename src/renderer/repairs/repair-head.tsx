import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Ltr } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import { PromisedDay } from './promised-day'
import { RepairActions } from './repair-actions'
import { StatusBadge } from './status-badge'

type Props = { readonly repair: Repair }

/** What a repair is at a glance, and its one next step. */
export function RepairHead({ repair }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { number, kind, statusId, outcome, device, customer, promisedOn, technician } = repair
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={6} miw={0}>
          <Group gap="sm">
            <Title order={1} size="h2">
              <Ltr>{format.number(number)}</Ltr>
            </Title>
            <StatusBadge kind={kind} statusId={statusId} size="lg" />
            {outcome && <Text fw={600}>{t(`repairs.outcomes.${outcome}`)}</Text>}
            <Text size="sm" c="dimmed">
              {t('workshop.inStatusSince', { date: format.instant(repair.statusSince) })}
            </Text>
          </Group>
          <Group gap="lg">
            <Anchor component={Link} href={`/devices/${device.id}`} fw={600}>
              <bdi>{deviceName(device)}</bdi>
            </Anchor>
            {(device.serialNo ?? device.imei) && (
              <Text size="sm">
                <Ltr>{device.serialNo ?? device.imei}</Ltr>
              </Text>
            )}
            <Anchor component={Link} href={`/customers/${customer.id}`}>
              {customer.name}
            </Anchor>
            {customer.phone && (
              <Text size="sm">
                <Ltr>{format.phone(customer.phone)}</Ltr>
              </Text>
            )}
          </Group>
          <Group gap="lg">
            <Labelled label={t('workshop.promised')}>
              <PromisedDay day={promisedOn} kind={kind} isLong />
            </Labelled>
            <Labelled label={t('workshop.technician')}>
              {technician?.name ?? t('workshop.unassigned')}
            </Labelled>
            <Balance repair={repair} />
            <Links repair={repair} />
          </Group>
        </Stack>
        <RepairActions repair={repair} />
      </Group>
    </Paper>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Text size="sm">
      <Text span inherit c="dimmed">
        {label}:
      </Text>{' '}
      {children}
    </Text>
  )
}

function Balance({ repair }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const format = useFormat()
  const may = useMay()
  const { data } = useQuery({
    ...queries.billing.account.queryOptions({ input: { repairId: repair.id } }),
    enabled: may('billing.view'),
  })
  if (!data) return null
  return <Labelled label={t('workshop.balance')}>{format.money(data.totals.balance)}</Labelled>
}

function Links({ repair: { reworkOf, reworks } }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <>
      {reworkOf && (
        <Anchor component={Link} href={`/repairs/${reworkOf.id}`} size="sm">
          {t('workshop.reworkOf', { number: ltrText(number(reworkOf.number)) })}
        </Anchor>
      )}
      {reworks.map(rework => (
        <Anchor key={rework.id} component={Link} href={`/repairs/${rework.id}`} size="sm">
          {t('workshop.reworks')}: <Ltr>{number(rework.number)}</Ltr>
        </Anchor>
      ))}
    </>
  )
}
