import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/purchasing/order'
import { useFormat } from '../i18n/use-format'
import { DocumentNumber } from '../ui/document-number'
import { Ltr } from '../ui/ltr'
import { Labelled } from './labelled'
import { OrderActs } from './order-acts'
import { OrderStateBadge } from './order-state-badge'
import { SupplierLink } from './supplier-link'
import { useIsLate } from './use-is-late'

type Props = { readonly order: Order }

/** What an order is at a glance, and what can be done with it. */
export function OrderHead({ order }: Props) {
  const { t } = useTranslation()
  const { phone } = useFormat()
  const { number, supplier, state, note, reason, staffName } = order
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={6} miw={0}>
          <Group gap="sm">
            <Title order={1} size="h2">
              <DocumentNumber>{number}</DocumentNumber>
            </Title>
            <OrderStateBadge state={state} size="lg" />
          </Group>
          <Group gap="lg">
            <Text fw={600} component="div">
              <SupplierLink supplier={supplier} />
            </Text>
            {supplier.phone !== '' && (
              <Labelled label={t('purchasing.suppliers.phone')}>
                <Ltr>{phone(supplier.phone)}</Ltr>
              </Labelled>
            )}
            <Labelled label={t('purchasing.fields.staff')}>
              <bdi>{staffName}</bdi>
            </Labelled>
          </Group>
          <Figures order={order} />
          {note !== '' && (
            <Labelled label={t('purchasing.fields.note')}>
              <bdi>{note}</bdi>
            </Labelled>
          )}
          {reason !== '' && (
            <Labelled label={t('purchasing.order.reason')}>
              <bdi>{reason}</bdi>
            </Labelled>
          )}
          <BelowMinimum order={order} />
        </Stack>
        <OrderActs order={order} />
      </Group>
    </Paper>
  )
}

function Figures({ order }: Props) {
  const { t } = useTranslation()
  const { day, money } = useFormat()
  const isLate = useIsLate()
  const { orderedOn, expectedOn, total } = order
  return (
    <Group gap="lg">
      {orderedOn && <Labelled label={t('purchasing.fields.orderedOn')}>{day(orderedOn)}</Labelled>}
      {expectedOn && (
        <Labelled label={t('purchasing.fields.expectedOn')}>
          {day(expectedOn)}
          {isLate(order) && (
            <Text span inherit c="var(--mantine-color-error)">
              {' '}
              {t('purchasing.orders.late')}
            </Text>
          )}
        </Labelled>
      )}
      {total !== null && <Labelled label={t('purchasing.fields.total')}>{money(total)}</Labelled>}
    </Group>
  )
}

/** What the supplier will say to a small order, while it can still be made larger. */
function BelowMinimum({ order: { state, total, supplier } }: Props) {
  const { t } = useTranslation()
  const { money } = useFormat()
  if (state !== 'draft' || total === null || total >= supplier.minimumAmount) return null
  return (
    <Alert role="note" color="orange" variant="light" p={6}>
      {t('purchasing.order.belowMinimum', { minimum: money(supplier.minimumAmount) })}
    </Alert>
  )
}
