import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { refusalOf } from '../api/refusal'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { buyingPath, orderPath } from './places'
import type { ChosenLine } from './suggestion-choice'

type Props = { readonly lines: readonly ChosenLine[]; readonly onDone: () => void }

/** Makes draft orders of the chosen rows, one for each supplier, and leads to them. */
export function SuggestionOrder({ lines, onDone }: Props) {
  const { t } = useTranslation()
  const { order, send } = useOrder(onDone)
  const wanted = lines.flatMap(({ partId, supplierId, quantity }) =>
    supplierId !== null && quantity > 0 ? [{ partId, supplierId, quantity }] : [],
  )
  const isCovered = order.error !== null && refusalOf(order.error).code === 'SUGGESTION_COVERED'
  if (lines.length === 0) return null
  return (
    <>
      <ErrorNote error={order.error}>
        {isCovered && (
          <Button mt="xs" size="xs" variant="default" onClick={() => send(wanted, true)}>
            {t('plan.order.anyway')}
          </Button>
        )}
      </ErrorNote>
      <PageFooter
        note={<Sum lines={lines} />}
        action={
          <FooterButton
            onPress={() => send(wanted, false)}
            disabled={wanted.length < lines.length}
            loading={order.isRunning}
          >
            {t('plan.order.make')}
          </FooterButton>
        }
      />
    </>
  )
}

type Wanted = { readonly partId: Id; readonly supplierId: Id; readonly quantity: number }

function useOrder(onDone: () => void) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const commandId = useCommandId()
  const order = useCommand(
    client.planning.order,
    ({ orderIds }) => {
      commandId.renew()
      onDone()
      notifications.show({ message: t('plan.order.made', { orders: number(orderIds.length) }) })
      const [only] = orderIds
      navigate(orderIds.length === 1 && only ? orderPath(only) : buyingPath('orders', { state: 'draft' }))
    },
    commandId.renew,
  )
  const send = (wanted: readonly Wanted[], isSure: boolean) => {
    // Another choice is another act: the id of one that was refused has written nothing.
    order.run({ commandId: commandId.current(), lines: [...wanted], isSure })
  }
  return { order, send }
}

function Sum({ lines }: Pick<Props, 'lines'>) {
  const { t } = useTranslation()
  const { number, money } = useFormat()
  const suppliers = new Set(lines.flatMap(({ supplierId }) => supplierId ?? []))
  const without = lines.filter(({ supplierId }) => supplierId === null).length
  const total = lines.reduce((sum, { worth }) => sum + (worth || 0), 0)
  return (
    <Stack gap={2}>
      <Group gap="lg">
        <Text size="sm">
          {t('plan.order.chosen', { parts: number(lines.length), suppliers: number(suppliers.size) })}
        </Text>
        {total > 0 && (
          <Text size="sm" fw={600}>
            {t('plan.order.total', { total: money(total) })}
          </Text>
        )}
      </Group>
      {without > 0 && (
        <Text size="sm" c="red">
          {t('plan.order.withoutSupplier', { parts: number(without) })}
        </Text>
      )}
    </Stack>
  )
}
