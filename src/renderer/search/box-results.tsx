import { Badge, Combobox, Group, Text } from '@mantine/core'
import { IconAddressBook, IconDeviceMobile, IconPackage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceName } from '#shared/devices/device-name'
import type { Client } from '../api/connect'
import { useFormat } from '../i18n/use-format'
import { StatusBadge } from '../repairs/status-badge'
import { partName } from '../stock/part-name'
import { partPath } from '../stock/stock-places'
import { useQuantity } from '../stock/use-quantity'
import { Ltr } from '../ui/ltr'
import { placeOf } from './next-step'

type Answer = Awaited<ReturnType<Client['search']['box']>>

type Hit =
  | { readonly kind: 'repairs'; readonly place: string; readonly row: Answer['repairs'][number] }
  | { readonly kind: 'customers'; readonly place: string; readonly row: Answer['customers'][number] }
  | { readonly kind: 'devices'; readonly place: string; readonly row: Answer['devices'][number] }
  | { readonly kind: 'parts'; readonly place: string; readonly row: Answer['parts'][number] }

/** All hits in the order in which they are shown, each with the place that it opens. */
export function hitsOf({ repairs, customers, devices, parts }: Answer): readonly Hit[] {
  return [
    ...repairs.map(row => ({ kind: 'repairs', place: placeOf(row.id, row.next), row }) as const),
    ...customers.map(row => ({ kind: 'customers', place: `/customers/${row.id}`, row }) as const),
    ...devices.map(row => ({ kind: 'devices', place: `/devices/${row.id}`, row }) as const),
    ...parts.map(row => ({ kind: 'parts', place: partPath(row.id), row }) as const),
  ]
}

type Props = { readonly hits: readonly Hit[] }

export function BoxResults({ hits }: Props) {
  const { t } = useTranslation()
  return (['repairs', 'customers', 'devices', 'parts'] as const).map(kind => {
    const ofKind = hits.filter(hit => hit.kind === kind)
    if (ofKind.length === 0) return null
    return (
      <Combobox.Group key={kind} label={t(`search.${kind}`)}>
        {ofKind.map(hit => (
          <Combobox.Option key={hit.row.id} value={hit.place}>
            <HitLine hit={hit} />
          </Combobox.Option>
        ))}
      </Combobox.Group>
    )
  })
}

function HitLine({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation()
  const format = useFormat()
  const quantity = useQuantity()
  switch (hit.kind) {
    case 'repairs': {
      const { number, device, customer, kind, statusId, next } = hit.row
      return (
        <Line
          lead={<Ltr>{format.number(number)}</Ltr>}
          end={<StatusBadge kind={kind} statusId={statusId} size="sm" />}
        >
          <bdi>{deviceName(device)}</bdi> · {customer.name}
          {next === 'hand_over' && ` · ${t('search.handOver')}`}
        </Line>
      )
    }
    case 'customers': {
      const { name, phone, openRepairs } = hit.row
      return (
        <Line
          lead={<IconAddressBook size={16} aria-hidden />}
          end={
            openRepairs > 0 && (
              <Badge variant="light">{`${t('search.openRepair')}: ${format.number(openRepairs)}`}</Badge>
            )
          }
        >
          {name} {phone && <Ltr>{format.phone(phone)}</Ltr>}
        </Line>
      )
    }
    case 'devices': {
      const { serialNo, imei, openRepairId } = hit.row
      return (
        <Line
          lead={<IconDeviceMobile size={16} aria-hidden />}
          end={openRepairId && <Badge variant="light">{t('search.openRepair')}</Badge>}
        >
          <bdi>{deviceName(hit.row)}</bdi> <Ltr>{serialNo ?? imei ?? ''}</Ltr>
        </Line>
      )
    }
    case 'parts': {
      const { number, unit, onHand } = hit.row
      return (
        <Line
          lead={<IconPackage size={16} aria-hidden />}
          end={
            <Text size="sm" c="dimmed" component="span" style={{ flexShrink: 0 }}>
              {t('stockDocuments.lookup.onHand', { quantity: quantity(onHand, unit) })}
            </Text>
          }
        >
          <Ltr>{number}</Ltr> · <bdi>{partName(hit.row, format.locale)}</bdi>
        </Line>
      )
    }
  }
}

type LineProps = { readonly lead: ReactNode; readonly end: ReactNode; readonly children: ReactNode }

function Line({ lead, end, children }: LineProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Text fw={600} size="sm" component="span">
          {lead}
        </Text>
        <Text size="sm" truncate component="span">
          {children}
        </Text>
      </Group>
      {end}
    </Group>
  )
}
