import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Account } from '#shared/billing/model'
import { useFormat } from '../i18n/use-format'

type Props = { readonly account: Pick<Account, 'totals' | 'taxRateBp' | 'covered'> }

/** What the lines come to, step by step, down to what is still to be paid. */
export function TotalsTable({ account: { totals, taxRateBp, covered } }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const rate = format.number(taxRateBp / 100)
  const rows = [
    { label: t('coverage.charge.total'), rial: covered, isShown: covered > 0 },
    { label: t('billing.totals.charges'), rial: totals.charges, isShown: true },
    { label: t('billing.totals.discount'), rial: -totals.discount, isShown: totals.discount > 0 },
    { label: t('billing.totals.taxAt', { rate }), rial: totals.tax, isShown: totals.tax !== 0 },
    { label: t('billing.totals.rounding'), rial: totals.rounding, isShown: totals.rounding !== 0 },
    { label: t('billing.totals.total'), rial: totals.total, isShown: true },
    { label: t('billing.totals.paid'), rial: totals.paid, isShown: totals.paid > 0 },
    { label: t('billing.totals.refunded'), rial: totals.refunded, isShown: totals.refunded > 0 },
  ]
  return (
    <Table fz="sm" verticalSpacing={3} withRowBorders={false} aria-label={t('billing.totals.total')}>
      <Table.Tbody>
        {rows
          .filter(row => row.isShown)
          .map(({ label, rial }) => (
            <Table.Tr key={label}>
              <Table.Td c="dimmed">{label}</Table.Td>
              <Table.Td ta="end">{format.money(rial)}</Table.Td>
            </Table.Tr>
          ))}
        <Table.Tr>
          <Table.Td>
            <Text fw={700}>{t(totals.balance < 0 ? 'billing.totals.credit' : 'billing.totals.balance')}</Text>
          </Table.Td>
          <Table.Td ta="end">
            <Text fw={700}>{format.money(Math.abs(totals.balance))}</Text>
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}
