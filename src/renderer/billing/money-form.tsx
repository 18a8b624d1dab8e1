import { Button, Group, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account, PaymentMethod, Totals } from '#shared/billing/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { MethodChoice } from './method-choice'

type Props = {
  readonly act: 'deposit' | 'pay' | 'refund'
  readonly repairId: Id
  readonly totals: Totals
  readonly onDone: () => void
}

const done = {
  deposit: 'billing.done.deposited',
  pay: 'billing.done.paid',
  refund: 'billing.done.refunded',
} as const

/** Money in advance, against the balance, or back to the customer. */
export function MoneyForm({ act, repairId, totals, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const commandId = useCommandId()
  const [amount, setAmount] = useState<number | null>(usualAmount(act, totals))
  const [method, setMethod] = useState<PaymentMethod>('cash')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const send = useCommand(
    (): Promise<Account> => {
      const money = { commandId: commandId.current(), repairId, amount: amount ?? 0, method, reference }
      return act === 'refund' ? client.billing.refund({ ...money, reason }) : client.billing[act](money)
    },
    account => {
      const number = format.number(account.payments.at(-1)?.number ?? '')
      notifications.show({ message: t(done[act], { number: ltrText(number) }) })
      onDone()
    },
  )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        send.run(undefined)
      }}
    >
      <Stack gap="sm">
        <Group grow align="flex-start">
          <MoneyInput label={t('billing.payments.amount')} autoFocus value={amount} onChange={setAmount} />
          <TextInput
            label={t('billing.payments.reference')}
            placeholder={t('billing.payments.referenceHint')}
            value={reference}
            onChange={event => setReference(event.currentTarget.value)}
          />
        </Group>
        <MethodChoice value={method} onChange={setMethod} />
        {act === 'refund' && (
          <TextInput
            label={t('billing.payments.refundReason')}
            description={t('billing.payments.refundable', {
              amount: format.money(totals.paid - totals.refunded),
            })}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
        )}
        <ErrorNote error={send.error} />
        <Button type="submit" loading={send.isRunning}>
          {t(`billing.payments.${act}`)}
        </Button>
      </Stack>
    </form>
  )
}

function usualAmount(act: Props['act'], { balance }: Totals): number | null {
  if (act === 'pay') return balance
  if (act === 'refund' && balance < 0) return -balance
  return null
}
