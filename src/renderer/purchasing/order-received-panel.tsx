import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { documentPath } from '../stock/document-places'
import { DocumentNumber } from '../ui/document-number'
import { KeyButton } from '../ui/key-button'
import { Panel } from '../ui/panel'
import { actsOf } from './order-act-rules'
import { OrderLines } from './order-lines'
import { OrderStateBadge } from './order-state-badge'
import { orderPath } from './places'
import type { ReceivedOrder } from './use-order-target'

type Props = { readonly received: ReceivedOrder; readonly onMore: () => void }

/** After saving: the number of the receipt in large type, and what of the order is still to come. */
export function OrderReceivedPanel({ received: { order, document }, onMore }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const toOrder = () => navigate(orderPath(order.id))
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Group gap="xs" role="status">
            <IconCircleCheck size={28} color="var(--mantine-color-green-text)" aria-hidden />
            <Text size="lg" fw={600}>
              {t('purchasing.receive.saved')}
            </Text>
            <OrderStateBadge state={order.state} />
          </Group>
          <Text fz="3rem" fw={700} lh={1.3}>
            <DocumentNumber>{document.number}</DocumentNumber>
          </Text>
        </div>
        <Group>
          <Button size="md" variant="default" component={Link} href={documentPath(document.id)}>
            {t('purchasing.receive.openReceipt')}
          </Button>
          {actsOf(order).canReceive && (
            <KeyButton
              shortcut="F6"
              size="md"
              variant="default"
              leftSection={<IconPackageImport size={18} aria-hidden />}
              onPress={onMore}
            >
              {t('purchasing.receive.more')}
            </KeyButton>
          )}
          <KeyButton shortcut="Ctrl+Enter" size="md" autoFocus onPress={toOrder}>
            {t('purchasing.receive.openOrder')}
          </KeyButton>
        </Group>
      </Group>
      <Panel title={t('purchasing.order.lines')}>
        <OrderLines order={order} />
      </Panel>
    </Stack>
  )
}
