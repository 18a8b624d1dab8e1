import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Payment } from '#shared/billing/model'
import { useFormat } from '../i18n/use-format'
import { Ltr } from '../ui/ltr'

type Props = { readonly payments: readonly Payment[] }

/** Money that came in or went back, as it happened. */
export function PaymentList({ payments }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (payments.length === 0) return null
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={t('billing.payments.title')}>
      <Table.Tbody>
        {payments.map(({ id, kind, number, method, amount, reference, reason, at, staffName }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Text size="sm">
                {t(`billing.paymentKinds.${kind}`)} · {t(`billing.methods.${method}`)}
                {reference && (
                  <>
                    {' · '}
                    <Ltr>{reference}</Ltr>
                  </>
                )}
              </Text>
              <Text size="xs" c="dimmed">
                <Ltr>{format.number(number)}</Ltr> · <bdi>{format.instant(at)}</bdi> · <bdi>{staffName}</bdi>
                {reason && ` · ${reason}`}
              </Text>
            </Table.Td>
            <Table.Td ta="end">{format.money(kind === 'refund' ? -amount : amount)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
