import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Claimed } from '#shared/claims/model'
import { useFormat } from '../i18n/use-format'

type Props = { readonly claim: Claimed }

/** What a claim asks for: the lines that the warranty paid, a device given instead, money given back. */
export function ClaimLines({ claim: { amounts, amount, evidence } }: Props) {
  const { t } = useTranslation()
  const { money, number } = useFormat()
  const given = (['unit', 'refund'] as const).filter(kind => amounts[kind] > 0)
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={t('claims.fields.lines')}>
      <Table.Tbody>
        {evidence.lines.map(({ description, quantity, amount: of }, index) => (
          <Table.Tr key={String(index)}>
            <Table.Td>
              <bdi>{description}</bdi>
              {quantity > 1 && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  {t('claims.evidence.quantity', { count: number(quantity) })}
                </Text>
              )}
            </Table.Td>
            <Table.Td ta="end">{money(of)}</Table.Td>
          </Table.Tr>
        ))}
        {given.map(kind => (
          <Table.Tr key={kind}>
            <Table.Td>{t(`claims.fields.${kind}`)}</Table.Td>
            <Table.Td ta="end">{money(amounts[kind])}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td fw={600}>{t('claims.fields.asked')}</Table.Td>
          <Table.Td ta="end" fw={600}>
            {money(amount)}
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}
