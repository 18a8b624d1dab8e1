import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WarrantyCost } from '#shared/claims/model'
import { useFormat } from '../i18n/use-format'
import classes from './claim-tables.module.css'

type Props = { readonly reworks: WarrantyCost['reworks'] }

/** What work done again cost, by why it came back (rule E4). */
export function ReworkTable({ reworks }: Props) {
  const { t } = useTranslation()
  const { money, number } = useFormat()
  if (reworks.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('claims.costs.noReworks')}
      </Text>
    )
  }
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={t('claims.costs.reworks')} className={classes.rows}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('claims.costs.cause')}</Table.Th>
          <Table.Th ta="end">{t('claims.costs.count')}</Table.Th>
          <Table.Th ta="end">{t('claims.costs.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reworks.map(({ cause, count, amount }) => (
          <Table.Tr key={cause ?? ''}>
            <Table.Td>{cause ? t(`rework.causes.${cause}`) : t('claims.costs.noCause')}</Table.Td>
            <Table.Td ta="end">{number(count)}</Table.Td>
            <Table.Td ta="end">{money(amount)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
