import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Totals } from '#shared/billing/model'
import { MethodChoice } from '../billing/method-choice'
import { useFormat } from '../i18n/use-format'
import { MoneyInput } from '../ui/money-input'
import { Panel } from '../ui/panel'
import type { HandOverDraft } from './use-hand-over'

type Props = {
  readonly totals: Totals
  /** Rial that warranties pay. */
  readonly covered: number
  readonly draft: HandOverDraft
  readonly onChange: (part: Partial<HandOverDraft>) => void
  readonly mayCredit: boolean
}

/** What is open, and the money that is taken together with the hand-over. */
export function BalancePanel({ totals, covered, draft, onChange, mayCredit }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const left = totals.balance - (draft.payment ?? 0)
  return (
    <Panel title={t('handover.money.title')}>
      {covered > 0 && (
        <Group justify="space-between">
          <Text>{t('coverage.charge.total')}</Text>
          <Text>{format.money(covered)}</Text>
        </Group>
      )}
      <Group justify="space-between">
        <Text>{t('billing.totals.total')}</Text>
        <Text>{format.money(totals.total)}</Text>
      </Group>
      <Group justify="space-between">
        <Text fw={700}>{t(totals.balance < 0 ? 'billing.totals.credit' : 'billing.totals.balance')}</Text>
        <Text fw={700}>{format.money(Math.abs(totals.balance))}</Text>
      </Group>
      {totals.balance === 0 && <Text size="sm">{t('handover.money.settled')}</Text>}
      {totals.balance < 0 && (
        <Text size="sm">{t('handover.money.creditOwed', { amount: format.money(-totals.balance) })}</Text>
      )}
      {totals.balance > 0 && (
        <Stack gap="xs">
          <MoneyInput
            label={t('handover.money.take')}
            value={draft.payment}
            onChange={payment => onChange({ payment })}
          />
          <MethodChoice value={draft.method} onChange={method => onChange({ method })} />
          {draft.method !== 'cash' && (
            <TextInput
              label={t('billing.payments.reference')}
              value={draft.reference}
              onChange={event => onChange({ reference: event.currentTarget.value })}
            />
          )}
          {left > 0 && mayCredit && (
            <TextInput
              label={t('handover.money.creditReason')}
              value={draft.creditReason}
              onChange={event => onChange({ creditReason: event.currentTarget.value })}
            />
          )}
        </Stack>
      )}
    </Panel>
  )
}
