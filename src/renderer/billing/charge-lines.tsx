import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Account, Charge } from '#shared/billing/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { WithWholeNumbers } from '../ui/ltr'
import { TakeBack } from '../ui/take-back'

/** Of the column that takes lines off, in pixels. */
export const reverseWidth = 36

type Props = { readonly account: Account; readonly canReverse: boolean }

/** The lines of an account; one that was taken off stays to be seen, struck through, with who and why. */
export function ChargeLines({ account, canReverse }: Props) {
  const { t } = useTranslation()
  const lines = account.charges.filter(line => line.reversesId === null)
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('billing.charges.empty')}
      </Text>
    )
  }
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={t('billing.charges.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('billing.columns.description')}</Table.Th>
          <Table.Th ta="end">{t('billing.columns.quantity')}</Table.Th>
          <Table.Th ta="end">{t('billing.columns.amount')}</Table.Th>
          {canReverse && <Table.Th w={reverseWidth} aria-label={t('billing.charges.remove')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(line => (
          <Line
            key={line.id}
            line={line}
            reversal={account.charges.find(other => other.reversesId === line.id)}
            repairId={account.repairId}
            canReverse={canReverse}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type LineProps = {
  readonly line: Charge
  readonly reversal: Charge | undefined
  readonly repairId: string
  readonly canReverse: boolean
}

function Line({ line, reversal, repairId, canReverse }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isDiscount = line.kind === 'discount'
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" td={reversal ? 'line-through' : 'none'}>
          <WithWholeNumbers>
            {isDiscount
              ? `${t('billing.kinds.discount')}: ${line.description || line.reason}`
              : line.description}
          </WithWholeNumbers>
        </Text>
        <Text size="xs" c="dimmed">
          {reversal
            ? `${t('billing.charges.removed')}: ${reversal.reason} – ${reversal.staffName}`
            : isDiscount
              ? line.staffName
              : `${t(`billing.kinds.${line.kind}`)} · ${
                  line.warrantyDays > 0
                    ? t('billing.charges.warranty', { days: format.number(line.warrantyDays) })
                    : t('billing.charges.noWarranty')
                }`}
        </Text>
      </Table.Td>
      <Table.Td ta="end">{isDiscount ? '' : format.number(line.quantity)}</Table.Td>
      <Table.Td ta="end" td={reversal ? 'line-through' : 'none'}>
        {format.money(line.amount)}
        {line.coverage !== 'none' && (
          <Text size="xs" c="green">
            {t('coverage.charge.covered', { amount: format.money(line.coveredAmount) })}
          </Text>
        )}
      </Table.Td>
      {canReverse && <Table.Td>{!reversal && <Reverse line={line} repairId={repairId} />}</Table.Td>}
    </Table.Tr>
  )
}

function Reverse({ line, repairId }: Pick<LineProps, 'line' | 'repairId'>) {
  const { t } = useTranslation()
  const { client } = useApi()
  return (
    <TakeBack
      of={line.description}
      position="bottom-end"
      label={t('billing.charges.removeReason')}
      button={t('billing.charges.remove')}
      send={({ id, reason }) =>
        client.billing.reverseCharge({ commandId: id, repairId, chargeId: line.id, reason })
      }
    />
  )
}
