import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WarrantyCost } from '#shared/claims/model'
import { claimed } from '#shared/claims/states'
import { useFormat } from '../i18n/use-format'

type Props = { readonly claims: WarrantyCost['claims'] }

const kinds = ['part', 'labour', 'travel', 'unit', 'refund'] as const

/** What claims of the period are made of. */
export function CostTable({ claims }: Props) {
  const { t } = useTranslation()
  const { money, number } = useFormat()
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={t('claims.costs.claims')}>
      <Table.Tbody>
        {kinds.map(kind => (
          <Table.Tr key={kind}>
            <Table.Td>{t(`claims.fields.${kind}`)}</Table.Td>
            <Table.Td ta="end">{money(claims[kind])}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td>
            <Text span inherit c="dimmed">
              {t('claims.claimCount', { count: number(claims.count) })}
            </Text>
          </Table.Td>
          <Table.Td ta="end" fw={600}>
            {money(claimed(claims))}
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}
