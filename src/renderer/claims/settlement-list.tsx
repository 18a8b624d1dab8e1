import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/claims/model'
import { useFormat } from '../i18n/use-format'
import { Ltr } from '../ui/ltr'

type Props = { readonly settlements: Statement['settlements'] }

/** Money that came for a statement, and what of it was given up and why. */
export function SettlementList({ settlements }: Props) {
  const { t } = useTranslation()
  const { day, money } = useFormat()
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={t('claims.statement.money')} maw={900}>
      <Table.Tbody>
        {settlements.map(({ id, kind, amount, on, reference, reason, staffName }) => (
          <Table.Tr key={id}>
            <Table.Td w={120}>{day(on)}</Table.Td>
            <Table.Td>
              {t(`claims.statement.${kind}`)}
              {reference && (
                <>
                  {' · '}
                  <Ltr>{reference}</Ltr>
                </>
              )}
              {reason && (
                <>
                  {': '}
                  <bdi>{reason}</bdi>
                </>
              )}
              <Text span size="xs" c="dimmed">
                {' – '}
                <bdi>{staffName}</bdi>
              </Text>
            </Table.Td>
            <Table.Td ta="end">{money(amount)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
