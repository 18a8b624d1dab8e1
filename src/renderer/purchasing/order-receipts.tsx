import { Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/purchasing/order'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { documentPath } from '../stock/document-places'
import { Panel } from '../ui/panel'

type Props = { readonly order: Pick<Order, 'receipts'> }

/** The goods receipts by which an order came, newest first. */
export function OrderReceipts({ order: { receipts } }: Props) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  return (
    <Panel title={t('purchasing.order.receipts')}>
      {receipts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('purchasing.order.noReceipts')}
        </Text>
      )}
      <Stack gap="xs">
        {receipts.map(({ document, reference, at, staffName, isReversed }) => (
          <div key={document.id}>
            <Group gap="xs">
              <Text size="sm" fw={600}>
                <NumberLink place={documentPath(document.id)}>{document.number}</NumberLink>
              </Text>
              {isReversed && (
                <Badge variant="light" color="gray" tt="none">
                  {t('purchasing.order.takenBack')}
                </Badge>
              )}
            </Group>
            <Text size="xs" c="dimmed">
              {instant(at)} · <bdi>{staffName}</bdi>
              {reference !== '' && (
                <>
                  {' · '}
                  <bdi>{reference}</bdi>
                </>
              )}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  )
}
