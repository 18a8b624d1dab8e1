import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Card } from '#shared/warranty/card'
import { useFormat } from '../i18n/use-format'
import { Ltr } from '../ui/ltr'
import { CardActions } from './card-actions'
import { CardStatusBadge } from './card-status-badge'
import { useCardDevice } from './use-card-device'
import { cardsPlace } from './use-card-filter'

type Props = { readonly card: Card }

/** What a card is at a glance, and its one usual next act. */
export function CardHead({ card }: Props) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const { number, status, facts } = card
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={6} miw={0}>
          <Group gap="sm">
            <Title order={1} size="h2">
              <Ltr>{number}</Ltr>
            </Title>
            <CardStatusBadge status={status} size="lg" />
            <Text size="sm" c="dimmed">
              {t('warranty.card.statusSince', { date: day(facts.statusOn) })}
            </Text>
          </Group>
          {facts.statusReason !== '' && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <bdi>{facts.statusReason}</bdi>
            </Text>
          )}
          <Group gap="lg">
            <Device card={card} />
            <Text size="sm">
              {card.serialNo ? <Ltr>{card.serialNo}</Ltr> : t('warranty.card.serialUnknown')}
            </Text>
            <Owner card={card} />
          </Group>
          <Origin card={card} />
        </Stack>
        <CardActions card={card} />
      </Group>
    </Paper>
  )
}

function Device({ card }: Props) {
  const name = deviceName(card)
  const deviceId = useCardDevice(card)
  if (name === '') return null
  if (deviceId === null) {
    return (
      <Text fw={600}>
        <bdi>{name}</bdi>
      </Text>
    )
  }
  return (
    <Anchor component={Link} href={`/devices/${deviceId}`} fw={600}>
      <bdi>{name}</bdi>
    </Anchor>
  )
}

function Owner({ card: { owner, facts } }: Props) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const since = facts.owners.findLast(({ customerId }) => customerId === owner?.id)?.from
  return (
    <Labelled label={t('warranty.card.owner')}>
      {owner ? (
        <Anchor component={Link} href={`/customers/${owner.id}`} inherit>
          <bdi>{owner.name}</bdi>
        </Anchor>
      ) : (
        t('warranty.card.noOwner')
      )}
      {owner && since && ` (${t('warranty.card.statusSince', { date: day(since) })})`}
    </Labelled>
  )
}

/** Where the card comes from and what it stands in for. */
function Origin({ card: { manufacturer, invoiceNo, note, batchId, predecessor, heir } }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="lg">
      {manufacturer && (
        <Labelled label={t('warranty.policies.payer')}>
          <bdi>{manufacturer.name}</bdi>
        </Labelled>
      )}
      {invoiceNo !== '' && (
        <Labelled label={t('warranty.card.invoiceNo')}>
          <Ltr>{invoiceNo}</Ltr>
        </Labelled>
      )}
      {predecessor && <CardLink label={t('warranty.card.predecessor')} card={predecessor} />}
      {heir && <CardLink label={t('warranty.card.heir')} card={heir} />}
      {batchId && (
        <Anchor component={Link} href={cardsPlace({ batchId })} size="sm">
          {t('warranty.card.seeBatch')}
        </Anchor>
      )}
      {note !== '' && (
        <Labelled label={t('warranty.card.note')}>
          <bdi>{note}</bdi>
        </Labelled>
      )}
    </Group>
  )
}

type CardLinkProps = {
  readonly label: string
  readonly card: { readonly id: string; readonly number: string }
}

function CardLink({ label, card: { id, number } }: CardLinkProps) {
  return (
    <Labelled label={label}>
      <Anchor component={Link} href={`/warranty/cards/${id}`} inherit>
        <Ltr>{number}</Ltr>
      </Anchor>
    </Labelled>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Text size="sm">
      <Text span inherit c="dimmed">
        {label}:
      </Text>{' '}
      {children}
    </Text>
  )
}
